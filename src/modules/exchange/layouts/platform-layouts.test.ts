import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { xlsxParts } from '#kernel/spreadsheets/spreadsheets.ts'
import { localLink } from '#kernel/towns/town-link.ts'
import { importFile } from '#modules/exchange/import-file.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { draftOf } from './layouts.ts'

const town = testTown()
const link = localLink(town, operator)
const folder = mkdtempSync(join(tmpdir(), 'parole-layouts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string | Uint8Array): string {
  const path = join(folder, `f${++files}`)
  writeFileSync(path, content)
  return path
}

const kept = async () =>
  (
    await town.db.execute(
      sql`select title, text, author_category, said_on::text, source, external_id from contributions_contribution order by id`,
    )
  ).rows

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}
async function* each(rows: readonly (readonly string[])[]) {
  yield* rows
}

/** Names of columns as Cap Collectif writes them; facts, and no data of it. */
const capCollectifProposals = `
  contribution_type proposal_id proposal_reference proposal_title proposal_votes_totalCount proposal_createdAt
  proposal_publishedAt proposal_updatedAt proposal_publicationStatus proposal_trashedAt proposal_trashedReason
  proposal_link proposal_author_id proposal_author_username proposal_author_isEmailConfirmed
  proposal_author_email proposal_author_userType_id proposal_author_userType_name proposal_status_name
  proposal_estimation proposal_category_name proposal_theme_title proposal_formattedAddress
  proposal_district_name proposal_illustration proposal_summary proposal_description proposal_votes_id
  proposal_votes_createdAt proposal_votes_publishedAt proposal_votes_anonymous proposal_votes_author_id
  proposal_votes_author_username proposal_votes_author_isEmailConfirmed proposal_votes_ranking
  proposal_votes_author_userType_id proposal_votes_author_userType_name proposal_comments_id
  proposal_comments_body proposal_comments_parent proposal_comments_createdAt proposal_comments_publishedAt
  proposal_comments_updatedAt proposal_comments_author_id proposal_comments_author_username
  proposal_comments_author_isEmailConfirmed proposal_comments_author_userType_id
  proposal_comments_author_userType_name proposal_comments_author_email proposal_comments_pinned
  proposal_comments_publicationStatus
`
  .trim()
  .split(/\s+/)

const decidim = (category: string) =>
  [
    `id;${category};url;title/fr;title/en;body/fr;body/en;state;withdrawn_at;published_at`,
    '17;3;https://jeparticipe.exemple.fr/processes/social/f/9/proposals/1217;Un banc;;"<p>Un banc &amp; un arbre</p><p>près de l’école</p>";;accepted;;2024-03-05 10:11:12 UTC',
    '18;3;https://jeparticipe.exemple.fr/processes/social/f/9/proposals/1218;Retirée;;Non;;withdrawn;2024-04-01 10:00:00 UTC;2024-03-05 10:11:12 UTC',
  ].join('\n')

test.each([
  ['taxonomies', 'taxonomies/id'],
  ['categories and scopes', 'category/id'],
])(
  'a Decidim export with %s is recognised, and the whole address of a proposal is kept',
  async (_, columns) => {
    const { slug } = await aProcess(town)
    const report = await importFile(link, file(decidim(columns)), { process: slug })
    expect(report).toMatchObject({ layout: 'decidim', read: 2, added: 1, leftOut: 1, faults: 0 })
    expect(await kept()).toMatchObject([
      {
        title: 'Un banc',
        text: 'Un banc & un arbre\nprès de l’école',
        source: 'Decidim',
        external_id: 'https://jeparticipe.exemple.fr/processes/social/f/9/proposals/1217',
      },
    ])
    expect(await importFile(link, file(decidim(columns)), { process: slug })).toMatchObject({
      added: 0,
      known: 1,
    })
  },
)

test('a Cap Collectif consultation gives its opinions and its arguments, each once', async () => {
  const { slug } = await aProcess(town)
  const names =
    'export_contribution_type,export_contribution_id,export_contribution_author_type_name,export_contribution_title,export_contribution_body_text,export_contribution_votes_id,export_contribution_arguments_id,export_contribution_arguments_body'
  const rows = [
    'export_contribution_type_opinion,opinion40,Citoyen,Opinion 40,Une parole.,,,',
    'export_contribution_type_argument,,,,,,argument137,<p>Un argument.</p>',
    'export_contribution_type_vote,opinion40,,,,vote1,,',
  ]
  const report = await importFile(link, file([names, ...rows].join('\n')), { process: slug })
  expect(report).toMatchObject({ layout: 'cap-collectif', added: 2, leftOut: 1, faults: 0 })
  expect(await kept()).toMatchObject([
    { text: 'Une parole.', author_category: 'citizen', external_id: 'opinion40' },
    { text: 'Un argument.', external_id: 'argument137' },
  ])
})

test('Polis comments are recognised, those moderated out are left aside', async () => {
  const { slug } = await aProcess(town)
  const csv =
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,x,0,3,2,1,1,Une\n2,x,1,3,2,1,-1,Deux\n'
  expect(await importFile(link, file(csv), { process: slug })).toMatchObject({
    layout: 'polis',
    added: 1,
    leftOut: 1,
  })
})

test('the proposals of Cap Collectif, from its own headers: proposals and comments once each, votes and the bin aside', async () => {
  const { slug } = await aProcess(town)
  const names = capCollectifProposals
  const row = (cells: Record<string, string>) => names.map((name) => cells[name] ?? '').join(',')
  const common = {
    proposal_id: 'p1',
    proposal_title: 'Un banc',
    proposal_description: '<p>Près de la mairie</p>',
  }
  const csv = [
    names.join(','),
    row({ ...common, contribution_type: 'proposal', proposal_author_userType_name: 'Citoyen' }),
    row({ ...common, contribution_type: 'proposalVote', proposal_votes_id: 'v1' }),
    row({ ...common, proposal_comments_id: 'c1', proposal_comments_body: 'Oui mais à l’ombre' }),
    row({ ...common, proposal_id: 'p2', proposal_trashedAt: '2024-01-02' }),
  ].join('\n')
  const report = await importFile(link, file(csv), { process: slug })
  expect(report).toMatchObject({ layout: 'cap-collectif-proposals', added: 2, leftOut: 2, faults: 0 })
  expect(await kept()).toMatchObject([
    { text: 'Près de la mairie', external_id: 'p1', author_category: 'citizen' },
    { text: 'Oui mais à l’ombre', external_id: 'c1' },
  ])
})

test('comments of Decidim are recognised, in both generations; its meetings are no words of people', async () => {
  const { slug } = await aProcess(town)
  const old =
    'id;created_at;body;author/id;author/name;alignment;depth;user_group/id;user_group/name;commentable_id;commentable_type;root_commentable_url\n4;2024-03-05 10:11:12 UTC;Oui;8;Ann;1;0;;;17;Decidim::Proposals::Proposal;https://d.exemple.fr/p/17\n'
  const now =
    'id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;root_commentable_url\n5;2024-03-05 10:11:12 UTC;Ya;br;8;Ann;1;0;17;Decidim::Proposals::Proposal;https://d.exemple.fr/p/17\n'
  for (const csv of [old, now])
    expect(await importFile(link, file(csv), { process: slug })).toMatchObject({
      layout: 'decidim-comments',
      added: 1,
    })
  expect(await kept()).toMatchObject([{ text: 'Oui', external_id: '4' }, { text: 'Ya' }])
  const meetings =
    'id;title/fr;description/fr;start_time;end_time;attendees\n1;Réunion;Ordre du jour;x;y;12\n'
  await expect(importFile(link, file(meetings), { process: slug })).rejects.toMatchObject({
    sentence: { fr: expect.stringContaining('des rencontres, pas des paroles') },
  })
})

test('OpenStad is recognised: the workbooks of its administration, in Dutch, and what its API gives', async () => {
  const { slug } = await aProcess(town)
  const book = (rows: string[][]) => bytesOf(xlsxParts(each(rows), 'Reacties'))
  const resources = [
    ['Inzending ID', 'Project ID', 'Titel', 'Samenvatting', 'Beschrijving', 'Verwijderd op', 'Aantal likes'],
    ['3', '1', 'Een bank', 'Kort', '<p>Een bank bij het plein</p>', '', '4'],
    ['4', '1', 'Weg', 'Kort', 'Verwijderd', '2024-01-01', '0'],
  ]
  const comments = [
    ['Inzending ID', 'Inzending titel', 'Reactie ID', 'Reactie op ID', 'Sentiment', 'Reactie'],
    ['3', 'Een bank', '9', '', 'for', 'Goed idee'],
  ]
  expect(await importFile(link, file(await book(resources)), { process: slug })).toMatchObject({
    layout: 'openstad',
    added: 1,
    leftOut: 1,
  })
  expect(await importFile(link, file(await book(comments)), { process: slug })).toMatchObject({
    layout: 'openstad-comments',
    added: 1,
  })
  const json = JSON.stringify([
    {
      id: 3,
      projectId: 2,
      title: 'Un',
      summary: 'Court',
      description: 'Long',
      createdAt: '2024-03-05T10:11:12.000Z',
    },
  ])
  expect(await importFile(link, file(json), { process: slug })).toMatchObject({ layout: 'openstad' })
  expect(await kept()).toMatchObject([
    { title: 'Een bank', text: 'Een bank bij het plein', source: 'OpenStad', external_id: '3' },
    { text: 'Goed idee', external_id: '9' },
  ])
})

test('LimeSurvey is recognised and asks which question holds the words; answers never sent are left aside', async () => {
  const { slug } = await aProcess(town)
  const csv =
    '"id","submitdate","lastpage","startlanguage","seed","startdate","datestamp","Q1","Q2"\n"1","2024-03-05 10:11:12","2","fr","7","","","Un banc","Oui"\n"2","","1","fr","7","","","Pas fini",""\n'
  await expect(importFile(link, file(csv), { process: slug })).rejects.toMatchObject({
    sentence: { fr: expect.stringContaining('Dites quelle question') },
  })
  const draft = draftOf(['id', 'submitdate', 'lastpage', 'startlanguage', 'q1'])
  const mapping = {
    ...draft,
    name: 'chosen' as const,
    columns: [...draft.columns, { header: 'q1', field: 'text' as const }],
  }
  expect(await importFile(link, file(csv), { process: slug, mapping })).toMatchObject({
    added: 1,
    leftOut: 1,
  })
  expect(await kept()).toMatchObject([{ text: 'Un banc', source: 'LimeSurvey', external_id: '1' }])
})
