import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { append, journalOf } from '#kernel/journal.ts'
import type { Module } from '#kernel/module.ts'
import { perform } from '#kernel/operation.ts'
import { react } from '#kernel/reactions.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { doors, persona } from '#testing/doors.ts'
import { aMandate, anOpenProcess, aProcess } from '#testing/fabrique.ts'
import { plainly } from '#testing/plainly.ts'
import { testTown } from '#testing/town.ts'
import { advanceProcess } from './advance-process.ts'
import { setMilestone } from './dates/set-milestone.ts'
import { setPhaseDates } from './dates/set-phase-dates.ts'
import { describeProcess } from './describe-process.ts'
import { processes } from './module.ts'
import { movesToDecision } from './moves-to-decision.ts'
import { type Phase, phases, processLife, stepFrom } from './process.ts'
import { milestonesOf, phasesOf, processBySlug } from './reads.ts'

const town = testTown()
const by = { actor: operator, door: 'api' } as const
const process = 'fabrique-2017'
const advance = (from: Phase, more: object = {}) =>
  perform(town, advanceProcess, { process, from, ...more }, by)
const refusal = async (work: Promise<unknown>) =>
  (await work.then(
    () => undefined,
    (error) => error,
  )) as Refusal

describe('the life of a process', () => {
  it('goes from each phase to the next, except to decision which belongs to the answers', () => {
    const steps = phases.map((phase) => [phase, stepFrom(phase)?.to])
    expect(steps).toEqual([
      ['preparation', 'participation'],
      ['participation', 'synthesis'],
      ['synthesis', 'instruction'],
      ['instruction', undefined],
      ['decision', 'implementation'],
      ['implementation', 'closed'],
      ['closed', undefined],
    ])
  })

  it('is moved by the town alone: no facilitator, elected member or partner has a step', () => {
    for (const step of Object.values(processLife))
      expect(Object.keys(step.who).sort()).toEqual(['administrator', 'agent'])
  })

  it('does not open without a published mandate', async () => {
    await aProcess(town)
    const refused = await refusal(advance('preparation'))
    expect(refused).toMatchObject({ reason: 'conflict' })
    expect(refused.sentence.fr).toContain('sans mandat publié')
    expect(refused.sentence.en).toContain('without a published mandate')
    await aMandate(town)
    expect(await advance('preparation')).toEqual({ phase: 'participation' })
  })

  it('does not open without a mandate even by SQL written by hand', async () => {
    await aProcess(town)
    const byHand = town.db.transaction((tx) =>
      tx.execute(sql`update processes_process set current_phase = 'participation'`),
    )
    await expect(byHand).rejects.toMatchObject({ cause: { code: 'PT409' } })
    expect((await processBySlug(town.db, process)).currentPhase).toBe('preparation')
  })

  it('moves once when asked twice, and says where it stands', async () => {
    await anOpenProcess(town)
    const refused = await refusal(advance('preparation'))
    expect(plainly(refused.sentence.fr)).toContain('« Participation »')
    expect(refused.sentence.en).toContain('“Participation”')
    const facts = await journalOf(town.db, 'process', (await processBySlug(town.db, process)).id)
    expect(facts.filter((fact) => fact.fact === 'ProcessAdvanced')).toHaveLength(1)
  })

  it('dates the phase it leaves and the phase it enters, with the reason of the slip', async () => {
    await aProcess(town)
    await aMandate(town)
    town.clock.set('2018-01-05T10:00:00+01:00')
    await advance('preparation', { on: '23 mars 2017' })
    await advance('participation', { on: 'juin 2017', slipReason: 'Les ateliers ont commencé plus tard.' })
    const dated = await phasesOf(town.db, (await processBySlug(town.db, process)).id)
    expect(dated[0]?.realEnd).toMatchObject({ from: '2017-03-23', to: '2017-03-23' })
    expect(dated[1]).toMatchObject({
      realStart: { from: '2017-03-23' },
      realEnd: { from: '2017-06-01', to: '2017-06-30' },
    })
    expect(dated[2]).toMatchObject({
      realStart: { from: '2017-06-01' },
      slipReason: 'Les ateliers ont commencé plus tard.',
    })
  })

  it('refuses a passage dated tomorrow', async () => {
    await aProcess(town)
    await aMandate(town)
    expect((await refusal(advance('preparation', { on: '2026-03-03' }))).fields).toHaveProperty('on')
  })

  it('reaches decision by the answers alone, once, however often the fact is read', async () => {
    const { id } = await anOpenProcess(town)
    await advance('participation')
    await advance('synthesis')
    expect((await refusal(advance('instruction'))).sentence.fr).toContain(
      'réponse publiée à chaque proposition',
    )
    const passed = {
      name: 'PassedToDecision',
      subject: { kind: 'process', id: String(id) },
      data: { answered: 0 },
    }
    const entry = { at: town.clock.now(), actor: 'person:1', operation: 'pass-to-decision', door: 'page' }
    await append(town.db, entry, [passed])
    await append(town.db, entry, [passed])
    await react(town, [movesToDecision], (_, error) => {
      throw error
    })
    expect((await processBySlug(town.db, process)).currentPhase).toBe('decision')
    const moves = (await journalOf(town.db, 'process', id)).filter((fact) => fact.data.to === 'decision')
    expect(moves).toHaveLength(1)
    expect(await advance('decision')).toEqual({ phase: 'implementation' })
    expect(await advance('implementation')).toEqual({ phase: 'closed' })
    expect((await refusal(advance('closed'))).sentence.en).toContain('no next phase')
  })
})

describe('dates announced and dates kept', () => {
  const vote = { process, kind: 'vote', title: 'Délibération-cadre au conseil municipal' }

  it('show the vote of 22 December 2017, 84 days after 29 September', async () => {
    const { id } = await aProcess(town)
    await perform(town, setMilestone, { ...vote, planned: '29 septembre 2017', real: '22 décembre 2017' }, by)
    const [found] = await milestonesOf(town.db, id)
    expect(found).toMatchObject({ slip: 84, slipReason: null })
    const page = await (await doors(town).get(`/demarches/${process}`)).text()
    expect(page).toContain('84')
    expect(page).toContain('Aucune raison n’est publiée.')
  })

  it('keep the first announced date of an open process, in the operation as in SQL', async () => {
    await anOpenProcess(town)
    const { id } = await perform(town, setMilestone, { ...vote, planned: '29 septembre 2017' }, by)
    const change = perform(town, setMilestone, { ...vote, milestone: id, planned: '22 décembre 2017' }, by)
    expect((await refusal(change)).sentence.fr).toContain('ne s’efface pas')
    await perform(
      town,
      setMilestone,
      { ...vote, milestone: id, planned: '29 septembre 2017', expected: 'fin 2017', slipReason: 'Conseil.' },
      by,
    )
    await perform(town, setPhaseDates, { process, phase: 'decision', plannedStart: 'septembre 2017' }, by)
    const erased = perform(town, setPhaseDates, { process, phase: 'decision' }, by)
    expect((await refusal(erased)).sentence.en).toContain('is not erased')
  })

  it('refuse an end before its start and a real date still to come', async () => {
    await aProcess(town)
    const wrong = { process, phase: 'participation', plannedStart: 'juin 2017', plannedEnd: 'avril 2017' }
    expect((await refusal(perform(town, setPhaseDates, wrong, by))).fields).toHaveProperty('plannedEnd')
    const future = { process, phase: 'participation', realStart: '2027' }
    expect((await refusal(perform(town, setPhaseDates, future, by))).fields).toHaveProperty('realStart')
  })

  it('refuse words nobody can turn into days, keeping what was typed', async () => {
    await aProcess(town)
    const agent = await persona(town, 'agent')
    const sent = { kind: 'vote', title: 'Vote', planned: 'bientôt' }
    const answer = await doors(town).post(`/bureau/demarches/${process}/jalons`, sent, agent)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="bientôt"')
    expect(page).toContain('Cette date n’est pas comprise')
  })
})

describe('who may keep a process', () => {
  it('is an agent of the town, and never a facilitator nor an elected member', async () => {
    const { id } = await aProcess(town)
    const given = { process, title: 'Autre', summary: 'Autre.', sponsor: 'Ville', level: 'consultation' }
    for (const role of [
      'facilitator',
      'elected',
      'service',
      'secretariat',
      'guarantor',
      'partner',
    ] as const) {
      const { actor } = await persona(town, role, { process: id })
      const refused = await refusal(perform(town, describeProcess, given, { actor, door: 'api' }))
      expect(refused.reason).toBe('forbidden')
    }
    const { actor } = await persona(town, 'agent')
    expect(await perform(town, describeProcess, given, { actor, door: 'api' })).toEqual({ version: 2 })
  })

  it('is limited to its process when the role was given for one', async () => {
    const { id } = await aProcess(town)
    await aProcess(town, { slug: 'autre' })
    const { actor } = await persona(town, 'agent', { process: id })
    const given = {
      process: 'autre',
      title: 'Autre',
      summary: 'Autre.',
      sponsor: 'Ville',
      level: 'consultation',
    }
    const refused = await refusal(perform(town, describeProcess, given, { actor, door: 'api' }))
    expect(refused.reason).toBe('forbidden')
  })
})

it('every operation of a process says what it does and what it did in both languages', () => {
  for (const one of (processes as Module).operations)
    for (const words of [one.summary, one.done]) {
      expect(words.fr.length).toBeGreaterThan(5)
      expect(words.en).not.toBe(words.fr)
    }
})
