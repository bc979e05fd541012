import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { replanDeliberation } from '#modules/deliberations/preparation/replan-deliberation.ts'
import { acts, refusalOf } from '#testing/acts.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import * as tables from './tables.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess

beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town)
})

const { done, prepared, voted } = acts(town, () => ({ secretary, process: fabrique }))
const page = async (path: string) => (await get(path)).text()

test('the tables declared are those of the database', async () => {
  expect(await driftOf(town.db, Object.values(tables) as PgTable[])).toEqual([])
})

describe('the vote', () => {
  test('is refused while the process has not passed to decision', async () => {
    fabrique = await decidedProcess(town, { published: 1, drafted: 1 })
    const deliberation = await prepared()
    const answer = await call(
      'record-vote',
      { deliberation, votedOn: '2017-12-22', outcome: 'adopted' },
      secretary,
    )
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      sentence: expect.stringContaining('pas passée à la décision'),
    })
  })

  test('is refused by the database itself before the passage', async () => {
    fabrique = await decidedProcess(town, { published: 1, drafted: 1 })
    const deliberation = await prepared()
    const early = sql`update deliberations_deliberation set status = 'voted', voted_on = '2017-12-22', outcome = 'adopted' where id = ${deliberation}`
    expect(await refusalOf(town, early)).toBe('PT409')
    const born = sql`insert into deliberations_deliberation (process_id, body, subject, status, voted_on, outcome, created_at)
      values (${fabrique.id}, 'council', 'x', 'voted', '2017-12-22', 'adopted', now())`
    expect(await refusalOf(town, born)).toBe('PT409')
  })

  test('belongs to the secretariat: an agent, an elected member and a facilitator are refused', async () => {
    const deliberation = await prepared()
    const input = { deliberation, votedOn: '2017-12-22', outcome: 'adopted' }
    for (const role of ['agent', 'elected', 'facilitator', 'guarantor', 'partner'] as const) {
      const someone = await persona(town, role, { process: fabrique.id })
      expect((await call('record-vote', input, someone)).status, role).toBe(403)
    }
    expect((await call('record-vote', input, secretary)).status).toBe(200)
  })

  test('a secretary of another process does not reach this one', async () => {
    const other = await persona(town, 'secretariat', { process: (await decidedProcess(town)).id })
    const deliberation = await prepared()
    const input = { deliberation, votedOn: '2017-12-22', outcome: 'adopted' }
    expect((await call('record-vote', input, other)).status).toBe(403)
  })

  test('late by 84 days shows both dates, the gap, and that no reason was published', async () => {
    const deliberation = await voted()
    const shown = await page(`/deliberations/${deliberation}`)
    expect(shown).toContain('29\u00a0septembre 2017')
    expect(shown).toContain('22\u00a0décembre 2017')
    expect(shown).toContain('84\u00a0jours de retard')
    expect(shown).toContain('Aucune raison publiée')
    const [line] = await (await ask('list-deliberations')).json()
    expect(line).toMatchObject({ slipInDays: 84, plannedOn: '2017-09-29', votedOn: '2017-12-22' })
  })

  test('keeps every date announced, each with its reason or the lack of one', async () => {
    const deliberation = await prepared()
    const by = { actor: secretary.actor, door: 'api' } as const
    await perform(
      town,
      replanDeliberation,
      { deliberation, plannedOn: '2017-11-10', reason: 'Études en cours.' },
      by,
    )
    await perform(town, replanDeliberation, { deliberation, plannedOn: '2017-12-22' }, by)
    await done('record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted' })
    const shown = await page(`/deliberations/${deliberation}`)
    for (const said of ['29\u00a0septembre', '10\u00a0novembre', 'Études en cours.', 'Aucune raison publiée'])
      expect(shown).toContain(said)
    const { planned } = await (await ask('show-deliberation', { deliberation })).json()
    expect(planned.map((date: { plannedOn: string }) => date.plannedOn)).toEqual([
      '2017-09-29',
      '2017-11-10',
      '2017-12-22',
    ])
    expect(await refusalOf(town, sql`delete from deliberations_planned_date`)).toBe('PT409')
  })

  test('with no figure known is shown as not known, never as zero', async () => {
    const deliberation = await voted()
    const shown = await page(`/deliberations/${deliberation}`)
    expect(shown).toContain('Non connu ne veut pas dire zéro')
    expect(shown).not.toContain('<td class="is-number">0</td>')
    const { act } = await (await ask('show-deliberation', { deliberation })).json()
    expect(act.votesFor).toBeNull()
    const csv = await (await get('/deliberations.csv')).text()
    expect(csv.split('\n')[1]).toMatch(/,adopted,,,,,/)
  })

  test('a known zero is shown as zero', async () => {
    const deliberation = await voted({ votesFor: 40, votesAgainst: 0 })
    const { act } = await (await ask('show-deliberation', { deliberation })).json()
    expect([act.votesFor, act.votesAgainst, act.votesAbstention]).toEqual([40, 0, null])
  })

  test('figures that do not add up come back in the form, with what was typed', async () => {
    const deliberation = await prepared()
    const typed = { votedOn: '2017-12-22', outcome: 'adopted', present: 40, votesFor: 30, votesAgainst: 2 }
    const answer = await post(
      `/bureau/deliberations/${deliberation}/vote`,
      { ...typed, votesAbstention: 0, votesNotTakingPart: 0 },
      secretary,
    )
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    expect(shown).toContain('Les voix font 32 en tout')
    expect(shown).toContain('value="30"')
  })

  test('is not recorded for a day to come, nor twice', async () => {
    const deliberation = await prepared()
    const input = { deliberation, votedOn: '2026-03-03', outcome: 'adopted' }
    expect((await call('record-vote', input, secretary)).status).toBe(422)
    await done('record-vote', { ...input, votedOn: '2026-03-02' })
    expect((await call('record-vote', { ...input, votedOn: '2026-03-02' }, secretary)).status).toBe(409)
  })
})

describe('pages', () => {
  test('every form of the desk opens in both languages and text from people stays inert', async () => {
    const deliberation = await prepared({ subject: '<script>alert(1)</script>' })
    const base = `/bureau/deliberations/${deliberation}`
    const forms = ['modifier', 'reporter', 'reponses', 'vote', 'transmission', 'publication', 'correction']
    const paths = [
      '/bureau/deliberations',
      '/bureau/deliberations/preparer',
      base,
      ...forms.map((f) => `${base}/${f}`),
    ]
    for (const path of [...paths, '/deliberations', `/deliberations/${deliberation}`])
      for (const langue of ['fr', 'en']) {
        const answer = await get(`${path}?langue=${langue}`, secretary)
        expect(answer.status, path).toBe(200)
        expect(await answer.text(), path).not.toContain('<script>alert')
      }
    expect((await get('/bureau/deliberations')).status).toBe(403)
  })

  test('a deliberation is prepared by the form and found in the ledger', async () => {
    const typed = {
      process: fabrique.id,
      body: 'ccas_board',
      subject: 'Budget du CCAS',
      plannedOn: '',
      number: '',
    }
    const answer = await post('/bureau/deliberations/preparer', typed, secretary)
    expect(answer.status).toBe(303)
    const shown = await page('/deliberations')
    expect(shown).toContain('Budget du CCAS')
    expect(shown).toContain('Aucune date n’est annoncée')
  })

  test('a formula in a subject is made inert in the CSV', async () => {
    await prepared({ subject: '=HYPERLINK("http://x")' })
    const csv = await (await get('/deliberations.csv')).text()
    expect(csv).toContain(`"'=HYPERLINK`)
  })

  test('a vote held three days early is -3 in the CSV, and an empty list keeps its header', async () => {
    const header = await (await get('/deliberations.csv')).text()
    expect(header).toMatch(/^number,subject,process,/)
    const deliberation = await prepared()
    await done('record-vote', { deliberation, votedOn: '2017-09-26', outcome: 'adopted' })
    expect(await (await get('/deliberations.csv')).text()).toContain(',2017-09-26,-3,')
  })

  test('an unknown deliberation is a page not found', async () => {
    expect((await get('/deliberations/999999')).status).toBe(404)
    expect((await get('/deliberations/abc')).status).toBeGreaterThanOrEqual(400)
    expect((await get('/deliberations/abc')).status).toBeLessThan(500)
  })
})
