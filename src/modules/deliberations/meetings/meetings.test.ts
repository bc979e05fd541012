import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { describeTown } from '#modules/territory/module.ts'
import { acts, refusalOf } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { easterOf, holidaysOf, isClosed } from '#ui/holidays.ts'
import { backPlan, lateSteps, meetingState } from './meeting.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess

beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town)
})

const { done, prepared } = acts(town, () => ({ secretary, process: fabrique }))
const shown = async (path: string) => (await (await get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')
const meetingAt = async (heldOn: string, given: Record<string, unknown> = {}): Promise<number> =>
  (await (await call('plan-meeting', { body: 'council', heldOn, ...given }, secretary)).json()).id

describe('the dates counted backwards', () => {
  test('Easter falls on the days the almanacs give, and the eleven holidays follow', () => {
    const easters = [
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2008-03-23',
      '2017-04-16',
      '2024-03-31',
      '2026-04-05',
    ]
    for (const day of easters) expect(easterOf(Number(day.slice(0, 4)))).toBe(day)
    expect([...holidaysOf(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
    expect(isClosed('2026-04-03', '67482')).toBe(true)
    expect(isClosed('2026-04-03', '44184')).toBe(false)
    expect(isClosed('2026-05-22', '97209')).toBe(true)
  })

  test('five clear days in a town of 3,500 inhabitants, three below: neither end counts', () => {
    const council = { body: 'council', heldOn: '2017-12-22' }
    expect(backPlan(council, { population: 3_500 })).toMatchObject({
      rule: 'council',
      clearDays: 5,
      noticeLimit: '2017-12-16',
      // A Saturday: the town hall is closed, the notice leaves on Friday.
      noticeDue: '2017-12-15',
      answersDue: '2017-12-08',
      listDue: undefined,
    })
    expect(backPlan(council, { population: 3_499 })).toMatchObject({
      clearDays: 3,
      noticeLimit: '2017-12-18',
    })
    expect(backPlan(council, {})).toMatchObject({ rule: 'council-unknown', clearDays: 5 })
    expect(backPlan({ ...council, body: 'ccas_board' }, { population: 70_000 })).toMatchObject({
      rule: 'ccas_board',
      noticeLimit: '2017-12-18',
    })
  })

  test('public holidays count as clear days, but nothing is sent from a closed town hall', () => {
    // Notice for a council of 17 November 2026: the limit is Wednesday 11 November, a holiday.
    const plan = backPlan({ body: 'council', heldOn: '2026-11-17' }, { population: 70_000 })
    expect(plan).toMatchObject({ noticeLimit: '2026-11-11', noticeDue: '2026-11-10', listDue: '2026-11-24' })
  })

  test('what is late is said only while somebody can still act; long after, it is unknown', () => {
    const one = {
      body: 'council',
      heldOn: '2026-02-20',
      noticeSentOn: null,
      listPublishedAt: null,
      cancelledAt: null,
    }
    const plan = backPlan(one, { population: 70_000 })
    const at = (day: string) => lateSteps(one, plan, new Date(`${day}T10:00:00Z`))
    expect(at('2026-02-14')).toEqual([])
    expect(at('2026-02-15')).toEqual(['notice'])
    expect(at('2026-02-28')).toEqual(['notice', 'list'])
    expect(at('2026-06-28')).toEqual([])
    expect(lateSteps({ ...one, cancelledAt: new Date() }, plan, new Date('2026-02-28T10:00:00Z'))).toEqual([])
    expect(meetingState(one, new Date('2026-02-28T10:00:00Z'))).toBe('past')
  })
})

describe('a meeting', () => {
  test('is planned by its form, with what nobody knows left unknown, and stands in the calendar', async () => {
    const typed = {
      body: 'council',
      heldOn: '2026-03-27',
      startsAt: '18 h 30',
      place: '',
      openToPublic: 'yes',
    }
    const answer = await post('/bureau/deliberations/seances/prevoir', typed, secretary)
    expect(answer.status).toBe(303)
    const page = await shown('/deliberations/seances')
    expect(page).toContain('Conseil municipal, vendredi 27 mars 2026')
    expect(page).toContain('Lieu non connu, 18 h 30')
    const file = (await (await get('/deliberations/seances.ics')).text()).replace(/\r\n[ \t]/g, '')
    expect(file).toContain('DTSTART:20260327T173000Z')
    expect(await (await ask('list-meetings')).json()).toMatchObject([
      { heldOn: '2026-03-27', place: null, state: 'planned', plan: { rule: 'council-unknown' } },
    ])
  })

  test('an act moved to another meeting keeps each date with its reason, and both pages say so', async () => {
    const deliberation = await prepared()
    const september = await meetingAt('2017-09-29')
    const december = await meetingAt('2017-12-22')
    await done('place-on-agenda', { deliberation, meeting: september })
    await done('place-on-agenda', { deliberation, meeting: december, reason: 'Une réponse manquait.' })
    const { planned } = await (await ask('show-deliberation', { deliberation })).json()
    expect(planned.map((one: { plannedOn: string }) => one.plannedOn)).toEqual([
      '2017-09-29',
      '2017-09-29',
      '2017-12-22',
    ])
    const first = await shown(`/deliberations/seances/${september}`)
    expect(first).toContain('Reportée au 22 décembre 2017')
    expect(first).toContain('Une réponse manquait.')
    expect(await shown(`/deliberations/seances/${december}`)).toContain('Délibération-cadre pour agir')
    const course = await shown(`/deliberations/${deliberation}`)
    expect(course.match(/Nouvelle date annoncée/g)).toHaveLength(1)
    const again = await call('place-on-agenda', { deliberation, meeting: december }, secretary)
    expect(again.status).toBe(422)
  })

  test('that moves takes its agenda with it; the day that was announced stays', async () => {
    const deliberation = await prepared({ plannedOn: undefined })
    const meeting = await meetingAt('2026-03-27')
    await done('place-on-agenda', { deliberation, meeting })
    await done('move-meeting', { meeting, heldOn: '2026-04-10', reason: 'Salle indisponible.' })
    const { planned, act } = await (await ask('show-deliberation', { deliberation })).json()
    expect(act.plannedOn).toBe('2026-03-27')
    expect(planned.at(-1)).toMatchObject({ plannedOn: '2026-04-10', reason: 'Salle indisponible.' })
    const page = await shown(`/deliberations/seances/${meeting}`)
    expect(page).toContain('Annoncée pour le 27 mars 2026')
    expect(page).toContain('Reportée au 10 avril 2026')
    const silent = sql`update deliberations_meeting set held_on = '2026-05-01' where id = ${meeting}`
    expect(await refusalOf(town, silent)).toBe('PT409')
    expect(await refusalOf(town, sql`delete from deliberations_meeting where id = ${meeting}`)).toBe('PT409')
  })

  test('takes only acts of its own body, and none once it is cancelled', async () => {
    const deliberation = await prepared()
    const board = await meetingAt('2026-03-27', { body: 'ccas_board' })
    expect((await call('place-on-agenda', { deliberation, meeting: board }, secretary)).status).toBe(409)
    const council = await meetingAt('2026-03-27')
    await done('cancel-meeting', { meeting: council, reason: 'Élections.' })
    expect((await call('place-on-agenda', { deliberation, meeting: council }, secretary)).status).toBe(409)
    const raw = sql`insert into deliberations_planned_date (deliberation_id, planned_on, recorded_at, recorded_by, meeting_id)
      values (${deliberation}, '2026-03-27', now(), 'x', ${board})`
    expect(await refusalOf(town, raw)).toBe('PT409')
    expect(await shown(`/deliberations/seances/${council}`)).toContain('Raison : Élections.')
    const file = (await (await get('/deliberations/seances.ics')).text()).replace(/\r\n[ \t]/g, '')
    expect(file).toContain('STATUS:CANCELLED')
  })

  test('a notice that left late asks why, beside the field, and the page says both', async () => {
    const inhabitants = { name: 'Essai', kind: 'commune', population: 70_000 }
    await perform(town, describeTown, inhabitants as never, { actor: operator, door: 'api' })
    const meeting = await meetingAt('2026-03-03')
    const path = `/bureau/deliberations/seances/${meeting}/convocation`
    const refused = await post(path, { sentOn: '2026-02-28' }, secretary)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('plus tard que ne le demande la loi')
    expect((await post(path, { sentOn: '2026-02-28', lateReason: 'Urgence.' }, secretary)).status).toBe(303)
    expect(await shown(`/deliberations/seances/${meeting}`)).toContain('Raison : Urgence.')
    expect((await call('record-notice', { meeting, sentOn: '2026-02-20' }, secretary)).status).toBe(409)
  })

  test('its list is published once it was held, with day and hour, and freezes the meeting', async () => {
    const deliberation = await prepared()
    const coming = await meetingAt('2026-06-26')
    await done('place-on-agenda', { deliberation, meeting: coming })
    expect((await call('publish-meeting-list', { meeting: coming }, secretary)).status).toBe(409)
    const held = await meetingAt('2026-02-27')
    expect((await call('publish-meeting-list', { meeting: held }, secretary)).status).toBe(409)
    await done('place-on-agenda', { deliberation, meeting: held })
    await done('publish-meeting-list', { meeting: held })
    expect(await shown(`/deliberations/seances/${held}`)).toContain('Liste publiée le 2 mars 2026')
    expect((await call('move-meeting', { meeting: held, heldOn: '2026-03-01' }, secretary)).status).toBe(409)
    const agent = await persona(town, 'agent')
    expect((await call('publish-meeting-list', { meeting: coming }, agent)).status).toBe(403)
  })

  test('every page and form opens in both languages, and the agenda is made for paper', async () => {
    const deliberation = await prepared({ subject: '<script>alert(1)</script>' })
    const meeting = await meetingAt('2026-03-27')
    await done('place-on-agenda', { deliberation, meeting })
    const desk = `/bureau/deliberations/seances/${meeting}`
    const paths = [
      '/deliberations/seances',
      `/deliberations/seances/${meeting}`,
      `/deliberations/seances/${meeting}/ordre-du-jour`,
      '/bureau/deliberations/seances',
      '/bureau/deliberations/seances/prevoir',
      desk,
      ...['changer', 'annuler', 'convocation', 'liste'].map((form) => `${desk}/${form}`),
      `/bureau/deliberations/${deliberation}/seance`,
    ]
    for (const path of paths)
      for (const langue of ['fr', 'en']) {
        const answer = await get(`${path}?langue=${langue}`, secretary)
        expect(answer.status, path).toBe(200)
        expect(await answer.text(), path).not.toContain('<script>alert')
      }
    expect((await get('/deliberations/seances/999999')).status).toBe(404)
  })
})
