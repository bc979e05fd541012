import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { passedToDecision } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import { answeredIn } from '#modules/answers/reads.ts'
import { passage, postponed, postponement } from '#modules/answers/tables.ts'
import { dayInParis, processBySlug } from '#modules/processes/module.ts'
import { answersPostponed } from './facts.ts'
import { postponementWords } from './messages.ts'
import { missingWithTitles } from './reads.ts'

/** Shorter than that, an act explains nothing. The database holds the same. */
const minReason = 40

/**
 * The only way past a missing answer: an elected member says in public which answers are owed, why, and for which day.
 * Triggers hold the same, whatever the door: the proposals named are exactly those without a published answer.
 */
export const postponeAnswers = operation({
  name: 'postpone-answers',
  summary: {
    fr: 'Passer à la décision par un acte public qui nomme chaque proposition sans réponse, avec une raison et un nouveau jour',
    en: 'Pass to the decision by a public act that names each unanswered proposal, with a reason and a new day',
  },
  done: {
    fr: 'L’acte est public : la démarche passe à la décision, et les réponses manquantes sont promises pour ce jour.',
    en: 'The act is public: the process passes to the decision, and the missing answers are promised for that day.',
  },
  who: { elected: 'all' },
  from: ['instruction'],
  to: 'decision',
  when: {
    fr: 'l’acte nomme exactement les propositions sans réponse publiée',
    en: 'the act names exactly the proposals without a published answer',
  },
  input: z.object({
    process: slug(),
    /** Their numbers in the process. */
    proposals: z.array(count(1_000_000).min(1)).min(1).max(2000),
    reason: text({ min: minReason, max: 3000 }),
    due: day(),
    signedAs: line({ min: 3, max: 160 }),
    example: z.boolean().optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    const process = await processBySlug(tx, input.process)
    const [already] = await tx.select().from(passage).where(eq(passage.processId, process.id))
    if (already) throw conflict(sentence(messages, (m) => m.alreadyPassed))
    if (process.currentPhase !== 'instruction') throw conflict(sentence(messages, (m) => m.notInInstruction))
    if (input.due <= dayInParis(now))
      throw invalid(
        'due',
        sentence(postponementWords, (m) => m.dueInPast),
      )
    const missing = await missingWithTitles(tx, process.id)
    if (missing.length === 0) throw conflict(sentence(postponementWords, (m) => m.nothingMissing))
    requireExactly(
      missing.map((one) => one.number),
      input.proposals,
    )
    await tx.insert(postponement).values({
      processId: process.id,
      reason: input.reason,
      dueDay: input.due,
      signedAs: input.signedAs,
      decidedBy: actor.id,
      decidedAt: now,
      example: input.example ?? false,
    })
    await tx.insert(postponed).values(missing.map((one) => ({ proposalId: one.id, processId: process.id })))
    const answered = await answeredIn(tx, process.id)
    await tx.insert(passage).values({
      processId: process.id,
      passedAt: now,
      passedBy: actor.id,
      answered,
      postponed: missing.length,
    })
    note(answersPostponed(process.id, { postponed: missing.length, due: input.due }))
    note(passedToDecision(process.id, { answered, postponed: missing.length }))
    return { process: process.slug, answered, postponed: missing.length }
  },
})

function requireExactly(missing: readonly number[], named: readonly number[]): void {
  const silent = missing.filter((number) => !named.includes(number))
  if (silent.length > 0)
    throw invalid(
      'proposals',
      sentence(postponementWords, (m) => m.notNamed(silent.join(', '))),
    )
  const vain = named.filter((number) => !missing.includes(number))
  if (vain.length > 0)
    throw invalid(
      'proposals',
      sentence(postponementWords, (m) => m.namedInVain(vain.join(', '))),
    )
}
