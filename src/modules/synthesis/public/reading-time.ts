import type { ThemeRow } from '#modules/synthesis/reads.ts'

/** Words a minute of somebody who reads with care. */
const pace = 180

/** Minutes to read the titles and the sentences of a synthesis; its voices, opened one by one, are not in it. */
export function readingMinutes(themes: readonly ThemeRow[]): number {
  const texts = themes.flatMap((theme) => [theme.title, ...theme.statements.map((one) => one.text)])
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)
  return Math.ceil(words / pace)
}
