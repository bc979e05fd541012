import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { exchange } from '#modules/exchange/module.ts'
import { ImportWorker } from '#modules/exchange/runs/import-worker.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const path = '/bureau/contributions/importer'
const failures: unknown[] = []
let worker: ImportWorker
let agent: Persona
beforeEach(async () => {
  failures.length = 0
  worker = new ImportWorker(town, (error) => failures.push(error))
  agent = await persona(town, 'agent')
})
async function work() {
  worker.kick()
  await worker.settle()
  expect(failures).toEqual([])
}
const { call, ask, post, get } = doors(town)
async function send(csv: string, more: object = {}): Promise<number> {
  const file = { base64: Buffer.from(csv).toString('base64') }
  const answer = await call('send-import-file', { file, ...more }, agent)
  const said = await answer.json()
  expect(answer.status, JSON.stringify(said)).toBe(200)
  await work()
  return said.id
}
const look = async (run: number, under = '') => (await get(`${path}/${run}${under}`, agent)).text()
const voices = () =>
  all(
    sql`select text, channel, author_category, said_on::text, language from contributions_contribution order by id`,
  )

const notebook =
  'Ce que vous voulez dire;Boîte;Jour;Qui\nUn banc;Boîte aux lettres;20/05/2026;Un voisin\n=1+1;Boîte aux lettres;21/05/2026;Habitant\nUn abri;Carton;;Habitant\n'
const said = (slug: string) => ({
  'columns.0.header': 'ce que vous voulez dire',
  'columns.0.field': 'text',
  'columns.1.header': 'boîte',
  'columns.1.field': 'channel',
  'columns.2.header': 'jour',
  'columns.2.field': 'said_on',
  'columns.3.header': 'qui',
  'columns.3.field': 'author_category',
  'fixed.0.field': 'process',
  'fixed.0.value': slug,
  'fixed.1.field': 'language',
  'fixed.1.value': 'br',
})

test('the code and the database say the same tables', async () => {
  expect(await driftOf(town.db, exchange.tables as never)).toEqual([])
})

test('a file nobody knows is shown column by column, with values as text, until a person says what each one holds', async () => {
  const { slug } = await aProcess(town)
  const run = await send(`${notebook}<script>alert(1)</script>;;;\n`)
  expect(await look(run)).toContain(`${path}/${run}/colonnes`)
  const page = await look(run, '/colonnes')
  expect(page).toContain('ce que vous voulez dire')
  expect(page).toContain('« Un banc », « =1+1 », « Un abri »')
  expect(page).not.toContain('<script>alert')

  const none = await post(`${path}/${run}/colonnes`, { 'columns.0.header': 'boîte' }, agent)
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choisissez la colonne qui contient la parole elle-même.')
  const lost = await post(`${path}/${run}/colonnes`, { ...said(slug), 'fixed.0.value': '' }, agent)
  expect(lost.status).toBe(422)
  const kept = await lost.text()
  expect(kept).toMatch(/href="#champ-fixed-0-value">Choisissez la démarche/)
  expect(kept).toMatch(/<option value="said_on" selected/)
  const wrong = { ...said(slug), 'fixed.2.field': 'group_size', 'fixed.2.value': 'beaucoup' }
  expect(await (await post(`${path}/${run}/colonnes`, wrong, agent)).text()).toContain('Écrivez un nombre.')

  expect((await post(`${path}/${run}/colonnes`, said(slug), agent)).status).toBe(303)
  await work()
  expect(await voices()).toEqual([])
  const report = await look(run)
  expect(report).toContain('dites par vous ou un collègue')
  // Two channels and one category are unknown.
  expect(report).toMatch(/Dire ce que veulent dire 3\s+mots inconnus/)
})

test('each word no list knows is counted, and given ours or none; then the lines are taken', async () => {
  const { slug } = await aProcess(town)
  const run = await send(notebook)
  await post(`${path}/${run}/colonnes`, said(slug), agent)
  await work()
  const page = await look(run, '/colonnes')
  expect(page).toMatch(/« Boîte aux lettres » dans Canal/)
  expect(page).toMatch(/2\s+lignes/)
  const words = (await ask('show-import-run', { run }, agent)).json()
  expect((await words).words).toEqual([
    { field: 'author_category', theirs: 'Un voisin', lines: 1 },
    { field: 'channel', theirs: 'Boîte aux lettres', lines: 2 },
    { field: 'channel', theirs: 'Carton', lines: 1 },
  ])
  const mapped = {
    ...said(slug),
    'values.0.field': 'author_category',
    'values.0.theirs': 'Un voisin',
    'values.0.ours': 'citizen',
    'values.1.field': 'channel',
    'values.1.theirs': 'Boîte aux lettres',
    'values.1.ours': 'letter',
    'values.2.field': 'channel',
    'values.2.theirs': 'Carton',
    'values.2.ours': '-',
  }
  const not = { ...mapped, 'values.1.ours': 'pigeon' }
  expect((await post(`${path}/${run}/colonnes`, not, agent)).status).toBe(422)
  await post(`${path}/${run}/colonnes`, mapped, agent)
  await work()
  await post(`${path}/${run}/commencer`, {}, agent)
  await work()
  expect(await voices()).toEqual([
    { text: 'Un banc', channel: 'letter', author_category: 'citizen', said_on: '2026-05-20', language: 'br' },
    { text: '=1+1', channel: 'letter', author_category: 'citizen', said_on: '2026-05-21', language: 'br' },
    { text: 'Un abri', channel: 'import', author_category: 'citizen', said_on: null, language: 'br' },
  ])
  // What was shown of the file goes with it.
  expect(await all(sql`select columns, words from exchange_run`)).toEqual([{ columns: null, words: null }])
})

test('what is remembered serves the next file with the same columns, in any order, and the mended lines of one', async () => {
  const { slug } = await aProcess(town)
  const first = await send(notebook)
  const keep = { ...said(slug), remember: 'true' }
  expect((await post(`${path}/${first}/colonnes`, { ...keep, name: '' }, agent)).status).toBe(422)
  await post(`${path}/${first}/colonnes`, { ...keep, name: 'Cahier' }, agent)
  await work()
  const list = await (await get(`${path}/colonnes`, agent)).text()
  expect(list).toContain('Cahier')
  expect(list).toContain(agent.actor.name ?? '')

  const next = await send(
    'Qui;Jour;Boîte;Ce que vous voulez dire\nHabitant;;papier;Une rampe\nHabitant;32/05/2026;papier;À dater\n',
  )
  expect(await look(next)).toContain('lues comme la dernière fois : Cahier')
  const faults = await look(next, '/a-corriger.csv')
  await post(`${path}/${next}/commencer`, {}, agent)
  await work()
  const mended = await send(faults.replace('32/05/2026', '30/05/2026'))
  await post(`${path}/${mended}/commencer`, {}, agent)
  await work()
  expect((await voices()).map(({ text, channel }) => [text, channel])).toEqual([
    ['Une rampe', 'paper'],
    ['À dater', 'paper'],
  ])
  expect((await (await ask('list-import-mappings', {}, agent)).json())[0]).toMatchObject({
    name: 'Cahier',
    served: 2,
  })
})

test('a memory is changed and forgotten; its name is not taken for other columns', async () => {
  const { slug } = await aProcess(town)
  const body = { columns: [{ header: 'Avis', field: 'text' }], fixed: [{ field: 'process', value: slug }] }
  const saved = await call('save-import-mapping', { name: 'Avis', headers: ['Avis', 'Note'], ...body }, agent)
  const { id } = await saved.json()
  const other = await call('save-import-mapping', { name: 'Avis', headers: ['Avis'], ...body }, agent)
  expect(other.status).toBe(422)
  expect((await get(`${path}/colonnes/${id}`, agent)).status).toBe(200)
  const changed = {
    name: 'Avis du marché',
    'columns.0.header': 'avis',
    'columns.0.field': 'text',
    'columns.1.header': 'note',
    'columns.1.field': 'title',
  }
  expect((await post(`${path}/colonnes/${id}`, changed, agent)).status).toBe(303)
  expect(await all(sql`select name, signature is not null as kept from exchange_mapping`)).toEqual([
    { name: 'Avis du marché', kept: true },
  ])
  expect((await post(`${path}/colonnes/${id}/oublier`, {}, agent)).status).toBe(303)
  expect(await (await get(`${path}/colonnes`, agent)).text()).toContain('Rien n’est encore retenu.')
  expect((await get(`${path}/colonnes/${id}`, agent)).status).toBe(404)
})

test('a program gives the columns with the file, or names what is remembered', async () => {
  const { slug } = await aProcess(town)
  const columns = [
    { header: 'Q1', field: 'text' },
    { header: 'Q2', field: 'text' },
  ]
  const mapping = { columns, together: true, fixed: [{ field: 'process', value: slug }] }
  const run = await send('Q1,Q2\nUne,Deux\n', { mapping })
  await call('start-import', { run }, agent)
  await work()
  expect((await voices()).map(({ text }) => text)).toEqual(['Une\n\nDeux'])
  const unknown = { file: { base64: 'cTEKYQo=' }, mappingName: 'Rien' }
  expect((await call('send-import-file', unknown, agent)).status).toBe(422)
  const poor = { file: { base64: 'cTEKYQo=' }, mapping: { columns: [] } }
  expect((await call('send-import-file', poor, agent)).status).toBe(422)
  // The file lacks what the mapping reads.
  const lacking = await send('Q3\nUne\n', { mapping })
  expect(await look(lacking)).toContain('Le fichier n’a pas les colonnes attendues')
})

test('what was recognised is shown, and may be changed', async () => {
  const { slug } = await aProcess(town)
  const run = await send('id,body/fr,title/fr,withdrawn_at\n1,Oui,Un titre,2026-01-01\n', { process: slug })
  const page = await look(run, '/colonnes')
  expect(page).toContain('Prendre aussi les lignes laissées quand la colonne « withdrawn_at » est remplie')
  const changed = {
    'columns.0.header': 'body/fr',
    'columns.0.field': 'text',
    'leaves.0.header': 'withdrawn_at',
    'leaves.0.when': 'filled',
    'leaves.0.taken': 'true',
  }
  await post(`${path}/${run}/colonnes`, changed, agent)
  await work()
  await post(`${path}/${run}/commencer`, {}, agent)
  await work()
  expect((await voices()).map(({ text }) => text)).toEqual(['Oui'])
})
