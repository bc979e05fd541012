import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { openDaysBetween } from '#ui/holidays.ts'
import { paceOf } from './pace.ts'

const town = testTown()
const door = doors(town)
const counted = { process: 'f', title: 'F', admitted: 150, written: 0, recent: 0, due: '2026-08-31' }

describe('the pace', () => {
  it('counts open days, the first day left out, the last taken in, public holidays taken out', () => {
    expect(openDaysBetween('2026-03-06', '2026-03-09')).toBe(1)
    expect(openDaysBetween('2026-03-02', '2026-03-16')).toBe(10)
    expect(openDaysBetween('2026-03-07', '2026-03-08')).toBe(0)
    expect(openDaysBetween('2026-03-09', '2026-03-02')).toBe(0)
    // May 2026: the 1st and the 8th are Fridays, Ascension the 14th, Whit Monday the 25th.
    expect(openDaysBetween('2026-04-30', '2026-05-31')).toBe(17)
    // Good Friday 2026, 3 April: closed in Strasbourg alone. 15 August 2026 is a Saturday: nothing to take out.
    expect(openDaysBetween('2026-04-01', '2026-04-03')).toBe(2)
    expect(openDaysBetween('2026-04-01', '2026-04-03', '67482')).toBe(1)
    expect(openDaysBetween('2026-08-10', '2026-08-17')).toBe(5)
    expect(openDaysBetween('2026-12-24', '2027-01-04')).toBe(5)
  })
  it('says that 150 answers in two months are about four a day', () => {
    const pace = paceOf(counted, '2026-06-30')
    expect(pace).toMatchObject({ left: 150, openDaysLeft: 43, needed: 3.5, real: 0, state: 'slow' })
    expect(paceOf({ ...counted, recent: 35 }, '2026-06-30').state).toBe('enough')
  })
  it('does not invent a pace without a day, nor after it, and stops when all is written', () => {
    expect(paceOf({ ...counted, due: null }, '2026-06-30')).toMatchObject({ needed: null, state: 'unknown' })
    expect(paceOf(counted, '2026-09-01')).toMatchObject({ needed: null, state: 'late' })
    expect(paceOf({ ...counted, written: 150 }, '2026-09-01').state).toBe('done')
    // On the promised day all that is left is for today: it is not late yet.
    expect(paceOf({ ...counted, written: 147 }, '2026-08-31')).toMatchObject({ needed: 3, state: 'slow' })
  })
  it('stands on the desk for who leads, not for a service', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    await anAnswer(town, process, { status: 'drafted' })
    await anAnswer(town, process)
    const agent = await persona(town, 'agent')
    const [pace] = (await (await door.ask('show-answer-pace', {}, agent)).json()) as object[]
    expect(pace).toMatchObject({ process: process.slug, admitted: 2, written: 1, left: 1, real: 0.1 })
    expect(await (await door.get('/bureau/reponses', agent)).text()).toContain('Restent à rédiger')
    const service = await persona(town, 'service')
    expect((await door.ask('show-answer-pace', {}, service)).status).toBe(403)
    expect(await (await door.get('/bureau/reponses', service)).text()).not.toContain('Restent à rédiger')
  })
})
