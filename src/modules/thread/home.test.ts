import type { PoolClient } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { planSession } from '#modules/workshops/module.ts'
import { doors } from '#testing/doors.ts'
import { markExamples } from '#testing/planted.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const { get } = doors(town)
const home = async (lang = 'fr') => (await get(`/?langue=${lang}`)).text()

describe('the home page', () => {
  it('of an empty town says so, and still lets a code be followed', async () => {
    const html = await home()
    expect(html).toContain('La Ville n’a pas encore posé de question.')
    expect(html).toContain('action="/essai/suivre"')
    expect(html).toContain('href="#parler"')
    expect(await home('en')).toContain('The town has not asked a question yet.')
  })

  it('asks the question that is open, between its dates only', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    town.clock.set('2026-02-01T10:00:00+01:00')
    const open = await home()
    expect(open).toContain('Que faut-il faire ?')
    expect(open).toContain(`href="/essai/participer/${process.slug}"`)
    town.clock.set('2026-03-02T10:00:00+01:00')
    const closed = await home()
    expect(closed).not.toContain('/essai/participer/fabrique')
    expect(closed).toContain('Rien n’est ouvert en ce moment')
  })

  it('counts what was promised with its denominators, and says the delay', async () => {
    await tellThread(town)
    const html = await home()
    expect(html).toMatch(/count-number">1<\/span> <span class="count-of">sur\u00a02</)
    expect(html).toContain('La Ville annonçait : « 2 actions ».')
    expect(html).toMatch(/count-number">1<\/span> <span class="count-of">sur\u00a01</)
    expect(html).toMatch(/count-number">84<\/span> <span class="count-of">jours de retard</)
    expect(html).not.toContain('class="example-mark"')
  })

  it('marks the examples it counts', async () => {
    await tellThread(town)
    await markExamples(town)
    expect(await home()).toMatch(/Dont 1 avec la mention <span class="example-mark">exemple/)
  })

  it('shows the meetings to come rather than those that are over', async () => {
    await tellThread(town)
    expect(await home()).toContain('La rencontre de 2026')
    await perform(
      town,
      planSession,
      {
        process: 'fabrique',
        kind: 'forum',
        title: 'Forum du social',
        audience: 'all',
        approximate: 'septembre 2026',
      },
      { actor: operator, door: 'api' },
    )
    const html = await home()
    expect(html).toContain('Prochaines rencontres')
    expect(html).toContain('septembre 2026')
    expect(html).not.toContain('Atelier isolement')
  })

  it('and the thread ask the database a fixed number of questions, however much there is to say', async () => {
    const world = await tellThread(town)
    const { client } = (town.db as unknown as { session: { client: PoolClient } }).session
    const query = vi.spyOn(client, 'query')
    await home()
    expect(query.mock.calls.length).toBeLessThanOrEqual(9)
    query.mockClear()
    await get(`/fil/process/${world.process.id}`)
    expect(query.mock.calls.length).toBeLessThanOrEqual(4)
  })
})
