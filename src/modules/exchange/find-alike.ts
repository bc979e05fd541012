import type { Database } from '#kernel/database.ts'
import type { TownLink } from '#kernel/town-link.ts'
import { alikeIn } from '#modules/contributions/module.ts'
import { type GoodLine, placesOf } from './file-batches.ts'

type Finder = Awaited<ReturnType<typeof alikeIn>>

/** Among new lines, those that look like words their process already holds. Each process is read once. */
export function findAlike(db: Database, link: TownLink) {
  const finders = new Map<string, Finder | undefined>()
  let processes: ReadonlyMap<string, number> | undefined
  const finderOf = async (slug: string) => {
    processes ??= (await placesOf(link)).processes
    const id = processes.get(slug)
    if (!finders.has(slug)) finders.set(slug, id === undefined ? undefined : await alikeIn(db, id))
    return finders.get(slug)
  }
  return async (lines: readonly GoodLine[]) => {
    const found: { line: number; cells: GoodLine['cells']; contribution: number }[] = []
    for (const slug of new Set(lines.map(({ row }) => row.process))) {
      const mine = lines.filter(({ row }) => row.process === slug)
      const alike = await (await finderOf(slug))?.(mine.map(({ row }) => row.text))
      for (const [at, one] of (alike ?? []).entries()) {
        const line = mine[at]
        if (one && line) found.push({ line: line.line, cells: line.cells, contribution: one.id })
      }
    }
    return found
  }
}
