import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, type Persona, persona, settle } from '#testing/doors.ts'
import { photo, sound } from '#testing/files.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { forgetAttachments } from './module.ts'

const town = testTown()
const onDisk = () => {
  const folder = join(town.folder, 'kept')
  return existsSync(folder) ? readdirSync(folder).length : 0
}
async function openProcess() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  return process
}
const send = (path: string, parts: Record<string, string | Buffer>, as?: Persona) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts))
    body.append(name, typeof value === 'string' ? value : new File([value as BlobPart], 'x.bin'))
  const headers: HeadersInit = as ? { cookie: `parole_session=${as.session}` } : {}
  return doors(town).app.request(`http://localhost/${town.slug}${path}`, { method: 'POST', body, headers })
}
async function leave() {
  const process = await openProcess()
  const answer = await send(`/participer/${process.slug}/message`, {
    sound: sound(),
    submission: 'cle-d-essai',
  })
  expect(answer.status, await answer.clone().text()).toBe(303)
  const code = /suivre\/(\w+)/.exec(answer.headers.get('location') ?? '')?.[1] as string
  const { rows } = await town.db.execute<{ id: number }>(sql`select id::int from intake_deposit`)
  return { process, code, id: rows[0]?.id as number }
}

test('a voice message gives a receipt, is typed by an officer, and its author finds the words under the same code', async () => {
  const { code, id } = await leave()
  const { get, post, call } = doors(town)
  expect(await (await get(`/suivre/${code}`)).text()).toContain('Une personne de la ville va écrire')
  const agent = await persona(town, 'agent')
  expect(await (await get('/bureau/transcrire', agent)).text()).toContain(`Envoi n° ${id}`)
  await post(`/bureau/transcrire/${id}/prendre`, {}, agent)
  const sheet = await (await get(`/bureau/transcrire/${id}`, agent)).text()
  expect(sheet).toContain('<audio controls')
  expect(sheet).toContain(`Pris par ${agent.actor.name}`)
  const text = 'Le bus [inaudible] ne passe plus le dimanche.'
  expect((await post(`/bureau/transcrire/${id}`, { text, finished: 'on' }, agent)).status).toBe(303)
  expect(await (await get(`/suivre/${code}`)).text()).toContain('ne passe plus le dimanche')
  expect((await call('confirm-contribution', { code })).status).toBe(200)
  const { rows } = await town.db.execute(
    sql`select channel, entered_for, author_check from contributions_contribution`,
  )
  expect(rows).toEqual([{ channel: 'web', entered_for: true, author_check: 'confirmed' }])
})

test('the same form sent twice makes one item', async () => {
  const { process, code } = await leave()
  const again = await send(`/participer/${process.slug}/message`, {
    sound: sound(),
    submission: 'cle-d-essai',
  })
  expect(again.headers.get('location')).toContain(code)
  expect((await town.db.execute(sql`select * from intake_deposit`)).rows).toHaveLength(1)
})

test('a file that is neither voice nor photo is refused beside its field, and nothing is kept', async () => {
  const process = await openProcess()
  const before = onDisk()
  const answer = await send(`/participer/${process.slug}/message`, {
    sound: Buffer.from('<script>'),
    submission: 'cle-d-essai',
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Ce fichier ne convient pas')
  const none = await send(`/participer/${process.slug}/message`, { submission: 'cle-d-essai' })
  expect(await none.text()).toContain('Choisissez un enregistrement ou une photo')
  expect(onDisk()).toBe(before)
})

test('a photo and a voice are seen by those who type them, and by nobody else', async () => {
  const { id } = await leave()
  const { get } = doors(town)
  const path = `/bureau/transcrire/${id}/fichiers/1`
  const officer = await get(path, await persona(town, 'agent'))
  expect([officer.status, officer.headers.get('content-type')]).toEqual([200, 'audio/wav'])
  expect((await get(path)).status).toBe(403)
  expect((await get(path, await persona(town, 'elected'))).status).toBe(403)
  expect((await get(path, await persona(town, 'facilitator', { process: 999_999 }))).status).toBe(403)
})

test('one sheet gives several contributions; each has its receipt, and the photo goes when one is withdrawn', async () => {
  const process = await openProcess()
  const agent = await persona(town, 'agent')
  const kept = await send(
    '/bureau/transcrire/deposer',
    { process: process.slug, channel: 'paper', photos: await photo() },
    agent,
  )
  expect(kept.status).toBe(303)
  const before = onDisk()
  const { rows } = await town.db.execute<{ id: number; code: string }>(
    sql`select id::int, code from intake_deposit`,
  )
  const { call } = doors(town)
  const [{ id, code }] = rows as [{ id: number; code: string }]
  expect((await call('turn-attachment', { deposit: id, position: 1 }, agent)).status).toBe(200)
  const first = await (await call('type-deposit', { deposit: id, text: 'Un banc.' }, agent)).json()
  const second = await (
    await call('type-deposit', { deposit: id, text: 'Un abri.', finished: true }, agent)
  ).json()
  expect(first.code).toBe(code)
  expect(second.code).not.toBe(code)
  expect((await call('type-deposit', { deposit: id, text: 'Trop tard.' }, agent)).status).toBe(409)
  expect((await call('withdraw-contribution', { code })).status).toBe(200)
  await settle(town)
  await forgetAttachments(town)
  expect(onDisk()).toBe(before - 1)
})

test('the files go after the day that was said', async () => {
  const { id } = await leave()
  const agent = await persona(town, 'agent')
  const { call } = doors(town)
  await call('type-deposit', { deposit: id, text: 'Un banc.', finished: true }, agent)
  const before = onDisk()
  town.clock.advance({ days: 30 })
  await forgetAttachments(town)
  expect(onDisk()).toBe(before)
  town.clock.advance({ days: 1 })
  await forgetAttachments(town)
  expect(onDisk()).toBe(before - 1)
})

test('its author takes a message back before it is typed; the code of nobody takes nothing', async () => {
  const { code, id } = await leave()
  const { call, post, get } = doors(town)
  expect((await call('withdraw-deposit', { code: '7KM4 R9TP' })).status).toBe(404)
  const before = onDisk()
  expect((await post(`/messages/${code}/retirer`, {})).status).toBe(303)
  await forgetAttachments(town)
  expect(onDisk()).toBe(before - 1)
  expect(await (await get(`/suivre/${code}`)).text()).toContain('Il est effacé')
  const agent = await persona(town, 'agent')
  expect((await call('type-deposit', { deposit: id, text: 'Un banc.' }, agent)).status).toBe(409)
})

test('what cannot be heard is set aside, and its author reads why', async () => {
  const { code, id } = await leave()
  const { post, get } = doors(town)
  await post(`/bureau/transcrire/${id}/ecarter`, { reason: 'inaudible' }, await persona(town, 'agent'))
  expect(await (await get(`/suivre/${code}`)).text()).toContain('on ne peut pas l’entendre')
})
