import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { queues } from '#modules/answers/desk/desk-reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { planBook, readSent } from './plan-book.ts'
import { proposalsOf, requireBook, streamBookRows } from './reads.ts'
import { ownerOfBook, ownOrganisation, workbookKeepers } from './send-workbook.ts'
import { writeBook } from './write-book.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

export const exportAnswerWorkbook = reading({
  name: 'export-answer-workbook',
  summary: {
    fr: 'Les fiches de l’instruction en un classeur à remplir (XLSX ou ODS), filtrées comme au bureau',
    en: 'The sheets of the instruction as a workbook to fill in (XLSX or ODS), filtered as on the desk',
  },
  who: workbookKeepers,
  owner: async (_input, { actor }) => ({ organisation: ownOrganisation(actor) }),
  input: z.object({
    format: z.enum(['xlsx', 'ods']).default('xlsx'),
    queue: z.enum(queues).default('all'),
    process: slug().optional(),
    organisation: identifier().optional(),
    /** Those in nobody's charge too. */
    unassigned: z.boolean().default(false),
  }),
  async run({ format, unassigned, ...asked }, { db, actor, now }) {
    const today = dayInParis(now)
    const ids = await proposalsOf(db, actor, { ...asked, today }, unassigned)
    const book = { count: ids.length, rows: streamBookRows(db, actor, ids) }
    const parts = writeBook(format, book, await listOrganisations(db), now)
    return new Download(types[format], `instruction-${today}.${format}`, parts)
  },
})

export const showAnswerWorkbook = reading({
  name: 'show-answer-workbook',
  summary: {
    fr: 'Ce que changerait un classeur renvoyé : proposition par proposition, champ par champ',
    en: 'What a workbook sent back would change: proposal by proposal, field by field',
  },
  who: workbookKeepers,
  owner: ownerOfBook,
  input: z.object({ workbook: identifier() }),
  async run(input, { db, town, actor, now }) {
    const sent = await requireBook(db, input.workbook)
    const { sentAt, rows, appliedAt, changed, leftOut } = sent
    const head = { workbook: sent.id, sentAt, rows, appliedAt, changed, leftOut }
    if (appliedAt) return { ...head, plan: null }
    const plan = await planBook(db, await readSent(town, db, sent), { actor, today: dayInParis(now) })
    return {
      ...head,
      plan: {
        ...plan,
        rows: plan.rows
          .filter((row) => row.state !== 'same')
          .map(({ line, row, state, changes, conflicts, faults }) => ({
            line,
            proposal: row?.proposal ?? null,
            number: row?.number ?? null,
            state,
            changes,
            conflicts,
            faults,
          })),
      },
    }
  },
})
