import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { modules } from '#all-modules'

const text = readFileSync(join(import.meta.dirname, '../GLOSSARY.md'), 'utf8')

/** The rows of the table under a title, cell by cell. */
function rowsUnder(title: string): string[][] {
  const part = text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const lines = part.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const words = rowsUnder('Words')
const states = rowsUnder('States').map(([state, ...rest]) => [state?.replaceAll('`', '') ?? '', ...rest])

/** As tables spell it: `planned_date` is "planned date", `sign_in_link` "sign-in link", `session` also "sign-in session". */
const plain = words.map(([english]) => (english ?? '').replaceAll('-', ' '))
const isKnown = (noun: string) => plain.some((word) => word === noun || word.endsWith(` ${noun}`))
const singular = (name: string) =>
  [name, name.replace(/s$/, '')].find(isKnown) ?? name.replace(/ies$/, 'y').replace(/(ss)?e?s$/, '$1')

test('the glossary has one whole line a word, in a module that exists', () => {
  const homes = ['kernel', ...modules.map((module) => module.name)]
  expect(words.length).toBeGreaterThan(50)
  for (const row of words) {
    expect(row.filter(Boolean), row.join(' | ')).toHaveLength(4)
    expect(homes, row[0]).toContain(row[3])
  }
  const names = words.map(([english]) => english)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('every module is a word of the glossary', () => {
  expect(modules.map((module) => singular(module.name)).filter((name) => !isKnown(name))).toEqual([])
})

test('every table is a word of the glossary', () => {
  const nouns = modules.flatMap((module) =>
    module.tables.map((table) => getTableName(table as PgTable).slice(module.name.length + 1)),
  )
  expect(nouns.length).toBeGreaterThan(30)
  expect(nouns.filter((noun) => !isKnown(noun.replaceAll('_', ' ')))).toEqual([])
})

test('every state that an operation leaves or reaches has its line', () => {
  const named = new Set(states.map(([state]) => state))
  const lived = modules.flatMap((module) =>
    module.operations.flatMap((operation) => [
      ...(operation.from ?? []),
      ...(operation.to ? [operation.to] : []),
    ]),
  )
  expect([...new Set(lived)].length).toBeGreaterThan(20)
  expect([...new Set(lived)].filter((state) => !named.has(state))).toEqual([])
})

test('a state is said once of each thing, and of a thing that has its word', () => {
  const lines = states.map(([state, of]) => `${state} ${of}`)
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([])
  expect(states.map(([, of]) => of ?? '').filter((of) => !isKnown(of))).toEqual([])
})
