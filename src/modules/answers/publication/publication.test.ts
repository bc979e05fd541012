import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { anAnswer, answerRow } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { duePublications, publishScheduled } from './schedule-publication.ts'

const town = testTown()
const door = doors(town)
/** What the server does every minute. */
const hour = async () => {
  const due = await duePublications(town.db, town.clock.now())
  return Promise.all(
    due.map((process) => perform(town, publishScheduled, { process }, { actor: operator, door: 'cli' })),
  )
}

describe('a scheduled publication', () => {
  it('keeps everything closed until its hour, then publishes all that is validated at once', async () => {
    const process = await aProcess(town)
    const [one, two, drafted] = [
      await anAnswer(town, process, { status: 'validated' }),
      await anAnswer(town, process, { status: 'validated' }),
      await anAnswer(town, process, { status: 'drafted' }),
    ]
    const secretariat = await persona(town, 'secretariat')
    const form = `/bureau/reponses/publication/${process.slug}/programmer`
    expect((await door.post(form, { day: '2026-03-04', time: '25:00' }, secretariat)).status).toBe(422)
    expect((await door.post(form, { day: '2026-03-01', time: '18:30' }, secretariat)).status).toBe(422)
    expect((await door.post(form, { day: '2026-03-04', time: '18:30' }, secretariat)).status).toBe(303)
    const desk = await (await door.get('/bureau/reponses/publication', secretariat)).text()
    expect(desk).toMatch(/programmée le 4\s+mars\s+2026 à 18/)
    expect(await hour()).toEqual([])
    expect((await answerRow(town, one.id)).status).toBe('validated')
    town.clock.advance({ days: 4 })
    expect(await hour()).toEqual([{ published: 2 }])
    for (const { id } of [one, two]) expect((await answerRow(town, id)).status).toBe('published')
    expect((await answerRow(town, drafted.id)).status).toBe('drafted')
    expect(await hour()).toEqual([])
  })

  it('is cancelled, and then nothing goes out', async () => {
    const process = await aProcess(town)
    const sheet = await anAnswer(town, process, { status: 'validated' })
    const agent = await persona(town, 'agent')
    const wish = { process: process.slug, day: '2026-03-20', time: '09:00' }
    expect((await door.call('schedule-publication', wish, agent)).status).toBe(200)
    expect((await door.post(`/bureau/reponses/publication/${process.slug}/annuler`, {}, agent)).status).toBe(
      303,
    )
    town.clock.advance({ days: 30 })
    expect(await hour()).toEqual([])
    expect((await answerRow(town, sheet.id)).status).toBe('validated')
    const later = await persona(town, 'agent')
    expect((await door.call('cancel-publication', { process: process.slug }, later)).status).toBe(409)
  })
})
