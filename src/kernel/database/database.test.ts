import { sql } from 'drizzle-orm'
import { bigint, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()

const note = (
  fact: string,
) => sql`insert into kernel_journal (at, fact, subject_kind, subject_id, operation, door)
  values (${town.clock.now().toISOString()}, ${fact}, 'trial', '1', 'try', 'page')`
/** Within a savepoint: what PostgreSQL refuses spoils a transaction. */
const attempt = (statement: ReturnType<typeof sql>) => town.db.transaction((tx) => tx.execute(statement))
const reason = (error: unknown) => String((error as { cause?: Error }).cause?.message)
const refusal = (statement: ReturnType<typeof sql>) => attempt(statement).then(() => 'accepted', reason)

describe('The journal', () => {
  it('gives growing numbers to what is noted', async () => {
    await town.db.execute(note('First'))
    await town.db.execute(note('Second'))
    const { rows } = await town.db.execute(sql`select fact, actor, data from kernel_journal order by id`)
    expect(rows).toEqual([
      { fact: 'First', actor: null, data: {} },
      { fact: 'Second', actor: null, data: {} },
    ])
  })

  it.each([
    ['UPDATE', sql`update kernel_journal set fact = 'Other'`],
    ['DELETE', sql`delete from kernel_journal`],
    ['TRUNCATE', sql`truncate kernel_journal cascade`],
  ])('refuses %s', async (name, statement) => {
    await town.db.execute(note('First'))
    expect(await refusal(statement)).toBe(`The journal is append-only: ${name} is refused.`)
  })

  it('is empty at the start of each test', async () => {
    const { rows } = await town.db.execute(sql`select count(*)::int as n from kernel_journal`)
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('Words in French', () => {
  it('are sorted as at school with und-x-icu', async () => {
    const { rows } = await town.db.execute<{ word: string }>(sql`
      select word from (values ('zèbre'), ('école'), ('Eau'), ('œuvre'), ('Élan'), ('arbre'), ('oubli')) as w(word)
      order by word collate "und-x-icu"`)
    expect(rows.map((row) => row.word)).toEqual(['arbre', 'Eau', 'école', 'Élan', 'œuvre', 'oubli', 'zèbre'])
  })

  it('are found without their accents, in the singular as in the plural', async () => {
    const { rows } = await town.db.execute(sql`
      select to_tsvector('french_unaccent', 'Les écoles élémentaires') @@
        plainto_tsquery('french_unaccent', 'ECOLE elementaire') as found`)
    expect(rows).toEqual([{ found: true }])
  })

  it('lose capitals and accents alike on both databases', async () => {
    const { rows } = await town.db.execute(sql`select kernel_unaccent(lower('ÉLÈVE Œuvre')) as plain`)
    expect(rows).toEqual([{ plain: 'eleve oeuvre' }])
  })

  it('may be indexed without their accents', async () => {
    await town.db.execute(sql`create table trial (name text)`)
    await town.db.execute(sql`create index on trial using gin (kernel_unaccent(lower(name)) gin_trgm_ops)`)
    await town.db.execute(sql`insert into trial values ('Méan-Penhoët'), ('Prézégat')`)
    const { rows } = await town.db.execute(sql`
      select name from trial where kernel_unaccent(lower(name)) like '%penhoet%'`)
    expect(rows).toEqual([{ name: 'Méan-Penhoët' }])
  })
})

describe('The test town', () => {
  it('keeps transactions begun together apart', async () => {
    await town.db.execute(sql`create table trial (n int)`)
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        town.db.transaction(async (tx) => {
          await tx.execute(sql`insert into trial values (${n})`)
          await tx.execute(sql`select pg_sleep(0.01)`)
          if (n % 2 === 0) throw new Error('changed its mind')
        }),
      ),
    )
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect((await town.db.execute(sql`select n from trial order by n`)).rows).toEqual([{ n: 1 }, { n: 3 }])
  })
})

describe('The drift between the code and the database', () => {
  it('is empty for a faithful table', async () => {
    expect(await driftOf(town.db, [cursor])).toEqual([])
  })

  it('names each difference', async () => {
    const wrong = pgTable('kernel_reaction_cursor', {
      reaction: text().primaryKey(),
      position: integer().notNull(),
      failures: integer(),
      last_error: jsonb(),
      extra: text(),
    })
    expect(await driftOf(town.db, [wrong, pgTable('nowhere', { id: integer() })])).toEqual([
      'kernel_reaction_cursor.updated_at: in the database and not declared',
      'kernel_reaction_cursor.position: declared integer, in the database bigint',
      'kernel_reaction_cursor.failures: declared optional, the contrary in the database',
      'kernel_reaction_cursor.last_error: declared jsonb, in the database text',
      'kernel_reaction_cursor.extra: declared and not in the database',
      'nowhere: the table is declared and not in the database',
    ])
  })
})

const cursor = pgTable('kernel_reaction_cursor', {
  reaction: text().primaryKey(),
  position: bigint({ mode: 'number' }).notNull(),
  failures: integer().notNull(),
  lastError: text('last_error'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})
