import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, migrationFiles } from '#kernel/database/migrations.ts'
import { temporaryFolder } from '#testing/database.ts'
import { type OwnTestTown, openOwnTestTown } from '#testing/town.ts'

const folder = temporaryFolder()
let town: OwnTestTown
beforeAll(async () => {
  town = await openOwnTestTown()
  // The files of this test live in a folder of their own: the ones of the product are forgotten.
  await town.db.execute(sql`delete from kernel_migration`)
}, 60_000)
afterAll(async () => {
  await town?.close()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, text: string) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
}

describe('Migrations', () => {
  it('are applied once, in the order of their numbers', async () => {
    write('0002-second.sql', 'alter table trial add column note text;')
    write('0001-first.sql', 'create table trial (id int primary key); insert into trial values (1);')
    expect(await migrate(town.open, folder)).toEqual(['0001-first.sql', '0002-second.sql'])
    expect(await migrate(town.open, folder)).toEqual([])
  })

  it('change nothing at all when one fails in the middle', async () => {
    write('0003-third.sql', 'create table half (id int); select nothing_of_that_name;')
    await expect(migrate(town.open, folder)).rejects.toThrow('0003-third.sql failed and changed nothing')
    const { rows } = await town.db.execute(sql`select to_regclass('half') as half`)
    expect(rows).toEqual([{ half: null }])
    rmSync(join(folder, '0003-third.sql'))
  })

  it('are refused when a landed file was edited, with the name of the file', async () => {
    write('0001-first.sql', 'create table trial (id bigint primary key);')
    await expect(migrate(town.open, folder)).rejects.toThrow(
      /0001-first\.sql was edited after it was applied/,
    )
    write('0001-first.sql', 'create table trial (id int primary key); insert into trial values (1);')
  })

  it('accept a file whose line endings alone were changed by a checkout', async () => {
    write('0004-lines.sql', 'create table lines (id int);\ninsert into lines values (1);\n')
    await migrate(town.open, folder)
    write('0004-lines.sql', 'create table lines (id int);\r\ninsert into lines values (1);\r\n')
    expect(await migrate(town.open, folder)).toEqual([])
  })

  it('are refused when one slips in before another that has landed', async () => {
    write('0003-late.sql', 'select 1;')
    await expect(migrate(town.open, folder)).rejects.toThrow('0003-late.sql comes before 0004-lines.sql')
    rmSync(join(folder, '0003-late.sql'))
  })

  it('are refused when the database is ahead of the program', async () => {
    rmSync(join(folder, '0004-lines.sql'))
    await expect(migrate(town.open, folder)).rejects.toThrow(
      '0004-lines.sql, which this program does not know',
    )
  })

  it('must be named and numbered without a double', () => {
    write('0002-again.sql', 'select 1;')
    expect(() => migrationFiles(folder)).toThrow('Two migrations have the number 0002')
    rmSync(join(folder, '0002-again.sql'))
    write('five.sql', 'select 1;')
    expect(() => migrationFiles(folder)).toThrow('five.sql is not named like')
    rmSync(join(folder, 'five.sql'))
  })
})
