import { settle } from '#app'
import { gather } from '#demo/saint-nazaire/cast.ts'
import type { Town } from '#kernel/towns/towns.ts'
import * as facts from './facts.ts'

const process = facts.process.slug
const parts = ['objective', 'factor', 'disposition'] as const

const places = [
  { key: 'town', name: 'Ville des Sables d’Olonne', kind: 'town_service' },
  { key: 'council', name: 'Conseil municipal (exemple)', kind: 'council' },
  { key: 'ccas', name: 'CCAS (exemple)', kind: 'ccas' },
  { key: 'agency', name: 'CIRESE', kind: 'company' },
  { key: 'housing', name: 'Service logement (exemple)', kind: 'town_service' },
  { key: 'association', name: 'Association (exemple)', kind: 'association' },
] as const

/** The two synthesis tables in three columns of Cap Solidaire, as the document prints them: no voice, because it has none. */
export async function tellLesSables(town: Town): Promise<void> {
  const stage = await gather(town, '2011-02-01T09:00:00+01:00', places, '2011-01-01')
  await stage.as('operator', 'describe-town', {
    ...facts.town,
    noticeFr:
      'Démonstration. Les faits viennent du document « Cap Solidaire » de 2011 ; ce qu’il ne dit pas reste inconnu.',
    noticeEn:
      'Demonstration. The facts come from the document “Cap Solidaire” of 2011; what it does not say stays unknown.',
  })
  await stage.as('agent', 'create-process', facts.process)
  await stage.as('agent', 'publish-mandate', {
    process,
    source: facts.source,
    question: 'Quels axes et quels objectifs pour la politique d’action sociale de la commune ?',
    openMatters:
      'La politique d’action sociale de la commune et, sur certains volets, de l’intercommunalité.',
    closedMatters: 'Le document ne dit pas ce qui était fermé.',
    decidedBy: 'La Commission sociale valide les axes et les objectifs.',
    useOfInputs: 'Une note de compréhension des enjeux et des propositions, puis un plan de cinq actions.',
    period: 'février 2011',
  })
  for (const axis of facts.axes) await stage.as('agent', 'add-axis', { process, origin: 'town', ...axis })
  await stage.as('agent', 'advance-process', { process, from: 'preparation', on: 'février 2011' })
  const sessions: number[] = []
  for (const { title } of facts.tables) {
    const { id } = await stage.as('agent', 'plan-session', {
      process,
      kind: 'workshop',
      title,
      audience: 'actors',
      approximate: 'février 2011',
      registration: 'not_needed',
      facilitator: stage.organisation.agency,
      note: facts.sessionNote,
    })
    sessions.push(id as number)
  }
  stage.clock.set('2011-02-27T18:00:00+01:00')
  for (const [at, table] of facts.tables.entries()) {
    const session = sessions[at] as number
    for (const part of parts)
      for (const text of table[part]) await stage.as('agent', 'add-cell', { session, part, text })
    await stage.as('agent', 'validate-synthesis-table', {
      session,
      body: facts.validatedBy,
      day: '2011-02-27',
    })
    await stage.as('agent', 'publish-synthesis-table', { session })
  }
  await stage.as('agent', 'advance-process', { process, from: 'participation', on: '27 février 2011' })
  await settle(town)
}
