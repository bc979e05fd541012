import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { settle } from '#app'
import { gather, type Stage } from '#demo/saint-nazaire/cast.ts'
import type { Town } from '#kernel/towns/towns.ts'
import * as facts from './facts.ts'

const process = facts.process.slug

const places = [
  { key: 'town', name: 'Ville de Nantes', kind: 'town_service' },
  { key: 'council', name: 'Conseil municipal de Nantes', kind: 'council' },
  { key: 'ccas', name: 'CCAS de Nantes', kind: 'ccas' },
  { key: 'agency', name: 'Animation (exemple)', kind: 'company' },
  { key: 'housing', name: 'Service logement (exemple)', kind: 'town_service' },
  { key: 'association', name: 'Association de quartier (exemple)', kind: 'association' },
] as const

/** Tells Nantes' process of 2022 and its strategy of 2023 through operations: no voice, because none was given to us. */
export async function tellNantes(town: Town, folder: string): Promise<void> {
  const stage = await gather(town, '2022-01-10T09:00:00+01:00', places)
  await stage.as('operator', 'describe-town', {
    ...facts.town,
    helpPhone: '02 61 91 00 00',
    helpHours: 'Du lundi au vendredi, de 9 h à 17 h.',
    helpExample: true,
    noticeFr:
      'Démonstration. Les faits viennent de pages publiques de la Ville ; ce qu’elles ne disent pas reste inconnu.',
    noticeEn:
      'Demonstration. The facts come from public pages of the town; what they do not say stays unknown.',
  })
  await stage.as('operator', 'import-districts', {
    geojson: readFileSync(join(folder, 'nantes-2022', 'quartiers.geojson'), 'utf8'),
    source: facts.districtSource,
    licence: facts.districtLicence,
  })
  const id = await debate(stage)
  await settle(town)
  await decide(town, stage, id)
  await settle(town)
}

async function debate(stage: Stage): Promise<number> {
  const { id } = await stage.as('agent', 'create-process', facts.process)
  await stage.as('agent', 'publish-mandate', { process, source: facts.article, ...facts.mandate })
  for (const axis of facts.axes) await stage.as('agent', 'add-axis', { process, origin: 'town', ...axis })
  stage.clock.set('2022-01-26T09:00:00+01:00')
  await stage.as('agent', 'set-milestone', {
    process,
    kind: 'launch',
    title: 'Lancement des Assises',
    real: '26 janvier 2022',
    source: facts.press,
  })
  await stage.as('agent', 'advance-process', { process, from: 'preparation', on: '26 janvier 2022' })
  for (const session of facts.sessions)
    await stage.as('agent', 'plan-session', { process, audience: 'all', ...session })
  stage.clock.set('2022-07-01T09:00:00+02:00')
  const turnout = { process, source: facts.article }
  await stage.as('agent', 'record-turnout', {
    ...turnout,
    about: 'Les Assises, sur 120 jours (annoncé ; la façon de compter n’est pas publiée)',
    persons: 4_300,
    qualifier: 'about',
  })
  await stage.as('agent', 'record-turnout', {
    ...turnout,
    about: '« Nantes solidaires », les 10 et 11 juin 2022',
    persons: 700,
    qualifier: 'about',
    source: facts.dialogue,
  })
  await stage.as('agent', 'record-turnout', {
    ...turnout,
    about: 'Deux ateliers thématiques, à des dates que nous ne connaissons pas',
    persons: 200,
    qualifier: 'about',
    source: facts.dialogue,
  })
  await stage.as('agent', 'advance-process', { process, from: 'participation', on: 'juin 2022' })
  return id as number
}

async function decide(town: Town, stage: Stage, processId: number): Promise<void> {
  stage.clock.set('2023-01-02T09:00:00+01:00')
  await stage.as('agent', 'set-milestone', {
    process,
    kind: 'restitution',
    title: 'Rapport des Assises',
    real: 'décembre 2022',
    note: '150 pages, 3 axes, 11 types d’actions, 9 regards par public, selon la Ville.',
    source: facts.report,
  })
  await stage.as('agent', 'advance-process', { process, from: 'synthesis', on: 'décembre 2022' })
  stage.clock.set('2023-06-30T09:00:00+02:00')
  const { id: deliberation } = await stage.as('secretariat', 'prepare-deliberation', {
    process: processId,
    body: 'council',
    subject: facts.strategy.title,
  })
  await stage.as('agent', 'pass-to-decision', { process })
  await settle(town)
  const { id: strategy } = await stage.as('agent', 'create-strategy', {
    process: processId,
    ...facts.strategy,
  })
  await writeActions(stage, strategy as number)
  await stage.as('secretariat', 'adopt-actions', { deliberation, strategy, all: true })
  stage.clock.set('2023-06-30T20:00:00+02:00')
  await stage.as('secretariat', 'record-vote', { deliberation, votedOn: '2023-06-30', outcome: 'adopted' })
  stage.clock.set('2023-07-06T09:00:00+02:00')
  await stage.as('agent', 'set-milestone', {
    process,
    kind: 'vote',
    title: 'Vote de la stratégie',
    real: '30 juin 2023',
    note: facts.voteNote,
    source: facts.article,
  })
  await stage.as('agent', 'advance-process', { process, from: 'decision', on: 'juillet 2023' })
  for (const session of facts.returns)
    await stage.as('agent', 'plan-session', {
      process,
      audience: 'all',
      registration: 'not_needed',
      note: facts.returnsNote,
      ...session,
    })
}

async function writeActions(stage: Stage, strategy: number): Promise<void> {
  const { rows } = await stage.town.db.execute<{ id: number; name: string }>(
    sql`select id::int as id, name from territory_district`,
  )
  const districts = new Map(rows.map((row) => [row.name, row.id]))
  const objectives: number[] = []
  for (const title of facts.engagements)
    objectives.push(
      (await stage.as('agent', 'add-objective', { strategy, kind: 'engagement', title })).id as number,
    )
  for (const { engagement, districts: aimed, ...action } of facts.actions) {
    const { id } = await stage.as('agent', 'add-action', {
      strategy,
      objective: objectives[engagement - 1],
      ...action,
      source: facts.article,
      amountSource: action.amount && facts.article,
    })
    if (aimed)
      await stage.as('agent', 'record-action-coverage', {
        action: id,
        coverage: aimed.map(([name, state, note]) => ({ district: districts.get(name), state, note })),
      })
  }
}
