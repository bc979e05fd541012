import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { paceOf, weekdaysBetween } from './pace.ts'

const town = testTown()
const door = doors(town)
const counted = { process: 'f', title: 'F', admitted: 150, written: 0, recent: 0, due: '2026-08-31' }

describe('the pace', () => {
  it('counts weekdays, the first day left out, the last taken in', () => {
    expect(weekdaysBetween('2026-03-06', '2026-03-09')).toBe(1)
    expect(weekdaysBetween('2026-03-02', '2026-03-16')).toBe(10)
    expect(weekdaysBetween('2026-03-07', '2026-03-08')).toBe(0)
    expect(weekdaysBetween('2026-03-09', '2026-03-02')).toBe(0)
  })
  it('says that 150 answers in two months are about four a day', () => {
    const pace = paceOf(counted, '2026-06-30')
    expect(pace).toMatchObject({ left: 150, weekdaysLeft: 44, needed: 3.4, real: 0, state: 'slow' })
    expect(paceOf({ ...counted, recent: 34 }, '2026-06-30').state).toBe('enough')
  })
  it('does not invent a pace without a day, nor after it, and stops when all is written', () => {
    expect(paceOf({ ...counted, due: null }, '2026-06-30')).toMatchObject({ needed: null, state: 'unknown' })
    expect(paceOf(counted, '2026-09-01')).toMatchObject({ needed: null, state: 'late' })
    expect(paceOf({ ...counted, written: 150 }, '2026-09-01').state).toBe('done')
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
