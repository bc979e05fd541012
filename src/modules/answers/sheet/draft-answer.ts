import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { count, day, identifier, line, text } from '#kernel/input.ts'
import type { Fact } from '#kernel/journal.ts'
import { operation } from '#kernel/operation.ts'
import {
  answerLife,
  decisions,
  minReason,
  reasonKinds,
  requireComplete,
  requireReach,
  requireStep,
} from '#modules/answers/answer.ts'
import { answerDrafted } from '#modules/answers/facts.ts'
import { ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { requireFilled } from '#modules/answers/shared-reasons/uses.ts'
import { answer } from '#modules/answers/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { feasibilities } from './finding-facts.ts'

/** What is read by everyone once published. */
export const said = {
  followUp: text({ max: 2000 }).optional(),
  passedTo: line({ max: 160 }).optional(),
  passedOn: day().optional(),
  /** The same in easy words. */
  plain: text({ max: 3000 }).optional(),
}

/** What the service found: is it feasible? Costs are whole euros. */
export const found = {
  competence: line({ max: 160 }).optional(),
  feasible: z.enum(feasibilities).optional(),
  existing: text({ max: 1000 }).optional(),
  cost: count(1_000_000_000).optional(),
  costPer: z.enum(['once', 'year']).optional(),
  delay: line({ max: 160 }).optional(),
  partner: line({ max: 200 }).optional(),
}

const fields = z.object(found)

export function findingsOf(input: z.output<typeof fields>) {
  return {
    competence: input.competence ?? null,
    costCents: input.cost === undefined ? null : input.cost * 100,
    costPer: input.cost === undefined ? null : (input.costPer ?? 'once'),
    delay: input.delay ?? null,
    partner: input.partner ?? null,
    feasible: input.feasible ?? null,
    existing: input.existing ?? null,
  }
}

/** All that an answer passed on must hold. */
export const whole = {
  decision: z.enum(decisions),
  reasonKind: z.enum(reasonKinds),
  reason: text({ min: minReason, max: 6000 }),
  ...said,
  ...found,
}

const wholeFields = z.object({ ...whole, example: z.boolean().optional() })

/** Writes a whole answer, which then waits to be validated. */
export async function passOn(
  tx: Database,
  sheet: { id: number; proposalId: number; example?: boolean },
  input: z.output<typeof wholeFields>,
  now: Date,
): Promise<Fact> {
  requireComplete(input, dayInParis(now))
  await requireFilled(tx, sheet.id, input)
  await tx
    .update(answer)
    .set({
      status: 'drafted',
      decision: input.decision,
      reasonKind: input.reasonKind,
      reason: input.reason,
      followUp: input.followUp ?? null,
      passedTo: input.passedTo ?? null,
      passedOn: input.passedOn ?? null,
      plain: input.plain ?? null,
      ...findingsOf(input),
      example: input.example ?? sheet.example,
      comment: null,
      draftedAt: now,
      changedAt: now,
    })
    .where(eq(answer.id, sheet.id))
  return answerDrafted(sheet.id, { proposal: sheet.proposalId, decision: input.decision })
}

export const draftAnswer = operation({
  name: 'draft-answer',
  summary: {
    fr: 'Rédiger la réponse à une proposition : décision, raison, suite',
    en: 'Draft the answer to a proposal: decision, reason, what follows',
  },
  done: {
    fr: 'La réponse est transmise : elle attend d’être validée par un·e élu·e.',
    en: 'The answer is passed on: it waits for an elected member to validate it.',
  },
  ...answerLife.draft,
  input: z.object({ answer: identifier(), ...whole, example: z.boolean().optional() }),
  owner: ownerByAnswer,
  async run(input, { tx, now, actor, note }) {
    const sheet = await requireLiving(tx, input.answer)
    requireReach(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    requireStep('draft', sheet.status)
    note(await passOn(tx, sheet, input, now))
    return { answer: sheet.id }
  },
})
