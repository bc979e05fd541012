import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, day, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import {
  type CorrectableField,
  correctable,
  correctableFields,
  deliberationLife,
  isCompulsory,
  isFrozen,
} from '#modules/deliberations/deliberation.ts'
import { deliberationCorrected } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { correction } from '#modules/deliberations/tables.ts'
import { refusedVotes } from '#modules/deliberations/votes/votes.ts'
import { dayOf } from '#ui/dates.ts'

export const correctDeliberation = operation({
  name: 'correct-deliberation',
  summary: {
    fr: 'Corriger une donnée déjà votée : l’ancienne valeur et la raison restent publiques',
    en: 'Correct something already voted: the old value and the reason stay public',
  },
  done: {
    fr: 'La correction est faite. L’ancienne valeur reste affichée.',
    en: 'The correction is made. The old value stays on show.',
  },
  ...deliberationLife.correct,
  input: z.object({
    deliberation: identifier(),
    field: z.enum(correctableFields),
    /** Left out: the value becomes unknown. */
    value: text({ max: 200_000 }).optional(),
    reason: text({ max: 1_000 }),
  }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, actor, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.correct, 'correct')
    const { field } = input
    if (isFrozen(field, act.status)) throw conflict(sentence(messages, (m) => m.publishedForEver))
    const value = readValue(field, input.value, act.sentOn, dayOf(now))
    const before = act[field]
    if (before === value)
      throw invalid(
        'value',
        sentence(messages, (m) => m.sameValue),
      )
    const refused = refusedVotes({ ...act, [field]: value }, act.outcome ?? '')
    if (refused) throw invalid('value', refused.sentence)
    await tx.insert(correction).values({
      deliberationId: act.id,
      field: correctable[field].column,
      oldValue: before === null ? null : String(before),
      newValue: value === null ? null : String(value),
      reason: input.reason,
      correctedAt: now,
      correctedBy: actor.id,
    })
    await tx.execute(
      sql`update deliberations_deliberation set ${sql.identifier(correctable[field].column)} = ${value} where id = ${act.id}`,
    )
    note(deliberationCorrected(act.id, { field }))
    return { id: act.id }
  },
})

/** The corrected value in the type of its column; refuses what cannot be one. */
function readValue(field: CorrectableField, typed: string | undefined, sentOn: string | null, today: string) {
  if (typed === undefined) {
    if (isCompulsory(field) || (field === 'sentOn' && sentOn))
      throw invalid(
        'value',
        sentence(messages, (m) => m.neverUnknown),
      )
    return null
  }
  const { kind } = correctable[field]
  if (kind === 'text') return typed
  if (kind === 'count') {
    const read = count(1_000).safeParse(/^\d+$/.test(typed) ? Number(typed) : Number.NaN)
    if (!read.success)
      throw invalid(
        'value',
        sentence(messages, (m) => m.wholeNumber),
      )
    return read.data
  }
  const read = day().safeParse(typed)
  if (!read.success)
    throw invalid(
      'value',
      sentence(messages, (m) => m.writtenDay),
    )
  if (read.data > today)
    throw invalid(
      'value',
      sentence(messages, (m) => m.inTheFuture),
    )
  return read.data
}
