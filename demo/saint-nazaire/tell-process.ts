import { hire, type Stage } from './cast.ts'
import * as facts from './facts.ts'

const slug = facts.process.slug

/** From the charter to the opening of 23 March 2017. */
export async function prepare(stage: Stage): Promise<number> {
  const { id } = await stage.as('agent', 'create-process', facts.process)
  await hire(stage, id as number, '2017-03-01', '2017-12-31')
  await stage.as('agent', 'publish-charter', { process: slug, source: facts.charterSource, ...facts.charter })
  await stage.as('agent', 'publish-mandate', { process: slug, source: facts.charterSource, ...facts.mandate })
  for (const axis of facts.axes)
    await stage.as('agent', 'add-axis', { process: slug, origin: 'town', ...axis })
  for (const title of facts.angles) await stage.as('agent', 'add-angle', { process: slug, title })
  await stage.as('agent', 'set-phase-dates', {
    process: slug,
    phase: 'participation',
    plannedStart: 'avril 2017',
    plannedEnd: 'juin 2017',
  })
  await stage.as('agent', 'set-phase-dates', {
    process: slug,
    phase: 'decision',
    plannedStart: '29 septembre 2017',
  })
  for (const milestone of planned) await stage.as('agent', 'set-milestone', { process: slug, ...milestone })
  return id as number
}

/** What the charter announced, before anything happened. */
const planned = [
  {
    kind: 'grand_atelier',
    title: 'Grand atelier ouvert à tous',
    planned: 'début septembre 2017',
    note: 'Les documents que nous avons ne disent pas s’il a eu lieu.',
    source: facts.charterSource,
  },
] as const

/** What happened, each on its day. */
export async function open(stage: Stage): Promise<void> {
  stage.clock.set('2017-03-23T18:30:00+01:00')
  await stage.as('agent', 'set-milestone', {
    process: slug,
    kind: 'launch',
    title: 'Lancement officiel de la Fabrique',
    real: '23 mars 2017',
    source: facts.article,
  })
  await stage.as('agent', 'advance-process', { process: slug, from: 'preparation', on: '23 mars 2017' })
}

export async function gatherThenStudy(stage: Stage): Promise<void> {
  stage.clock.set('2017-06-12T09:00:00+02:00')
  await stage.as('agent', 'advance-process', { process: slug, from: 'participation', on: 'juin 2017' })
}

export async function instruct(stage: Stage): Promise<void> {
  stage.clock.set('2017-07-03T09:00:00+02:00')
  await stage.as('agent', 'advance-process', { process: slug, from: 'synthesis', on: 'été 2017' })
}

export async function giveBack(stage: Stage): Promise<void> {
  stage.clock.set('2017-10-11T09:00:00+02:00')
  await stage.as('agent', 'set-milestone', {
    process: slug,
    kind: 'restitution',
    title: 'Soirée de restitution',
    real: '10 octobre 2017',
    note: 'Environ 200 personnes y ont participé.',
    source: facts.article,
  })
}

export async function carryOut(stage: Stage): Promise<void> {
  stage.clock.set('2017-12-23T09:00:00+01:00')
  await stage.as('agent', 'set-milestone', {
    process: slug,
    kind: 'vote',
    title: 'Vote de la délibération-cadre',
    planned: '29 septembre 2017',
    real: '22 décembre 2017',
    source: facts.article,
  })
  await stage.as('agent', 'set-milestone', {
    process: slug,
    kind: 'forum',
    title: 'Forum du social, chaque année',
    planned: '2018',
    note: 'Promis chaque année par Régine Le Bail, adjointe au maire. Les documents que nous avons ne disent pas s’il a eu lieu.',
    source: facts.article,
  })
  stage.clock.set('2018-01-02T09:00:00+01:00')
  await stage.as('agent', 'advance-process', { process: slug, from: 'decision', on: '2018' })
}
