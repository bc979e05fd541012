import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { organisationAdded } from './facts.ts'
import { messages } from './messages.ts'
import { organisation } from './tables.ts'
import { organisationKinds } from './town.ts'

export const addOrganisation = operation({
  name: 'add-organisation',
  summary: { fr: 'Ajouter un organisme', en: 'Add an organisation' },
  done: { fr: 'L’organisme est ajouté.', en: 'The organisation is added.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({
    name: line({ max: 200 }),
    kind: z.enum(organisationKinds),
    parent: identifier().optional(),
    siret: z
      .string()
      .refine((value) => /^\d{14}$/.test(value), {
        params: { words: sentence(messages, (m) => m.siretFormat) },
      })
      .optional(),
    rna: z
      .string()
      .refine((value) => /^W\d{9}$/.test(value), {
        params: { words: sentence(messages, (m) => m.rnaFormat) },
      })
      .optional(),
  }),
  async run(input, { tx, now, note }) {
    const [added] = await tx
      .insert(organisation)
      .values({
        name: input.name,
        kind: input.kind,
        parentId: input.parent ?? null,
        siret: input.siret ?? null,
        rna: input.rna ?? null,
        createdAt: now,
      })
      .returning({ id: organisation.id })
    if (!added) throw new Error('an organisation was not added')
    note(organisationAdded(added.id, { kind: input.kind }))
    return { id: added.id }
  },
})
