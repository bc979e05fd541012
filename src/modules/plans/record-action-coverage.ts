import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { districtStates, planRules } from './action.ts'
import { actionCoverageRecorded } from './facts.ts'
import { messages } from './messages.ts'
import { lockAction, ownerOfAction } from './requires.ts'
import { actionDistrict } from './tables.ts'

export const recordActionCoverage = operation({
  name: 'record-action-coverage',
  summary: {
    fr: 'Dire quels quartiers une action sert',
    en: 'Say which districts an action serves',
  },
  done: { fr: 'Les quartiers sont enregistrés.', en: 'The districts are recorded.' },
  who: planRules.write,
  input: z.object({
    action: identifier(),
    coverage: z
      .array(
        z.object({
          district: identifier(),
          /** `not_aimed` takes the district out. */
          state: z.enum([...districtStates, 'not_aimed']),
          note: line({ max: 300 }).optional(),
        }),
      )
      .min(1)
      .max(500),
    example: z.boolean().default(false),
  }),
  owner: ({ action }, { tx }) => ownerOfAction(tx, action),
  async run(input, { tx, now, note }) {
    const covering = await lockAction(tx, input.action)
    const known = new Set((await listDistricts(tx)).map((district) => district.id))
    for (const { district, state, note: said } of input.coverage) {
      if (!known.has(district))
        throw invalid(
          'coverage',
          sentence(messages, (m) => m.noDistrict),
        )
      if (state === 'not_aimed') {
        await tx
          .delete(actionDistrict)
          .where(and(eq(actionDistrict.actionId, covering.id), eq(actionDistrict.districtId, district)))
      } else {
        await tx
          .insert(actionDistrict)
          .values({
            actionId: covering.id,
            districtId: district,
            state,
            note: said ?? null,
            example: input.example,
            recordedAt: now,
          })
          .onConflictDoUpdate({
            target: [actionDistrict.actionId, actionDistrict.districtId],
            set: {
              state: sql`excluded.state`,
              note: sql`excluded.note`,
              example: sql`excluded.example`,
              recordedAt: sql`excluded.recorded_at`,
            },
          })
      }
      note(actionCoverageRecorded(covering.id, { district, state }))
    }
    return { id: covering.id }
  },
})
