import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { modules } from '#all-modules'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()

test.each(
  modules.filter((module) => module.tables.length > 0).map((module) => [module.name, module] as const),
)('the tables %s declares are those of the migrated database', async (_name, module) => {
  expect(await driftOf(town.db, module.tables as PgTable[])).toEqual([])
})
