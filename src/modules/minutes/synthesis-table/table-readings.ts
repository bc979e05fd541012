import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import {
  type CellShown,
  cellsOf,
  type Disagreement,
  livingCells,
  tableStateOf,
} from '#modules/minutes/cells/cell-reads.ts'
import { ownerOfSession } from '#modules/minutes/requires.ts'
import { verbatimsOf } from '#modules/minutes/verbatims/session-reads.ts'
import { writers } from '#modules/minutes/writers.ts'
import { fewest, tableReaders } from './synthesis-table.ts'

/** Who writes reads the whole of a disagreement; the public, no small number and no words that are not published. */
export function toldDisagreement({ category, persons, words }: Disagreement, whole: boolean) {
  const few = persons !== null && persons < fewest && !whole
  return {
    category,
    persons: few ? null : persons,
    fewerThan: few ? fewest : null,
    reference: words && (whole || words.publishedText !== null) ? words.reference : null,
  }
}

/** What anyone may read of the words a cell rests on: published texts, and how many more there are. */
export function publicCell(one: CellShown) {
  const published = one.verbatims.filter((words) => words.publishedText !== null)
  return {
    id: one.id,
    part: one.part,
    text: one.text,
    verbatims: published.map((words) => ({
      reference: words.reference,
      text: words.publishedText ?? '',
      language: words.language,
      category: words.category,
    })),
    unpublished: one.verbatims.length - published.length,
    withdrawn: one.withdrawn,
    disagreements: one.disagreements.map((noted) => toldDisagreement(noted, false)),
  }
}

/** The table of a session once published. @throws Refusal before. */
export async function publishedTable(db: Database, session: number) {
  const state = await tableStateOf(db, session)
  if (state.status !== 'published') throw missing(sentence(cellMessages, (m) => m.notPublished))
  return { state, cells: livingCells(await cellsOf(db, session)).map(publicCell) }
}

export const showPublishedTable = reading({
  name: 'show-published-table',
  summary: {
    fr: 'Le tableau de synthèse publié d’une séance',
    en: 'The published synthesis table of a session',
  },
  who: 'anyone',
  input: z.object({ session: identifier() }),
  run: ({ session }, { db }) => publishedTable(db, session),
})

export const showSessionTable = reading({
  name: 'show-session-table',
  summary: { fr: 'Le tableau de synthèse d’une séance', en: 'The synthesis table of a session' },
  who: tableReaders,
  owner: ownerOfSession,
  input: z.object({ session: identifier() }),
  async run({ session }, { db, actor }) {
    const { process } = await ownerOfSession({ session }, { db })
    const cells = await cellsOf(db, session)
    const used = new Set(livingCells(cells).flatMap((one) => one.verbatims.map((words) => words.id)))
    const all = await verbatimsOf(db, session)
    const whole = isAllowed(writers, actor, { process })
    return {
      ...(await tableStateOf(db, session)),
      cells: cells.map((one) => ({
        ...publicCell(one),
        version: one.version,
        removed: one.removed,
        ...(whole && {
          verbatims: one.verbatims,
          disagreements: one.disagreements.map((noted) => toldDisagreement(noted, true)),
        }),
      })),
      verbatims: all.length,
      unused: all.filter((words) => !used.has(words.id)).length,
    }
  },
})
