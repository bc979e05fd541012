import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openTowns } from '#kernel/towns/towns.ts'
import { median, type Printer } from './figures.ts'
import { type MeasuredServer, migrationsFolder, type Place } from './process.ts'

const people = 50

interface Receipt {
  readonly submission: string
  readonly code: string
}

/** What a round of fifty people sending words without pause gives. */
interface Round {
  readonly receipts: readonly Receipt[]
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
}

/**
 * Fifty people send words at once, through the public form, for some seconds; then the server is stopped and every receipt
 * that was shown is looked for in the database. One lost, or kept twice, is an error and not a figure.
 */
export async function measureSubmission(
  place: Place,
  slug: string,
  process: string,
  server: MeasuredServer,
  plan: { readonly rounds: number; readonly seconds: number },
  print: Printer,
): Promise<void> {
  await round(server, slug, process, 1)
  const rounds: Round[] = []
  for (let n = 0; n < plan.rounds; n++) rounds.push(await round(server, slug, process, plan.seconds * 2))
  await server.stop()
  const receipts = rounds.flatMap((one) => one.receipts)
  const lost = await missing(place, slug, receipts)
  if (lost > 0) throw new Error(`${lost} of ${receipts.length} receipts were shown and not kept once.`)
  const name = `${place.kind} / submission, ${people} at once`
  print.figure({ name: `${name} / p50`, value: median(rounds.map((one) => one.p50)), unit: 'ms' })
  print.figure({ name: `${name} / p95`, value: median(rounds.map((one) => one.p95)), unit: 'ms' })
  print.figure({
    name: `${name} / throughput`,
    value: median(rounds.map((one) => one.perSecond)),
    unit: 'req/s',
  })
  print.figure({
    name: `${name} / receipts found again`,
    value: receipts.length - lost,
    unit: `of ${receipts.length}`,
  })
}

async function round(server: MeasuredServer, slug: string, process: string, seconds: number): Promise<Round> {
  const times: number[] = []
  const receipts: Receipt[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  const person = async () => {
    while (performance.now() < end) {
      const submission = `mesure-${randomBytes(9).toString('hex')}`
      const body = new URLSearchParams({
        step: '3',
        go: 'on',
        axis: '1',
        text: 'Le bus du soir doit passer jusqu’au port, surtout l’hiver, quand la nuit tombe tôt.',
        submission,
      })
      const before = performance.now()
      const answer = await fetch(`${server.address}/${slug}/participer/${process}`, {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      times.push(performance.now() - before)
      await answer.arrayBuffer()
      const code = /\/suivre\/([0-9A-Z]{8})\/recu/.exec(answer.headers.get('location') ?? '')?.[1]
      if (!code) throw new Error(`A submission was answered ${answer.status}, without a receipt.`)
      receipts.push({ submission, code })
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  const spent = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number
  await pause(100)
  return { receipts, p50: at(0.5), p95: at(0.95), perSecond: times.length / spent }
}

/** How many receipts are not in the database exactly once, with their code. */
async function missing(place: Place, slug: string, receipts: readonly Receipt[]): Promise<number> {
  const towns = openTowns({ dataFolder: place.dataFolder, databaseUrl: place.databaseUrl, migrationsFolder })
  try {
    const town = await towns.open(slug)
    const { rows } = await town.pool.query(
      `select submission, code from contributions_contribution where submission like 'mesure-%'`,
    )
    const kept = new Map(rows.map((row) => [String(row.submission), String(row.code)]))
    const twice = rows.length - kept.size
    return receipts.filter(({ submission, code }) => kept.get(submission) !== code).length + twice
  } finally {
    await towns.closeAll()
  }
}
