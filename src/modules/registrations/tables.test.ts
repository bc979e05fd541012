import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { registrations } from './module.ts'

const town = testTown()

it('the tables of registrations declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, registrations.tables as PgTable[])).toEqual([])
})
