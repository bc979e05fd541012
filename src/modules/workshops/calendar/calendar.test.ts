import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { cancelSession } from '#modules/workshops/cancel-session.ts'
import { changeSession } from '#modules/workshops/change-session.ts'
import { planSession } from '#modules/workshops/plan-session.ts'
import { doors } from '#testing/doors.ts'
import { aProcess, theAxes, theWorkshops } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'

type Event = Record<string, string>

/** Reads a calendar file as a calendar does: lines unfolded, properties by name, parameters kept. */
function eventsOf(file: string): Event[] {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  const events: Event[] = []
  let inside: Event | undefined
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') inside = {}
    else if (line === 'END:VEVENT' && inside) {
      events.push(inside)
      inside = undefined
    } else if (inside) {
      const at = line.indexOf(':')
      const [name = '', parameters = ''] = line.slice(0, at).split(/;(.*)/s)
      inside[name] = line.slice(at + 1)
      if (parameters) inside[`${name};`] = parameters
    }
  }
  return events
}

async function calendar(path: string) {
  const answer = await doors(town).get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  return answer.text()
}

it('the calendar holds the sixteen sessions at the hours of Paris, each with an identifier that never changes', async () => {
  await aProcess(town)
  await theAxes(town)
  const { sessions } = await theWorkshops(town)
  const path = `/demarches/${process}/programme.ics`
  const file = await calendar(path)
  expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Paris')
  expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  const events = eventsOf(file)
  expect(events).toHaveLength(16)
  const evening = events.filter((event) => event.DTSTART === '20170609T183000')
  expect(evening).toEqual([
    expect.objectContaining({ 'DTSTART;': 'TZID=Europe/Paris', DTEND: '20170609T213000', LOCATION: 'Agora' }),
  ])
  expect(events.filter((event) => event.DTSTART?.startsWith('20170406T090000'))).toHaveLength(2)
  for (const event of events) expect(event.DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/)
  const [first] = events
  expect(first?.UID).toBe(`seance-${sessions[0]}@essai.parole-tenue`)
  expect(first?.URL ?? '').toMatch(new RegExp(`^http://localhost/essai/demarches/${process}/seances/\\d+$`))
  expect(eventsOf(await calendar(path)).map((event) => event.UID)).toEqual(events.map((event) => event.UID))
})

it('a session that moves keeps its identifier and raises its sequence; one that is cancelled says so', async () => {
  await aProcess(town)
  const given = {
    kind: 'meeting',
    title: 'Réunion ; ouverte, à tous',
    audience: 'all',
    start: '9h',
    end: '12h',
  }
  const { id: session } = await perform(town, planSession, { process, day: '2026-01-15', ...given }, by)
  await perform(town, changeSession, { session, day: '2026-07-15', ...given }, by)
  const path = `/demarches/${process}/seances/${session}/seance.ics`
  const [moved] = eventsOf(await calendar(path))
  expect(moved).toMatchObject({
    SEQUENCE: '1',
    DTSTART: '20260715T090000',
    SUMMARY: 'Réunion \\; ouverte\\, à tous',
  })
  await perform(town, cancelSession, { session, reason: 'Salle fermée.' }, by)
  const [cancelled] = eventsOf(await calendar(path))
  expect(cancelled).toMatchObject({ UID: moved?.UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
})

it('a day whose hour is unknown is a whole day; a date that is no day is left out', async () => {
  await aProcess(town)
  const given = { process, kind: 'restitution', audience: 'all' }
  await perform(town, planSession, { ...given, title: 'Restitution', approximate: '10 octobre 2017' }, by)
  await perform(
    town,
    planSession,
    { ...given, title: 'Grand atelier', approximate: 'début septembre 2017' },
    by,
  )
  const events = eventsOf(await calendar(`/demarches/${process}/programme.ics`))
  expect(events).toEqual([
    expect.objectContaining({ SUMMARY: 'Restitution', DTSTART: '20171010', 'DTSTART;': 'VALUE=DATE' }),
  ])
})
