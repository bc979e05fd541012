import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { ImportWorker } from './import-worker.ts'
import { forgetImports } from './wakes-imports.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const voices = async () =>
  (await all(sql`select text from contributions_contribution order by id`)).map(({ text }) => text)
const path = '/bureau/contributions/importer'

const failures: unknown[] = []
let worker: ImportWorker
let agent: Persona
beforeEach(async () => {
  failures.length = 0
  worker = new ImportWorker(town, (error) => failures.push(error))
  agent = await persona(town, 'agent')
})
/** What the server does after a request. */
async function work() {
  worker.kick()
  await worker.settle()
  expect(failures).toEqual([])
}

/** Sends a file as a browser does; gives the number of its import. */
async function send(content: BlobPart, fields: Record<string, string> = {}, as = agent): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', new File([content], 'paroles'))
  // A request made inside the process has no length, which a browser always sends.
  const made = new Response(body)
  const bytes = await made.arrayBuffer()
  return doors(town).app.request(`http://localhost/${town.slug}${path}`, {
    method: 'POST',
    body: bytes,
    headers: {
      'content-type': made.headers.get('content-type') as string,
      'content-length': String(bytes.byteLength),
      cookie: `parole_session=${as.session}`,
    },
  })
}
const numberOf = (answer: Response) =>
  Number(/importer\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1])
const look = async (run: number) => (await doors(town).get(`${path}/${run}`, agent)).text()
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')

test('a file is checked before anything changes, then its good lines are taken if the person says so', async () => {
  const { slug } = await aProcess(town)
  const site = doors(town)
  expect((await send('')).status).toBe(422)
  const run = numberOf(
    await send(
      `process,text,axis,couleur\n${slug},Une bonne ligne,1,bleu\n${slug},,1,\n${slug},<script>alert(1)</script>,9,\n`,
    ),
  )
  await work()
  const report = await look(run)
  expect(report).toContain('Rien n’est encore changé.')
  expect(report).toContain('Le texte manque.')
  expect(report).toContain('Cette démarche n’a pas d’axe de ce numéro.')
  expect(report).toMatch(/Colonnes du fichier qui ne sont pas lues<\/h3><p lang="fr">couleur</)
  expect(await voices()).toEqual([])
  const faulty = await (await site.get(`${path}/${run}/a-corriger.csv`, agent)).text()
  expect(faulty).toContain(`3,text,Le texte manque.,${slug},,1,`)
  const book = await site.get(`${path}/${run}/a-corriger.xlsx`, agent)
  expect(Buffer.from(await book.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK')

  expect((await site.post(`${path}/${run}/commencer`, {}, agent)).status).toBe(303)
  expect(await look(run)).toContain('L’import attend son tour')
  await work()
  expect(await look(run)).toContain('1 contribution ajoutée.'.replace('1 ', '1\u00a0'))
  expect(await voices()).toEqual(['Une bonne ligne'])
  expect((await site.post(`${path}/${run}/commencer`, {}, agent)).status).toBe(409)
  // The file is needed no more.
  expect(await all(sql`select 1 from kernel_file where dropped_at is null`)).toEqual([])
})

test('what the file names and the town lacks is said, then made when the person asked for it', async () => {
  const { slug } = await aProcess(town)
  const csv = `process,text,axis,axis_title,district\n${slug},Une voix,7,Le logement,Méan\n`
  const plainRun = numberOf(await send(csv))
  const making = numberOf(await send(csv, { make: 'true' }))
  await work()
  expect(await look(plainRun)).toContain('Cette démarche n’a pas d’axe de ce numéro.')
  expect(await look(making)).toContain('axe « Le logement »')
  await doors(town).post(`${path}/${making}/commencer`, {}, agent)
  await work()
  expect(
    await all(sql`select a.title, d.name from contributions_contribution c
    join processes_axis a on a.id = c.axis_id join territory_district d on d.id = c.district_id`),
  ).toEqual([{ title: 'Le logement', name: 'Méan' }])
})

test('a line that looks like words already here is shown beside them, and left aside when the person says so', async () => {
  const process = await aProcess(town)
  await aContribution(town, process, { text: 'Le bus numéro deux ne passe plus le soir après vingt heures.' })
  const csv = `process,text\n${process.slug},Le bus numéro deux ne passe plus le soir apres 20 heures\n${process.slug},Il manque un banc devant la mairie annexe\n`
  const run = numberOf(await send(csv))
  await work()
  const report = await look(run)
  expect(report).toContain('Laisser de côté la ligne qui ressemble à une parole déjà là')
  expect(report).not.toContain('banc devant')
  await doors(town).post(`${path}/${run}/commencer`, { leaveAlike: 'true' }, agent)
  await work()
  expect(await voices()).toEqual([
    'Le bus numéro deux ne passe plus le soir après vingt heures.',
    'Il manque un banc devant la mairie annexe',
  ])
})

test('another sheet of a workbook may be chosen on the page', async () => {
  const { slug } = await aProcess(town)
  const { writeXlsx } = await import('hucre/xlsx')
  const book = (await writeXlsx({
    sheets: [
      { name: 'Lisez-moi', rows: [['Export du mois'], ['Rien ici']] },
      { name: 'Paroles', rows: [['texte'], ['Une parole de la seconde feuille']] },
    ],
  })) as Uint8Array
  const run = numberOf(await send(book as unknown as BlobPart, { process: slug }))
  await work()
  expect(await look(run)).toContain('Il manque la colonne des paroles')
  expect((await doors(town).post(`${path}/${run}/commencer`, {}, agent)).status).toBe(409)
  expect((await doors(town).post(`${path}/${run}/feuille`, { sheet: 'Autre' }, agent)).status).toBe(422)
  expect((await doors(town).post(`${path}/${run}/feuille`, { sheet: 'Paroles' }, agent)).status).toBe(303)
  await work()
  await doors(town).post(`${path}/${run}/commencer`, {}, agent)
  await work()
  expect(await voices()).toEqual(['Une parole de la seconde feuille'])
})

test('stopped in the middle, an import keeps what was taken, says so, and a new sending takes only the rest', async () => {
  const { slug } = await aProcess(town)
  const csv = `process,text\n${Array.from({ length: 1800 }, (_, n) => `${slug},Parole ${n}`).join('\n')}\n`
  const run = numberOf(await send(csv))
  await work()
  await doors(town).post(`${path}/${run}/commencer`, {}, agent)
  worker.kick()
  let taken = 0
  while (taken === 0)
    taken = Number((await all(sql`select added from exchange_run where id = ${run}`))[0]?.added)
  const moving = await doors(town).get(`${path}/${run}`, agent)
  expect(moving.headers.get('refresh')).toMatch(/^3; url=/)
  const page = plain(await moving.text())
  expect(page).toMatch(/role="progressbar" aria-label="Lignes lues" aria-valuemin="0" aria-valuemax="1800"/)
  expect((await doors(town).get(`${path}/${run}?immobile=1`, agent)).headers.get('refresh')).toBe(null)
  expect((await doors(town).post(`${path}/${run}/arreter`, {}, agent)).status).toBe(303)
  await work()
  const kept = (await voices()).length
  expect(kept).toBeGreaterThanOrEqual(500)
  expect(kept).toBeLessThan(1800)
  expect(plain(await look(run))).toContain(
    `${plain(kept.toLocaleString('fr-FR'))} contributions avaient été prises`,
  )
  const again = numberOf(await send(csv))
  await work()
  await doors(town).post(`${path}/${again}/commencer`, {}, agent)
  await work()
  expect(await all(sql`select status, added, already from exchange_run where id = ${again}`)).toEqual([
    { status: 'done', added: 1800 - kept, already: kept },
  ])
  expect((await voices()).length).toBe(1800)
})

test('two imports asked for are made one after the other', async () => {
  const { slug } = await aProcess(town)
  const runs = []
  for (const name of ['une', 'deux']) runs.push(numberOf(await send(`process,text\n${slug},La ${name}\n`)))
  await work()
  for (const run of runs) await doors(town).post(`${path}/${run}/commencer`, {}, agent)
  expect(plain(await look(runs[1] as number))).toContain('1 import passe avant celui-ci.')
  await work()
  expect(await voices()).toEqual(['La une', 'La deux'])
  const list = await (await doors(town).get(path, agent)).text()
  expect(list.match(/terminé/g)).toHaveLength(2)
})

test('who lost the role since asking takes nothing: the import is broken off, with the reason', async () => {
  const { slug } = await aProcess(town)
  agent = await persona(town, 'agent', { until: '2026-03-02' })
  const run = numberOf(await send(`process,text\n${slug},Une voix\n`))
  await work()
  await doors(town).post(`${path}/${run}/commencer`, {}, agent)
  town.clock.set('2026-03-03T09:00:00+01:00')
  await work()
  expect(await voices()).toEqual([])
  agent = await persona(town, 'agent')
  expect(await look(run)).toContain('L’import est interrompu')
})

test('nobody but those who import sees an import, its lines or its list', async () => {
  const { slug, id } = await aProcess(town)
  const run = numberOf(await send(`process,text\n${slug},\n`))
  await work()
  const others = [
    await persona(town, 'facilitator', { process: id }),
    await persona(town, 'elected'),
    await persona(town, 'guarantor'),
    undefined,
  ]
  for (const other of others)
    for (const page of ['', `/${run}`, `/${run}/a-corriger.csv`, `/${run}/commencer`])
      expect((await doors(town).get(path + page, other)).status).toBe(403)
})

test('a file nobody came back for goes after a week, the lines of a finished import after thirty days', async () => {
  const { slug } = await aProcess(town)
  const left = numberOf(await send(`process,text\n${slug},Une\n${slug},\n`))
  await work()
  town.clock.set('2026-03-08T09:00:00+01:00')
  await forgetImports(town)
  expect((await all(sql`select status from exchange_run where id = ${left}`))[0]?.status).toBe('checked')
  town.clock.set('2026-03-10T09:00:00+01:00')
  await forgetImports(town)
  expect((await all(sql`select status, file from exchange_run where id = ${left}`))[0]).toEqual({
    status: 'cancelled',
    file: null,
  })
  expect(await all(sql`select line from exchange_line`)).toHaveLength(1)
  town.clock.set('2026-04-12T09:00:00+02:00')
  await forgetImports(town)
  expect(await all(sql`select line from exchange_line`)).toEqual([])
  agent = await persona(town, 'agent')
  expect(await look(left)).toContain('Trente jours après la fin')
})
