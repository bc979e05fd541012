import { fileColumns } from '#modules/contributions/module.ts'
import { type Field, headersFor, type LeaveRule, type Mapping } from '#modules/exchange/mapping/mapping.ts'

export const platformLayouts = [
  'decidim',
  'decidim-comments',
  'cap-collectif',
  'cap-collectif-proposals',
  'polis',
  'openstad',
  'openstad-comments',
  'limesurvey',
] as const
export type LayoutName = 'own' | 'named' | 'remembered' | 'chosen' | (typeof platformLayouts)[number]

/** A mapping and where it comes from: our own columns, a platform, the names people give, a memory, a person. */
export interface Layout extends Mapping {
  readonly name: LayoutName
}

type Columns = Partial<Record<Field, readonly string[]>>
interface Design {
  html?: boolean
  fixed?: Partial<Record<Field, string>>
  leaves?: readonly Omit<LeaveRule, 'taken'>[]
}

/** For each field, the headers it is read from: the first that is filled. */
function layout(name: LayoutName, columns: Columns, design: Design = {}): Layout {
  const entries = Object.entries(columns) as [Field, readonly string[]][]
  const fixed = Object.entries(design.fixed ?? {}) as [Field, string][]
  return {
    name,
    columns: entries.flatMap(([field, headers]) => headers.map((header) => ({ header, field }))),
    fixed: fixed.map(([field, value]) => ({ field, value })),
    values: [],
    together: false,
    html: design.html ?? false,
    leaves: (design.leaves ?? []).map((rule) => ({ ...rule, taken: false })),
  }
}

/** The columns of this project under the names people give them. */
const synonyms: Columns = {
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
const localeOf = (headers: readonly string[], name: string) =>
  headers.map((header) => new RegExp(`^${name}/([a-z]{2,3})`).exec(header)?.[1]).find(Boolean)

/** Which layout these headers are, lower case. @returns undefined when no column holds the words. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const found = draftOf(headers)
  return headersFor(found, 'text').length > 0 ? found : undefined
}

/** The same, the words perhaps still to be shown by a person: what the choice of columns begins with. */
export function draftOf(headers: readonly string[]): Layout {
  if (some(headers, 'text') && (some(headers, 'process') || some(headers, 'reference')))
    return layout(
      'own',
      Object.fromEntries(fileColumns.filter((one) => headers.includes(one)).map((one) => [one, [one]])),
    )
  const locale = localeOf(headers, 'body')
  if (locale) return decidim(headers, locale)
  if (some(headers, 'body', 'commentable_id', 'commentable_type', 'author/id')) return decidimComments
  if (some(headers, 'export_contribution_type', 'export_contribution_body_text')) return capCollectif
  if (some(headers, 'proposal_id', 'proposal_description')) return capCollectifProposals
  if (some(headers, 'comment-body', 'comment-id')) return polis
  if (some(headers, 'reactie id', 'reactie', 'inzending id')) return openstadComments
  if (some(headers, 'inzending id', 'titel', 'beschrijving')) return openstad
  if (some(headers, 'projectid', 'title', 'summary', 'description')) return openstadJson
  if (some(headers, 'submitdate', 'lastpage', 'startlanguage')) return limesurvey(headers)
  const columns: Columns = {}
  for (const [column, names] of Object.entries(synonyms)) {
    const found = names.filter((name) => headers.includes(name))
    if (found.length > 0) columns[column as Field] = found
  }
  return layout('named', columns)
}

/** Meetings of Decidim: sessions, not words of people. */
export const isDecidimMeetings = (headers: readonly string[]) =>
  some(headers, 'start_time', 'end_time') && localeOf(headers, 'description') !== undefined

/** Both generations, with `taxonomies` or with `category` and `scope`. The whole address is kept, so that no digit is lost. */
function decidim(headers: readonly string[], locale: string): Layout {
  const start = (name: string) =>
    headers
      .filter((header) => header.startsWith(`${name}/`))
      .sort((a) => (a === `${name}/${locale}` ? -1 : 0))
  return layout(
    'decidim',
    {
      title: start('title'),
      text: start('body'),
      external_id: ['url', 'id'],
      received_at: ['published_at', 'created_at'],
    },
    {
      html: true,
      fixed: { source: 'Decidim', language: locale },
      leaves: [
        { header: 'withdrawn_at', when: 'filled' },
        { header: 'state', when: 'is', value: 'withdrawn' },
      ],
    },
  )
}

/** A comment answers something: its own number makes it one, and the source says that it is no proposal of the same number. */
const decidimComments = layout(
  'decidim-comments',
  { text: ['body'], external_id: ['id'], received_at: ['created_at'], language: ['locale'] },
  { html: true, fixed: { source: 'Decidim, commentaires' } },
)

const capCollectif = layout(
  'cap-collectif',
  {
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
  {
    html: true,
    fixed: { source: 'Cap Collectif' },
    leaves: [{ header: 'export_contribution_type', when: 'has', value: 'vote' }],
  },
)

const capCollectifProposals = layout(
  'cap-collectif-proposals',
  {
    title: ['proposal_title'],
    text: ['proposal_comments_body', 'proposal_description', 'proposal_summary'],
    external_id: ['proposal_comments_id', 'proposal_id'],
    received_at: ['proposal_comments_createdat', 'proposal_createdat'],
    author_category: ['proposal_author_usertype_name'],
  },
  {
    html: true,
    fixed: { source: 'Cap Collectif' },
    leaves: [
      { header: 'proposal_votes_id', when: 'filled' },
      { header: 'proposal_trashedat', when: 'filled' },
    ],
  },
)

const polis = layout(
  'polis',
  { text: ['comment-body'], external_id: ['comment-id'] },
  { fixed: { source: 'Polis' }, leaves: [{ header: 'moderated', when: 'is', value: '-1' }] },
)

/** The workbook of its administration, whose headers are in Dutch; its dates are written for people, and not read. */
const openstad = layout(
  'openstad',
  {
    title: ['titel'],
    text: ['beschrijving', 'samenvatting'],
    external_id: ['inzending id'],
  },
  { html: true, fixed: { source: 'OpenStad' }, leaves: [{ header: 'verwijderd op', when: 'filled' }] },
)

/** The same resources as its API gives them. */
const openstadJson = layout(
  'openstad',
  {
    title: ['title'],
    text: ['description', 'summary'],
    external_id: ['id'],
    received_at: ['createdat'],
  },
  { html: true, fixed: { source: 'OpenStad' }, leaves: [{ header: 'deletedat', when: 'filled' }] },
)

const openstadComments = layout(
  'openstad-comments',
  { text: ['reactie'], external_id: ['reactie id'] },
  { html: true, fixed: { source: 'OpenStad, réactions' } },
)

/** Answers to questions nobody can guess: a person shows which ones are the words. Without date, it was never sent. */
function limesurvey(headers: readonly string[]): Layout {
  return layout(
    'limesurvey',
    {
      external_id: ['id', 'response_id'].filter((name) => headers.includes(name)),
      received_at: ['submitdate'],
      language: ['startlanguage'],
    },
    {
      fixed: { source: 'LimeSurvey', kind: 'questionnaire' },
      leaves: [{ header: 'submitdate', when: 'empty' }],
    },
  )
}
