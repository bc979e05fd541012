import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, text } from '#kernel/input.ts'
import { messages } from '#modules/processes/messages.ts'

const checkCode = z.string().refine((value) => /^[A-Z]\d{1,2}$/.test(value), {
  params: { words: sentence(messages, (m) => m.checkCode) },
})

/** A row left empty is dropped when the charter is published, so that a form may offer more rows than are needed. */
export const principleRow = z.object({
  title: line({ min: 0, max: 120 }).optional(),
  text: text({ min: 0, max: 2000 }).optional(),
})
export const commitmentRow = z.object({
  promisedBy: line({ min: 0, max: 160 }).optional(),
  promise: text({ min: 0, max: 1000 }).optional(),
  due: line({ min: 0, max: 200 }).optional(),
  checkedHow: text({ min: 0, max: 600 }).optional(),
  checkCode: checkCode.optional(),
})
export type PrincipleRow = z.output<typeof principleRow>
export type CommitmentRow = z.output<typeof commitmentRow>

export const mostRows = { principles: 20, commitments: 40 } as const
export type RowList = keyof typeof mostRows

/** What a button beside a row asks: `principles.add`, `commitments.2.up`. The draft is saved first, then moved. */
export const arrangement = () =>
  z.string().regex(/^(?:(?:principles|commitments)\.(?:add|\d{1,2}\.(?:up|down|remove)))$/)

/** The lists after the button; a row that cannot move stays where it is. */
export function arrange<L extends Record<RowList, object[]>>(lists: L, asked: string | undefined): L {
  if (!asked) return lists
  const [name, at, move] = asked.split('.') as [RowList, string, string | undefined]
  const rows = [...lists[name]]
  if (at === 'add') {
    if (rows.length < mostRows[name]) rows.push({})
    return { ...lists, [name]: rows }
  }
  const from = Number(at)
  const row = rows[from]
  if (!row) return lists
  const to = move === 'up' ? from - 1 : from + 1
  if (move === 'remove') rows.splice(from, 1)
  else if (to >= 0 && to < rows.length) {
    rows.splice(from, 1)
    rows.splice(to, 0, row)
  }
  return { ...lists, [name]: rows }
}

/** Where the page comes back to after the button: the row that moved, else the list. */
export function placeOf(asked: string | undefined, count: number): string {
  if (!asked) return ''
  const [name, at, move] = asked.split('.') as [RowList, string, string | undefined]
  if (at === 'add') return `#${name}-${count}`
  if (move === 'remove') return `#${name}`
  const to = Number(at) + (move === 'up' ? 0 : 2)
  return `#${name}-${Math.min(Math.max(to, 1), count)}`
}
