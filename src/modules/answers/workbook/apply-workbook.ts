import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import type { Fact } from '#kernel/journal.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { assign, moveDue } from '#modules/answers/assignment/assign.ts'
import { passOn } from '#modules/answers/sheet/draft-answer.ts'
import { keepBegun } from '#modules/answers/sheet/save-answer.ts'
import { workbook } from '#modules/answers/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { type RowPlan, settlement } from './compare.ts'
import { workbookApplied } from './facts.ts'
import { workbookWords } from './messages.ts'
import { planBook, readSent } from './plan-book.ts'
import { requireBook } from './reads.ts'
import { ownerOfBook, workbookKeepers } from './send-workbook.ts'

/** Drafts only: what is validated or published is never touched by a file. */
export const applyAnswerWorkbook = operation({
  name: 'apply-answer-workbook',
  summary: {
    fr: 'Appliquer ce que change un classeur renvoyé : services, jours, constats et brouillons de réponse',
    en: 'Apply what a workbook sent back changes: services, days, findings and drafts of answers',
  },
  done: {
    fr: 'Le classeur est appliqué. Rien n’est publié.',
    en: 'The workbook is applied. Nothing is published.',
  },
  who: workbookKeepers,
  input: z.object({
    workbook: identifier(),
    /** Some lines cannot be taken: the others are applied only when this is said. */
    goodRows: z.boolean().default(false),
    /** What is kept of each conflict: what the workbook says (mine), or what somebody wrote meanwhile (theirs). */
    settled: z.array(settlement).max(1_000).default([]),
  }),
  owner: ownerOfBook,
  async run(input, { tx, town, now, actor, note }) {
    const sent = await requireBook(tx, input.workbook)
    if (sent.appliedAt) throw conflict(sentence(workbookWords, (m) => m.applied))
    const book = await readSent(town, tx, sent)
    const plan = await planBook(tx, book, {
      actor,
      today: dayInParis(now),
      locks: true,
      settled: input.settled,
    })
    const leftOut = plan.conflicts + plan.faults
    if (plan.changed === 0) throw conflict(sentence(workbookWords, (m) => m.nothing))
    if (leftOut > 0 && !input.goodRows)
      throw invalid(
        'goodRows',
        sentence(workbookWords, (m) => m.sayGoodRows(leftOut)),
      )
    for (const row of plan.rows) for (const fact of await applyRow(tx, row, now)) note(fact)
    await tx
      .update(workbook)
      .set({ appliedAt: now, changed: plan.changed, leftOut, file: null })
      .where(eq(workbook.id, sent.id))
    if (sent.file) await dropFiles(tx, [sent.file], now)
    note(workbookApplied(sent.id, { changed: plan.changed, leftOut }))
    return { workbook: sent.id, changed: plan.changed, same: plan.same, leftOut }
  },
})

async function applyRow(tx: Database, { row, deed }: RowPlan, now: Date): Promise<Fact[]> {
  if (!row || !deed) return []
  const facts: Fact[] = []
  const proposal = { ...row, id: row.proposal, status: 'admitted' }
  let sheet = row.sheet ?? 0
  if (deed.assign) {
    const made = await assign(tx, proposal, deed.assign, now)
    sheet = made.id
    facts.push(made.fact)
  }
  if (deed.move) facts.push(await moveDue(tx, sheet, deed.move, now))
  const written = { id: sheet, proposalId: row.proposal, example: row.sheetExample ?? false }
  if (deed.whole) facts.push(await passOn(tx, written, deed.whole, now))
  else if (deed.begun) facts.push(await keepBegun(tx, written, deed.begun, now))
  return facts
}
