import type { Child } from 'hono/jsx'
import type { Lang } from '#kernel/i18n.ts'
import { authorCategories, contributionMessages } from '#modules/contributions/module.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import type { TableState } from '#modules/minutes/cells/cell-reads.ts'
import { disagreementMessages } from '#modules/minutes/disagreements/disagreement-messages.ts'
import { sayDay, TownWords } from '#modules/processes/module.ts'
import { type ColumnCell, Columns } from '#ui/columns.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Note } from '#ui/text.tsx'
import { type Part, parts } from './synthesis-table.ts'

export const cellAnchor = (id: number) => `case-${id}`

interface Drawn {
  readonly id: number
  readonly part: Part
  readonly text: string
}

/** The three columns, each cell with what the page puts under it. */
export function TablePicture<C extends Drawn>(props: {
  cells: readonly C[]
  lang: Lang
  level?: 2 | 3
  under: (cell: C, at: { index: number; last: number }) => Child
}) {
  const words = cellMessages[props.lang]
  const column = (part: Part): ColumnCell[] => {
    const own = props.cells.filter((one) => one.part === part)
    return own.map((one, index) => ({
      id: cellAnchor(one.id),
      text: <TownWords>{one.text}</TownWords>,
      children: props.under(one, { index, last: own.length - 1 }),
    }))
  }
  return (
    <Columns
      level={props.level}
      columns={parts.map((part) => ({
        key: part,
        title: words.parts[part],
        hint: words.partHints[part],
        empty: words.emptyPart,
        cells: column(part),
      }))}
    />
  )
}

/** « Provisoire », or who validated it, when it was published, why it was opened again. */
export function stateSentences(state: TableState, lang: Lang): string[] {
  const words = cellMessages[lang]
  return [
    state.status === 'provisional' && words.provisional,
    state.validated && words.validatedBy(state.validated.body, sayDay(state.validated.day, lang)),
    state.publishedAt && words.publishedOn(sayDay(state.publishedAt, lang)),
    state.reopened && words.reopened(sayDay(state.reopened.at, lang), state.reopened.reason),
  ].filter((one) => typeof one === 'string')
}

/** « Dit par : habitant 2, association 1 »: which audiences a cell rests on. */
export function saidBy(verbatims: readonly { category: string }[], lang: Lang): string | undefined {
  const all = contributionMessages[lang].category
  const counted = authorCategories.flatMap((one) => {
    const count = verbatims.filter((words) => words.category === one).length
    return count > 0 ? [`${all[one]} ${formatNumber(count, lang)}`] : []
  })
  if (counted.length === 0) return undefined
  return `${cellMessages[lang].saidBy}${lang === 'fr' ? '\u00a0: ' : ': '}${counted.join(', ')}`
}

/** What is counted and not shown: words that are not published, words withdrawn. */
export function CountedOnly(props: { unpublished: number; withdrawn: number; lang: Lang }) {
  const words = cellMessages[props.lang]
  return (
    <>
      {props.unpublished > 0 && <Note>{plural(props.unpublished, words.unpublishedWords, props.lang)}</Note>}
      {props.withdrawn > 0 && <Note>{plural(props.withdrawn, words.withdrawnWords, props.lang)}</Note>}
    </>
  )
}

/** What is said of a disagreement: the persons when they may be told, the words when they may be read. */
export interface Opposed {
  readonly category: string
  readonly persons: number | null
  /** They were counted, and are fewer than this. */
  readonly fewerThan: number | null
  readonly reference: string | null
}

/** « Habitant ou habitante, 6 personnes, dit dans C-000414 ». */
export function disagreementWords(one: Opposed, lang: Lang): string {
  const words = disagreementMessages[lang]
  const many =
    one.persons !== null
      ? plural(one.persons, words.countedPersons, lang)
      : one.fewerThan !== null
        ? words.fewer
        : words.notCounted
  const who = contributionMessages[lang].category[one.category as 'unsaid']
  return [who, many, one.reference && words.saidIn(one.reference)].filter(Boolean).join(', ')
}

/** Under a cell: who did not agree. */
export function Disagreements(props: { noted: readonly Opposed[]; lang: Lang }) {
  const { noted, lang } = props
  if (noted.length === 0) return null
  return (
    <p>
      <strong>{disagreementMessages[lang].disagreed}</strong>
      {`${lang === 'fr' ? '\u00a0: ' : ': '}${noted.map((one) => disagreementWords(one, lang)).join(' ; ')}`}
    </p>
  )
}
