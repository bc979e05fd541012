import type { Database } from '#kernel/database/database.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import { alikeIn } from '#modules/contributions/module.ts'
import { type GoodLine, placesOf } from '#modules/exchange/reading/file-batches.ts'

const askedAtOnce = 100

/** Among new lines, those that look like words their process already holds. */
export function findAlike(db: Database, link: TownLink) {
  let processes: ReadonlyMap<string, number> | undefined
  return async (lines: readonly GoodLine[]) => {
    processes ??= (await placesOf(link)).processes
    const found: { line: number; cells: GoodLine['cells']; contribution: number }[] = []
    for (const slug of new Set(lines.map(({ row }) => row.process))) {
      const id = processes.get(slug)
      if (id === undefined) continue
      const mine = lines.filter(({ row }) => row.process === slug)
      for (let from = 0; from < mine.length; from += askedAtOnce) {
        const some = mine.slice(from, from + askedAtOnce)
        const alike = await alikeIn(
          db,
          id,
          some.map(({ row }) => row.text),
        )
        for (const [at, one] of alike.entries()) {
          const line = some[at]
          if (one && line) found.push({ line: line.line, cells: line.cells, contribution: one.id })
        }
      }
    }
    return found
  }
}
