import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { recentMessages } from '#kernel/mail.ts'
import { perform } from '#kernel/operation.ts'
import { countedByCode } from '#modules/registrations/count-reads.ts'
import { finishAttendance } from '#modules/registrations/door/finish-attendance.ts'
import { tickAttendance } from '#modules/registrations/door/tick-attendance.ts'
import { cancelSession, changeSession } from '#modules/workshops/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProcess } from '#testing/fabrique.ts'
import { aSession, personsKept, plain, refusal, someone } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'
import { remindAndForget } from './keep-watch.ts'
import { recordRegistrantCalled } from './record-registrant-called.ts'
import { sendReminders } from './send-reminders.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'

describe('the calendar of one person', () => {
  it('is at a secret address, follows moves and cancellations, and says neither name nor code', async () => {
    await aProcess(town)
    const session = await aSession(town)
    const { code } = await someone(town, [session], { name: 'Léa' })
    const { rows } = await town.db.execute<{ key: string }>(
      sql`select calendar_key as key from registrations_person`,
    )
    const path = `/agenda/${rows[0]?.key}/seances.ics`
    const { get } = doors(town)
    const file = await (await get(path)).text()
    expect(file).toContain('DTSTART;TZID=Europe/Paris:20260420T183000')
    expect(file).not.toContain(code)
    expect(file).not.toContain('Léa')
    const given = { kind: 'meeting', title: 'Réunion', audience: 'all', start: '18h', end: '20h' }
    await perform(town, changeSession, { session, day: '2026-04-27', ...given }, by)
    const moved = await (await get(path)).text()
    expect(moved).toContain('DTSTART;TZID=Europe/Paris:20260427T180000')
    expect(moved).toContain('SEQUENCE:1')
    await perform(town, cancelSession, { session, reason: 'Salle fermée.' }, by)
    expect(await (await get(path)).text()).toContain('STATUS:CANCELLED')
    expect((await get('/agenda/abcdefghijklmnop/seances.ics')).status).toBe(404)
  })
})

describe('who is to be told', () => {
  it('is reminded a week and a day before, once each; a telephone goes on the call list', async () => {
    await aProcess(town)
    const session = await aSession(town)
    const given = { kind: 'meeting', title: 'Réunion', audience: 'all', start: '18h30', end: '21h30' }
    await someone(town, [session], { reach: 'email', contact: 'a@exemple.fr' })
    await someone(town, [session], { reach: 'telephone', contact: '02 40 00 00 00', name: 'Ali' })
    await someone(town, [session])
    expect((await refusal(perform(town, sendReminders, {}, by))).sentence.fr).toContain('Personne')
    town.clock.set('2026-04-13T10:00:00+02:00')
    await remindAndForget(town)
    await remindAndForget(town)
    town.clock.set('2026-04-19T10:00:00+02:00')
    await remindAndForget(town)
    await remindAndForget(town)
    const kinds = async () => (await recentMessages(town.db)).map((one) => one.kind)
    expect(await kinds()).toEqual(['registration-day_before', 'registration-week_before'])
    const agent = await persona(town, 'agent')
    const list = `/bureau/demarches/${process}/appels`
    const called = await doors(town).get(list, agent)
    expect(called.headers.get('cache-control')).toBe('no-store')
    expect(await plain(called)).toContain('02 40 00 00 00')
    const { rows } = await town.db.execute<{ id: number }>(
      sql`select id::int from registrations_notice where channel = 'telephone' order by id`,
    )
    for (const { id } of rows) await perform(town, recordRegistrantCalled, { notice: id }, by)
    expect(await plain(doors(town).get(list, agent))).toContain('Personne n’est à appeler')
    await perform(town, changeSession, { session, day: '2026-04-22', ...given }, by)
    await perform(town, cancelSession, { session, reason: 'Salle fermée.' }, by)
    expect((await kinds()).slice(0, 2)).toEqual(['registration-cancelled', 'registration-moved'])
    expect((await recentMessages(town.db))[0]?.body).toContain('Salle fermée.')
  })

  it('is forgotten thirty days after the last session, with the messages; numbers stay', async () => {
    const { id } = await aProcess(town)
    const session = await aSession(town, { day: '2026-03-10' })
    await someone(town, [session], { reach: 'email', contact: 'a@exemple.fr', name: 'Léa' })
    town.clock.set('2026-03-09T10:00:00+01:00')
    await remindAndForget(town)
    town.clock.set('2026-03-10T22:00:00+01:00')
    await perform(town, tickAttendance, { session, numbers: '1' }, by)
    await perform(town, finishAttendance, { session }, by)
    town.clock.set('2026-04-09T10:00:00+02:00')
    await remindAndForget(town)
    expect((await personsKept(town))[0]?.name).toBe('Léa')
    town.clock.set('2026-04-10T10:00:00+02:00')
    await remindAndForget(town)
    expect(await personsKept(town)).toEqual([{ name: null, contact: null, code: null }])
    expect(await recentMessages(town.db)).toEqual([])
    expect(await countedByCode(town.db, id)).toEqual({ sessions: 1, persons: 1, attendances: 1 })
  })
})
