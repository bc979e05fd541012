import { z } from 'zod'
import { reading } from '#kernel/reading.ts'
import { listDistricts, listOrganisations, townIdentity } from './reads.ts'

export const showTown = reading({
  name: 'show-town',
  summary: { fr: 'La Ville et ses contacts', en: 'The town and its contacts' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => (await townIdentity(db)) ?? null,
})

export const listOrganisationsReading = reading({
  name: 'list-organisations',
  summary: { fr: 'Les organismes', en: 'The organisations' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => listOrganisations(db),
})

export const listDistrictsReading = reading({
  name: 'list-districts',
  summary: { fr: 'Les quartiers', en: 'The districts' },
  who: 'anyone',
  input: z.object({}),
  run: async (_input, { db }) => listDistricts(db),
})
