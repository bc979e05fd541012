import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, text } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { fuzzyDateField, fuzzyValues, optionalFuzzyDate } from '#modules/processes/module.ts'
import { organisationById } from '#modules/territory/module.ts'
import { kinds } from './action.ts'
import { messages } from './messages.ts'
import { amount, centsOf, credits, periods } from './money.ts'
import { requireObjective, type Strategy } from './requires.ts'
import { actionPartner } from './tables.ts'

/** What is written of an action. What is left out is unknown: pilot, deadline, amount. */
export const actionInput = {
  objective: identifier().optional(),
  title: line({ max: 300 }),
  description: text({ max: 8_000 }).optional(),
  plain: text({ max: 2_000 }).optional(),
  kind: z.enum(kinds),
  flagship: z.boolean().default(false),
  openOption: line({ max: 300 }).optional(),
  pilotOrganisation: identifier().optional(),
  pilotName: line({ max: 200 }).optional(),
  partners: z.array(identifier()).max(50).default([]),
  allDistricts: z.boolean().default(false),
  start: fuzzyDateField().optional(),
  deadline: fuzzyDateField().optional(),
  amount: amount().optional(),
  amountPeriod: z.enum(periods).optional(),
  amountCredit: z.enum(credits).optional(),
  amountSource: line({ max: 300 }).optional(),
  source: line({ max: 300 }).optional(),
}

const whole = z.object(actionInput)
type ActionInput = z.output<typeof whole>

/** The columns of an action from what was typed, once it is checked against its plan. */
export async function actionValues(tx: Database, plan: Strategy, input: ActionInput) {
  if (input.objective) await requireObjective(tx, plan, input.objective, 'objective')
  if (input.pilotOrganisation && !(await organisationById(tx, input.pilotOrganisation)))
    throw invalid(
      'pilotOrganisation',
      sentence(messages, (m) => m.noOrganisation),
    )
  if (input.amount && !input.amountSource)
    throw invalid(
      'amountSource',
      sentence(messages, (m) => m.amountNeedsSource),
    )
  const start = optionalFuzzyDate(input.start)
  const deadline = optionalFuzzyDate(input.deadline)
  if (start && deadline && deadline.to < start.from)
    throw invalid(
      'deadline',
      sentence(messages, (m) => m.endsBeforeStart),
    )
  return {
    objectiveId: input.objective ?? null,
    title: input.title,
    description: input.description ?? null,
    plain: input.plain ?? null,
    kind: input.kind,
    flagship: input.flagship,
    openOption: input.openOption ?? null,
    pilotOrganisationId: input.pilotOrganisation ?? null,
    pilotName: input.pilotName ?? null,
    allDistricts: input.allDistricts,
    ...fuzzyValues('start', start),
    ...fuzzyValues('deadline', deadline),
    amountCents: input.amount ? centsOf(input.amount) : null,
    amountPeriod: input.amountPeriod ?? null,
    amountCredit: input.amountCredit ?? null,
    amountSource: input.amountSource ?? null,
    source: input.source ?? null,
  }
}

/** Writes the partners of an action; refuses an organisation that is not known. */
export async function addPartners(tx: Database, action: number, partners: readonly number[]): Promise<void> {
  for (const organisationId of new Set(partners)) {
    if (!(await organisationById(tx, organisationId)))
      throw invalid(
        'partners',
        sentence(messages, (m) => m.noOrganisation),
      )
    await tx.insert(actionPartner).values({ actionId: action, organisationId }).onConflictDoNothing()
  }
}
