import { asc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { district, organisation, town } from './tables.ts'

export type TownIdentity = typeof town.$inferSelect
export type DistrictRow = typeof district.$inferSelect
export type OrganisationRow = typeof organisation.$inferSelect

/** The town's own row, undefined before it is described. */
export async function townIdentity(db: Database): Promise<TownIdentity | undefined> {
  const [row] = await db.select().from(town).where(eq(town.id, 1))
  return row
}

export async function listDistricts(db: Database): Promise<DistrictRow[]> {
  return db.select().from(district).orderBy(asc(district.position), asc(district.id))
}

export async function listOrganisations(db: Database): Promise<OrganisationRow[]> {
  return db.select().from(organisation).orderBy(asc(organisation.name))
}

export async function organisationById(db: Database, id: number): Promise<OrganisationRow | undefined> {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, id))
  return row
}
