import { describe, expect, it } from 'vitest'
import { dayInParis, timeInParis } from '#modules/processes/module.ts'
import { sessionsOf } from '#modules/workshops/reads.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProcess, charterSlots, theAxes } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { readSlots } from './read-slots.ts'

const town = testTown()
const path = '/bureau/demarches/fabrique-2017/seances/composer'

/** As the charter writes them (CH-17 to CH-21). */
const typed = {
  'serie-actors-1': 'jeudi 6 avril 2017, 9h-12h : axes 1 et 2\njeudi 6 avril 2017, 14h-17h : axes 3 et 4',
  'serie-actors-2':
    'mercredi 3 mai 2017 9h-12h\nmercredi 3 mai 2017 14h-17h\n4 mai 2017, 9h à 12h\n4 mai 2017, de 14h à 17h',
  'serie-citizens-1':
    'vendredi 19 mai 2017, 18h30-21h30 : 1\nvendredi 19 mai 2017, 15h-18h : 2\n20 mai 2017 10h-13h : 3\n20 mai 2017 14h-17h : 4',
  'serie-citizens-2':
    '9 juin 2017, 18h30-21h30 : 1\n9 juin 2017, 15h-18h : 2\n10 juin 2017 10h-13h : 3\n10 juin 2017 14h-17h : 4',
}

/** The fields of a form as a browser would send them back. */
function fieldsOf(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<form class="form'))
  const found: Record<string, string> = {}
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name) found[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return found
}

describe('the composer of a programme', () => {
  it('shows the sixteen sessions and the two collisions of 6 April before anything is planned, then plans them', async () => {
    const { id } = await aProcess(town)
    await theAxes(town)
    const agent = await persona(town, 'agent')
    const { post } = doors(town)
    const shown = await (await post(path, { ...typed, place: 'Agora', etape: 'proposer' }, agent)).text()
    expect(await sessionsOf(town.db, id)).toEqual([])
    expect(shown).toContain('16 séances seront au programme')
    expect(shown.replaceAll('\u00a0', ' ')).toContain('2 fois, deux séances en même temps')
    expect(shown.match(/même lieu/g)).toHaveLength(2)
    const rows = fieldsOf(shown)
    const checked = await (
      await post(path, { ...rows, 'slots.1.start': '14h', 'slots.1.end': '17h', etape: 'verifier' }, agent)
    ).text()
    expect(checked.match(/même lieu/g)?.length).toBeGreaterThan(2)
    expect((await post(path, { ...rows, etape: 'prevoir' }, agent)).status).toBe(303)
    const planned = (await sessionsOf(town.db, id)).map((one) => ({
      axis: one.axisNumber,
      audience: one.audience,
      round: one.round,
      day: one.startsAt && dayInParis(one.startsAt),
      start: one.startsAt && timeInParis(one.startsAt),
      end: one.endsAt && timeInParis(one.endsAt),
    }))
    const clock = (hour: string) => `${hour.split('h')[0]?.padStart(2, '0')}:${hour.split('h')[1] || '00'}`
    expect(new Set(planned.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        charterSlots.map((one) => JSON.stringify({ ...one, start: clock(one.start), end: clock(one.end) })),
      ),
    )
  })

  it('says which line it did not understand and keeps all that was typed', async () => {
    await aProcess(town)
    await theAxes(town)
    const agent = await persona(town, 'agent')
    const sent = { ...typed, 'serie-actors-1': 'un de ces jeudis, 9h-12h', etape: 'proposer' }
    const answer = await doors(town).post(path, sent, agent)
    expect(answer.status).toBe(422)
    const said = await answer.text()
    expect(said).toContain('un de ces jeudis')
    expect(said).toContain('mercredi 3 mai 2017 9h-12h')
  })
})

it.each([
  ['6 avril 2017, 9h-12h', { day: '2017-04-06', start: '9h', end: '12h', axes: [] }],
  [
    'vendredi 19 mai 2017, de 18 h 30 à 21 h 30 : axe 1',
    { day: '2017-05-19', start: '18h30', end: '21h30', axes: [1] },
  ],
  ['début septembre 2017', { approximate: 'début septembre 2017', axes: [] }],
  ['début septembre 2017 : axes 1 et 2', { approximate: 'début septembre 2017', axes: [1, 2] }],
])('a slot is read as people write it: %s', (line, slot) => {
  expect(readSlots(line)).toEqual({ lines: [slot] })
})

it('the programme and its calendar are narrowed by axis, audience, hours and access; what is not known is not promised', async () => {
  await aProcess(town)
  await theAxes(town)
  const agent = await persona(town, 'agent')
  const { get, post } = doors(town)
  const shown = await (await post(path, { ...typed, place: 'Agora', etape: 'proposer' }, agent)).text()
  await post(path, { ...fieldsOf(shown), etape: 'prevoir' }, agent)
  const times = async (query: string) =>
    (await (await get(`/demarches/fabrique-2017/programme?${query}`)).text()).match(/<time datetime/g)
      ?.length ?? 0
  expect(await times('')).toBe(16)
  expect(await times('axe=2')).toBe(4)
  expect(await times('public=citizens&acces=outOfOffice')).toBe(6)
  expect(await times('acces=childCare')).toBe(0)
  expect(await times('depuis=2017-06-01')).toBe(4)
  expect(await times('axe=zut&public=personne')).toBe(16)
  const file = await (await get('/demarches/fabrique-2017/programme.ics?axe=2')).text()
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4)
})
