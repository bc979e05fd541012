import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/answers/messages.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { HintAndError } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note, PlainList, Soft } from '#ui/text.tsx'
import { applyAnswerWorkbook } from './apply-workbook.ts'
import { Changes, Faults } from './change-tables.tsx'
import { Conflicts } from './conflicts.tsx'
import { workbookWords } from './messages.ts'
import { planBook, readSent } from './plan-book.ts'
import { requireBook, thrownAwayAt } from './reads.ts'
import { dropAnswerWorkbook, ownerOfBook } from './send-workbook.ts'
import { booksPath } from './workbook.page.tsx'

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
    const act = (
      <Form
        action={visit.link(here)}
        errors={form.errors}
        label={all.diff}
        bare={left === 0}
        wide={plan.conflicts > 0}
      >
        <Conflicts visit={visit} plan={plan} form={form} />
        {left > 0 && (
          <div class={form.errors.goodRows ? 'field has-error' : 'field'}>
            <HintAndError name="goodRows" error={form.errors.goodRows} />
            <Choice kind="checkbox" name="goodRows" value="true" checked={form.values.goodRows === true}>
              {plan.conflicts > 0 ? all.leaveRest : plural(left, all.goodRows, lang)}
            </Choice>
          </div>
        )}
        <ButtonRow>
          <Button>{plan.conflicts > 0 ? all.applyChosen : plural(plan.changed, all.apply, lang)}</Button>
        </ButtonRow>
      </Form>
    )
    return (
      <Page frame={visit.frame(all.diff)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={all.diff} lead={plan.changed > 0 ? all.diffLead : undefined}>
          <PlainList
            items={[
              plural(plan.changed, all.changed, lang),
              plan.same > 0 && plural(plan.same, all.same, lang),
              plan.conflicts > 0 && plural(plan.conflicts, all.conflicts, lang),
              plan.faults > 0 && plural(plan.faults, all.faults, lang),
            ].filter(Boolean)}
          />
          {plan.ignored.length > 0 && <Note>{all.ignored(plan.ignored.join(', '))}</Note>}
          {plan.conflicts === 0 &&
            (plan.changed > 0 ? act : <EmptyState why={left > 0 ? all.nothingGood : all.nothingToDo} />)}
          <ButtonRow>
            <PostButton action={visit.link(`${here}/jeter`)} quiet>
              {all.drop}
            </PostButton>
            {ways}
          </ButtonRow>
          <Soft>{all.thrownAway(formatDay(thrownAwayAt(sent), lang))}</Soft>
        </TitlePassage>
        <Faults visit={visit} plan={plan} />
        {plan.conflicts > 0 && (
          <Passage title={all.conflictTitle} knot="broken" id="choix">
            <p>{all.conflictHelp}</p>
            {act}
          </Passage>
        )}
        <Changes visit={visit} plan={plan} />
      </Page>
    )
  },
  next: ({ workbook }) => `${booksPath}/${workbook}`,
})

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
