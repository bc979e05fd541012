import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#testing/database.ts'
import { type BookSheet, type Cell, sheetNames, sheetRows, workbookParts } from './spreadsheets.ts'

const told = { title: 'Un classeur', now: new Date('2026-03-02T08:00:00Z'), lists: 'Listes' }
const sheets = (rows: readonly (readonly Cell[])[]): BookSheet[] => [
  {
    name: 'Propositions',
    columns: [
      { header: 'N°', width: 6, kind: 'number', greyed: true },
      { header: 'Décision', width: 20, kind: 'text', choices: ['Retenue', 'Non "retenue" & <close>'] },
      { header: 'Le', width: 12, kind: 'day' },
    ],
    rows,
  },
  { name: 'Lisez-moi', columns: [{ header: 'Lisez-moi', width: 60, kind: 'text' }], rows: [['Une phrase.']] },
]
async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}
const rows: Cell[][] = [
  [1, 'Retenue', new Date('2026-04-10T00:00:00Z')],
  [2, null, null],
  [3, ' deux  espaces\net une ligne ', new Date('2026-12-31T00:00:00Z')],
]

describe.each(['ods', 'xlsx'] as const)('a workbook to fill in, as %s', (kind) => {
  it('is read back sheet by sheet, by name, numbers and days as such', async () => {
    const path = join(temporaryFolder(), `classeur.${kind}`)
    writeFileSync(path, await bytesOf(workbookParts(kind, sheets(rows), told)))
    expect(await sheetNames(path, kind)).toEqual(['Propositions', 'Lisez-moi', 'Listes'])
    const read = async (name?: string) => {
      const found: unknown[][] = []
      for await (const { values } of sheetRows(path, kind, name)) found.push([...values])
      return found
    }
    const first = await read('Propositions')
    expect(first).toEqual(await read())
    expect(first[0]).toEqual(['N°', 'Décision', 'Le'])
    expect(first[1]).toEqual(rows[0])
    expect(first[2]?.[0]).toBe(2)
    expect(first[3]).toEqual(rows[2])
    expect(first).toHaveLength(4)
    expect(await read('Lisez-moi')).toEqual([['Lisez-moi'], ['Une phrase.']])
    expect(await read('Listes')).toEqual([['Décision'], ['Retenue'], ['Non "retenue" & <close>']])
  })

  it('has the same bytes for the same rows', async () => {
    const make = () => bytesOf(workbookParts(kind, sheets(rows), told))
    expect((await make()).equals(await make())).toBe(true)
  })
})

it('asks for the rows of an OpenDocument sheet as it writes them', async () => {
  let given = 0
  async function* many() {
    for (; given < 20_000; given++) yield [given, 'Retenue', null] as Cell[]
  }
  const [{ columns, name }] = sheets([]) as [BookSheet]
  const parts = workbookParts('ods', [{ name, columns, rows: many() }], told)
  await parts.next()
  await parts.next()
  expect(given).toBeLessThan(10_000)
  for await (const _ of parts);
  expect(given).toBe(20_000)
})
