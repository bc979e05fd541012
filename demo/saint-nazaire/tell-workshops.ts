import type { Stage } from './cast.ts'
import * as facts from './facts.ts'

const process = facts.process.slug

type Row = readonly [round: number, axis: number, day: string, start: string, end: string]

/** The launch, the sixteen sessions of the charter at their exact times, then the meetings that its documents date or nearly. */
export async function planSessions(stage: Stage): Promise<void> {
  await stage.as('agent', 'plan-session', {
    process,
    kind: 'meeting',
    title: 'Réunion publique de lancement',
    audience: 'all',
    approximate: '23 mars 2017',
    place: 'Salle Jacques-Brel',
    registration: 'not_needed',
    note: facts.launchNote,
  })
  await planSeries(stage, 'actors', 'Atelier d’acteurs du territoire', facts.actorSessions)
  await planSeries(stage, 'citizens', 'Atelier de co-construction citoyenne', facts.citizenSessions)
  await stage.as('agent', 'plan-session', {
    process,
    kind: 'grand_atelier',
    title: 'Grand atelier, ouvert à tous',
    audience: 'all',
    approximate: 'début septembre 2017',
    note: 'Annoncé par la charte. Les documents que nous avons ne disent pas s’il a eu lieu.',
  })
}

async function planSeries(
  stage: Stage,
  audience: string,
  title: string,
  rows: readonly Row[],
): Promise<void> {
  for (const [round, axis, day, start, end] of rows) {
    const facilitator = stage.organisation.agency
    const session = {
      kind: 'workshop',
      axis,
      title,
      audience,
      round,
      day,
      start,
      end,
      place: 'Agora',
      facilitator,
    }
    await stage.as('agent', 'plan-session', { process, ...session })
  }
}

/** How many came: only what the article says, with its own « plus de » and « environ ». */
export async function recordWhoCame(stage: Stage): Promise<void> {
  stage.clock.set('2017-10-11T09:00:00+02:00')
  await stage.as('agent', 'record-turnout', {
    process,
    about: 'Les ateliers, d’avril à juin 2017',
    persons: 150,
    qualifier: 'more_than',
    source: facts.article,
  })
  const { id: session } = await stage.as('agent', 'plan-session', {
    process,
    kind: 'restitution',
    title: 'Soirée de restitution',
    audience: 'all',
    approximate: '10 octobre 2017',
  })
  await stage.as('agent', 'record-attendance', {
    session,
    persons: 200,
    qualifier: 'about',
    note: facts.article,
  })
}
