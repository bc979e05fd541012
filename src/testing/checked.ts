import { sql } from 'drizzle-orm'
import type { Town } from '#kernel/towns/towns.ts'
import { aContribution, aProcess } from './voices.ts'

/** A process whose published voices are placed in three themes, as a grouping that was applied leaves them. */
export async function aPlacedProcess(town: Town, eachTheme = 10) {
  const process = await aProcess(town)
  const themes: number[] = []
  const placed = new Map<number, number>()
  for (const [index, title] of ['Se déplacer', 'Se loger', 'Se soigner'].entries()) {
    const { rows } = await town.db.execute<{ id: number }>(
      sql`insert into synthesis_theme (process_id, title, position, created_at)
          values (${process.id}, ${title}, ${index + 1}, ${town.clock.now().toISOString()}) returning id::int`,
    )
    const theme = (rows[0] as { id: number }).id
    themes.push(theme)
    for (let n = 1; n <= eachTheme; n++) {
      const { id } = await aContribution(town, process, { text: `${title} : parole ${n}` })
      placed.set(id, theme)
      await town.db.execute(
        sql`insert into synthesis_home (contribution_id, process_id, theme_id, decided_by) values (${id}, ${process.id}, ${theme}, 'run')`,
      )
    }
  }
  return { process, themes: themes as [number, number, number], placed }
}
