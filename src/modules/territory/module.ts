import type { Module } from '#kernel/module.ts'
import { addDistrict } from './add-district.ts'
import { addDistrictPage, addOrganisationPage } from './add-organisation.page.tsx'
import { addOrganisation } from './add-organisation.ts'
import { describeTownPage } from './describe-town.page.tsx'
import { describeTown } from './describe-town.ts'
import { grantRolePage } from './grant-role.page.tsx'
import { organisationsPage } from './organisations.page.tsx'
import { listDistrictsReading, listOrganisationsReading, showTown } from './readings.ts'
import * as tables from './tables.ts'

export const territory: Module = {
  name: 'territory',
  title: { fr: 'Territoire', en: 'Territory' },
  operations: [describeTown, addOrganisation, addDistrict],
  readings: [showTown, listOrganisationsReading, listDistrictsReading],
  pages: [describeTownPage, organisationsPage, addOrganisationPage, addDistrictPage, grantRolePage],
  tables: Object.values(tables),
}

export { districtAdded, organisationAdded, townDescribed } from './facts.ts'
export {
  listDistricts,
  listOrganisations,
  type OrganisationRow,
  organisationById,
  type TownIdentity,
  townIdentity,
} from './reads.ts'
export { usualColour, usualEmergency } from './town.ts'
export { addDistrict, addOrganisation, describeTown }
