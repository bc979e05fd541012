import { describe, expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, ask, call } = doors(town)

describe('who took part', () => {
  it('is counted from the rows, and says what nothing records', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    await aContribution(town, process, { category: 'concerned' })
    await aContribution(town, process)
    await aContribution(town, process, { status: 'kept_unpublished' })
    const found = await (await ask('who-took-part', { process: process.slug })).json()
    const of = (code: string) => found.figures.find((one: { code: string }) => one.code === code)
    expect(of('I3')).toMatchObject({ numerator: 1, denominator: 2 })
    expect(of('P3')).toMatchObject({ numerator: 1, denominator: 3 })
    expect(of('I12')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(of('I8')).toMatchObject({ numerator: 0, denominator: 2 })
    expect(of('I11')).toMatchObject({ numerator: null, denominator: null })
    const html = await (await get(`/demarches/${process.slug}/qui-a-participe`)).text()
    expect(html).toContain('Non connu : rien ne l’enregistre ici')
    expect(html).toContain('Personnes concernées')
  })

  it('does not say zero of what nobody said', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    await aContribution(town, process, { category: 'unsaid' })
    const found = await (await ask('who-took-part', { process: process.slug })).json()
    const figures = found.figures.filter((one: { code: string }) => ['I3', 'I5', 'I7'].includes(one.code))
    expect(figures.map((one: { numerator: number | null }) => one.numerator)).toEqual([null, null, null])
  })

  it('shows the slips once ten of a finished week are there, and no small number', async () => {
    const process = await aProcess(town, { phase: 'participation' })
    for (let at = 0; at < 12; at++)
      await call('drop-slip', { process: process.slug, age: at < 3 ? '75+' : '30-44' })
    const page = `/demarches/${process.slug}/qui-a-participe`
    expect(await (await get(page)).text()).toContain('Bulletins comptés : 0.')
    town.clock.set('2026-03-10T09:00:00+01:00')
    const html = await (await get(page)).text()
    expect(html).toContain('Bulletins comptés : 12.')
    expect(html).toContain('secret')
    expect((await get(`${page}?langue=en`)).status).toBe(200)
  })
})
