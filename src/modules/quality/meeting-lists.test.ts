import { beforeEach, expect, it } from 'vitest'
import { acts } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import type { Check } from './checks.ts'

const town = testTown()
const { get, call, ask } = doors(town)
let secretary: Persona
let process: DecidedProcess
beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  process = await decidedProcess(town)
})
const { done, prepared } = acts(town, () => ({ secretary, process }))

/** A meeting on that day with one act of the process on its agenda. */
async function meetingOn(heldOn: string): Promise<number> {
  const meeting = (await (await call('plan-meeting', { body: 'council', heldOn }, secretary)).json()).id
  const deliberation = await prepared({ plannedOn: undefined })
  await done('place-on-agenda', { deliberation, meeting })
  return meeting
}
const p8 = async (): Promise<Check> =>
  (await (await ask('check', { process: process.slug })).json()).find((one: Check) => one.code === 'P8')
const figure = async () => {
  const { numerator, denominator, unknown, verdict } = await p8()
  return [numerator, denominator, unknown, verdict]
}

it('a list published on the seventh day is kept, on the eighth it is not, and one still due is not judged', async () => {
  expect(await figure()).toEqual([0, 0, 0, 'pending'])
  const kept = await meetingOn('2026-02-23')
  expect(await figure()).toEqual([0, 0, 0, 'pending'])
  await done('publish-meeting-list', { meeting: kept })
  expect(await figure()).toEqual([1, 1, 0, 'kept'])
  const late = await meetingOn('2026-02-22')
  expect((await p8()).failing[0]?.why.fr).toContain('elle était due le 1er\u00a0mars 2026')
  await done('publish-meeting-list', { meeting: late })
  expect(await figure()).toEqual([1, 2, 0, 'broken'])
  expect((await p8()).failing).toMatchObject([{ path: `/deliberations/seances/${late}` }])
})

it('a meeting told long after is unknown, one before the rule or cancelled is not counted', async () => {
  await meetingOn('2025-06-27')
  await meetingOn('2017-12-22')
  const cancelled = await meetingOn('2026-02-20')
  await done('cancel-meeting', { meeting: cancelled, reason: 'Neige.' })
  expect(await figure()).toEqual([null, 1, 1, 'unknown'])
  const { rows, counts } = await (await ask('check-rows', { process: process.slug, code: 'P8' })).json()
  expect(counts).toEqual({ yes: 0, no: 0, unknown: 1 })
  expect(rows[0].label.fr).toContain('Conseil municipal, vendredi 27\u00a0juin 2025')
  const page = await (await get(`/verifications/p8?demarche=${process.slug}`)).text()
  expect(page).toContain('trace de cette liste')
})
