import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { photo } from '#testing/files.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const rows = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const send = (path: string, values: Record<string, string>, as: Persona, pages: Buffer[] = []) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  for (const page of pages) body.append('pages', new File([page as BlobPart], 'page.jpg'))
  const headers = { cookie: `parole_session=${as.session}` }
  return doors(town).app.request(`http://localhost/${town.slug}${path}`, { method: 'POST', body, headers })
}
async function ready() {
  const process = await aProcess(town, { phase: 'participation' })
  return { path: `/bureau/lettres/saisir?process=${process.slug}`, agent: await persona(town, 'agent') }
}
const letter = {
  writtenOn: '2026-02-20',
  arrivedOn: '2026-02-24',
  mailReference: 'A-2026-118',
  text: 'Le dimanche, je ne vois personne.',
  address: '12 rue des Exemples, 44600 Saint-Nazaire',
  submission: 'cle-d-une-lettre',
}
const kept = () =>
  rows(sql`select c.text, c.channel, c.said_on::text, c.arrived_on::text, c.mail_reference, k.channel as answer
           from contributions_contribution c left join contributions_contact k on k.contribution_id = c.id`)
const asKept = {
  text: letter.text,
  channel: 'letter',
  said_on: '2026-02-20',
  arrived_on: '2026-02-24',
  mail_reference: 'A-2026-118',
}

test('a letter keeps its dates, its pages beside its words, and apart from them where to answer', async () => {
  const { path, agent } = await ready()
  const answer = await send(path, letter, agent, [await photo(), await photo()])
  expect(answer.status, await answer.clone().text()).toBe(303)
  expect((await send(path, letter, agent, [await photo()])).status).toBe(303)
  expect(await kept()).toEqual([{ ...asKept, answer: 'letter' }])
  expect(
    await rows(sql`select d.status, d.code = c.code as same, (select count(*)::int from intake_attachment x where x.deposit_id = d.id) as pages
                   from intake_deposit d join intake_transcript t on t.deposit_id = d.id join contributions_contribution c on c.id = t.contribution_id`),
  ).toEqual([{ status: 'transcribed', same: true, pages: 2 }])
  const next = await doors(town).get((answer.headers.get('location') as string).replace('/essai', ''), agent)
  expect(await next.text()).toMatch(/Reçu à donner : [0-9A-Z]{4} [0-9A-Z]{4}/)
})

test('a letter without its words waits to be typed with its pages; its dates are not lost, and the address is noted then', async () => {
  const { path, agent } = await ready()
  const { text: _, address: __, ...pages } = letter
  const early = await send(path, { ...pages, address: letter.address }, agent, [await photo()])
  expect(early.status).toBe(422)
  expect(await early.text()).toContain('vous noterez l’adresse à ce moment-là')
  const answer = await send(path, pages, agent, [await photo()])
  const sheet = (answer.headers.get('location') as string).replace('/essai', '')
  expect(sheet).toContain('/bureau/transcrire/')
  const page = await (await doors(town).get(sheet, agent)).text()
  expect(page).toMatch(/Lettre du 20.février 2026, reçue le 24.février 2026, courrier n° A-2026-118/)
  const typed = { text: letter.text, answerBy: 'letter', contact: letter.address, finished: 'on' }
  expect((await doors(town).post(sheet.split('?')[0] as string, typed, agent)).status).toBe(303)
  expect(await kept()).toEqual([{ ...asKept, answer: 'letter' }])
})

test('dates that cannot be, an empty letter and an address cut short are said beside their fields', async () => {
  const { path, agent } = await ready()
  const refused = async (change: Record<string, string>) => {
    const answer = await send(path, { ...letter, ...change }, agent)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refused({ writtenOn: '2026-02-25' })).toContain('avant d’être écrite')
  expect(await refused({ arrivedOn: '2027-01-01' })).toContain('dans l’avenir')
  expect(await refused({ text: '', address: '' })).toContain('Tapez le texte, ou ajoutez les photos')
  const page = await refused({ address: 'rue' })
  expect(page).toMatch(/id="champ-address-erreur">.*?adresse complète/)
  expect(page).toContain('Le dimanche, je ne vois personne.')
  expect(await kept()).toEqual([])
})
