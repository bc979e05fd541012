import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import type { TownLink } from '#kernel/town-link.ts'
import type { Town } from '#kernel/towns.ts'
import { alikeIn, importers, requireProcess } from '#modules/contributions/module.ts'
import type { GoodLine } from './file-batches.ts'

const mostAtOnce = 20
const longestAsked = 60_000

interface Index {
  readonly until: number
  readonly find: Awaited<ReturnType<typeof alikeIn>>
}

/** What a command asks of its new lines: do they look like words the process held before `until`? */
export const matchAlike = reading({
  name: 'match-alike',
  summary: {
    fr: 'Ce qui, dans une démarche, ressemble à ces textes',
    en: 'What, in a process, looks like these texts',
  },
  who: importers,
  input: z.object({
    process: slug(),
    texts: z.array(z.string().max(longestAsked)).max(mostAtOnce).default([]),
    /** Given back by the first answer: what an import adds meanwhile is not compared with itself. */
    until: identifier().optional(),
  }),
  async run({ process, texts, until }, { db, town }) {
    const { id } = await requireProcess(db, process)
    const index = await indexOf(town, id, until)
    return { until: index.until, alike: (await index.find(texts)).map((one) => one?.reference ?? null) }
  },
})

const minutesKept = 10

/** The words of a process are read once for a whole file, and forgotten a few minutes later. */
async function indexOf(town: Town, process: number, until: number | undefined): Promise<Index> {
  const key = `alike/${process}`
  const kept = town.memo.get(key) as Index | undefined
  if (kept && kept.until === until) return kept
  const { rows } = await town.db.execute<{ last: number }>(
    sql`select coalesce(max(id), 0)::int as last from contributions_contribution`,
  )
  const last = until ?? Math.max(1, rows[0]?.last ?? 1)
  const made: Index = { until: last, find: await alikeIn(town.db, process, last) }
  town.memo.set(key, made)
  setTimeout(() => town.memo.get(key) === made && town.memo.delete(key), minutesKept * 60_000).unref()
  return made
}

/** What an address may carry, a server being asked by GET. */
const longestAddress = 6_000

/** Of new lines, those that look like words already there, asked a few at a time; as the check of the page does. */
export function alikeThrough(link: TownLink) {
  const untils = new Map<string, number | undefined>()
  return async (lines: readonly GoodLine[]): Promise<Map<number, string>> => {
    const found = new Map<number, string>()
    const ask = async (process: string, some: readonly GoodLine[]) => {
      const texts = some.map(({ row }) => row.text)
      const said = await link.consult(matchAlike, { process, texts, until: untils.get(process) })
      untils.set(process, said.until)
      for (const [at, reference] of said.alike.entries()) {
        const line = some[at]
        if (reference && line) found.set(line.line, reference)
      }
    }
    for (const process of new Set(lines.map(({ row }) => row.process))) {
      let some: GoodLine[] = []
      let length = 0
      for (const line of lines) {
        if (line.row.process !== process) continue
        const own = encodeURIComponent(line.row.text).length
        if (own > longestAddress * 2) continue
        if (some.length > 0 && (length + own > longestAddress || some.length >= mostAtOnce)) {
          await ask(process, some)
          some = []
          length = 0
        }
        some.push(line)
        length += own
      }
      if (some.length > 0) await ask(process, some)
    }
    return found
  }
}
