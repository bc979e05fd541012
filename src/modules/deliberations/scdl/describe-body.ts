import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { bodyDescribed } from '#modules/deliberations/facts.ts'
import { body } from '#modules/deliberations/tables.ts'
import { messages } from './messages.ts'

export const describeBody = operation({
  name: 'describe-body',
  summary: {
    fr: 'Décrire un organe qui décide : nom, SIRET, contrôle de légalité',
    en: 'Describe a body that decides: name, SIRET, control of legality',
  },
  done: { fr: 'L’organe est décrit.', en: 'The body is described.' },
  who: { secretariat: 'all', administrator: 'all' },
  input: z.object({
    body: z.enum(bodies),
    name: line({ max: 200 }),
    siret: line({ max: 20 })
      .overwrite((typed) => typed.replace(/\s/g, ''))
      .refine((siret) => /^\d{14}$/.test(siret), { params: { words: sentence(messages, (m) => m.badSiret) } })
      .optional(),
    controlAuthority: line({ max: 40 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const values = {
      name: input.name,
      siret: input.siret ?? null,
      controlAuthority: input.controlAuthority ?? null,
      describedAt: now,
    }
    await tx
      .insert(body)
      .values({ body: input.body, ...values })
      .onConflictDoUpdate({ target: body.body, set: values })
    note(bodyDescribed(input.body, {}))
    return { body: input.body }
  },
})
