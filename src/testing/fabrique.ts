import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import {
  addAngle,
  addAxis,
  advanceProcess,
  createProcess,
  publishMandate,
} from '#modules/processes/module.ts'
import { generateProgramme } from '#modules/workshops/module.ts'

const by = { actor: operator, door: 'demonstration' } as const

/** Creates a process in preparation, without any text: `{ slug, id }`. */
export function aProcess(town: Town, given: Partial<Parameters<typeof createProcess.run>[0]> = {}) {
  const usual = {
    slug: 'fabrique-2017',
    title: 'La Fabrique des politiques sociales',
    summary: 'Réinterroger l’action sociale avec celles et ceux qui la font et qui en ont besoin.',
    sponsor: 'Ville de Saint-Nazaire',
    level: 'co_construction' as const,
  }
  return perform(town, createProcess, { ...usual, ...given }, by)
}

export function aMandate(town: Town, process = 'fabrique-2017', given: Record<string, unknown> = {}) {
  const usual = {
    process,
    question: 'Comment agir mieux contre l’isolement, le mal-logement et la grande précarité ?',
    openMatters: '- Les actions à créer\n- Celles à changer',
    closedMatters: 'Le budget déjà voté.',
    decidedBy: 'Le conseil municipal.',
    useOfInputs: 'Chaque proposition reçoit une réponse argumentée.',
    period: 'd’avril à juin 2017',
  }
  return perform(town, publishMandate, { ...usual, ...given }, by)
}

/** The four axes and the two angles of the charter of 2017. */
export async function theAxes(town: Town, process = 'fabrique-2017') {
  const axes = [
    ['Prévenir l’isolement social et encourager les solidarités', 'Isolement'],
    ['Accompagner le vieillissement de la population', 'Vieillissement'],
    ['Lutter contre le mal-logement', 'Mal-logement'],
    ['Agir contre la grande précarité', 'Grande précarité'],
  ] as const
  for (const [index, [title, shortTitle]] of axes.entries())
    await perform(town, addAxis, { process, number: index + 1, title, shortTitle, origin: 'town' }, by)
  for (const title of ['La participation des usagers', 'La coordination des partenaires'])
    await perform(town, addAngle, { process, title }, by)
}

/** The sixteen workshops with the hours of the charter, lines 47 to 57. */
export const charterSlots = [
  ...slots('actors', 1, [
    ['2017-04-06', '9h', '12h'],
    ['2017-04-06', '9h', '12h'],
    ['2017-04-06', '14h', '17h'],
    ['2017-04-06', '14h', '17h'],
  ]),
  ...slots('actors', 2, [
    ['2017-05-03', '9h', '12h'],
    ['2017-05-03', '14h', '17h'],
    ['2017-05-04', '9h', '12h'],
    ['2017-05-04', '14h', '17h'],
  ]),
  ...slots('citizens', 1, [
    ['2017-05-19', '18h30', '21h30'],
    ['2017-05-19', '15h', '18h'],
    ['2017-05-20', '10h', '13h'],
    ['2017-05-20', '14h', '17h'],
  ]),
  ...slots('citizens', 2, [
    ['2017-06-09', '18h30', '21h30'],
    ['2017-06-09', '15h', '18h'],
    ['2017-06-10', '10h', '13h'],
    ['2017-06-10', '14h', '17h'],
  ]),
]

function slots(
  audience: 'actors' | 'citizens',
  round: number,
  times: [day: string, start: string, end: string][],
) {
  return times.map(([day, start, end], index) => ({ axis: index + 1, audience, round, day, start, end }))
}

export function theWorkshops(town: Town, process = 'fabrique-2017') {
  return perform(town, generateProgramme, { process, place: 'Agora', slots: charterSlots }, by)
}

/** Publishes the mandate and opens participation. */
export async function anOpenProcess(
  town: Town,
  given: Partial<Parameters<typeof createProcess.run>[0]> = {},
) {
  const created = await aProcess(town, given)
  await aMandate(town, created.slug)
  await perform(town, advanceProcess, { process: created.slug, from: 'preparation' }, by)
  return created
}
