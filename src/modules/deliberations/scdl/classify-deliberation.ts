import { z } from 'zod'
import { sentence, type Words } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { deliberationClassified } from '#modules/deliberations/facts.ts'
import { ownerOf, requireDeliberation } from '#modules/deliberations/reads.ts'
import { classification } from '#modules/deliberations/tables.ts'
import { matters } from './matters.ts'
import { messages } from './messages.ts'

const said = (words: Words) => ({ params: { words } })

export const classifyDeliberation = operation({
  name: 'classify-deliberation',
  summary: {
    fr: 'Classer une délibération : sa matière et son budget',
    en: 'Classify a deliberation: its matter and its budget',
  },
  done: { fr: 'La délibération est classée.', en: 'The deliberation is classified.' },
  who: { secretariat: 'all' },
  input: z.object({
    deliberation: identifier(),
    matter: line({ max: 5 }).refine(
      (code) => matters.has(code),
      said(sentence(messages, (m) => m.unknownMatter)),
    ),
    budgetYear: line({ max: 9 })
      .refine(
        (year) => /^[0-9]{4}(\/[0-9]{4})?$/.test(year),
        said(sentence(messages, (m) => m.badBudgetYear)),
      )
      .optional(),
    budgetName: line({ max: 200 }).optional(),
  }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, now, note }) {
    const act = await requireDeliberation(tx, input.deliberation)
    const values = {
      matter: input.matter,
      budgetYear: input.budgetYear ?? null,
      budgetName: input.budgetName ?? null,
      classifiedAt: now,
    }
    await tx
      .insert(classification)
      .values({ deliberationId: act.id, ...values })
      .onConflictDoUpdate({ target: classification.deliberationId, set: values })
    note(deliberationClassified(act.id, { matter: input.matter }))
    return { id: act.id }
  },
})
