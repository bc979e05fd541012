import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { passageKeepers } from '#modules/answers/answer.ts'
import { passedToDecision } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import { answeredIn, missingIn } from '#modules/answers/reads.ts'
import { passage } from '#modules/answers/tables.ts'
import { processBySlug } from '#modules/processes/module.ts'

/** Numbers said one by one in a refusal; past that, the page of answers lists them all. */
const said = 200

/**
 * The promise of the charter: "an answer to each proposal". A trigger of the database holds the same, whatever the door.
 */
export const passToDecision = operation({
  name: 'pass-to-decision',
  summary: {
    fr: 'Passer une démarche de l’instruction à la décision, quand chaque proposition a sa réponse',
    en: 'Pass a process from instruction to decision, once each proposal has its answer',
  },
  done: {
    fr: 'Chaque proposition a sa réponse : la démarche passe à la décision.',
    en: 'Each proposal has its answer: the process passes to the decision.',
  },
  who: passageKeepers,
  from: ['instruction'],
  to: 'decision',
  when: {
    fr: 'chaque proposition admise a une réponse publiée',
    en: 'each admitted proposal has a published answer',
  },
  input: z.object({ process: slug() }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, { tx, now, actor, note }) {
    const process = await processBySlug(tx, input.process)
    const [already] = await tx.select().from(passage).where(eq(passage.processId, process.id))
    if (already) throw conflict(sentence(messages, (m) => m.alreadyPassed))
    if (process.currentPhase !== 'instruction') throw conflict(sentence(messages, (m) => m.notInInstruction))
    const missing = await missingIn(tx, process.id)
    if (missing.length > 0) {
      const numbers = missing.slice(0, said).join(', ') + (missing.length > said ? '…' : '')
      throw conflict(sentence(messages, (m) => m.missing(missing.length, numbers)))
    }
    const answered = await answeredIn(tx, process.id)
    await tx.insert(passage).values({ processId: process.id, passedAt: now, passedBy: actor.id, answered })
    note(passedToDecision(process.id, { answered }))
    return { process: process.slug, answered }
  },
})
