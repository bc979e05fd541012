import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const n = z.number()
export const workbookSent = fact('AnswerWorkbookSent', 'answer workbook', { rows: n })
export const workbookApplied = fact('AnswerWorkbookApplied', 'answer workbook', { changed: n, leftOut: n })
export const workbookDropped = fact('AnswerWorkbookDropped', 'answer workbook', {})
