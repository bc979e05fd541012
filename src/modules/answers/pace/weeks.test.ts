import { describe, expect, it } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)

/** Monday 2 March 2026 in the tests. */
describe('the sheets to draft, week by week', () => {
  it('counts them by service and by the week they are due, late ones apart, and says how many a working day', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const agent = await persona(town, 'agent')
    const service = await persona(town, 'service')
    const other = await persona(town, 'service')
    const today = town.clock.now().toISOString().slice(0, 10)
    const day = (after: number) =>
      new Date(Date.parse(`${today}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10)
    const monday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
    const due = async (after: number, organisation: number) => {
      const sheet = await anAnswer(town, process, { organisation })
      const given = { proposal: sheet.proposal, organisation, due: day(after) }
      expect((await door.call('assign-proposal', given, agent)).status).toBe(200)
    }
    await due(0, service.organisation)
    await due(7 - monday, service.organisation)
    await due(14 - monday, service.organisation)
    await due(60, service.organisation)
    await due(7 - monday, other.organisation)
    // What is drafted weighs no more on its service.
    await anAnswer(town, process, { organisation: other.organisation, status: 'drafted' })

    const all = (await (await door.ask('show-answer-weeks', {}, agent)).json()) as {
      mondays: string[]
      all: object
      services: { id: number; needed: number }[]
    }
    expect(all.mondays[0]).toBe(day(-monday))
    expect(all.all).toMatchObject({ left: 5, late: 0, weeks: [1, 2, 1, 0], later: 1 })
    const mine = all.services.find((one) => one.id === service.organisation)
    expect(mine).toMatchObject({ left: 4, weeks: [1, 1, 1, 0], later: 1 })
    expect(mine?.needed).toBeGreaterThan(0)

    town.clock.advance({ days: 1 })
    const later = (await (await door.ask('show-answer-weeks', {}, await persona(town, 'agent'))).json()) as {
      all: object
    }
    expect(later.all).toMatchObject({ left: 5, late: 1 })
  })

  it('shows a service its own line alone, on its desk too', async () => {
    const process = await aProcess(town, { phase: 'instruction' })
    const service = await persona(town, 'service')
    await anAnswer(town, process, { organisation: service.organisation })
    await anAnswer(town, process)
    const seen = (await (await door.ask('show-answer-weeks', {}, service)).json()) as {
      services: { id: number }[]
    }
    expect(seen.services.map((one) => one.id)).toEqual([service.organisation])
    const page = await (await door.get('/bureau/reponses', service)).text()
    expect(page).toContain('Semaine par semaine')
    expect(page).not.toContain('Tous les services</th>')
  })
})
