import type { Database } from '#kernel/database/database.ts'
import type { Block, Said } from '#kernel/documents/document.ts'
import type { Lang } from '#kernel/i18n.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import type { Coverage } from '#modules/synthesis/reads.ts'
import { formatNumber } from '#ui/numbers.ts'
import { reportWords } from './report-messages.ts'
import { type LeftOut, leftOutOf } from './report-reads.ts'

/** Voices written out of each list; the page has them all. */
const mostListed = 200
/** Signs of a voice shown in a line. */
const shown = 300

/** The voices that no sentence cites, as the public page lists them: set aside with the reason, then in neither. */
export async function leftOutBlocks(
  db: Database,
  processId: number,
  coverage: Coverage,
  lang: Lang,
): Promise<Block[]> {
  const own = reportWords[lang]
  const never = coverage.published - coverage.covered
  const n = (value: number) => formatNumber(value, lang)
  const found = await leftOutOf(db, processId, mostListed)
  const list = (
    title: string,
    total: number,
    rows: readonly LeftOut[],
    last: string,
    widths: readonly number[],
  ): Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: { text: title } },
          ...(total > rows.length
            ? [{ kind: 'text', text: { text: own.firstOnes(n(rows.length), n(total)) } } as const]
            : []),
          {
            kind: 'table',
            caption: title,
            head: [own.reference, own.voice, last],
            widths,
            rows: rows.map((row) => [[{ text: row.reference }], [voice(row, lang)], [lastCell(row, lang)]]),
          },
        ]
  return [
    { kind: 'heading', level: 2, text: { text: own.leftOut } },
    {
      kind: 'text',
      text: {
        text:
          coverage.setAside + never === 0
            ? own.noneLeftOut
            : own.leftOutCounts(n(coverage.setAside), n(never)),
      },
    },
    ...list(
      own.setAside,
      coverage.setAside,
      found.filter(({ reason }) => reason !== null),
      own.reason,
      [16, 50, 34],
    ),
    ...list(
      own.never,
      never,
      found.filter(({ reason }) => reason === null),
      own.who,
      [16, 62, 22],
    ),
  ]
}

function voice({ text, language }: LeftOut, lang: Lang): Said {
  const signs = [...text]
  return {
    text: signs.length > shown ? `${signs.slice(0, shown).join('')}…` : text,
    ...(language !== lang && { lang: language }),
  }
}

function lastCell({ reason, category }: LeftOut, lang: Lang): Said {
  const { categories } = words[lang]
  if (reason === null) return { text: categories[category as keyof typeof categories] }
  return lang === 'fr' ? { text: reason } : { text: reason, lang: 'fr' }
}
