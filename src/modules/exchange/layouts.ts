import { type FileRow, fileColumns } from '#modules/contributions/module.ts'

type Column = keyof FileRow
export type Cells = Readonly<Record<string, unknown>>

/** How the columns of a file become those of a contribution. */
export interface Layout {
  readonly name: 'own' | 'decidim' | 'cap-collectif' | 'cap-collectif-proposals' | 'polis' | 'named'
  /** For each column, the headers it is read from: the first that is filled. */
  readonly columns: Partial<Record<Column, readonly string[]>>
  readonly fixed?: Partial<Record<Column, string>>
  /** Its texts are pages: their tags are removed, their paragraphs kept. */
  readonly html?: boolean
  /** Lines that are no voice: votes, what its author withdrew over there. */
  leaves?(cells: Cells): boolean
  /** Headers only `leaves` reads. */
  readonly judged?: readonly string[]
}

/** The columns of this project under the names people give them. */
const synonyms: Partial<Record<Column, readonly string[]>> = {
  process: ['process', 'démarche', 'demarche'],
  text: [
    'text',
    'texte',
    'contribution',
    'parole',
    'votre parole',
    'message',
    'commentaire',
    'comment',
    'proposition',
    'réponse',
    'reponse',
    'body',
    'description',
    'idée',
    'idea',
    'verbatim',
  ],
  title: ['title', 'titre', 'objet', 'sujet', 'subject'],
  axis: ['axis', 'axe', 'numéro d’axe', "numéro d'axe"],
  angle: ['angle'],
  channel: ['channel', 'canal', 'moyen'],
  author_category: ['author_category', 'qui', 'vous êtes', 'catégorie', 'profil', 'author type'],
  district: ['district', 'quartier'],
  group_size: ['group_size', 'nombre de personnes', 'nb personnes'],
  said_on: ['said_on', 'date', 'dit le', 'date de dépôt', 'submitdate'],
  received_at: ['received_at', 'horodateur', 'created_at', 'createdat', 'date de soumission', 'submitted on'],
  external_id: ['external_id', 'id', 'identifiant', 'numéro', 'serial', 'response id', 'url'],
  source: ['source', 'provenance'],
}

const some = (headers: readonly string[], ...wanted: string[]) => wanted.every((one) => headers.includes(one))
const filled = (cells: Cells, name: string) => String(cells[name] ?? '') !== ''

/** Which layout these headers are, lower case. @returns undefined when no column holds the words. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  if (some(headers, 'text') && (some(headers, 'process') || some(headers, 'reference')))
    return { name: 'own', columns: Object.fromEntries(headers.map((name) => [name, [name]])) }
  const locale = headers.map((name) => /^body\/([a-z]{2,3})/.exec(name)?.[1]).find(Boolean)
  if (locale) return decidim(headers, locale)
  if (some(headers, 'export_contribution_type', 'export_contribution_body_text')) return capCollectif
  if (some(headers, 'proposal_id', 'proposal_description')) return capCollectifProposals
  if (some(headers, 'comment-body', 'comment-id')) return polis
  const columns: Partial<Record<Column, readonly string[]>> = {}
  for (const [column, names] of Object.entries(synonyms)) {
    const found = names.filter((name) => headers.includes(name))
    if (found.length > 0) columns[column as Column] = found
  }
  return columns.text ? { name: 'named', columns } : undefined
}

/** Both generations, with `taxonomies` or with `category` and `scope`. The whole address is kept, so that no digit is lost. */
function decidim(headers: readonly string[], locale: string): Layout {
  const start = (name: string) =>
    headers
      .filter((header) => header.startsWith(`${name}/`))
      .sort((a) => (a === `${name}/${locale}` ? -1 : 0))
  return {
    name: 'decidim',
    html: true,
    columns: {
      title: start('title'),
      text: start('body'),
      external_id: ['url', 'id'],
      received_at: ['published_at', 'created_at'],
    },
    fixed: { source: 'Decidim', language: locale },
    judged: ['withdrawn_at', 'state'],
    leaves: (cells) => filled(cells, 'withdrawn_at') || cells.state === 'withdrawn',
  }
}

const capCollectif: Layout = {
  name: 'cap-collectif',
  html: true,
  columns: {
    title: ['export_contribution_title'],
    text: [
      'export_contribution_body_text',
      'export_contribution_arguments_body',
      'export_contribution_versions_body_text',
    ],
    external_id: [
      'export_contribution_arguments_id',
      'export_contribution_versions_id',
      'export_contribution_id',
    ],
    author_category: ['export_contribution_author_type_name'],
  },
  fixed: { source: 'Cap Collectif' },
  judged: ['export_contribution_type'],
  leaves: (cells) => /vote/.test(String(cells.export_contribution_type)),
}

const capCollectifProposals: Layout = {
  name: 'cap-collectif-proposals',
  html: true,
  columns: {
    title: ['proposal_title'],
    text: ['proposal_comments_body', 'proposal_description', 'proposal_summary'],
    external_id: ['proposal_comments_id', 'proposal_id'],
    received_at: ['proposal_comments_createdat', 'proposal_createdat'],
    author_category: ['proposal_author_usertype_name'],
  },
  fixed: { source: 'Cap Collectif' },
  judged: ['proposal_votes_id', 'proposal_trashedat'],
  leaves: (cells) => filled(cells, 'proposal_votes_id') || filled(cells, 'proposal_trashedat'),
}

const polis: Layout = {
  name: 'polis',
  columns: { text: ['comment-body'], external_id: ['comment-id'] },
  fixed: { source: 'Polis' },
  judged: ['moderated'],
  leaves: (cells) => String(cells.moderated) === '-1',
}

/** The columns of our own report of lines to mend: they say why, and are read by nobody. */
export const reportColumns: readonly string[] = ['_line', '_column', '_reason']

/** Headers nothing is read from: said, so that nobody believes them imported. */
export function ignoredColumns(layout: Layout | undefined, headers: readonly string[]): string[] {
  if (!layout) return []
  const ours = new Set<string>(fileColumns)
  const read = new Set([...(layout.judged ?? []), ...reportColumns])
  for (const [column, names] of Object.entries(layout.columns))
    if (ours.has(column)) for (const name of names ?? []) read.add(name)
  return headers.filter((name) => name && !read.has(name))
}

/** The cells of a line under the names of our own columns. */
export function laidOut(layout: Layout, cells: Cells, fixed: Partial<Record<Column, string>>): Cells {
  const row: Record<string, unknown> = { ...layout.fixed, ...fixed }
  for (const [column, names] of Object.entries(layout.columns)) {
    const name = names?.find((one) => filled(cells, one))
    if (name === undefined) continue
    const value = cells[name]
    row[column] = layout.html && typeof value === 'string' ? plain(value) : value
  }
  return row
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
}

/** The words of a fragment of a page. Text without a tag is left as it is. */
export function plain(html: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(html)) return html
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
