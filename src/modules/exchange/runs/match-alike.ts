import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import { alikeIn, importers, requireProcess } from '#modules/contributions/module.ts'
import type { GoodLine } from '#modules/exchange/reading/file-batches.ts'

const mostAtOnce = 20
const longestAsked = 60_000

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
  async run({ process, texts, until }, { db }) {
    const { id } = await requireProcess(db, process)
    const last = until ?? (await lastOf(db))
    return {
      until: last,
      alike: (await alikeIn(db, id, texts, last)).map((one) => one?.reference ?? null),
    }
  },
})

async function lastOf(db: Database): Promise<number> {
  const { rows } = await db.execute<{ last: number }>(
    sql`select coalesce(max(id), 1)::int as last from contributions_contribution`,
  )
  return rows[0]?.last ?? 1
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
