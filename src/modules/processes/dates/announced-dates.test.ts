import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { doors, persona } from '#testing/doors.ts'
import { anOpenProcess } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { announcedDatesOf } from './announced-dates.ts'
import { setMilestone } from './set-milestone.ts'
import { setPhaseDates } from './set-phase-dates.ts'

const town = testTown()
const process = 'fabrique-2017'
const vote = { process, kind: 'vote', title: 'Vote', planned: '29 septembre 2017' } as const

it('a date that changes once the process is open says why, and every one of them stays readable', async () => {
  const { id } = await anOpenProcess(town)
  const agent = await persona(town, 'agent')
  const { call, get } = doors(town)
  const { id: milestone } = await (await call('set-milestone', vote, agent)).json()
  const moved = { ...vote, milestone, expected: '1 décembre 2017' }
  const refused = await call('set-milestone', moved, agent)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('slipReason')
  await call('set-milestone', { ...moved, slipReason: 'Plus de propositions.' }, agent)
  const again = { ...moved, expected: '22 décembre 2017', slipReason: 'Conseil reporté.' }
  await call('set-milestone', again, agent)
  await call('set-milestone', again, agent)
  const found = await announcedDatesOf(town.db, id)
  expect(found.map((one) => [one.which, one.on?.from, one.reason])).toEqual([
    ['planned', '2017-09-29', null],
    ['expected', '2017-12-01', 'Plus de propositions.'],
    ['expected', '2017-12-22', 'Conseil reporté.'],
  ])
  const html = await (await get(`/demarches/${process}`)).text()
  const table = html.slice(html.indexOf('id="toutes-les-dates"'))
  expect(table).toContain('Plus de propositions.')
  expect(table).toContain('Conseil reporté.')
})

it('a phase is announced again in the same way, beside its first date', async () => {
  const { id } = await anOpenProcess(town)
  const agent = await persona(town, 'agent')
  const { call } = doors(town)
  const first = { process, phase: 'decision', plannedStart: '29 septembre 2017' }
  expect((await call('set-phase-dates', first, agent)).status).toBe(200)
  const later = { ...first, expectedStart: 'décembre 2017' }
  expect((await call('set-phase-dates', later, agent)).status).toBe(422)
  expect((await call('set-phase-dates', { ...later, slipReason: 'Études.' }, agent)).status).toBe(200)
  const found = await announcedDatesOf(town.db, id)
  expect(found.map((one) => [one.which, one.reason])).toEqual([
    ['planned_start', null],
    ['expected_start', 'Études.'],
  ])
})

it('a process told after its sources says that they give no reason, and its history cannot be erased', async () => {
  await anOpenProcess(town, { labelFr: 'Racontée d’après les documents de la Ville.', labelEn: 'Told.' })
  const by = { actor: operator, door: 'demonstration' } as const
  await perform(town, setMilestone, { ...vote, expected: 'fin 2017' }, by)
  await perform(town, setPhaseDates, { process, phase: 'synthesis', plannedEnd: 'juin 2017' }, by)
  const html = await (await doors(town).get(`/demarches/${process}`)).text()
  expect(html).toContain('Raison non donnée par la source.')
  expect(html).not.toContain('Aucune raison donnée.')
  const byHand = town.db.transaction((tx) => tx.execute(sql`delete from processes_announced_date`))
  await expect(byHand).rejects.toMatchObject({ cause: { code: 'PT409' } })
})

it('a town that gave no reason is not excused by a source, and its past dates are folded by year', async () => {
  await anOpenProcess(town)
  const by = { actor: operator, door: 'demonstration' } as const
  await perform(town, setMilestone, { ...vote, expected: '22 décembre 2017' }, by)
  await perform(town, setMilestone, { process, kind: 'forum', title: 'Forum', planned: 'juin 2027' }, by)
  const html = (await (await doors(town).get(`/demarches/${process}`)).text()).replace(/[\u00a0\u202f]/g, ' ')
  expect(html).toContain('Aucune raison donnée.')
  expect(html).not.toContain('Raison non donnée par la source.')
  const table = html.slice(html.indexOf('id="toutes-les-dates"'))
  const folded = table.slice(table.indexOf('<details'), table.indexOf('</details>'))
  expect(folded).toMatch(/2017 : 1 dates?, 1 déplacées?/)
  expect(folded).toContain('22 décembre 2017')
  expect(folded).not.toContain('Forum')
})
