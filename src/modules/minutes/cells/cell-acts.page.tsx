import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { authorCategories, contributionMessages } from '#modules/contributions/module.ts'
import { disagreementMessages } from '#modules/minutes/disagreements/disagreement-messages.ts'
import { DisagreementFields } from '#modules/minutes/disagreements/disagreement-passage.tsx'
import { noteDisagreement } from '#modules/minutes/disagreements/note-disagreement.ts'
import { removeDisagreement } from '#modules/minutes/disagreements/remove-disagreement.ts'
import { tableHome } from '#modules/minutes/synthesis-table/synthesis-table.page.tsx'
import { cellAnchor } from '#modules/minutes/synthesis-table/table-picture.tsx'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { HiddenField } from '#ui/fields.tsx'
import { cellOf, cellParams } from './cell.page.tsx'
import { cellMessages } from './cell-messages.ts'
import { linkVerbatims } from './link-verbatims.ts'
import { moveCell, moves } from './move-cell.ts'
import { removeCell } from './remove-cell.ts'
import { restoreCell } from './restore-cell.ts'
import { unlinkVerbatim } from './unlink-verbatim.ts'

const back = (session: number, cell: number) => `${tableHome(session)}#${cellAnchor(cell)}`

type CellData = Awaited<ReturnType<typeof cellOf>>

/** The form of one act on one cell: its text above, then what the act asks. */
function CellForm<D extends CellData>(props: {
  visit: Visit
  form: FormState<D>
  act: string
  title: string
  lead?: string
  button: string
  /** Where to go back to: the table, or a place of the page of the cell. */
  back?: string
  children?: Child
}) {
  const { visit, form, act, title, lead, button } = props
  const { cell } = form.data
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={<TownWords>{cell.text}</TownWords>}
      title={title}
      lead={lead}
      action={`/bureau/atelier/cases/${cell.id}/${act}`}
      button={button}
      back={{ href: props.back ?? back(cell.sessionId, cell.id), label: cellMessages[visit.lang].back }}
    >
      {props.children}
    </DeskForm>
  )
}

const toCell = (cell: number, place: string) => `/bureau/atelier/cases/${cell}#${place}`
const ofCell = { params: cellParams, load: cellOf, given: ({ cell }: { cell: number }) => ({ cell }) }

/** Words of the session to choose from, by reference and beginning. */
const asOptions = (words: readonly { id: number; reference: string; text: string }[]) =>
  words.map((one) => ({ value: String(one.id), label: `${one.reference} · ${one.text.slice(0, 80)}` }))

export const moveCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/deplacer',
  ...ofCell,
  operation: moveCell,
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const label = { up: words.moveUp, down: words.moveDown, ...words.parts }
    const there = moves.filter((to) => to !== form.data.cell.part)
    return (
      <CellForm visit={visit} form={form} act="deplacer" title={words.moveTitle} button={words.move}>
        {fieldsOf(form).choice('to', {
          label: words.where,
          options: there.map((to) => ({ value: to, label: label[to] })),
        })}
      </CellForm>
    )
  },
  next: ({ session, cell }) => back(session, cell),
})

export const removeCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/retirer',
  ...ofCell,
  operation: removeCell,
  show(visit, form) {
    const { removeTitle: title, removeLead: lead, removeButton: button } = cellMessages[visit.lang]
    return (
      <CellForm visit={visit} form={form} act="retirer" title={title} lead={lead} button={button}>
        <HiddenField name="version" value={String(form.data.cell.version)} />
      </CellForm>
    )
  },
  next: ({ session }) => `${tableHome(session)}#retirees`,
})

export const restoreCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/remettre',
  ...ofCell,
  operation: restoreCell,
  show(visit, form) {
    const { restoreTitle: title, restoreLead: lead, restore: button } = cellMessages[visit.lang]
    return <CellForm visit={visit} form={form} act="remettre" title={title} lead={lead} button={button} />
  },
  next: ({ session, cell }) => back(session, cell),
})

export const linkVerbatimsPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/relier',
  ...ofCell,
  operation: linkVerbatims,
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell, verbatims } = form.data
    const title = words.linkTitle
    const place = toCell(cell.id, 'relier')
    return (
      <CellForm visit={visit} form={form} act="relier" title={title} button={title} back={place}>
        {fieldsOf(form).choice('verbatims', {
          label: words.linked,
          empty: '',
          options: asOptions(verbatims),
        })}
      </CellForm>
    )
  },
  next: ({ cell }) => toCell(cell, 'paroles'),
})

export const unlinkVerbatimPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/delier',
  ...ofCell,
  params: z.object({ ...cellParams.shape, contribution: identifier().optional().catch(undefined) }),
  operation: unlinkVerbatim,
  start: (_visit, _data, { contribution }) => ({ contribution }),
  show(visit, form) {
    const { unlinkTitle: title, unlinkLead: lead, unlink: button, linked: label } = cellMessages[visit.lang]
    const { cell } = form.data
    const place = toCell(cell.id, 'paroles')
    return (
      <CellForm visit={visit} form={form} act="delier" title={title} lead={lead} button={button} back={place}>
        {fieldsOf(form).choice('contribution', { label, options: asOptions(cell.verbatims) })}
      </CellForm>
    )
  },
  next: ({ cell }) => toCell(cell, 'paroles'),
})

export const noteDisagreementPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/desaccord',
  ...ofCell,
  operation: noteDisagreement,
  show(visit, form) {
    const { title, lead, note: button } = disagreementMessages[visit.lang]
    const { cell, verbatims } = form.data
    const { value } = fieldsOf(form)
    const typed = { category: value('category'), persons: value('persons'), verbatim: value('verbatim') }
    const place = toCell(cell.id, 'desaccord')
    return (
      <CellForm
        visit={visit}
        form={form}
        act="desaccord"
        title={title}
        lead={lead}
        button={button}
        back={place}
      >
        <DisagreementFields visit={visit} verbatims={verbatims} value={typed} errors={form.errors} />
      </CellForm>
    )
  },
  next: ({ cell }) => toCell(cell, 'desaccord'),
})

export const removeDisagreementPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/desaccord/retirer',
  ...ofCell,
  params: z.object({ ...cellParams.shape, category: z.enum(authorCategories).optional().catch(undefined) }),
  operation: removeDisagreement,
  start: (_visit, _data, { category }) => ({ category }),
  show(visit, form) {
    const { removeTitle: title, removeButton: button, category: label } = disagreementMessages[visit.lang]
    const names = contributionMessages[visit.lang].category
    const { cell } = form.data
    const options = cell.disagreements.map(({ category }) => ({
      value: category,
      label: names[category as 'unsaid'],
    }))
    const [act, place] = ['desaccord/retirer', toCell(cell.id, 'desaccord')]
    return (
      <CellForm visit={visit} form={form} act={act} title={title} button={button} back={place}>
        {fieldsOf(form).choice('category', { label, options })}
      </CellForm>
    )
  },
  next: ({ cell }) => toCell(cell, 'desaccord'),
})
