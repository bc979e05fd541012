import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { planning } from '#testing/plans.ts'
import { testTown } from '#testing/town.ts'
import * as tables from './tables.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let agent: Persona
let fabrique: DecidedProcess
const { strategy, objective, action } = planning(town, () => ({ agent, process: fabrique }))

beforeEach(async () => {
  agent = await persona(town, 'agent')
  fabrique = await decidedProcess(town)
})

const page = async (path: string) => (await get(path)).text()

test('the tables declared are those of the database', async () => {
  expect(await driftOf(town.db, Object.values(tables) as PgTable[])).toEqual([])
})

describe('the public plan', () => {
  test('counts 18 actions beside the quotation that announced 20, and shows two empty places', async () => {
    const plan = await strategy()
    const axis = await objective(plan.id, { axis: fabrique.axes[0] })
    for (let number = 1; number <= 18; number++)
      await action(plan.id, { objective: axis.id, title: `Action ${number}` })
    const shown = await page('/plans/plan-2018-2020')
    expect(shown).toContain('20 actions annoncées, 18 nommées')
    expect(shown).toContain('20 grandes actions')
    expect(shown).toContain('2 places restent vides')
    expect(shown.match(/class="knot-done"/g)?.length).toBe(36)
    expect(shown.match(/class="knot-unknown"/g)?.length).toBe(4)
    const counted = await (await ask('show-plan', { plan: 'plan-2018-2020' })).json()
    expect([counted.counted, counted.strategy.announcedActions]).toEqual([18, 20])
  })

  test('says an unknown status, an unknown pilot and an unknown envelope as such', async () => {
    const plan = await strategy()
    const { id } = await action(plan.id)
    const shown = await page('/plans/plan-2018-2020')
    expect(shown).toContain('État non connu')
    expect(shown).toMatch(/Enveloppe du plan<\/dt><dd>non connu/)
    expect(shown).toContain('nous ne savons pas le montant. Ce n’est pas zéro.')
    const sheet = await page(`/actions/${id}`)
    expect(sheet).toContain('Nous ne savons pas où en est cette action.')
    expect(sheet).toMatch(/Qui pilote<\/dt><dd>non connu/)
  })

  test('keeps the envelope in whole cents, with its qualifiers and what is attributed', async () => {
    const envelope = { envelope: '2 350 000', envelopePeriod: 'per_year', envelopeCredit: 'additional' }
    const plan = await strategy({ ...envelope, envelopeSource: 'Article du 6 juillet 2023' })
    await action(plan.id, { amount: '250000', amountPeriod: 'per_year', amountSource: 'Le même article' })
    await action(plan.id, { amount: '0,07', amountPeriod: 'per_year', amountSource: 'Le même article' })
    await action(plan.id)
    const shown = (await page('/plans/plan-2018-2020')).replace(/[\u00a0\u202f]/g, ' ')
    expect(shown).toContain('2 350 000 €, par an, en plus des crédits existants')
    expect(shown).toContain('250 000,07 € sur 2 350 000 €, pour 2 actions')
    expect(shown).toContain('Pour 1 action sur 3')
    const stored = await town.db.execute(
      sql`select envelope_cents, pg_typeof(envelope_cents)::text as type from plans_strategy`,
    )
    expect(stored.rows[0]).toMatchObject({ type: 'bigint' })
    expect(Number(stored.rows[0]?.envelope_cents)).toBe(235_000_000)
  })

  test('a study is never shown as a promised opening, even once it is delivered', async () => {
    const plan = await strategy()
    const { id } = await action(plan.id, { kind: 'study', title: 'Une possible maison des aidants' })
    const input = { action: id, status: 'done', onDay: '2019-03-01' }
    expect((await call('update-action-status', input, agent)).status).toBe(200)
    for (const path of ['/plans/plan-2018-2020', `/actions/${id}`]) {
      const shown = await page(path)
      expect(shown).toContain('Ce n’est pas une ouverture promise')
      expect(shown).toContain('Étude rendue')
    }
  })

  test('filters by axis, kind, status and flagship in the address, and shows an empty answer as such', async () => {
    const plan = await strategy()
    const first = await objective(plan.id, { axis: fabrique.axes[0] })
    const under = await objective(plan.id, { parent: first.id, kind: 'objective', title: 'Aller vers' })
    await action(plan.id, { objective: under.id, title: 'Épicerie', flagship: true })
    await action(plan.id, { title: 'Réseau', kind: 'join_network' })
    const titles = async (query: Record<string, string | number | boolean>) =>
      (await (await ask('show-plan', { plan: 'plan-2018-2020', ...query })).json()).actions.map(
        (one: { title: string }) => one.title,
      )
    expect(await titles({ axis: 1 })).toEqual(['Épicerie'])
    expect(await titles({ axis: 2 })).toEqual([])
    expect(await titles({ kind: 'join_network' })).toEqual(['Réseau'])
    expect(await titles({ flagship: true })).toEqual(['Épicerie'])
    expect(await titles({ status: 'unknown', kind: 'create' })).toEqual(['Épicerie'])
    expect(await page('/plans/plan-2018-2020?status=done')).toContain('Aucune action ne répond à ces filtres')
    expect(await page('/plans/plan-2018-2020')).toContain('1.1 Aller vers')
  })

  test('a filter that does not exist is refused with a sentence, not broken', async () => {
    await strategy()
    expect((await get('/plans/plan-2018-2020?status=xyz')).status).toBe(422)
    expect((await get('/plans/inconnu')).status).toBe(404)
  })

  test('its CSV keeps unknown cells empty and makes formulas inert', async () => {
    const plan = await strategy()
    await action(plan.id, { title: '=1+1', deadline: 'fin 2019' })
    const csv = await (await get('/plans/plan-2018-2020/actions.csv')).text()
    expect(csv).toContain(`'=1+1`)
    expect(csv).toContain('fin 2019')
    expect(csv.split('\n')[1]).toContain(',unknown,,false,,,')
  })

  test('text from people is inert on every page', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const plan = await strategy({ title: hostile, summary: hostile, announcedActionsQuote: hostile })
    const axis = await objective(plan.id, { title: hostile })
    const given = {
      title: hostile,
      plain: hostile,
      description: hostile,
      openOption: hostile,
      pilotName: hostile,
    }
    const { id } = await action(plan.id, { objective: axis.id, ...given })
    const paths = [
      '/plans',
      '/plans/plan-2018-2020',
      `/actions/${id}`,
      '/bureau/plans',
      '/bureau/plans/plan-2018-2020',
    ]
    for (const path of paths) expect(await (await get(path, agent)).text(), path).not.toContain('<img')
  })
})

describe('adoption', () => {
  async function deliberation(secretary: Persona, process = fabrique.id) {
    const input = { process, body: 'council', subject: 'Délibération-cadre', text: 'Le conseil adopte.' }
    return (await (await call('prepare-deliberation', input, secretary)).json()).id as number
  }

  test('links plan, actions and deliberation both ways', async () => {
    const secretary = await persona(town, 'secretariat')
    const plan = await strategy()
    const { id } = await action(plan.id)
    const act = await deliberation(secretary)
    const adopted = await call(
      'adopt-actions',
      { deliberation: act, strategy: plan.id, all: true },
      secretary,
    )
    expect(await adopted.json()).toEqual({ adopted: 1 })
    expect(await page(`/deliberations/${act}`)).toContain(`/actions/${id}`)
    expect(await page(`/deliberations/${act}`)).toContain('/plans/plan-2018-2020')
    expect(await page(`/actions/${id}`)).toContain(`/deliberations/${act}`)
  })

  test('is frozen once the deliberation is published, in the code and in the database', async () => {
    const secretary = await persona(town, 'secretariat')
    const plan = await strategy()
    const { id } = await action(plan.id)
    const act = await deliberation(secretary)
    await call('adopt-actions', { deliberation: act, strategy: plan.id, all: true }, secretary)
    const late = await action(plan.id)
    await call('record-vote', { deliberation: act, votedOn: '2017-12-22', outcome: 'adopted' }, secretary)
    expect((await call('publish-deliberation', { deliberation: act }, secretary)).status).toBe(200)
    const again = await call(
      'adopt-actions',
      { deliberation: act, strategy: plan.id, actions: [late.id] },
      secretary,
    )
    expect(again.status).toBe(409)
    expect(await refusalOf(town, sql`update plans_action set deliberation_id = null where id = ${id}`)).toBe(
      'PT409',
    )
    expect(
      await refusalOf(town, sql`update plans_action set deliberation_id = ${act} where id = ${late.id}`),
    ).toBe('PT409')
  })

  test('refuses the deliberation of another process', async () => {
    const secretary = await persona(town, 'secretariat')
    const plan = await strategy()
    const { id } = await action(plan.id)
    const act = await deliberation(secretary, (await decidedProcess(town)).id)
    expect(
      (await call('adopt-actions', { deliberation: act, strategy: plan.id, all: true }, secretary)).status,
    ).toBe(422)
    expect(
      await refusalOf(town, sql`update plans_action set deliberation_id = ${act} where id = ${id}`),
    ).toBe('PT409')
  })
})

describe('the desk', () => {
  test('a plan, its objective and its action are written by forms without a script', async () => {
    const period = { starts: '2018-01-01', ends: '2020-12-31' }
    const made = await post(
      '/bureau/plans/creer',
      {
        process: fabrique.id,
        title: 'Plan',
        slug: 'plan',
        envelope: '9 600,50',
        envelopeSource: 'Budget',
        ...period,
      },
      agent,
    )
    expect(made.headers.get('location')).toContain('/bureau/plans/plan?fait=create-strategy')
    const bad = await post(
      '/bureau/plans/plan/action',
      { title: 'Étude', kind: 'study', deadline: 'bientôt' },
      agent,
    )
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('value="bientôt"')
    const typed = { title: 'Étude', kind: 'study', deadline: 'printemps 2019', number: '', partners: '' }
    expect((await post('/bureau/plans/plan/action', typed, agent)).status).toBe(303)
    expect((await post('/bureau/plans/plan/objectif', { kind: 'axis', title: 'Axe' }, agent)).status).toBe(
      303,
    )
    const { actions } = await (await ask('show-plan', { plan: 'plan' })).json()
    expect(actions[0]).toMatchObject({ deadlineFrom: '2019-03-20', number: 1 })
  })

  test('every page opens in both languages for an agent', async () => {
    const plan = await strategy()
    const { id } = await action(plan.id)
    const sheet = `/bureau/plans/actions/${id}`
    const forms = ['etat', 'modifier', 'proposition', 'quartiers'].map((form) => `${sheet}/${form}`)
    const base = '/bureau/plans/plan-2018-2020'
    const desk = [
      '/bureau/plans',
      '/bureau/plans/creer',
      base,
      `${base}/objectif`,
      `${base}/action`,
      `${base}/adoption`,
    ]
    for (const path of [...desk, sheet, ...forms, '/plans', '/plans/plan-2018-2020', `/actions/${id}`])
      for (const langue of ['fr', 'en'])
        expect((await get(`${path}?langue=${langue}`, agent)).status, path).toBe(200)
  })
})
