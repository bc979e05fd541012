import type { Module } from '#kernel/module.ts'
import { addDistrict } from './add-district.ts'
import { addDistrictPage, addOrganisationPage } from './add-organisation.page.tsx'
import { addOrganisation } from './add-organisation.ts'
import { describeTownPage } from './describe-town.page.tsx'
import { describeTown } from './describe-town.ts'
import { districtsCommand } from './district-commands.ts'
import { grantRolePage } from './grant-role.page.tsx'
import { importDistrictsPage } from './import-districts.page.tsx'
import { importDistricts } from './import-districts.ts'
import { organisationsPage } from './organisations.page.tsx'
import { exportDistricts, listDistrictsReading, listOrganisationsReading, showTown } from './readings.ts'
import * as tables from './tables.ts'

export const territory: Module = {
  name: 'territory',
  title: { fr: 'Territoire', en: 'Territory' },
  operations: [describeTown, addOrganisation, addDistrict, importDistricts],
  readings: [showTown, listOrganisationsReading, listDistrictsReading, exportDistricts],
  pages: [
    describeTownPage,
    organisationsPage,
    addOrganisationPage,
    addDistrictPage,
    importDistrictsPage,
    grantRolePage,
  ],
  commands: [districtsCommand],
  tables: Object.values(tables),
}

export { attributionsOf } from './district-attribution.ts'
export { districtAdded, organisationAdded, townDescribed } from './facts.ts'
export { letterheadOf, paperColour, senderOf } from './letterhead.ts'
export { districtsAsGeojson } from './readings.ts'
export {
  type DistrictRow,
  listDistricts,
  listOrganisations,
  type OrganisationRow,
  organisationById,
  type TownIdentity,
  townIdentity,
} from './reads.ts'
export { usualColour, usualEmergency } from './town.ts'
export { addDistrict, addOrganisation, describeTown, importDistricts }
