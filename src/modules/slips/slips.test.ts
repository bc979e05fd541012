import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { slips } from './module.ts'
import { judgementsOf, slipFigures } from './reads.ts'
import { hideSmall, medianOf, wilson } from './small-cells.ts'

const town = testTown()
const { get, post, call } = doors(town)

const rowsOf = async (table: string) =>
  (await town.db.execute(sql`select *, xmin::text as born, ctid::text as place from ${sql.raw(table)}`)).rows
const nextWeek = () => town.clock.set('2026-03-10T09:00:00+01:00')

async function drop(process: string, many: number, said: object = {}) {
  for (let at = 0; at < many; at++)
    expect((await call('drop-slip', { process, ...said })).status).toBeLessThan(300)
}

describe('an anonymous slip', () => {
  it('is dropped from its page, and the page says what is kept', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    const path = `/demarches/${process.slug}/bulletin`
    const html = await (await get(path)).text()
    expect(html).toContain('ni code de reçu')
    const sent = { age: '60-74', sex: '', firstTime: 'yes', belongs: '', submission: 'abcdefgh1234' }
    expect((await post(path, sent)).headers.get('location')).toContain('/merci')
    expect((await post(path, sent)).status).toBe(303)
    expect(await rowsOf('slips_slip')).toMatchObject([
      { age: '60-74', sex: 'unsaid', first_time: 'yes', channel: 'web', week: expect.anything() },
    ])
  })

  it('leaves nothing that ties it to who sent it: no number, instant, order, or transaction of its own', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    const agent = await persona(town, 'agent')
    for (const age of ['0-14', '15-29', '30-44', '45-59', '60-74', '75+'])
      await call('drop-slip', { process: process.slug, age }, agent)
    const found = await rowsOf('slips_slip')
    expect(new Set(found.map((row) => row.born)).size).toBe(1)
    expect(
      Object.keys(found[0] as object).filter((name) =>
        /^id$|_at$|code|address|contribution|person/.test(name),
      ),
    ).toEqual([])
    const facts = await town.db.execute(
      sql`select at, actor, door, data from kernel_journal where fact = 'SlipsKept'`,
    )
    for (const fact of facts.rows) {
      expect(fact).toMatchObject({ actor: 'visitor', door: 'page', data: { kept: 1 } })
      expect(new Date(fact.at as string).toISOString()).toBe('2026-03-02T00:00:00.000Z')
    }
  })

  it('keeps every answer while it stirs, whatever the number', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    await drop(process.slug, 12, { age: '75+' })
    await drop(process.slug, 9, { sex: 'woman' })
    const found = await rowsOf('slips_slip')
    expect(found).toHaveLength(21)
    expect(found.filter((row) => row.age === '75+')).toHaveLength(12)
    const order = found.map((row) => row.age).join()
    expect(order).not.toBe([...Array(12).fill('75+'), ...Array(9).fill('unsaid')].join())
  })

  it('is refused before participation opens and about a session of another process', async () => {
    const process = await aProcess(town, { phase: 'preparation' })
    expect((await call('drop-slip', { process: process.slug })).status).toBe(409)
    const open = await aProcess(town, { phase: 'participation' })
    expect((await call('drop-slip', { process: open.slug, session: 999 })).status).toBe(404)
    expect((await call('drop-slip', { process: open.slug, district: 999 })).status).toBe(422)
  })
})

describe('the figures of the slips', () => {
  it('wait for the end of the week and for ten slips, so that one person more is never seen', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    await drop(process.slug, 12, { age: '75+' })
    expect(await slipFigures(town.db, process.id, town.clock.now())).toMatchObject({
      counted: 0,
      waiting: 12,
    })
    nextWeek()
    await drop(process.slug, 1, { age: '0-14' })
    town.clock.set('2026-03-17T09:00:00+01:00')
    const figures = await slipFigures(town.db, process.id, town.clock.now())
    expect(figures).toMatchObject({ counted: 12, waiting: 1, upTo: '2026-03-02' })
    expect(figures.tallies[0]?.cells.find((cell) => cell.category === '0-14')?.count).toBe(0)
  })

  it('compare with the census from thirty answers, never at twenty-nine', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    const counts = [
      { category: 'woman', persons: 5200 },
      { category: 'man', persons: 4800 },
    ]
    const agent = await persona(town, 'agent')
    const recorded = { criterion: 'sex', year: 2022, source: 'Insee, recensement', counts }
    expect((await call('record-census', recorded, agent)).status).toBeLessThan(300)
    await drop(process.slug, 19, { sex: 'woman' })
    await drop(process.slug, 10, { sex: 'man' })
    await drop(process.slug, 5)
    nextWeek()
    const tally = async () =>
      (await slipFigures(town.db, process.id, town.clock.now())).tallies.find(
        (one) => one.criterion === 'sex',
      )
    expect((await tally())?.cells.map((cell) => cell.gap)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    const page = async () =>
      (await (await get(`/demarches/${process.slug}/qui-a-participe`)).text()).replace(/[\u00a0\u202f]/g, ' ')
    expect(await page()).toContain('Femmes et hommes, réponses : 29 (Insee, recensement, 2022)')
    expect(await page()).toContain('moins de 30 réponses')
    town.clock.set('2026-03-02T09:00:00+01:00')
    await drop(process.slug, 1, { sex: 'woman' })
    nextWeek()
    const after = await tally()
    expect(await page()).toContain('Femmes et hommes, réponses : 30 (Insee, recensement, 2022)')
    expect(await page()).toContain('+14,7 (de -3,2 à +28,8)')
    expect(after).toMatchObject({ enough: true, census: { year: 2022 } })
    expect(after?.cells[0]?.gap?.points).toBeCloseTo(100 * (20 / 30 - 0.52), 5)
    expect(after?.cells[0]?.gap?.low).toBeLessThan(after?.cells[0]?.gap?.points as number)
  })

  it('refuse a census without a figure for each row', async () => {
    const agent = await persona(town, 'agent')
    const path = '/bureau/recensement/sex'
    const sent = {
      year: 2022,
      source: 'Insee',
      'counts.0.category': 'woman',
      'counts.0.persons': 10,
      'counts.1.category': 'man',
      'counts.1.persons': '',
    }
    const answer = await post(path, sent, agent)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Écrivez un nombre pour chaque ligne.')
    expect((await post(path, { ...sent, 'counts.1.persons': 12 }, agent)).status).toBe(303)
    expect(await (await get('/bureau/recensement', agent)).text()).toContain('Insee, 2022')
  })

  it.each([
    [
      [10, 3, 20],
      [null, null, 20],
    ],
    [
      [2, 2, 9, 30],
      [null, null, null, 30],
    ],
    [
      [3, 4, 12],
      [null, null, 12],
    ],
    [
      [5, 0, 8],
      [5, 0, 8],
    ],
    [
      [3, 0, 0],
      [null, 0, 0],
    ],
  ])('of %j show %j: a small cell, and what would give it away', (counts, shown) => {
    const cells = hideSmall(new Map(counts.map((n, at) => [String(at), n])))
    expect(cells.map((cell) => cell.count)).toEqual(shown)
  })

  it('give the interval of Wilson and the lower median', () => {
    expect(wilson(15, 30).low).toBeCloseTo(0.3315, 3)
    expect(wilson(0, 30)).toMatchObject({ low: 0 })
    expect(
      medianOf(
        new Map([
          [5, 2],
          [1, 1],
          [3, 2],
        ]),
      ),
    ).toBe(3)
  })
})

it('ten paper slips are typed by an agent at once, empty rows aside, and once', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const path = `/bureau/demarches/${process.slug}/bulletins`
  const sent = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`slips.${at}.age`, '30-44']))
  const form = { ...sent, 'slips.9.age': '', channel: 'counter', session: '', submission: 'box-of-monday' }
  expect((await post(path, form, agent)).status).toBe(303)
  expect((await post(path, form, agent)).status).toBe(303)
  expect(await rowsOf('slips_slip')).toHaveLength(9)
  const empty = await post(path, { channel: 'paper', 'slips.0.age': '', submission: 'another-box' }, agent)
  expect(empty.status).toBe(422)
  expect((await post(path, form)).status).not.toBe(303)
})

it('opinions are shown by their median from five answers', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const path = `/demarches/${process.slug}/votre-avis`
  expect((await post(path, { clearTask: '', submission: 'opinion-empty' })).status).toBe(422)
  for (const heard of [1, 4, 4, 5, 5]) expect((await post(path, { heard })).status).toBe(303)
  expect((await post(path, { respected: 2 })).status).toBe(303)
  nextWeek()
  const { questions, counted } = await judgementsOf(town.db, process.id, town.clock.now())
  expect(counted).toBe(6)
  expect(questions.find((one) => one.question === 'heard')).toMatchObject({ n: 5, median: 4 })
  expect(questions.find((one) => one.question === 'respected')).toMatchObject({ n: null, median: null })
})

it('the tables of slips declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, slips.tables as PgTable[])).toEqual([])
})
