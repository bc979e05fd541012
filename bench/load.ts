import autocannon from 'autocannon'
import { databaseCpu, spentBetween } from './database-cpu.ts'
import type { MeasuredServer } from './process.ts'

/** One kind of request, repeated. */
export interface Target {
  readonly name: string
  readonly path: string
  /** What the answer must hold, so that an error page is never measured for the page. */
  readonly holds: string
  readonly status?: number
  /** Makes the next body of a form. */
  readonly form?: () => string
  /** As a browser asks unless told: compressed. */
  readonly plain?: boolean
}

/** What one run gives. CPU is that of the server's process, in milliseconds a request. */
export interface Run {
  readonly cpu: number
  readonly mainThread: number
  /** Of the PostgreSQL server's processes, when they can be seen. */
  readonly database?: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
}

export const connections = 10

/** Asks once and looks at the answer. */
export async function check(server: MeasuredServer, target: Target): Promise<void> {
  const body = target.form?.()
  const answer = await fetch(server.address + target.path, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    ...(body === undefined ? {} : { body, headers: { 'content-type': formType } }),
  })
  const text = (await answer.text()) + (answer.headers.get('location') ?? '')
  const wanted = target.status ?? 200
  if (answer.status === wanted && text.includes(target.holds)) return
  throw new Error(
    `${target.path} answered ${answer.status}, without "${target.holds}": ${text.slice(0, 2000)}`,
  )
}

const formType = 'application/x-www-form-urlencoded'

/** Ten people who ask without pause, for some seconds. */
export async function load(server: MeasuredServer, target: Target, seconds: number): Promise<Run> {
  const { form } = target
  const times: number[] = []
  const surprises = new Map<number, number>()
  const databaseUsage = async () =>
    server.databaseUrl ? databaseCpu(server.databaseUrl) : new Map<number, number>()
  const databaseBefore = await databaseUsage()
  const before = await server.usage()
  const instance = autocannon({
    url: server.address + target.path,
    connections,
    duration: seconds,
    headers: target.plain ? {} : { 'accept-encoding': 'gzip, br' },
    ...(form && {
      requests: [
        {
          method: 'POST' as const,
          headers: { 'content-type': formType },
          setupRequest: (request: autocannon.Request) => ({ ...request, body: form() }),
        },
      ],
    }),
  } as autocannon.Options)
  const done = instance as unknown as Promise<autocannon.Result> & NodeJS.EventEmitter
  done.on('response', (_client, status: number, _bytes, time: number) => {
    times.push(time)
    if (status !== (target.status ?? 200)) surprises.set(status, (surprises.get(status) ?? 0) + 1)
  })
  const result = await done
  const after = await server.usage()
  const database = spentBetween(databaseBefore, await databaseUsage())
  if (surprises.size > 0 || result.errors > 0 || times.length === 0)
    throw new Error(
      `${target.name}: ${result.errors} errors, ${times.length} answers, ${JSON.stringify([...surprises])}`,
    )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number
  return {
    cpu: (after.cpu - before.cpu) / times.length,
    mainThread: (after.mainThread - before.mainThread) / times.length,
    database: database === undefined ? undefined : database / times.length,
    perSecond: times.length / result.duration,
    p50: at(0.5),
    p95: at(0.95),
  }
}
