import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { HiddenField } from '#ui/fields.tsx'
import { cellOf, cellParams } from './cell.page.tsx'
import { cellMessages } from './cell-messages.ts'
import { linkVerbatims } from './link-verbatims.ts'
import { moveCell, moves } from './move-cell.ts'
import { removeCell } from './remove-cell.ts'
import { restoreCell } from './restore-cell.ts'
import { tableHome } from './synthesis-table.page.tsx'
import { cellAnchor } from './table-picture.tsx'
import { unlinkVerbatim } from './unlink-verbatim.ts'

const back = (session: number, cell: number) => `${tableHome(session)}#${cellAnchor(cell)}`

export const moveCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/deplacer',
  params: cellParams,
  operation: moveCell,
  load: cellOf,
  given: ({ cell }) => ({ cell }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell } = form.data
    const label = { up: words.moveUp, down: words.moveDown, ...words.parts }
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{cell.text}</TownWords>}
        title={words.moveTitle}
        action={`/bureau/atelier/cases/${cell.id}/deplacer`}
        button={words.move}
        back={{ href: back(cell.sessionId, cell.id), label: words.back }}
      >
        {fieldsOf(form).choice('to', {
          label: words.where,
          options: moves.filter((to) => to !== cell.part).map((to) => ({ value: to, label: label[to] })),
        })}
      </DeskForm>
    )
  },
  next: ({ session, cell }) => back(session, cell),
})

export const removeCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/retirer',
  params: cellParams,
  operation: removeCell,
  load: cellOf,
  given: ({ cell }) => ({ cell }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{cell.text}</TownWords>}
        title={words.removeTitle}
        lead={words.removeLead}
        action={`/bureau/atelier/cases/${cell.id}/retirer`}
        button={words.removeButton}
        back={{ href: back(cell.sessionId, cell.id), label: words.back }}
      >
        <HiddenField name="version" value={String(cell.version)} />
      </DeskForm>
    )
  },
  next: ({ session }) => `${tableHome(session)}#retirees`,
})

export const restoreCellPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/remettre',
  params: cellParams,
  operation: restoreCell,
  load: cellOf,
  given: ({ cell }) => ({ cell }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{cell.text}</TownWords>}
        title={words.restoreTitle}
        lead={words.restoreLead}
        action={`/bureau/atelier/cases/${cell.id}/remettre`}
        button={words.restore}
        back={{ href: tableHome(cell.sessionId), label: words.back }}
      />
    )
  },
  next: ({ session, cell }) => back(session, cell),
})

export const linkVerbatimsPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/relier',
  params: cellParams,
  operation: linkVerbatims,
  load: cellOf,
  given: ({ cell }) => ({ cell }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell, verbatims } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{cell.text}</TownWords>}
        title={words.linkTitle}
        action={`/bureau/atelier/cases/${cell.id}/relier`}
        button={words.linkTitle}
        back={{ href: `/bureau/atelier/cases/${cell.id}#relier`, label: words.back }}
      >
        {fieldsOf(form).choice('verbatims', {
          label: words.linked,
          empty: '',
          options: verbatims.map((one) => ({
            value: String(one.id),
            label: `${one.reference} · ${one.text.slice(0, 80)}`,
          })),
        })}
      </DeskForm>
    )
  },
  next: ({ cell }) => `/bureau/atelier/cases/${cell}#paroles`,
})

export const unlinkVerbatimPage = formPage({
  path: '/bureau/atelier/cases/:cell{[0-9]+}/delier',
  params: z.object({ ...cellParams.shape, contribution: identifier().optional().catch(undefined) }),
  operation: unlinkVerbatim,
  load: cellOf,
  given: ({ cell }) => ({ cell }),
  start: (_visit, _data, { contribution }) => ({ contribution }),
  show(visit, form) {
    const words = cellMessages[visit.lang]
    const { cell } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{cell.text}</TownWords>}
        title={words.unlinkTitle}
        lead={words.unlinkLead}
        action={`/bureau/atelier/cases/${cell.id}/delier`}
        button={words.unlink}
        back={{ href: `/bureau/atelier/cases/${cell.id}#paroles`, label: words.back }}
      >
        {fieldsOf(form).choice('contribution', {
          label: words.linked,
          options: cell.verbatims.map((one) => ({
            value: String(one.id),
            label: `${one.reference} · ${one.text.slice(0, 80)}`,
          })),
        })}
      </DeskForm>
    )
  },
  next: ({ cell }) => `/bureau/atelier/cases/${cell}#paroles`,
})
