import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/page.ts'
import { forbidden } from '#kernel/refusal.ts'
import { messages } from '#modules/answers/messages.ts'
import { dayInParis, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { HintAndError } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Note, PlainList, Soft } from '#ui/text.tsx'
import { applyAnswerWorkbook } from './apply-workbook.ts'
import { columnOf } from './columns.ts'
import type { Change, RowPlan } from './compare.ts'
import { workbookWords } from './messages.ts'
import { type BookPlan, planBook, readSent } from './plan-book.ts'
import { requireBook } from './reads.ts'
import { dropAnswerWorkbook, ownerOfBook } from './send-workbook.ts'
import { booksPath } from './workbook.page.tsx'

/** Shown at once of each kind; the others are counted. */
const shownRows = 100

const onBook = z.object({ workbook: identifier() })

async function openBook(visit: Visit, asked: { workbook: number }) {
  const sent = await requireBook(visit.db, asked.workbook)
  const owner = await ownerOfBook(asked, { db: visit.db })
  if (!isAllowed(applyAnswerWorkbook.who, visit.actor, owner))
    throw forbidden(sentence(messages, (m) => m.notYours))
  return sent
}

/** Every change, before and after, and all that cannot be taken; nothing is applied before the button. */
export const answerWorkbookPage = formPage({
  path: `${booksPath}/:workbook{[0-9]+}`,
  params: onBook,
  operation: applyAnswerWorkbook,
  async load(visit, asked) {
    const sent = await openBook(visit, asked)
    if (sent.appliedAt) return { sent, plan: undefined }
    const by = { actor: visit.actor, today: dayInParis(visit.now) }
    return { sent, plan: await planBook(visit.db, await readSent(visit.town, visit.db, sent), by) }
  },
  given: ({ workbook }) => ({ workbook }),
  show(visit, form) {
    const { lang } = visit
    const all = workbookWords[lang]
    const { sent, plan } = form.data
    const here = `${booksPath}/${sent.id}`
    const ways = <TargetLink href={visit.link(booksPath)}>{all.toBooks}</TargetLink>
    if (!plan)
      return (
        <Page frame={visit.frame(all.diff)}>
          <TitlePassage title={all.appliedOn(formatInstant(sent.appliedAt as Date, lang))}>
            <PlainList
              items={[
                plural(sent.changed ?? 0, all.changed, lang),
                plural(sent.leftOut ?? 0, all.left, lang),
              ]}
            />
            {ways}
          </TitlePassage>
        </Page>
      )
    const left = plan.conflicts + plan.faults
    return (
      <Page frame={visit.frame(all.diff)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={all.diff} lead={plan.changed > 0 ? all.diffLead : undefined}>
          <PlainList
            items={[
              plural(plan.changed, all.changed, lang),
              plural(plan.same, all.same, lang),
              plan.conflicts > 0 && plural(plan.conflicts, all.conflicts, lang),
              plan.faults > 0 && plural(plan.faults, all.faults, lang),
            ].filter(Boolean)}
          />
          {plan.ignored.length > 0 && <Note>{all.ignored(plan.ignored.join(', '))}</Note>}
          {plan.changed > 0 ? (
            <Form action={visit.link(here)} errors={form.errors} label={all.diff} bare={left === 0}>
              {left > 0 && (
                <div class={form.errors.goodRows ? 'field has-error' : 'field'}>
                  <HintAndError name="goodRows" error={form.errors.goodRows} />
                  <Choice kind="checkbox" name="goodRows" value="true">
                    {plural(left, all.goodRows, lang)}
                  </Choice>
                </div>
              )}
              <ButtonRow>
                <Button>{plural(plan.changed, all.apply, lang)}</Button>
              </ButtonRow>
            </Form>
          ) : (
            <EmptyState why={left > 0 ? all.nothingGood : all.nothingToDo} />
          )}
          <ButtonRow>
            <PostButton action={visit.link(`${here}/jeter`)} quiet>
              {all.drop}
            </PostButton>
            {ways}
          </ButtonRow>
        </TitlePassage>
        <Faults visit={visit} plan={plan} />
        <Conflicts visit={visit} plan={plan} />
        <Changes visit={visit} plan={plan} />
      </Page>
    )
  },
  next: ({ workbook }) => `${booksPath}/${workbook}`,
})

/** What a value reads like on a screen. */
function said(visit: Visit, { field }: Change, value: string) {
  const { lang } = visit
  if (value === '') return workbookWords[lang].nothingHere
  const { kind, choices } = columnOf[field]
  if (kind === 'day') return formatDay(value, lang)
  if (kind === 'euros') return `${formatNumber(Number(value), lang)}\u00a0€`
  if (kind === 'choice') return choices?.find((one) => one.code === value)?.[lang] ?? value
  return <TownWords>{value}</TownWords>
}

const nameOf = (visit: Visit, { row, line }: RowPlan) =>
  row ? (
    <>
      {workbookWords[visit.lang].number(row.number)} <TownWords>{row.title}</TownWords>
    </>
  ) : (
    `${workbookWords[visit.lang].line} ${line}`
  )

function ChangeTable(props: {
  visit: Visit
  plan: RowPlan
  changes: readonly Change[]
  heads: readonly [string, string]
}) {
  const { visit, heads } = props
  const all = workbookWords[visit.lang]
  return (
    <DataTable
      caption={nameOf(visit, props.plan)}
      rows={props.changes}
      columns={[
        {
          key: 'field',
          label: all.field,
          cell: (one) => <span lang="fr">{columnOf[one.field].header}</span>,
        },
        { key: 'before', label: heads[0], cell: (one) => said(visit, one, one.before) },
        { key: 'after', label: heads[1], cell: (one) => said(visit, one, one.after) },
      ]}
    />
  )
}

function Changes({ visit, plan }: { visit: Visit; plan: BookPlan }) {
  const all = workbookWords[visit.lang]
  const rows = plan.rows.filter((row) => row.state === 'changed')
  if (rows.length === 0) return null
  return (
    <Passage title={plural(rows.length, all.changed, visit.lang)}>
      <Shown visit={visit} count={rows.length} />
      {rows.slice(0, shownRows).map((row) => (
        <ChangeTable visit={visit} plan={row} changes={row.changes} heads={[all.before, all.after]} />
      ))}
    </Passage>
  )
}

function Conflicts({ visit, plan }: { visit: Visit; plan: BookPlan }) {
  const all = workbookWords[visit.lang]
  const rows = plan.rows.filter((row) => row.state === 'conflict')
  if (rows.length === 0) return null
  return (
    <Passage title={all.conflictTitle} knot="broken">
      <p>{all.conflictHelp}</p>
      <Shown visit={visit} count={rows.length} />
      {rows.slice(0, shownRows).map((row) => (
        <ChangeTable visit={visit} plan={row} changes={row.conflicts} heads={[all.theirs, all.yours]} />
      ))}
    </Passage>
  )
}

function Faults({ visit, plan }: { visit: Visit; plan: BookPlan }) {
  const { lang } = visit
  const all = workbookWords[lang]
  const faults = plan.rows.flatMap((row) => row.faults)
  if (faults.length === 0) return null
  return (
    <Passage title={all.faultTitle} knot="broken">
      <p>{all.faultHelp}</p>
      <Shown visit={visit} count={faults.length} />
      <DataTable
        caption={all.faultTable}
        rows={faults.slice(0, shownRows)}
        columns={[
          { key: 'line', label: all.line, cell: (one) => `${all.line}\u00a0${formatNumber(one.line, lang)}` },
          {
            key: 'column',
            label: all.column,
            cell: (one) => (one.column ? <span lang="fr">{one.column}</span> : all.wholeLine),
          },
          { key: 'value', label: all.value, cell: (one) => one.value || all.nothingHere },
          { key: 'reason', label: all.why, cell: (one) => one.reason[lang] },
        ]}
      />
    </Passage>
  )
}

function Shown({ visit, count }: { visit: Visit; count: number }) {
  if (count <= shownRows) return null
  return <Soft>{workbookWords[visit.lang].firstOnly(outOf(shownRows, count, visit.lang))}</Soft>
}

export const dropAnswerWorkbookPage = formPage({
  path: `${booksPath}/:workbook{[0-9]+}/jeter`,
  params: onBook,
  operation: dropAnswerWorkbook,
  load: openBook,
  given: ({ workbook }) => ({ workbook }),
  show(visit, form) {
    const all = workbookWords[visit.lang]
    return (
      <Page frame={visit.frame(all.drop)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={all.drop} lead={all.sentOn(formatInstant(form.data.sentAt, visit.lang))}>
          <Form action={visit.link(`${booksPath}/${form.data.id}/jeter`)} errors={form.errors} bare>
            <ButtonRow>
              <Button>{all.drop}</Button>
              <TargetLink href={visit.link(`${booksPath}/${form.data.id}`)}>{all.diff}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: () => booksPath,
})
