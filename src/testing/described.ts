import { parse } from 'csv-parse/sync'
import type { DescribedColumn, DescribedFile } from '#kernel/files/described-file.ts'

type Place = readonly [name: string, value: unknown]

/** Every value of a JSON answer with its place: `cells[].text`. */
export function placesOf(value: unknown, at = ''): Place[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesOf(one, at ? `${at}[]` : ''))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inside]) => placesOf(inside, at ? `${at}.${key}` : key))
  return [[at, value]]
}

const shapes: Readonly<Record<DescribedColumn['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(String(value)),
  'yes-no': (value) => /^(?:true|false)$/.test(String(value)),
  day: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  instant: (value) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(String(value)),
  choice: (value) => typeof value === 'string',
}

/** What a file holds and the dictionary does not say, or says otherwise: a sentence each. */
function faultsOf(file: DescribedFile, places: readonly Place[]): string[] {
  const said = new Map(file.columns.map((one) => [one.name, one]))
  const faults = places.map(([name, value]) => {
    const column = said.get(name)
    if (!column) return `${name} is not described`
    if (value === null || value === undefined || value === '')
      return column.mayBeEmpty ? '' : `${name} is empty, and said never to be`
    if (!shapes[column.type](value)) return `${name} is said ${column.type}: ${JSON.stringify(value)}`
    if (column.values.length > 0 && !column.values.includes(String(value)))
      return `${name} is none of its words: ${JSON.stringify(value)}`
    return ''
  })
  return [...new Set(faults.filter(Boolean))].map((fault) => `${file.name}: ${fault}`)
}

/** Reads one answer by what it is, and says what of it is not as described; with how many values it held. */
export async function describedFaults(file: DescribedFile, answer: Response) {
  const text = await answer.text()
  if (answer.status !== 200)
    return { faults: [`${file.name}: ${answer.status} ${text.slice(0, 200)}`], held: 0 }
  if (!answer.headers.get('content-type')?.includes('csv')) {
    const places = placesOf(JSON.parse(text))
    return { faults: faultsOf(file, places), held: places.length }
  }
  const delimiter = /^[^\n]*;/.test(text) ? ';' : ','
  const [names = [], ...rows] = parse(text, { bom: true, delimiter }) as string[][]
  const written = names.join(',')
  const expected = file.columns.map(({ name }) => name).join(',')
  const places = rows.flatMap((row) => row.map((cell, at): Place => [names[at] ?? '', cell]))
  const headers = written === expected ? [] : [`${file.name}: its columns are ${written}`]
  return { faults: [...headers, ...faultsOf(file, places)], held: places.length }
}
