import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { consult } from '#kernel/reading.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { dayInParis, timeInParis } from '#modules/processes/module.ts'
import { recordAttendance } from '#modules/workshops/attendance/record-attendance.ts'
import { recordTurnout } from '#modules/workshops/attendance/record-turnout.ts'
import { collisionsOf } from '#modules/workshops/programme/collisions.ts'
import { generateProgramme } from '#modules/workshops/programme/generate-programme.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProcess, charterSlots, theAxes, theWorkshops } from '#testing/fabrique.ts'
import { plainly } from '#testing/plainly.ts'
import { testTown } from '#testing/town.ts'
import { cancelSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { planSession } from './plan-session.ts'
import { listSessions } from './readings.ts'
import { sessionsOf } from './reads.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'
const refusal = async (work: Promise<unknown>) =>
  (await work.then(
    () => undefined,
    (error) => error,
  )) as Refusal
const meeting = { process, kind: 'meeting', title: 'Réunion', audience: 'all' }

async function theFabrique() {
  const created = await aProcess(town)
  await theAxes(town)
  return { ...created, ...(await theWorkshops(town)) }
}

describe('the programme of the charter', () => {
  it('is sixteen sessions of three hours, at the exact hours of Paris', async () => {
    const { id } = await theFabrique()
    const sessions = await sessionsOf(town.db, id)
    expect(sessions).toHaveLength(16)
    const told = sessions.map((one) => ({
      axis: one.axisNumber,
      audience: one.audience,
      round: one.round,
      day: one.startsAt && dayInParis(one.startsAt),
      start: one.startsAt && timeInParis(one.startsAt),
      end: one.endsAt && timeInParis(one.endsAt),
    }))
    const clock = (hour: string) => `${hour.split('h')[0]?.padStart(2, '0')}:${hour.split('h')[1] || '00'}`
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        charterSlots.map((one) => JSON.stringify({ ...one, start: clock(one.start), end: clock(one.end) })),
      ),
    )
    const hours = sessions.reduce(
      (sum, one) => sum + (Number(one.endsAt) - Number(one.startsAt)) / 3_600_000,
      0,
    )
    expect(hours).toBe(48)
    expect(sessions[0]?.startsAt?.toISOString()).toBe('2017-04-06T07:00:00.000Z')
  })

  it('reports the two collisions of 6 April 2017 and no other', async () => {
    const { id, collisions } = await theFabrique()
    expect(collisions).toHaveLength(2)
    const pairs = collisionsOf(await sessionsOf(town.db, id))
    expect(pairs.map(([a, b]) => [a.sortDay, a.axisNumber, b.axisNumber])).toEqual([
      ['2017-04-06', 1, 2],
      ['2017-04-06', 3, 4],
    ])
  })

  it('is planned once, however often it is sent', async () => {
    await theFabrique()
    expect((await refusal(theWorkshops(town))).reason).toBe('conflict')
    expect((await consult(town, listSessions, { process }, operator)).sessions).toHaveLength(16)
  })

  it('names the row and the field of a slot that ends before it starts', async () => {
    await aProcess(town)
    await theAxes(town)
    const slots = [charterSlots[0], { ...charterSlots[1], end: '8h' }]
    const refused = await refusal(perform(town, generateProgramme, { process, slots }, by))
    expect(refused.fields['slots.1.end']?.fr).toContain('après le début')
  })

  it('is shown by day for each audience, with its collisions, in both languages', async () => {
    await theFabrique()
    const french = (await (await doors(town).get(`/demarches/${process}/programme`)).text()).replaceAll(
      '\u00a0',
      ' ',
    )
    expect(french).toContain('16 séances')
    expect(french.match(/<time datetime/g)).toHaveLength(16)
    expect(french).toContain('18 h 30 à 21 h 30')
    expect(french).toContain('2 fois, deux séances ont lieu en même temps.')
    const english = (
      await (await doors(town).get(`/demarches/${process}/programme?langue=en`)).text()
    ).replaceAll('\u00a0', ' ')
    expect(english).toContain('With citizens')
    expect(english).toContain('2 times, two sessions are held at the same time.')
  })
})

describe('a session', () => {
  it('may be known by an approximate date alone, and never shows as a day', async () => {
    const { id } = await aProcess(town)
    await perform(
      town,
      planSession,
      { ...meeting, kind: 'grand_atelier', approximate: 'début septembre 2017' },
      by,
    )
    expect((await sessionsOf(town.db, id))[0]).toMatchObject({ startsAt: null, sortDay: '2017-09-01' })
    const page = await (await doors(town).get(`/demarches/${process}/programme`)).text()
    expect(page).toContain('début septembre 2017')
    expect(page).not.toContain('<time')
  })

  it.each([
    [{ day: '2017-06-09', start: '18h30' }, 'end'],
    [{ day: '2017-06-09', start: '18h30', end: '18:30' }, 'end'],
    [{ day: '2017-06-09', start: '25h', end: '26h' }, 'start'],
    [{ day: '2017-06-09', approximate: 'juin 2017' }, 'approximate'],
    [{ approximate: 'un de ces jours' }, 'approximate'],
    [{ day: '2017-06-09', start: '9h', end: '10h', axis: 7 }, 'axis'],
    [{ day: '2017-06-09', start: '9h', end: '10h', facilitator: 99 }, 'facilitator'],
    [{}, 'day'],
  ])('is refused with a sentence in both languages when given %j', async (given, field) => {
    await aProcess(town)
    const { fields } = await refusal(perform(town, planSession, { ...meeting, ...given }, by))
    expect(Object.keys(fields)).toContain(field)
    expect(fields[field]?.fr).not.toBe(fields[field]?.en)
  })

  it('tells who plans it which sessions are at the same time', async () => {
    await aProcess(town)
    const first = await perform(
      town,
      planSession,
      { ...meeting, day: '2026-04-06', start: '9h', end: '12h' },
      by,
    )
    const given = { ...meeting, title: 'Autre', day: '2026-04-06', start: '11h', end: '13h' }
    expect((await perform(town, planSession, given, by)).collisions).toEqual([first.id])
    const after = { ...meeting, title: 'Après', day: '2026-04-06', start: '13h', end: '14h' }
    expect((await perform(town, planSession, after, by)).collisions).toEqual([])
  })

  it('stays in the programme with its reason when it is cancelled, for good', async () => {
    await theFabrique()
    const [one] = (await consult(town, listSessions, { process }, operator)).sessions
    const session = one?.id ?? 0
    await perform(town, cancelSession, { session, reason: 'La salle est fermée.' }, by)
    const page = await (await doors(town).get(`/demarches/${process}/programme`)).text()
    expect(page).toContain('Annulée : La salle est fermée.')
    const again = await refusal(
      perform(town, recordAttendance, { session, persons: 3, qualifier: 'exactly' }, by),
    )
    expect(plainly(again.sentence.fr)).toContain('« annulée »')
    expect(again.sentence.en).toContain('“cancelled”')
    const byHand = town.db.transaction((tx) =>
      tx.execute(
        "update workshops_session set status = 'planned', cancel_reason = null where status = 'cancelled'",
      ),
    )
    await expect(byHand).rejects.toMatchObject({ cause: { code: 'PT409' } })
  })
})

describe('attendance', () => {
  const held = { ...meeting, kind: 'restitution', approximate: '10 octobre 2017' }

  it('keeps distinct persons, attendances and "about" apart', async () => {
    await aProcess(town)
    const { id: session } = await perform(town, planSession, held, by)
    const counted = { session, persons: 200, qualifier: 'about', note: 'Selon la Ville.' }
    await perform(town, recordAttendance, counted, by)
    const page = await (await doors(town).get(`/demarches/${process}/seances/${session}`)).text()
    expect(page.replaceAll('\u00a0', ' ')).toContain('environ 200 personnes')
    expect(page.replaceAll('\u00a0', ' ')).toContain('mardi 10 octobre 2017, heure non publiée')
    const more = { session, persons: 9, attendances: 8, qualifier: 'exactly' }
    expect((await refusal(perform(town, recordAttendance, more, by))).fields).toHaveProperty('persons')
  })

  it('is not counted before the day', async () => {
    await aProcess(town)
    const next = { ...meeting, day: '2026-03-03', start: '9h', end: '12h' }
    const { id: session } = await perform(town, planSession, next, by)
    const counted = { session, persons: 3, qualifier: 'exactly' }
    expect((await refusal(perform(town, recordAttendance, counted, by))).sentence.fr).toContain(
      'pas encore eu lieu',
    )
    town.clock.advance({ days: 1 })
    expect(await perform(town, recordAttendance, counted, by)).toEqual({ id: session })
  })

  it('of a whole process is an announced number with its source, never a sum', async () => {
    await theFabrique()
    const announced = {
      process,
      about: 'Les ateliers',
      persons: 150,
      qualifier: 'more_than',
      source: 'Site de la Ville',
    }
    await perform(town, recordTurnout, announced, by)
    const page = (await (await doors(town).get(`/demarches/${process}/programme`)).text()).replaceAll(
      '\u00a0',
      ' ',
    )
    expect(page).toContain('plus de 150 personnes')
    expect(page).toContain('Source : Site de la Ville')
    expect(page).toContain('n’est pas publié')
  })

  it('is counted by the facilitator of that process, and by no facilitator of another', async () => {
    const { id } = await aProcess(town)
    const other = await aProcess(town, { slug: 'autre' })
    const { id: session } = await perform(town, planSession, held, by)
    const own = await persona(town, 'facilitator', { process: id })
    const foreign = await persona(town, 'facilitator', { process: other.id, organisation: own.organisation })
    const path = `/bureau/demarches/${process}/seances/${session}/presents`
    const sent = { persons: 12, qualifier: 'exactly' }
    expect((await doors(town).get(path, foreign)).status).toBe(403)
    expect((await doors(town).post(path, sent, foreign)).status).toBe(403)
    expect((await doors(town).call('record-attendance', { session, ...sent }, foreign)).status).toBe(403)
    expect((await doors(town).post(path, sent, own)).status).toBe(303)
    const plan = { ...meeting, day: '2026-04-06', start: '9h', end: '12h' }
    expect((await refusal(perform(town, planSession, plan, { actor: own.actor, door: 'api' }))).reason).toBe(
      'forbidden',
    )
    const cancel = perform(
      town,
      cancelSession,
      { session, reason: 'Non.' },
      { actor: own.actor, door: 'api' },
    )
    expect((await refusal(cancel)).reason).toBe('forbidden')
  })
})

it('every page of the desk of sessions opens for an agent, and a change is sent from its form', async () => {
  const { sessions } = await theFabrique()
  const agent = await persona(town, 'agent')
  const home = `/bureau/demarches/${process}/seances`
  const [session] = sessions
  const paths = [
    '',
    '/prevoir',
    '/composer',
    '/annonce',
    `/${session}/changer`,
    `/${session}/annuler`,
    `/${session}/presents`,
  ]
  for (const path of paths) expect((await doors(town).get(home + path, agent)).status, path).toBe(200)
  const form = {
    kind: 'workshop',
    title: 'Isolement',
    axis: 1,
    audience: 'actors',
    day: '2017-04-07',
    start: '9h',
    end: '12h',
  }
  const sent = await doors(town).post(`${home}/${session}/changer`, form, agent)
  expect(sent.status).toBe(303)
  const moved = (await consult(town, listSessions, { process }, operator)).sessions.find(
    (one) => one.id === session,
  )
  expect(moved).toMatchObject({ sortDay: '2017-04-07', revision: 1 })
  expect(changeSession.from).toEqual(['planned'])
})
