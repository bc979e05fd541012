import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, type Persona, persona, settle } from '#testing/doors.ts'
import { pdf } from '#testing/files.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { isRna, isSiret } from './registration-numbers.ts'
import { composeBrief, readBrief } from './theses.ts'

const town = testTown()

const words = {
  organisationName: 'Les Voisins du Petit Maroc',
  inNameOf: 'Les 40 familles adhérentes',
  decidedHow: 'vote',
  members: '40',
  title: 'Pour des bus le dimanche',
  'theses.0.title': 'Un bus chaque heure',
  'theses.0.text': 'Le dimanche, rien ne roule.',
  'theses.1.title': 'Un abri à chaque arrêt',
  'theses.1.text': 'Il pleut souvent.',
  'theses.2.title': '',
  'theses.2.text': '',
  submission: 'cle-d-essai-cahier',
}

const send = (path: string, values: Record<string, string>, as?: Persona, file?: Buffer) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  if (file) body.append('file', new File([file as BlobPart], 'x.pdf'))
  const headers: HeadersInit = as ? { cookie: `parole_session=${as.session}` } : {}
  return doors(town).app.request(`http://localhost/${town.slug}${path}`, { method: 'POST', body, headers })
}

async function sent(file?: Buffer) {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  const answer = await send(`/participer/${process.slug}/cahier`, words, undefined, file)
  expect(answer.status, await answer.clone().text()).toBe(303)
  const code = /suivre\/(\w+)/.exec(answer.headers.get('location') ?? '')?.[1] as string
  const { rows } = await town.db.execute<{ id: number; reference: string }>(
    sql`select id::int, reference from contributions_contribution`,
  )
  const agent = await persona(town, 'agent')
  const publish = () =>
    doors(town).call('publish-contribution', { contribution: rows[0]?.id, nothingPrivate: true }, agent)
  return { process, code, agent, publish, id: rows[0]?.id, reference: rows[0]?.reference as string }
}

test('a brief sent without account is read before it is public, then each thesis has its place', async () => {
  const { process, code, publish, reference } = await sent()
  const { get, ask } = doors(town)
  const list = `/demarches/${process.slug}/cahiers`
  expect(await (await get(list)).text()).toContain('1 cahier est en cours de relecture')
  expect(await (await get(`/cahiers/${reference}`)).text()).not.toContain('rien ne roule')
  expect((await publish()).status).toBe(200)
  expect(await (await get(list)).text()).toContain('2 thèses')
  const page = await (await get(`/cahiers/${reference}`)).text()
  expect(page).toContain('id="these-2"')
  expect(page).toContain('par un vote de ses membres')
  expect(page).toContain('40, nombre déclaré')
  expect(await (await get(`/suivre/${code}`)).text()).not.toContain('Est-ce bien ce que vous avez dit')
  expect(await (await ask('list-briefs', { process: process.slug })).json()).toMatchObject({
    waiting: 0,
    briefs: [{ reference, theses: [{ title: 'Un bus chaque heure' }, { title: 'Un abri à chaque arrêt' }] }],
  })
})

test('a new version is read again; the public compares it with the one before, which goes when it is withdrawn', async () => {
  const { code, publish, reference } = await sent()
  await publish()
  const { get, call } = doors(town)
  const form = await (await get(`/suivre/${code}/cahier`)).text()
  expect(form).toContain('value="Un abri à chaque arrêt"')
  const next = { ...words, 'theses.1.text': 'Il pleut souvent, et le vent souffle.' }
  expect((await send(`/suivre/${code}/cahier`, next)).status).toBe(303)
  expect(await (await get(`/cahiers/${reference}`)).text()).toContain('en cours de relecture')
  const before = `/cahiers/${reference}/versions/1`
  expect(await (await get(before)).text()).toContain('Il pleut souvent.')
  await publish()
  expect(await (await get(`/cahiers/${reference}`)).text()).toContain('De la version 1 à la version 2')
  expect(await (await get(`/cahiers/${reference}`)).text()).toMatch(/<ins>.*et le vent souffle/)
  await call('withdraw-contribution', { code })
  await settle(town)
  expect(await (await get(before)).text()).not.toContain('Il pleut souvent')
})

test('a brief changed through the plain correction makes a numbered version too, with its difference', async () => {
  const { code, publish, reference } = await sent()
  await publish()
  const { get, call } = doors(town)
  const lost = await call('correct-contribution', { code, text: 'Un bus, un abri.' })
  expect(lost.status).toBe(422)
  expect(JSON.stringify(await lost.json())).toContain('Il ne reste aucune thèse')
  const text = 'Thèse 1. Un bus chaque heure\nLe dimanche, presque rien ne roule.'
  expect((await call('correct-contribution', { code, text })).status).toBe(200)
  const before = await (await get(`/cahiers/${reference}/versions/1`)).text()
  expect(before).toContain('Il pleut souvent.')
  await publish()
  const page = await (await get(`/cahiers/${reference}`)).text()
  expect(page).toContain('De la version 1 à la version 2')
  expect(page).toMatch(/<ins>.*presque/)
  expect(page).toContain('40, nombre déclaré')
  const { rows } = await town.db.execute(sql`select version, theses from briefs_version order by version`)
  expect(rows).toEqual([
    { version: 1, theses: 2 },
    { version: 2, theses: 1 },
  ])
})

test('a mask in a thesis holds on the page of the brief, and in the version it leaves behind', async () => {
  const { code, id, agent, reference } = await sent()
  const { call, get } = doors(town)
  const publishedText = 'Thèse 1. Un bus\nDe [masqué] au port.\n\nThèse 2. Un abri\nIl pleut.'
  const done = await call('publish-contribution', { contribution: id, publishedText }, agent)
  expect(done.status, await done.clone().text()).toBe(200)
  const page = await (await get(`/cahiers/${reference}`)).text()
  expect(page).toContain('De [masqué] au port')
  expect(page).not.toContain('rien ne roule')
  await send(`/suivre/${code}/cahier`, words)
  expect(await (await get(`/cahiers/${reference}/versions/1`)).text()).not.toContain('rien ne roule')
})

test('the file is shown to officers, and to everyone only once one of them has said so', async () => {
  const { agent, publish, reference } = await sent(pdf())
  await publish()
  const { get, post } = doors(town)
  const file = `/cahiers/${reference}/versions/1/fichier`
  expect((await get(file)).status).toBe(404)
  expect((await get(file, agent)).headers.get('content-type')).toBe('application/pdf')
  expect((await post(`${file}/montrer`, { open: 'on' })).status).toBe(403)
  expect((await post(`${file}/montrer`, { open: 'on' }, agent)).status).toBe(303)
  expect((await get(file)).status).toBe(200)
})

test('what is missing or badly numbered is said beside its field, and nothing typed is lost', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  const path = `/participer/${process.slug}/cahier`
  const refused = async (change: Record<string, string>) => {
    const answer = await send(path, { ...words, ...change })
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refused({ siret: '732 829 320 00075' })).toContain('SIRET n’est pas juste')
  expect(await refused({ rna: 'W12' })).toContain('W, suivi de 9 chiffres')
  expect(await refused({ 'theses.1.text': '' })).toContain('Écrivez ce que dit cette thèse')
  const page = await refused({ 'theses.0.text': 'Oui.\nThèse 2. Non.' })
  expect(page).toContain('le site numérote lui-même')
  expect(page).toContain('value="Les Voisins du Petit Maroc"')
})

test('an officer types a brief that came by letter for an organisation of the list', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const { organisationName: _, ...rest } = words
  const values = {
    ...rest,
    process: process.slug,
    channel: 'letter',
    organisation: String(agent.organisation),
  }
  expect((await send('/bureau/cahiers/saisir', values, agent)).status).toBe(303)
  const { rows } = await town.db.execute(
    sql`select organisation_id::int as id, organisation_name like 'Organisme%' as named, entered_for from briefs_brief b join contributions_contribution c on c.id = b.contribution_id`,
  )
  expect(rows).toEqual([{ id: agent.organisation, named: true, entered_for: true }])
})

test('theses are found again in their text; SIRET has a key, La Poste its own', () => {
  const theses = [
    { title: 'A', text: 'un\n\nThèse 9. n’en est pas une' },
    { title: 'B', text: 'deux' },
  ]
  expect(readBrief(composeBrief('Bonjour.', theses))).toEqual({ introduction: 'Bonjour.', theses })
  expect([isSiret('73282932000074'), isSiret('73282932000075'), isSiret('35600000009075')]).toEqual([
    true,
    false,
    true,
  ])
  expect([isRna('W443000123'), isRna('443000123')]).toEqual([true, false])
})
