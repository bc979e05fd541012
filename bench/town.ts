import { modules } from '#all-modules'
import { type Actor, operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { react } from '#kernel/reactions.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { actorByEmail } from '#modules/accounts/module.ts'
import { reactions } from '#reactions'
import { type Words, words } from './words.ts'

/** Sizes of the town measured: those of the figures to beat, and the design point of a town of 75,000 inhabitants. */
export const sizes = {
  axes: 5,
  themes: 40,
  contributions: 4_000,
  statements: 200,
  proposals: 1_005,
  actions: 100,
} as const

export interface BenchTown {
  /** The process that reached its plan, and the one open to submissions. */
  readonly finished: string
  readonly open: string
  readonly proposal: { readonly id: number; readonly number: number; readonly title: string }
  readonly code: string
}

export const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

export function inLots<T>(all: readonly T[], size: number): T[][] {
  return upTo(Math.ceil(all.length / size)).map((lot) => all.slice(lot * size, (lot + 1) * size))
}

/** Calls operations by name, as a program does. */
export class Teller {
  #agent: Actor = operator

  constructor(readonly town: Town) {}

  // biome-ignore lint/suspicious/noExplicitAny: what an operation gives back is known to who calls it by name
  async do(name: string, input: object, actor = this.#agent): Promise<any> {
    const operation = modules.flatMap((module) => [...module.operations]).find((one) => one.name === name)
    if (!operation) throw new Error(`There is no operation ${name}.`)
    return perform(this.town, operation, input, { actor, door: 'cli' })
  }

  /** A town with one service, and one person who holds every role the story needs. */
  async found(): Promise<{ organisation: number; person: number }> {
    await this.do('describe-town', { name: 'Ville mesurée', kind: 'commune', helpPhone: '02 00 00 00 00' })
    const service = { name: 'Direction des solidarités', kind: 'town_service' }
    const { id: organisation } = await this.do('add-organisation', service)
    const email = 'mesure@exemple.fr'
    const { id: person } = await this.do('invite-person', { name: 'Mesure', email })
    for (const role of ['administrator', 'agent', 'elected', 'secretariat'])
      await this.do('grant-role', { person, role, organisation, fromDay: '2020-01-01' })
    this.#agent = (await actorByEmail(this.town.db, email, this.town.clock.now())) ?? operator
    return { organisation, person }
  }
}

/**
 * A town with a process told to its end through the product's own operations, and one open to submissions. The journal,
 * the versions and the search columns are those of real use.
 */
export async function tellTown(town: Town, say: (line: string) => void): Promise<BenchTown> {
  // What is measured comes after: a cut would only mean telling the town again.
  await town.db.execute('set synchronous_commit = off')
  const teller = new Teller(town)
  const draw = words(2017)
  const { organisation } = await teller.found()
  const process = await openProcess(teller, 'mesure')
  await openProcess(teller, 'ouverte')
  const contributions = await receive(teller, draw)
  say(`${contributions.length} contributions`)
  await teller.do('advance-process', { process: 'mesure', from: 'participation' })
  const proposals = await synthesise(teller, draw, contributions)
  say(`${proposals.length} proposals`)
  await answer(teller, draw, organisation, proposals)
  await react(town, reactions, (reaction, error) => {
    throw new Error(`${reaction}: ${error}`)
  })
  say(`${proposals.length} answers`)
  await decide(teller, draw, process, proposals)
  say(`${sizes.actions} actions`)
  const { rows } = await town.pool.query(
    `select c.code, p.id::int, p.number, p.title from synthesis_origin o join contributions_contribution c on c.id = o.contribution_id
     join synthesis_proposal p on p.id = o.proposal_id where p.number = 500 limit 1`,
  )
  const { code, ...proposal } = rows[0] as BenchTown['proposal'] & { code: string }
  return { finished: 'mesure', open: 'ouverte', proposal, code }
}

export async function openProcess(teller: Teller, slug: string): Promise<number> {
  const said = { title: `Démarche ${slug}`, summary: 'Une démarche pour mesurer.', sponsor: 'La Ville' }
  const { id } = await teller.do('create-process', { slug, level: 'concertation', ...said })
  for (const index of upTo(sizes.axes)) {
    const title = `Axe ${index + 1}`
    await teller.do('add-axis', {
      process: slug,
      number: index + 1,
      title,
      shortTitle: title,
      origin: 'town',
    })
  }
  for (const title of ['L’accès aux droits', 'La participation'])
    await teller.do('add-angle', { process: slug, title })
  const one = 'Ce que la mesure demande.'
  const matters = { question: one, openMatters: one, closedMatters: one, decidedBy: one, useOfInputs: one }
  await teller.do('publish-mandate', { process: slug, ...matters, period: '2026' })
  // Promises whose verdicts the page of the process quotes.
  const commitments = ['A1', 'A3', 'A9', 'A10'].map((checkCode) => ({
    promisedBy: 'La Ville',
    promise: one,
    due: 'Fin 2026',
    checkedHow: one,
    checkCode,
  }))
  await teller.do('publish-charter', { process: slug, title: 'Charte', text: one, commitments })
  await teller.do('advance-process', { process: slug, from: 'preparation' })
  return id
}

async function receive(teller: Teller, draw: Words): Promise<number[]> {
  const rows = upTo(sizes.contributions).map((index) => ({
    process: 'mesure',
    axis: 1 + draw.number(sizes.axes),
    channel: draw.one(['web', 'paper', 'telephone', 'workshop'] as const),
    author_category: draw.one(['citizen', 'concerned', 'professional', 'association'] as const),
    text: draw.text(2 + draw.number(6)),
    status: 'published',
    source: 'mesure',
    external_id: String(index),
  }))
  const ids: number[] = []
  for (const lot of inLots(rows, 500))
    ids.push(...(await teller.do('import-contributions', { fingerprint: 'mesure', rows: lot })).ids)
  return ids
}

async function synthesise(teller: Teller, draw: Words, contributions: number[]): Promise<number[]> {
  const themes: number[] = []
  for (const index of upTo(sizes.themes)) {
    const theme = { process: 'mesure', title: `Thème ${index + 1}`, axis: 1 + (index % sizes.axes) }
    themes.push((await teller.do('create-theme', theme)).id)
  }
  const statements: number[] = []
  for (const _ of upTo(sizes.statements)) {
    const cited = [...new Set(upTo(10).map(() => draw.one(contributions)))]
    const kind = draw.one(['statement', 'stake', 'lever'] as const)
    const said = {
      process: 'mesure',
      theme: draw.one(themes),
      kind,
      text: draw.sentence(),
      contributions: cited,
    }
    statements.push((await teller.do('write-statement', said)).id)
  }
  const proposals: number[] = []
  for (const index of upTo(sizes.proposals)) {
    const theme = draw.number(themes.length)
    const written = await teller.do('write-proposal', {
      process: 'mesure',
      title: draw.sentence().slice(0, 110),
      text: draw.text(2 + draw.number(3)),
      theme: themes[theme],
      axis: 1 + (theme % sizes.axes),
      angle: 1 + (index % 2),
      contributions: [...new Set(upTo(1 + draw.number(5)).map(() => draw.one(contributions)))],
      statements: [draw.one(statements)],
    })
    proposals.push(written.id)
  }
  return proposals
}

const outcomes = [
  { decision: 'kept', reasonKind: 'need', followUp: 'Une action du plan la mettra en œuvre.' },
  { decision: 'kept_in_part', reasonKind: 'cost', followUp: 'Une partie sera faite la première année.' },
  { decision: 'already_done', reasonKind: 'already_done' },
  { decision: 'not_kept', reasonKind: 'competence' },
  { decision: 'other_body', reasonKind: 'other_body', passedTo: 'Le département', passedOn: '2026-01-15' },
] as const

async function answer(teller: Teller, draw: Words, organisation: number, proposals: number[]): Promise<void> {
  await teller.do('advance-process', { process: 'mesure', from: 'synthesis' })
  for (const lot of inLots(proposals, 500))
    await teller.do('assign-proposals', { proposals: lot, organisation, due: '2199-12-31' })
  const { rows } = await teller.town.pool.query('select id::int from answers_answer order by id')
  const answers = rows.map((row) => (row as { id: number }).id)
  for (const id of answers)
    await teller.do('draft-answer', {
      answer: id,
      ...draw.one(outcomes),
      reason: draw.text(2 + draw.number(4)),
    })
  for (const lot of inLots(answers, 200)) await teller.do('validate-answers', { answers: lot })
  await teller.do('publish-answers', { process: 'mesure' })
  await teller.do('pass-to-decision', { process: 'mesure' })
}

async function decide(teller: Teller, draw: Words, process: number, proposals: number[]): Promise<void> {
  const today = teller.town.clock.now().toISOString().slice(0, 10)
  const { id: deliberation } = await teller.do('prepare-deliberation', {
    process,
    body: 'council',
    number: '1',
    subject: 'Cadre de la politique sociale',
    text: draw.text(40),
    summary: draw.text(2),
    plannedOn: today,
  })
  await teller.do('adopt-answers', { deliberation, all: true })
  const plan = { process, slug: 'plan', title: 'Plan d’actions', starts: '2026-01-01', ends: '2028-12-31' }
  const { id: strategy } = await teller.do('create-strategy', plan)
  const objectives: number[] = []
  for (const index of upTo(10)) {
    const objective = { strategy, kind: 'objective', title: `Objectif ${index + 1}` }
    objectives.push((await teller.do('add-objective', objective)).id)
  }
  for (const index of upTo(sizes.actions)) {
    const { id: action } = await teller.do('add-action', {
      strategy,
      objective: objectives[index % objectives.length],
      title: draw.sentence().slice(0, 110),
      description: draw.text(4),
      kind: 'create',
      deadline: '2027',
    })
    for (const proposal of new Set(upTo(5).map(() => draw.one(proposals))))
      await teller.do('link-action-to-proposal', { action, proposal })
  }
  await teller.do('adopt-actions', { deliberation, strategy, all: true })
  await teller.do('record-vote', { deliberation, votedOn: today, outcome: 'adopted', votesFor: 30 })
  await teller.do('record-transmission', { deliberation, sentOn: today, receiptNumber: 'MESURE-1' })
  await teller.do('publish-deliberation', { deliberation })
}
