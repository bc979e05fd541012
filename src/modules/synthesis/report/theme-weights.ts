import type { Database } from '#kernel/database/database.ts'
import type { Block } from '#kernel/documents/document.ts'
import type { Lang } from '#kernel/i18n.ts'
import { publicWords } from '#modules/synthesis/public/public-messages.ts'
import { sizesOfThemes } from '#modules/synthesis/public/public-reads.ts'
import { personsSaid, shownSize } from '#modules/synthesis/public/theme-sizes.ts'
import type { ThemeRow } from '#modules/synthesis/reads.ts'
import { layCircles } from '#ui/circle-layout.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { reportWords } from './report-messages.ts'

const side = 320

/** The themes as numbered circles, and the table that says the same in words. One theme makes no picture. */
export async function themeBlocks(
  db: Database,
  processId: number,
  themes: readonly ThemeRow[],
  { lang, asOf }: { lang: Lang; asOf: Date },
): Promise<Block[]> {
  if (themes.length < 2) return []
  const [own, pub] = [reportWords[lang], publicWords[lang]]
  const sizes = new Map((await sizesOfThemes(db, processId)).map((one) => [one.id, one]))
  const n = (value: number) => formatNumber(value, lang)
  const size = (theme: ThemeRow) => shownSize('personnes', sizes.get(theme.id))
  return [
    { kind: 'heading', level: 2, text: { text: own.themes } },
    { kind: 'picture', svg: pictureOf(themes.map(size)), alt: own.pictureAlt(n(themes.length)) },
    {
      kind: 'table',
      caption: own.themesCaption,
      head: [pub.theme, pub.persons, own.placed, pub.citations, pub.sentences],
      widths: [48, 14, 12, 14, 12],
      rows: themes.map((theme, index) => {
        const found = sizes.get(theme.id)
        return [
          [{ text: `${index + 1}. ${theme.title}`, ...(lang !== 'fr' && { lang: 'fr' }) }],
          [{ text: personsSaid(found?.persons ?? 0, lang) }],
          [{ text: n(found?.voices ?? 0) }],
          [{ text: n(found?.citations ?? 0) }],
          [{ text: n(theme.statements.length) }],
        ]
      }),
    },
    { kind: 'note', text: { text: pub.mapNote(formatDay(asOf, lang)) } },
  ]
}

/** Circles on white, each with its number: nothing in it was written by anyone. */
function pictureOf(sizes: readonly number[]): string {
  const circles = layCircles(sizes, side).map(
    ({ x, y, r }, at) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="#e7eef1" stroke="#0b4a60" stroke-width="1.5"/>` +
      `<text x="${x}" y="${y + 5}" font-size="15" text-anchor="middle" font-family="Atkinson Hyperlegible Next" fill="#0b4a60">${at + 1}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">${circles.join('')}</svg>`
}
