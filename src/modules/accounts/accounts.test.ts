import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { makeSignInLink } from './make-sign-in-link.ts'
import { forgetExpired, grantRole, invitePerson } from './module.ts'

const town = testTown()

async function lastLink(): Promise<string> {
  const found = await town.db.execute(sql`select body from kernel_message order by id desc limit 1`)
  return /jeton=([\w-]+)/.exec(String(found.rows[0]?.body))?.[1] ?? ''
}

test('a person signs in with the link received, once', async () => {
  const admin = await persona(town, 'administrator')
  await perform(
    town,
    invitePerson,
    { name: 'Anne', email: 'Anne@Exemple.fr' },
    { actor: admin.actor, door: 'page' },
  )
  const { get, post } = doors(town)
  expect((await post('/connexion', { email: 'anne@exemple.fr' })).status).toBe(303)
  const token = await lastLink()
  // A mail scanner opens the link: nothing is used up.
  expect((await get(`/connexion/confirmer?jeton=${token}`)).status).toBe(200)
  const entered = await post('/connexion/confirmer', { token })
  expect(entered.status).toBe(303)
  expect(entered.headers.get('set-cookie')).toMatch(/parole_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
  expect((await post('/connexion/confirmer', { token })).status).toBe(422)
})

test('a link is over after half an hour', async () => {
  const agent = await persona(town, 'agent')
  const { post } = doors(town)
  await post('/connexion', { email: agent.actor.email })
  town.clock.advance({ minutes: 31 })
  expect((await post('/connexion/confirmer', { token: await lastLink() })).status).toBe(422)
})

test('nobody learns from the sign-in page who works with the town', async () => {
  const agent = await persona(town, 'agent')
  const { post } = doors(town)
  const known = await post('/connexion', { email: agent.actor.email })
  const unknown = await post('/connexion', { email: 'inconnue@exemple.fr' })
  expect([known.status, known.headers.get('location')]).toEqual([
    unknown.status,
    unknown.headers.get('location'),
  ])
})

test('a session opens nothing once the person signed out', async () => {
  const agent = await persona(town, 'agent')
  const { get, post } = doors(town)
  expect((await get('/bureau', agent)).status).toBe(200)
  await post('/connexion/sortir', {}, agent)
  expect((await get('/bureau', agent)).status).toBe(403)
})

test('a facilitator has a process and an end of contract, and nothing is open the day after', async () => {
  const admin = await persona(town, 'administrator')
  const call = { actor: admin.actor, door: 'page' } as const
  const { id } = await perform(town, invitePerson, { name: 'Agence', email: 'agence@exemple.fr' }, call)
  const input = { person: id, role: 'facilitator', organisation: admin.organisation, fromDay: '2026-03-01' }
  await expect(perform(town, grantRole, input, call)).rejects.toMatchObject({ reason: 'invalid' })
  const facilitator = await persona(town, 'facilitator', { process: 1, until: '2026-03-31' })
  const { get } = doors(town)
  expect((await get('/bureau', facilitator)).status).toBe(200)
  town.clock.set('2026-04-01T00:30:00+02:00')
  const again = await town.db.transaction(async () => get('/bureau', facilitator))
  expect(again.status).toBe(403)
})

test('the doors of the demonstration are shut in a real town', async () => {
  const agent = await persona(town, 'agent')
  const { get, call } = doors(town)
  expect((await get('/exemple/portes')).status).toBe(404)
  expect((await get('/exemple/envois')).status).toBe(404)
  expect((await call('enter-as', { person: agent.actor.person })).status).toBe(403)
})

test('the journal keeps who was given which role, and no e-mail address', async () => {
  const agent = await persona(town, 'agent')
  const found = await town.db.execute(sql`select fact, data::text as data from kernel_journal`)
  expect(found.rows.map((row) => row.fact)).toContain('RoleGranted')
  expect(found.rows.map((row) => row.data).join()).not.toContain(agent.actor.email)
})

test('without mail, the operator of the machine makes a link to hand over; an administrator of the site cannot', async () => {
  const elected = await persona(town, 'elected')
  const admin = await persona(town, 'administrator')
  const input = { email: elected.actor.email }
  await expect(
    perform(town, makeSignInLink, input, { actor: admin.actor, door: 'api' }),
  ).rejects.toMatchObject({ reason: 'forbidden' })
  const { path } = await perform(town, makeSignInLink, input, { actor: operator, door: 'cli' })
  expect((await doors(town).post('/connexion/confirmer', { token: path.split('=')[1] })).status).toBe(303)
})

test('links and sessions over for a month are forgotten', async () => {
  const agent = await persona(town, 'agent')
  await doors(town).post('/connexion', { email: agent.actor.email })
  town.clock.advance({ days: 32 })
  await forgetExpired(town.db, town.clock.now())
  const left = await town.db.execute(
    sql`select (select count(*) from accounts_session) + (select count(*) from accounts_sign_in_link) as n`,
  )
  expect(Number(left.rows[0]?.n)).toBe(0)
})
