import { expect, it } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aProcess } from '#testing/fabrique.ts'
import { pdf } from '#testing/files.ts'
import { aSession, plain, someone } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { get, post } = doors(town)

const send = (path: string, values: Record<string, string>, as: Persona, file?: Buffer) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  if (file) body.append('file', new File([file as BlobPart], 'Note confidentielle de Mme X.pdf'))
  const headers = { cookie: `parole_session=${as.session}` }
  return doors(town).app.request(`http://localhost/${town.slug}${path}`, { method: 'POST', body, headers })
}

async function withDocument(given: Record<string, string>) {
  await aProcess(town)
  const session = await aSession(town)
  const agent = await persona(town, 'agent')
  const form = `/bureau/demarches/fabrique-2017/seances/${session}/documents`
  const values = { title: 'Portrait du territoire', publishedOn: '2026-01-12', ...given }
  const answer = await send(form, values, agent, pdf())
  expect(answer.status, await answer.clone().text()).toBe(303)
  const home = `/demarches/fabrique-2017/seances/${session}`
  const page = await plain(await get(form, agent))
  return { session, agent, form, home, id: /documents\/(\d+)"/.exec(page)?.[1] }
}

it('a file given before a session is shown with its type, weight and day, and what it says as text', async () => {
  const { home, id, agent, form } = await withDocument({ body: 'Un habitant sur quatre a plus de 60 ans.' })
  expect(await plain(await get(home))).toMatch(
    /Portrait du territoire.*PDF, \d+ ko, publié le 12 janvier 2026/s,
  )
  const page = await plain(await get(`${home}/documents/${id}`))
  expect(page).toContain('Un habitant sur quatre a plus de 60 ans.')
  const file = await get(`${home}/documents/${id}/fichier`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="Portrait-du-territoire.pdf"')
  expect((await post(`${form}/${id}/retirer`, {}, agent)).status).toBe(303)
  expect((await get(`${home}/documents/${id}/fichier`)).status).toBe(404)
})

it('a file for those registered opens with their code, for who prepares the session, and for nobody else', async () => {
  const { session, home, id, agent } = await withDocument({ audience: 'registered' })
  const { code } = await someone(town, [session])
  const other = await someone(town, [await aSession(town, { day: '2026-04-21' })])
  const open = `${home}/documents/${id}`
  expect(await plain(await get(home))).toContain('ouvrez-le depuis votre inscription')
  expect(await plain(await get(home))).not.toContain(open)
  const stranger = await persona(town, 'partner')
  for (const path of [open, `${open}/fichier`]) {
    expect((await get(path)).status, path).toBe(403)
    expect((await get(path, stranger)).status, path).toBe(403)
    expect((await get(path, agent)).status, path).toBe(200)
  }
  const own = `/inscription/${code}/documents/${id}`
  expect(await plain(await get(`/inscription/${code}`))).toContain(own)
  expect(await plain(await get(own))).toContain('demandez-le')
  expect((await get(`${own}/fichier`)).headers.get('content-type')).toBe('application/pdf')
  expect((await get(`/inscription/${other.code}/documents/${id}/fichier`)).status).toBe(404)
  await post(`/inscription/${code}/seances/${session}/annuler`, {})
  expect((await get(`${own}/fichier`)).status).toBe(404)
})

it('a document is a file or an address, and an address cannot be reserved', async () => {
  const { form, agent } = await withDocument({})
  const link = 'https://exemple.fr/note'
  const both = await send(form, { title: 'Note', link }, agent, pdf())
  expect(both.status).toBe(422)
  expect(await plain(both)).toContain('l’un des deux')
  expect((await post(form, { title: 'Note' }, agent)).status).toBe(422)
  const reserved = await post(form, { title: 'Note', link, audience: 'registered' }, agent)
  expect(await plain(reserved)).toContain('Une adresse est lue par tous')
  expect((await post(form, { title: 'Note', link }, agent)).status).toBe(303)
})
