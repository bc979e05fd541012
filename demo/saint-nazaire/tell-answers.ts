import { sql } from 'drizzle-orm'
import type { Stage } from './cast.ts'
import { proposals } from './examples.ts'
import * as facts from './facts.ts'
import { besideAnswer, shareReason } from './tell-instruction.ts'
import type { Told } from './tell-synthesis.ts'

const process = facts.process.slug

/** Each proposal is assigned, drafted by its service, validated by the elected member, and published on one day. */
export async function answer(stage: Stage, told: Told): Promise<void> {
  stage.clock.set('2017-07-05T09:00:00+02:00')
  const reason = await shareReason(stage)
  for (const one of proposals) {
    const proposal = told.proposals.get(one.title)
    const organisation = stage.organisation[one.service]
    const assigned = await stage.as('agent', 'assign-proposal', { proposal, organisation, due: '2017-08-25' })
    await besideAnswer(stage, one.title, assigned.answer as number, reason)
    const { decision, reasonKind, followUp, passedTo } = one
    const passedOn = passedTo ? '2017-07-05' : undefined
    const draft = {
      answer: assigned.answer,
      decision,
      reasonKind,
      reason: one.reason,
      followUp,
      passedTo,
      passedOn,
      example: true,
    }
    await stage.as(one.service === 'housing' ? 'service' : 'agent', 'draft-answer', draft)
    await stage.as('elected', 'validate-answer', { answer: assigned.answer })
  }
  stage.clock.set('2017-10-10T18:30:00+02:00')
  await stage.as('agent', 'publish-answers', { process })
}

/** The council was announced for 29 September 2017 and voted on 22 December; the documents give neither reason nor votes. */
export async function announceVote(stage: Stage, processId: number): Promise<number> {
  stage.clock.set('2017-03-23T20:00:00+01:00')
  const { id } = await stage.as('secretariat', 'prepare-deliberation', {
    process: processId,
    body: 'council',
    subject: 'Délibération-cadre de la Fabrique des politiques sociales',
    plannedOn: '2017-09-29',
    summary:
      'Une vingtaine d’actions contre l’isolement, le mal-logement, la grande précarité, et pour accompagner le vieillissement, à mener entre 2018 et 2020.',
  })
  await placeAt(stage, id as number, '2017-09-29')
  return id as number
}

/** A council whose day the documents give, and nothing else: neither its hour, its place nor its notice. */
async function placeAt(stage: Stage, deliberation: number, heldOn: string): Promise<void> {
  const { id: meeting } = await stage.as('secretariat', 'plan-meeting', { body: 'council', heldOn })
  await stage.as('secretariat', 'place-on-agenda', { deliberation, meeting })
}

/** Every proposal has its answer: the process may pass to the decision. */
export async function passToDecision(stage: Stage, deliberation: number): Promise<void> {
  stage.clock.set('2017-12-22T09:00:00+01:00')
  await stage.as('agent', 'pass-to-decision', { process })
  await stage.as('secretariat', 'adopt-answers', { deliberation, all: true })
  await placeAt(stage, deliberation, '2017-12-22')
}

export async function vote(stage: Stage, deliberation: number): Promise<void> {
  stage.clock.set('2017-12-22T20:00:00+01:00')
  await stage.as('secretariat', 'record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted' })
}

/** Eighteen named actions under their axis, beside the twenty announced; what their documents do not say stays unknown. */
export async function plan(stage: Stage, processId: number, deliberation: number, told: Told): Promise<void> {
  const { id: strategy } = await stage.as('agent', 'create-strategy', {
    process: processId,
    slug: 'plan-2018-2020',
    title: 'Plan d’actions de la Fabrique des politiques sociales',
    starts: '2018-01-01',
    ends: '2020-12-31',
    announcedActions: 20,
    announcedActionsQuote: facts.announcedActions,
    announcedActionsSource: facts.article,
  })
  const axes = await stage.town.db.execute(
    sql`select id, number from processes_axis where process_id = ${processId} order by number`,
  )
  const objectives = new Map<number, number>()
  for (const axis of facts.axes) {
    const row = axes.rows.find((one) => Number(one.number) === axis.number)
    const input = { strategy, axis: Number(row?.id), kind: 'axis', title: axis.title }
    objectives.set(axis.number, (await stage.as('agent', 'add-objective', input)).id as number)
  }
  const byTitle = new Map<string, number>()
  for (const { axis, ...action } of [...facts.actions].sort((a, b) => a.axis - b.axis)) {
    const allDistricts = action.title.endsWith('dans tous les quartiers')
    const input = {
      strategy,
      objective: objectives.get(axis),
      ...action,
      allDistricts,
      source: facts.article,
    }
    byTitle.set(action.title, (await stage.as('agent', 'add-action', input)).id as number)
  }
  await stage.as('secretariat', 'adopt-actions', { deliberation, strategy, all: true })
  for (const { title, action } of proposals) {
    if (!action) continue
    const link = { action: byTitle.get(action), proposal: told.proposals.get(title), example: true }
    await stage.as('agent', 'link-action-to-proposal', link)
  }
}
