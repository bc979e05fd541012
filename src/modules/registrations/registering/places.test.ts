import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { recentMessages } from '#kernel/mail.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { changeSession } from '#modules/workshops/module.ts'
import '#testing/doors.ts'
import { cancelRegistration } from '#modules/registrations/changing/cancel-registration.ts'
import { changeNumber } from '#modules/registrations/changing/change-number.ts'
import { aProcess } from '#testing/fabrique.ts'
import { aSession, refusal, someone } from '#testing/registering.ts'
import { openOwnTestTown, testTown } from '#testing/town.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const

const states = async (on: Town) => {
  const { rows } = await on.db.execute<{ status: string; persons: number }>(
    sql`select status, persons from registrations_registration order by id`,
  )
  return rows.map((row) => `${row.status} ${row.persons}`)
}

describe('the places of a session', () => {
  it('are given in order; who comes after the last one waits, and takes it when someone cancels', async () => {
    await aProcess(town)
    const session = await aSession(town, { capacity: 2 })
    const first = await someone(town, [session])
    await someone(town, [session])
    const third = await someone(town, [session], { reach: 'email', contact: 'c@exemple.fr' })
    const fourth = await someone(town, [session])
    expect(third.places).toEqual([{ session, status: 'waiting' }])
    expect(fourth.places).toEqual([{ session, status: 'waiting' }])
    await perform(town, cancelRegistration, { code: first.code, session }, by)
    expect(await states(town)).toEqual(['cancelled 1', 'registered 1', 'registered 1', 'waiting 1'])
    const [message] = await recentMessages(town.db)
    expect(message).toMatchObject({ kind: 'registration-promoted', recipient: 'c@exemple.fr' })
    expect(message?.body).toContain('Une place s’est libérée')
    expect(message?.body).not.toContain(third.code)
  })

  it('go to nobody before those who wait: a small group does not pass before a large one', async () => {
    await aProcess(town)
    const session = await aSession(town, { capacity: 4 })
    const one = await someone(town, [session], { persons: 2 })
    await someone(town, [session], { persons: 2 })
    await someone(town, [session], { persons: 3 })
    await someone(town, [session])
    await perform(town, cancelRegistration, { code: one.code, session }, by)
    expect(await states(town)).toEqual(['cancelled 2', 'registered 2', 'waiting 3', 'waiting 1'])
    const late = await someone(town, [session])
    expect(late.places).toEqual([{ session, status: 'waiting' }])
  })

  it('grow with the capacity, in the same change, and never shrink under those who hold them', async () => {
    await aProcess(town)
    const given = {
      kind: 'meeting',
      title: 'Réunion',
      audience: 'all',
      day: '2026-04-20',
      start: '18h30',
      end: '21h30',
      place: 'Agora',
    }
    const session = await aSession(town, { capacity: 1 })
    await someone(town, [session])
    await someone(town, [session])
    await perform(town, changeSession, { session, ...given, capacity: 2 }, by)
    expect(await states(town)).toEqual(['registered 1', 'registered 1'])
    const fewer = await refusal(perform(town, changeSession, { session, ...given, capacity: 1 }, by))
    expect(fewer.sentence.fr).toContain('déjà plus de personnes inscrites')
    await perform(town, changeSession, { session, ...given }, by)
    expect((await someone(town, [session], { persons: 30 })).places).toEqual([
      { session, status: 'registered' },
    ])
  })

  it('are not exceeded by someone who wants to bring more, and are left when they bring fewer', async () => {
    await aProcess(town)
    const session = await aSession(town, { capacity: 3 })
    const { code } = await someone(town, [session], { persons: 2 })
    await perform(town, changeNumber, { code, session, persons: 3 }, by)
    await someone(town, [session])
    const more = await refusal(perform(town, changeNumber, { code, session, persons: 4 }, by))
    expect(more.fields.persons?.fr).toContain('3 places')
    await perform(town, changeNumber, { code, session, persons: 2 }, by)
    expect(await states(town)).toEqual(['registered 2', 'registered 1'])
    const again = await refusal(perform(town, changeNumber, { code, session, persons: 3 }, by))
    expect(again.fields.persons?.fr).toContain('plus de place libre')
  })

  it('are held by the database itself, whoever writes', async () => {
    await aProcess(town)
    const session = await aSession(town, { capacity: 1 })
    await someone(town, [session])
    await someone(town, [session])
    const byHand = town.db.transaction((tx) =>
      tx.execute("update registrations_registration set status = 'registered' where status = 'waiting'"),
    )
    await expect(byHand).rejects.toMatchObject({ cause: { code: 'PT409' } })
  })
})

describe('a session that takes nobody says why', () => {
  it.each([
    [{ registration: 'closed' }, 'closes'],
    [{ registration: 'not_needed' }, 'Pas besoin'],
    [{ day: '2026-02-20' }, 'a déjà commencé'],
    [{ day: undefined, start: undefined, end: undefined, approximate: 'début mai 2026' }, 'pas encore fixé'],
  ])('%j', async (given, said) => {
    await aProcess(town)
    const session = await aSession(town, given)
    const refused = await refusal(someone(town, [session]))
    expect(refused.fields.sessions?.fr).toContain(said)
    expect(refused.fields.sessions?.en).not.toBe(refused.fields.sessions?.fr)
  })

  it('a session of another process is none of this one', async () => {
    await aProcess(town)
    await aProcess(town, { slug: 'autre' })
    const session = await aSession(town, { process: 'autre' })
    expect((await refusal(someone(town, [session]))).fields.sessions?.fr).toContain('pas au programme')
  })
})

it('the same form sent twice is one registration', async () => {
  await aProcess(town)
  const session = await aSession(town, { capacity: 5 })
  const { code } = await someone(town, [session], { submission: 'la-meme-fois' })
  expect((await someone(town, [session], { submission: 'la-meme-fois' })).code).toBe(code)
  expect(await states(town)).toEqual(['registered 1'])
})

describe('many people at the same moment, on a database of their own', () => {
  let own: Awaited<ReturnType<typeof openOwnTestTown>> | undefined
  afterAll(() => own?.close())

  it('forty register for twelve places while twelve cancel: every place is taken once, in the order of arrival', async () => {
    own = await openOwnTestTown()
    const there = own
    await aProcess(there)
    const session = await aSession(there, { capacity: 12 })
    const other = await aSession(there, { capacity: 12, day: '2026-04-21' })
    const both = [
      [session, other],
      [other, session],
    ]
    const first = await Promise.all(
      Array.from({ length: 40 }, (_, index) => someone(there, both[index % 2] ?? [])),
    )
    const holds = first.filter(
      (one) => one.places.find((place) => place.session === session)?.status === 'registered',
    )
    expect(holds).toHaveLength(12)
    await Promise.all([
      ...holds.map(({ code }) => perform(there, cancelRegistration, { code, session }, by)),
      ...Array.from({ length: 10 }, () => someone(there, [session])),
    ])
    const { rows } = await there.db.execute<{ status: string; n: number; first: number; last: number }>(
      sql`select status, sum(persons)::int as n, min(turn)::int as first, max(turn)::int as last
          from registrations_registration where session_id = ${session} group by status order by status`,
    )
    const of = (status: string) => rows.find((row) => row.status === status)
    expect(rows.map((row) => [row.status, row.n])).toEqual([
      ['cancelled', 12],
      ['registered', 12],
      ['waiting', 26],
    ])
    expect(of('registered')?.last).toBeLessThan(of('waiting')?.first ?? 0)
  }, 30_000)
})
