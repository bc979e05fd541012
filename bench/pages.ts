import { randomBytes } from 'node:crypto'
import { type Figure, median, type Printer } from './figures.ts'
import { check, load, type Run, type Target } from './load.ts'
import type { MeasuredServer } from './process.ts'
import { type BenchTown, sizes } from './town.ts'

/** What every ratio is a ratio to: the smallest answer of the same server, through the same middleware. */
const hello: Target = { name: 'hello', path: '/healthz', holds: 'ready' }

export function targets(slug: string, town: BenchTown): Target[] {
  const proposals = `/${slug}/demarches/${town.finished}/propositions`
  const all = new Intl.NumberFormat('fr-FR').format(sizes.proposals)
  return [
    hello,
    { name: 'page without query', path: `/${slug}/vos-donnees`, holds: 'aucun compte' },
    { name: 'list of 20', path: proposals, holds: all },
    { name: 'list of 20, not compressed', path: proposals, holds: all, plain: true },
    {
      name: 'list of 20, filtered',
      path: `${proposals}?axe=2&decision=kept&ordre=latest&page=2`,
      holds: 'propositions/',
    },
    { name: 'search', path: `${proposals}?q=logement+jeunes`, holds: 'logement' },
    {
      name: 'proposal page',
      path: `${proposals}/${town.proposal.number}`,
      holds: town.proposal.title,
    },
    { name: 'thread page', path: `/${slug}/fil/proposal/${town.proposal.id}`, holds: '<svg' },
    { name: 'tracking page', path: `/${slug}/suivre/${town.code}`, holds: 'Comme vous l’avez dite' },
    { name: 'process page', path: `/${slug}/demarches/${town.finished}`, holds: 'charte#engagement-1' },
    { name: 'checks page', path: `/${slug}/verifications?demarche=${town.finished}`, holds: 'id="a1"' },
    { name: 'public home', path: `/${slug}/`, holds: 'Ville mesurée' },
    {
      name: 'submission',
      path: `/${slug}/participer/${town.open}`,
      holds: '/recu',
      status: 303,
      form: () =>
        new URLSearchParams({
          step: '3',
          go: 'on',
          axis: '1',
          text: 'Le bus du soir doit passer jusqu’au port, surtout l’hiver, quand la nuit tombe tôt.',
          submission: `mesure-${randomBytes(9).toString('hex')}`,
        }).toString(),
    },
  ]
}

export interface Plan {
  readonly rounds: number
  readonly seconds: number
}

/**
 * Measures each target once a round, beside "hello" in the same round: on a busy machine the ratios hold when the times
 * do not. What is printed is the median of the rounds.
 */
export async function measurePages(
  server: MeasuredServer,
  prefix: string,
  wanted: readonly Target[],
  plan: Plan,
  print: Printer,
): Promise<void> {
  const chosen = [hello, ...wanted.filter((target) => target.name !== hello.name)]
  for (const target of chosen) await check(server, target)
  for (const target of chosen) await load(server, target, plan.seconds)
  const atRest = (await server.usage()).memory
  const runs = new Map<string, Run[]>(chosen.map((target) => [target.name, []]))
  for (let round = 0; round < plan.rounds; round++)
    for (const target of chosen) runs.get(target.name)?.push(await load(server, target, plan.seconds))
  const hellos = runs.get(hello.name) as Run[]
  for (const [name, measured] of runs)
    for (const figure of figuresOf(prefix, name, measured, hellos)) print.figure(figure)
  print.figure({ name: `${prefix} / memory after warm-up`, value: atRest / 2 ** 20, unit: 'MB' })
  const loaded = (await server.usage()).memory
  print.figure({ name: `${prefix} / memory after load`, value: loaded / 2 ** 20, unit: 'MB' })
}

const kinds: readonly (readonly [what: string, pick: (run: Run) => number | undefined, unit: string])[] = [
  ['cpu', (run) => run.cpu, 'ms/request'],
  ['cpu of the main thread', (run) => run.mainThread, 'ms/request'],
  ['cpu of the database', (run) => run.database, 'ms/request'],
  ['throughput', (run) => run.perSecond, 'req/s'],
  ['p50', (run) => run.p50, 'ms'],
  ['p95', (run) => run.p95, 'ms'],
]

function figuresOf(prefix: string, name: string, runs: readonly Run[], hellos: readonly Run[]): Figure[] {
  const figures = kinds.flatMap(([what, pick, unit]) => {
    const values = runs.flatMap((run) => pick(run) ?? [])
    return values.length > 0 ? [{ name: `${prefix} / ${name} / ${what}`, value: median(values), unit }] : []
  })
  const ratios = runs.map((run, round) => run.cpu / (hellos[round] as Run).cpu)
  return [...figures, { name: `${prefix} / ${name} / cpu, ratio to hello`, value: median(ratios), unit: '×' }]
}
