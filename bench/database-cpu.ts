import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Ticks of the system's clock in a second, as Linux shows them to programs. */
const ticks = 100

/**
 * Milliseconds of CPU spent so far by the PostgreSQL processes that serve this database, by process. Empty where they
 * are not of this machine, or not to be seen.
 */
export async function databaseCpu(url: string): Promise<Map<number, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const spent = new Map<number, number>()
    for (const { pid } of rows as { pid: number }[]) {
      const time = timeOf(pid)
      if (time !== undefined) spent.set(pid, time)
    }
    return spent
  } finally {
    await client.end()
  }
}

function timeOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A process of that number that is not PostgreSQL: the server is on another machine.
    if (!stat.includes('(postgres')) return undefined
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
  } catch {
    return undefined
  }
}

/** What was spent between two looks; undefined when nothing could be seen. A process that came meanwhile counts whole. */
export function spentBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number | undefined {
  if (after.size === 0) return undefined
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0)
}
