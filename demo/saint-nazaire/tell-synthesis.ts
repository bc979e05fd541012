import { sql } from 'drizzle-orm'
import { localLink } from '#kernel/towns/town-link.ts'
import { importFile } from '#modules/exchange/module.ts'
import { measurePublished } from '#modules/synthesis/module.ts'
import type { Stage } from './cast.ts'
import { proposals, themes } from './examples.ts'
import * as facts from './facts.ts'

const process = facts.process.slug

/** The voices: the product's own import, of real answers of 2019. */
export async function bringVoices(stage: Stage, file: string): Promise<Map<string, number>> {
  stage.clock.set('2017-06-10T18:00:00+02:00')
  const report = await importFile(localLink(stage.town, await stage.actor('agent')), file)
  if (report.faults > 0)
    throw new Error(`${report.faults} rows of the voices are faulty: ${report.faulty[0]?.reason.en}`)
  const found = await stage.town.db.execute(
    sql`select id, external_id from contributions_contribution where external_id is not null`,
  )
  return new Map(found.rows.map((row) => [String(row.external_id), Number(row.id)]))
}

export interface Told {
  readonly proposals: ReadonlyMap<string, number>
}

/** The synthesis by hand: statements that cite the voices, proposals that keep where they come from. */
export async function writeSynthesis(stage: Stage, voices: ReadonlyMap<string, number>): Promise<Told> {
  stage.clock.set('2017-06-20T10:00:00+02:00')
  const ids = (keys: readonly string[]) => keys.map((key) => voices.get(key) as number)
  const themeOf = new Map<string, number>()
  for (const theme of themes) {
    const { id } = await stage.as('facilitator', 'create-theme', {
      process,
      title: theme.title,
      axis: theme.axis,
      example: true,
    })
    themeOf.set(theme.title, id as number)
    for (const { kind, text, says, disagrees, minority } of theme.statements) {
      const input = { process, theme: id, kind, text, minority, contributions: ids(says), example: true }
      const statement = await stage.as('facilitator', 'write-statement', input)
      for (const contribution of ids(disagrees ?? []))
        await stage.as('facilitator', 'cite-contribution', {
          statement: statement.id,
          contribution,
          stance: 'disagrees',
        })
    }
  }
  await stage.as('facilitator', 'publish-synthesis', { process })
  await measurePublished(stage.town)
  const told = new Map<string, number>()
  for (const { title, text, theme, axis, angle, from } of proposals) {
    const under = { theme: themeOf.get(theme ?? ''), axis, angle }
    const input = { process, title, text, ...under, contributions: ids(from), example: true }
    told.set(title, (await stage.as('facilitator', 'write-proposal', input)).id as number)
  }
  return { proposals: told }
}
