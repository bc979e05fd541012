import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const townDescribed = fact('TownDescribed', 'town', {})
export const districtAdded = fact('DistrictAdded', 'district', {})
export const organisationAdded = fact('OrganisationAdded', 'organisation', { kind: z.string() })
/** One for a file brought in, about the town; `drawn` districts had an outline put or changed. */
export const districtsImported = fact('DistrictsImported', 'town', {
  drawn: z.int(),
  created: z.int(),
  unchanged: z.int(),
})
export const districtDrawn = fact('DistrictDrawn', 'district', {})
