import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import { anAppliedGrouping, speakOf } from '#testing/grouped.ts'
import { testTown } from '#testing/town.ts'
import { aProcess, someone } from '#testing/voices.ts'
import { mergeThemes } from './merge-themes.ts'
import { moveTexts } from './move-texts.ts'
import { splitTheme } from './split-theme.ts'
import { undoThemeEdit } from './undo-theme-edit.ts'

const town = testTown()
const agent = { actor: someone('agent'), door: 'api' as const }
const rows = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]

async function aDesk() {
  const process = await aProcess(town)
  const { bus = [], logement = [], medecin = [] } = await speakOf(town, process)
  await anAppliedGrouping(town, process)
  const themeOf = async (voice: number | undefined) =>
    (await rows(sql`select theme_id::int as theme from synthesis_place where contribution_id = ${voice}`))[0]
      ?.theme as number
  const themes = [await themeOf(bus[0]), await themeOf(logement[0]), await themeOf(medecin[0])] as const
  return { process, bus, medecin, themes, themeOf }
}

it('a merge writes no text, however many the theme has, nor does taking it back', async () => {
  const { process, bus, themes, themeOf } = await aDesk()
  const [theme, into] = themes
  // Written again, a row would bear the number of another transaction.
  const written = () =>
    rows(sql`select contribution_id::int as text, theme_id::int as home, xmin::text as by from synthesis_home
      where process_id = ${process.id} order by 1`)
  const before = await written()
  const { edit } = await perform(town, mergeThemes, { theme, into }, agent)
  expect(await themeOf(bus[1])).toBe(into)
  await perform(town, undoThemeEdit, { edit }, agent)
  expect(await themeOf(bus[1])).toBe(theme)
  expect(await written()).toEqual(before)
  expect(before).toHaveLength(12)
})

it('a desk whose merges were written text by text, as they were until 0085, is given back its homes', async () => {
  const { process, bus, medecin, themes } = await aDesk()
  const [first, second, third] = themes
  await perform(town, moveTexts, { theme: first, contributions: medecin.slice(0, 1) }, agent)
  await perform(town, splitTheme, { theme: first, title: 'Le soir', contributions: bus.slice(3) }, agent)
  await perform(town, mergeThemes, { theme: first, into: second }, agent)
  await perform(town, mergeThemes, { theme: second, into: third }, agent)
  const homes = sql`select contribution_id::int as text, theme_id::int as home from synthesis_home where process_id = ${process.id} order by 1`
  const ends = sql`select id::int, carried_on_in::int as "in", texts_in::int as texts from synthesis_theme where process_id = ${process.id} order by 1`
  const [homesBefore, endsBefore] = [await rows(homes), await rows(ends)]
  const asItWas = [
    'drop view synthesis_place',
    'update synthesis_home h set theme_id = t.texts_in from synthesis_theme t where t.id = h.theme_id',
    'alter table synthesis_home rename to synthesis_place',
    'alter index synthesis_home_theme rename to synthesis_place_theme',
    'alter table synthesis_theme drop column texts_in, drop column carried_on_in',
  ]
  const migration = readFileSync('migrations/0085-homes-of-texts.sql', 'utf8').split(/;\n/)
  const undone = new Error('rolled back')
  await town.db
    .transaction(async (tx) => {
      for (const statement of [...asItWas, ...migration])
        if (statement.trim()) await tx.execute(sql.raw(statement))
      expect((await tx.execute(homes)).rows).toEqual(homesBefore)
      expect((await tx.execute(ends)).rows).toEqual(endsBefore)
      throw undone
    })
    .catch((error) => expect(error).toBe(undone))
  expect(new Set(homesBefore.map(({ home }) => home)).size).toBe(4)
})
