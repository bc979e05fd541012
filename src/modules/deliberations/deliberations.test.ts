import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { type DecidedProcess, decidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { prepareDeliberation } from './prepare-deliberation.ts'
import { replanDeliberation } from './replan-deliberation.ts'
import * as tables from './tables.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let secretary: Persona
let fabrique: DecidedProcess

beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
  fabrique = await decidedProcess(town)
})

const subject = 'Délibération-cadre pour agir'
const text = 'Le conseil municipal,\n\nAprès en avoir délibéré, adopte le plan d’actions.'

async function prepared(given: Record<string, unknown> = {}): Promise<number> {
  const input = { process: fabrique.id, body: 'council', subject, plannedOn: '2017-09-29', ...given }
  return (await perform(town, prepareDeliberation, input, { actor: secretary.actor, door: 'api' })).id
}

async function done(operation: string, input: Record<string, unknown>, as = secretary) {
  const answer = await call(operation, input, as)
  expect(answer.status, `${operation}: ${await answer.clone().text()}`).toBe(200)
}

async function voted(given: Record<string, unknown> = {}): Promise<number> {
  const deliberation = await prepared({ text })
  await done('record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted', ...given })
  return deliberation
}

async function published(): Promise<number> {
  const deliberation = await voted()
  await done('record-transmission', { deliberation, sentOn: '2017-12-27', receiptNumber: '044-2017-1' })
  await done('publish-deliberation', { deliberation })
  return deliberation
}

const raw = (statement: ReturnType<typeof sql>) => town.db.transaction((tx) => tx.execute(statement))
const causeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  return (error as { cause?: { code?: string } } | undefined)?.cause?.code
}
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
    expect(await causeOf(raw(early))).toBe('PT409')
    const born = sql`insert into deliberations_deliberation (process_id, body, subject, status, voted_on, outcome, created_at)
      values (${fabrique.id}, 'council', 'x', 'voted', '2017-12-22', 'adopted', now())`
    expect(await causeOf(raw(born))).toBe('PT409')
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
    expect(await causeOf(raw(sql`delete from deliberations_planned_date`))).toBe('PT409')
  })

  test('with no figure known is shown as not known, never as zero', async () => {
    const deliberation = await voted()
    const shown = await page(`/deliberations/${deliberation}`)
    expect(shown).toContain('Non connu ne veut pas dire zéro')
    expect(shown.match(/class="[^"]*is-missing[^"]*"/g)?.length).toBe(6)
    const { act } = await (await ask('show-deliberation', { deliberation })).json()
    expect(act.votesFor).toBeNull()
    const csv = await (await get('/deliberations.csv')).text()
    expect(csv.split('\n')[1]).toMatch(/,Adoptée,,,,,/)
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

describe('once published', () => {
  test('the text is public, found again by its fingerprint, and no raw update changes it', async () => {
    const deliberation = await published()
    const file = await get(`/deliberations/${deliberation}/texte`)
    expect(await file.text()).toBe(text)
    const changes = [
      sql`text = 'autre'`,
      sql`subject = 'autre'`,
      sql`status = 'prepared'`,
      sql`fingerprint = null`,
      sql`votes_for = 12`,
      sql`planned_on = '2017-12-22'`,
    ]
    for (const change of changes)
      expect(
        await causeOf(raw(sql`update deliberations_deliberation set ${change} where id = ${deliberation}`)),
      ).toBe('PT409')
    expect(await causeOf(raw(sql`delete from deliberations_deliberation where id = ${deliberation}`))).toBe(
      'PT409',
    )
  })

  test('what it adopts is part of the act: nothing is attached or detached any more', async () => {
    const deliberation = await voted()
    await done('adopt-answers', { deliberation, answers: [fabrique.answers[0]] })
    await done('publish-deliberation', { deliberation })
    expect((await call('adopt-answers', { deliberation, all: true }, secretary)).status).toBe(409)
    expect(await causeOf(raw(sql`delete from deliberations_adopted_answer`))).toBe('PT409')
  })

  test('the draft is not public before', async () => {
    const deliberation = await voted()
    expect(await page(`/deliberations/${deliberation}`)).not.toContain('adopte le plan d’actions')
    expect((await get(`/deliberations/${deliberation}/texte`)).status).toBe(404)
    const { act } = await (await ask('show-deliberation', { deliberation })).json()
    expect(act.text).toBeNull()
  })

  test('it is executory from the day both were done, in either order', async () => {
    const deliberation = await voted()
    await done('publish-deliberation', { deliberation })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      'Rien n’indique ici qu’elle est exécutoire',
    )
    await done('record-transmission', { deliberation, sentOn: '2017-12-27', receiptNumber: '044-1' })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      'Elle s’applique depuis le 2\u00a0mars 2026',
    )
  })

  test('a correction keeps the old value, who, when and why; the text cannot be corrected', async () => {
    const deliberation = await published()
    const reason = 'Le procès-verbal dit 41.'
    await done('correct-deliberation', {
      deliberation,
      field: 'votesFor',
      value: '40',
      reason: 'Chiffres reçus.',
    })
    await done('correct-deliberation', { deliberation, field: 'votesFor', value: '41', reason })
    const shown = await page(`/deliberations/${deliberation}`)
    expect(shown).toContain('Pour : « 40 » devient « 41 »')
    expect(shown).toContain('Pour : « non connu » devient « 40 »')
    expect(shown).toContain(reason)
    expect(await causeOf(raw(sql`update deliberations_correction set reason = 'x'`))).toBe('PT409')
    const wanted = { deliberation, field: 'text', value: 'autre', reason }
    expect((await call('correct-deliberation', wanted, secretary)).status).toBe(409)
  })

  test('is not possible without a text', async () => {
    const deliberation = await prepared()
    await done('record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted' })
    expect((await call('publish-deliberation', { deliberation }, secretary)).status).toBe(409)
  })
})

describe('what it adopts', () => {
  test('only published answers of its own process', async () => {
    fabrique = await decidedProcess(town, { published: 1, drafted: 1 })
    const deliberation = await prepared()
    const elsewhere = await decidedProcess(town)
    const attach = (answers: (number | undefined)[]) =>
      call('adopt-answers', { deliberation, answers }, secretary)
    expect((await attach([fabrique.answers[1]])).status).toBe(422)
    expect((await attach([elsewhere.answers[0]])).status).toBe(422)
    expect((await attach([fabrique.answers[0]])).status).toBe(200)
    const drafted = sql`insert into deliberations_adopted_answer values (${deliberation}, ${fabrique.answers[1]}, now())`
    expect(await causeOf(raw(drafted))).toBe('PT409')
  })

  test('is linked to each proposal, and an answer attached by mistake is detached', async () => {
    const deliberation = await prepared()
    await done('adopt-answers', { deliberation, all: true })
    expect(await page(`/deliberations/${deliberation}`)).toContain(
      `/demarches/${fabrique.slug}/propositions/2`,
    )
    const path = `/bureau/deliberations/${deliberation}/reponses/${fabrique.answers[1]}/detacher`
    expect((await post(path, {}, secretary)).status).toBe(303)
    const { answers } = await (await ask('show-deliberation', { deliberation })).json()
    expect(answers.map((answer: { number: number }) => answer.number)).toEqual([1])
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

  test('an unknown deliberation is a page not found', async () => {
    expect((await get('/deliberations/999999')).status).toBe(404)
    expect((await get('/deliberations/abc')).status).toBeGreaterThanOrEqual(400)
    expect((await get('/deliberations/abc')).status).toBeLessThan(500)
  })
})
