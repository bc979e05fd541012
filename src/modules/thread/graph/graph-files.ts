import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database/database.ts'
import { pagePath, threadPath } from '#modules/thread/addresses.ts'
import type { Item, Kind } from '#modules/thread/thread.ts'
import { everyLink, everyNode, type GraphLink } from './graph-reads.ts'
import { linkColumns, linkWords, nodeColumns, nodeWords } from './graph-words.ts'

export const graphFormats = ['jsonld', 'nodes-csv', 'links-csv'] as const
export type GraphFormat = (typeof graphFormats)[number]

export const graphFiles: Readonly<Record<GraphFormat, { readonly type: string; readonly name: string }>> = {
  jsonld: { type: 'application/ld+json; charset=utf-8', name: 'fil.jsonld' },
  'nodes-csv': { type: 'text/csv; charset=utf-8', name: 'fil-choses.csv' },
  'links-csv': { type: 'text/csv; charset=utf-8', name: 'fil-liens.csv' },
}

/** The address of a town, `https://parole.ville.fr/saint-nazaire`, or its path alone when nobody says where it is read. */
export type Base = string

const iri = (base: Base, kind: Kind, key: string) => `${base}${threadPath(kind, key)}`

/** Where the words of the links and of the things are explained, one anchor each. */
export const vocabularyOf = (base: Base): string => `${base}/donnees/fil#`

/**
 * What a program needs to read the graph as linked data. Titles, dates and pages are schema.org's; the sorts of things and of
 * links are the town's own, explained at their address.
 */
export const contextOf = (base: Base): Record<string, unknown> => ({
  '@vocab': vocabularyOf(base),
  title: 'http://schema.org/name',
  date: { '@id': 'http://schema.org/dateCreated', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
  page: { '@id': 'http://schema.org/url', '@type': '@id' },
  ...Object.fromEntries(Object.keys(linkWords).map((name) => [name, { '@type': '@id' }])),
  source: { '@type': '@id' },
  target: { '@type': '@id' },
  link: { '@type': '@vocab' },
})

const nodeRow = (base: Base, item: Item) => ({
  id: iri(base, item.kind, item.key),
  type: nodeWords[item.kind].type,
  title: item.title,
  date: item.day,
  status: item.status,
  page: `${base}${pagePath(item)}`,
  example: item.example,
})

const linkRow = (base: Base, one: GraphLink) => ({
  source: iri(base, one.from, one.fromKey),
  link: one.name,
  target: iri(base, one.to, one.toKey),
  date: one.day,
  disagrees: one.disagrees,
  example: one.example,
})

/** What is not known is left out: never an empty word, never a zero. */
const known = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== false))

function nodeLd(base: Base, item: Item): string {
  const { id, type, ...rest } = nodeRow(base, item)
  return JSON.stringify({ '@id': id, '@type': type, ...known(rest) })
}

/** The link itself, and what is said of it: its day, whether it disagrees, whether it is an example. */
function linkLd(base: Base, one: GraphLink): string {
  const row = linkRow(base, one)
  const disagrees = one.disagrees ? {} : { [row.link]: row.target }
  const plain = JSON.stringify({ '@id': row.source, ...disagrees })
  const about = JSON.stringify({ '@type': 'Link', ...known(row) })
  return one.disagrees ? about : `${plain},\n${about}`
}

async function* jsonld(db: Database, base: Base): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(contextOf(base))},\n"@graph":[\n`
  let comma = ''
  for await (const items of everyNode(db)) {
    yield comma + items.map((item) => nodeLd(base, item)).join(',\n')
    comma = ',\n'
  }
  for await (const links of everyLink(db)) yield comma + links.map((one) => linkLd(base, one)).join(',\n')
  yield '\n]}\n'
}

const csv = (rows: readonly object[], columns: readonly string[]) =>
  // Cells that a spreadsheet would run as formulas are made inert.
  stringify([...rows], {
    columns: [...columns],
    delimiter: ';',
    escape_formulas: true,
    cast: { boolean: String },
  })

const header = (columns: readonly string[]) => `\ufeff${columns.join(';')}\n`

async function* nodesCsv(db: Database, base: Base): AsyncGenerator<string> {
  const columns = nodeColumns.map((one) => one.name)
  yield header(columns)
  for await (const items of everyNode(db))
    yield csv(
      items.map((item) => nodeRow(base, item)),
      columns,
    )
}

async function* linksCsv(db: Database, base: Base): AsyncGenerator<string> {
  const columns = linkColumns.map((one) => one.name)
  yield header(columns)
  for await (const links of everyLink(db))
    yield csv(
      links.map((one) => linkRow(base, one)),
      columns,
    )
}

export function graphParts(db: Database, format: GraphFormat, base: Base): AsyncIterable<string> {
  return { jsonld, 'nodes-csv': nodesCsv, 'links-csv': linksCsv }[format](db, base)
}
