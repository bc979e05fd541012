import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const townDescribed = fact('TownDescribed', 'town', {})
export const districtAdded = fact('DistrictAdded', 'district', {})
export const organisationAdded = fact('OrganisationAdded', 'organisation', { kind: z.string() })
