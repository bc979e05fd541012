import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { addDistrict } from '#modules/territory/module.ts'
import { refusalOf } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { planning } from '#testing/plans.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let agent: Persona
let fabrique: DecidedProcess
let plan: { id: number }
const { strategy, action } = planning(town, () => ({ agent, process: fabrique }))

beforeEach(async () => {
  agent = await persona(town, 'agent')
  fabrique = await decidedProcess(town)
  plan = await strategy()
})

const page = async (path: string) => (await get(path)).text()
const shown = async (id: number) => (await ask('show-action', { action: id })).json()
const tell = (action: number, status: string, onDay: string, as = agent, more = {}) =>
  call('update-action-status', { action, status, onDay, ...more }, as)

describe('who may say how an action is going', () => {
  test('the service that pilots it, and no other service', async () => {
    const service = await persona(town, 'service')
    const other = await persona(town, 'service')
    const { id } = await action(plan.id, { pilotOrganisation: service.organisation })
    expect((await tell(id, 'in_progress', '2018-05-01', other)).status).toBe(403)
    expect((await tell(id, 'in_progress', '2018-05-01', service)).status).toBe(200)
    expect((await shown(id)).action.status).toBe('in_progress')
    expect(await (await get('/bureau/plans', service)).text()).toContain(`/bureau/plans/actions/${id}`)
    expect(await (await get('/bureau/plans', other)).text()).not.toContain('Créer une épicerie</a>')
  })

  test('a role held for the whole process does not make the actions of others one’s own', async () => {
    const other = await persona(town, 'service', { process: fabrique.id })
    const { id } = await action(plan.id, { pilotOrganisation: agent.organisation })
    expect((await tell(id, 'in_progress', '2018-05-01', other)).status).toBe(403)
    const nobody = await action(plan.id)
    expect((await tell(nobody.id, 'in_progress', '2018-05-01', other)).status).toBe(403)
  })

  test('a pilot says how it goes and writes nothing else of the plan', async () => {
    const service = await persona(town, 'service')
    const { id } = await action(plan.id, { pilotOrganisation: service.organisation })
    const sheet = { action: id, title: 'Autre', kind: 'study' }
    expect((await call('revise-action', sheet, service)).status).toBe(403)
    expect((await call('link-action-to-proposal', { action: id, proposal: 1 }, service)).status).toBe(403)
  })

  test('a facilitator, a partner, a guarantor and an elected member change nothing', async () => {
    const { id } = await action(plan.id)
    for (const role of ['facilitator', 'partner', 'guarantor', 'elected'] as const) {
      const someone = await persona(town, role, { process: fabrique.id })
      expect((await tell(id, 'done', '2018-05-01', someone)).status, role).toBe(403)
      expect(
        (await call('add-action', { strategy: plan.id, kind: 'call', title: 'x' }, someone)).status,
      ).toBe(403)
    }
  })

  test('an agent of another process does not reach this one', async () => {
    const elsewhere = await persona(town, 'agent', { process: (await decidedProcess(town)).id })
    const { id } = await action(plan.id)
    expect((await tell(id, 'done', '2018-05-01', elsewhere)).status).toBe(403)
  })
})

describe('the history of an action', () => {
  test('keeps every status with its date and note; one learnt late does not change the present', async () => {
    const { id } = await action(plan.id)
    await tell(id, 'done', '2019-06-01', agent, { note: 'Ouverte au public.' })
    await tell(id, 'in_progress', '2018-09-01', agent, { note: 'Travaux.' })
    const { action: now, history } = await shown(id)
    expect(now).toMatchObject({ status: 'done', statusOn: '2019-06-01' })
    expect(history.map((line: { status: string }) => line.status)).toEqual(['in_progress', 'done'])
    expect(await page(`/actions/${id}`)).toContain('Ouverte au public.')
  })

  test('is never rewritten', async () => {
    const { id } = await action(plan.id)
    await tell(id, 'done', '2019-06-01')
    expect(await refusalOf(town, sql`update plans_action_status set status = 'stopped'`)).toBe('PT409')
    expect(await refusalOf(town, sql`delete from plans_action_status`)).toBe('PT409')
  })

  test('does not tell the future', async () => {
    const { id } = await action(plan.id)
    expect((await tell(id, 'done', '2026-03-03')).status).toBe(422)
  })

  test('a date not kept is said with its days, on the plan and on the sheet', async () => {
    const { id } = await action(plan.id, { deadline: 'février 2026' })
    await tell(id, 'in_progress', '2026-01-10')
    for (const path of ['/plans/plan-2018-2020', `/actions/${id}`])
      expect(await page(path)).toContain('En cours. En retard de 2\u00a0jours')
    expect(await page('/plans/plan-2018-2020?status=late')).toContain('1\u00a0action montrée sur 1')
  })

  test('the form says the state and comes back with what was typed when the day is wrong', async () => {
    const { id } = await action(plan.id)
    const path = `/bureau/plans/actions/${id}/etat`
    const wrong = await post(path, { status: 'done', onDay: '2099-01-01', note: 'Inaugurée' }, agent)
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Inaugurée')
    expect((await post(path, { status: 'done', onDay: '2019-01-01' }, agent)).status).toBe(303)
  })
})

describe('links', () => {
  test('to a proposal of the same process, marked when the link is invented', async () => {
    const { id } = await action(plan.id)
    const proposal = fabrique.proposals[1]
    const linked = await call('link-action-to-proposal', { action: id, proposal, example: true }, agent)
    expect(linked.status).toBe(200)
    expect((await call('link-action-to-proposal', { action: id, proposal }, agent)).status).toBe(409)
    const sheet = await page(`/actions/${id}`)
    expect(sheet).toContain(`/demarches/${fabrique.slug}/propositions/2`)
    expect(sheet).toContain('example-mark')
    expect((await shown(id)).proposals).toMatchObject([{ number: 2, example: true, decision: 'kept' }])
  })

  test('to a proposal of another process, or that does not exist, are refused', async () => {
    const { id } = await action(plan.id)
    const elsewhere = (await decidedProcess(town)).proposals[0]
    for (const proposal of [elsewhere, 999_999])
      expect((await call('link-action-to-proposal', { action: id, proposal }, agent)).status).toBe(422)
  })

  test('made by mistake are removed from the desk', async () => {
    const { id } = await action(plan.id)
    const proposal = fabrique.proposals[0]
    await call('link-action-to-proposal', { action: id, proposal }, agent)
    expect(
      (await post(`/bureau/plans/actions/${id}/proposition/${proposal}/detacher`, {}, agent)).status,
    ).toBe(303)
    expect((await shown(id)).proposals).toEqual([])
  })
})

test('districts are counted out of all when the promise says all, and the silent ones are unknown', async () => {
  const by = {
    actor: { id: 'operator', grants: [{ role: 'administrator', organisation: 0 }] },
    door: 'cli',
  } as const
  const ids: number[] = []
  for (const name of ['Centre', 'Nord', 'Sud'])
    ids.push((await perform(town, addDistrict, { name, position: ids.length + 1 }, by)).id)
  const { id } = await action(plan.id, { allDistricts: true })
  const typed = { 'coverage.0.district': ids[0], 'coverage.0.state': 'served' }
  const also = { 'coverage.1.district': ids[1], 'coverage.1.state': 'not_yet' }
  const sent = await post(`/bureau/plans/actions/${id}/quartiers`, { ...typed, ...also }, agent)
  expect(sent.status).toBe(303)
  expect((await shown(id)).coverage).toEqual({ served: 1, notYet: 1, unknown: 1, total: 3 })
  const sheet = await page(`/actions/${id}`)
  expect(sheet).toContain('Servie dans 1\u00a0quartier sur 3')
  expect(sheet).toContain('Non connu')
})
