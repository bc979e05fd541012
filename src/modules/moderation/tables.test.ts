import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { moderation } from './module.ts'

const town = testTown()

it('the tables of moderation declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, moderation.tables as PgTable[])).toEqual([])
})
