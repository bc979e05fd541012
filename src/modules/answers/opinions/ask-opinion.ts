import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { rows } from '#modules/answers/reads.ts'
import { ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { opinionAsked } from './facts.ts'
import { opinionWords } from './messages.ts'
import { opinionLife } from './opinion.ts'
import { opinion } from './tables.ts'

export const askOpinion = operation({
  name: 'ask-opinion',
  summary: sentence(opinionWords, (m) => m.summaries.ask),
  done: sentence(opinionWords, (m) => m.done.ask),
  who: opinionLife.ask.who,
  to: opinionLife.ask.to,
  input: z.object({
    answer: identifier(),
    organisations: z.array(identifier()).min(1).max(10),
    question: text({ min: 10, max: 1000 }),
    due: day(),
    example: z.boolean().optional(),
  }),
  owner: ownerByAnswer,
  async run(input, { tx, actor, now, note }) {
    const sheet = await requireLiving(tx, input.answer)
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    if (sheet.status === 'validated' || sheet.status === 'published')
      throw conflict(sentence(opinionWords, (m) => m.decided))
    if (input.due < dayInParis(now))
      throw invalid(
        'due',
        sentence(opinionWords, (m) => m.dueInPast),
      )
    const wanted = [...new Set(input.organisations)]
    await requireAskable(tx, sheet, wanted)
    const asked = await tx
      .insert(opinion)
      .values(
        wanted.map((organisationId) => ({
          answerId: sheet.id,
          organisationId,
          question: input.question,
          dueDay: input.due,
          askedBy: actor.id,
          askedAt: now,
          example: input.example ?? sheet.proposal.example,
        })),
      )
      .returning({ id: opinion.id, organisation: opinion.organisationId })
    for (const { id, organisation } of asked)
      note(opinionAsked(id, { answer: sheet.id, organisation, due: input.due }))
    return { answer: sheet.id, opinions: asked.map((one) => one.id) }
  },
})

/** Others than the service in charge, known, and not asked already. */
async function requireAskable(
  tx: Database,
  sheet: { id: number; organisationId: number },
  wanted: readonly number[],
): Promise<void> {
  const refuse = (pick: (m: (typeof opinionWords)['fr']) => string) =>
    invalid('organisations', sentence(opinionWords, pick))
  if (wanted.includes(sheet.organisationId)) throw refuse((m) => m.inCharge)
  const found = await rows<{ name: string; asked: boolean }>(
    tx,
    sql`select o.name, exists (select from answers_opinion x where x.answer_id = ${sheet.id} and x.organisation_id = o.id
               and x.status = 'asked') as asked
        from territory_organisation o where o.id = any(${sql.param([...wanted])}::bigint[]) order by o.name`,
  )
  if (found.length < wanted.length) throw refuse((m) => m.noOrganisation)
  const already = found.filter((one) => one.asked).map((one) => one.name)
  if (already.length > 0) throw refuse((m) => m.alreadyAsked(already.join(', ')))
}
