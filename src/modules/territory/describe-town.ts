import { z } from 'zod'
import { count, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { townDescribed } from './facts.ts'
import { town } from './tables.ts'
import { requiresReadableColour, usualColour, usualEmergency } from './town.ts'

export const describeTown = operation({
  name: 'describe-town',
  summary: { fr: 'Décrire la Ville et ses contacts', en: 'Describe the town and its contacts' },
  done: { fr: 'La description de la Ville est enregistrée.', en: 'The town’s description is saved.' },
  who: { administrator: 'all' },
  input: z.object({
    name: line({ max: 120 }),
    kind: z.enum(['commune', 'ccas', 'intercommunal']),
    inseeCode: z
      .string()
      .regex(/^(\d{5}|2[AB]\d{3})$/)
      .optional(),
    siren: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    population: count(100_000_000).optional(),
    populationYear: z.int().min(1900).max(2199).optional(),
    populationSource: line({ max: 200 }).optional(),
    colour: line({ max: 7 }).default(usualColour),
    helpPhone: line({ max: 40 }).optional(),
    helpHours: line({ max: 200 }).optional(),
    helpPlace: line({ max: 300 }).optional(),
    helpExample: z.boolean().default(false),
    noticeFr: text({ max: 300 }).optional(),
    noticeEn: text({ max: 300 }).optional(),
    emergency: z
      .array(z.object({ number: line({ max: 20 }), whatFr: line({ max: 80 }), whatEn: line({ max: 80 }) }))
      .max(8)
      .optional(),
  }),
  async run(input, { tx, town: place, now, note }) {
    requiresReadableColour(input.colour)
    const { emergency, ...rest } = input
    const row = {
      ...empty,
      ...rest,
      emergency: emergency
        ? emergency.map(({ number, whatFr, whatEn }) => ({ number, what: { fr: whatFr, en: whatEn } }))
        : usualEmergency,
      describedAt: now,
    }
    await tx
      .insert(town)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: town.id, set: row })
    place.memo.delete('identity')
    note(townDescribed(1, {}))
    return {}
  },
})

/** What a form left empty is emptied, not kept. */
const empty = {
  inseeCode: null,
  siren: null,
  population: null,
  populationYear: null,
  populationSource: null,
  helpPhone: null,
  helpHours: null,
  helpPlace: null,
  noticeFr: null,
  noticeEn: null,
}
