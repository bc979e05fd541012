import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/page.ts'
import { FieldGrid } from '#ui/fields.tsx'
import { Message, Note } from '#ui/text.tsx'
import { DeskForm, fieldsOf } from './desk-form.tsx'
import { deskMessages } from './desk-messages.ts'
import { typedFuzzyDate } from './fuzzy-date.ts'
import { publishCharter } from './publish-charter.ts'
import { chartersOf } from './published-texts.ts'
import { processBySlug } from './reads.ts'

/** Rows offered beyond those already written; those left empty are dropped. */
const spareRows = 3

export const publishCharterPage = formPage({
  path: '/bureau/demarches/:process/charte',
  params: z.object({ process: slug() }),
  operation: publishCharter,
  async load(visit, params) {
    const process = await processBySlug(visit.db, params.process)
    return { process, last: (await chartersOf(visit.db, process.id))[0] }
  },
  given: (params) => ({ process: params.process }),
  start: (_visit, { last }) =>
    last
      ? {
          title: last.title,
          text: last.text,
          principles: last.principles,
          commitments: last.commitments,
          source: last.source,
          dated: typedFuzzyDate(last.dated),
        }
      : {},
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, last } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={last ? words.newCharter : words.publishCharter}
        action={`${home}/charte`}
        button={last ? words.newCharter : words.publishCharter}
        back={{ href: home, label: words.back }}
        before={
          <Message>
            <p>{words.publishWarning}</p>
          </Message>
        }
        wide
      >
        {last && fields.line('changeReason', { label: words.changeReason, hint: words.changeReasonHint })}
        {fields.line('title', { label: words.title })}
        {fields.text('text', { label: words.charterText, hint: words.textHint, rows: 14, limit: 20_000 })}
        <Note>{words.rowHint}</Note>
        <Principles visit={visit} form={form} />
        <Commitments visit={visit} form={form} />
        {fields.line('source', { label: words.source, hint: words.sourceHint, optional: true })}
        {fields.line('dated', { label: words.dated, hint: words.dateHint, optional: true, width: 'medium' })}
      </DeskForm>
    )
  },
  next: (_result, params) => `/bureau/demarches/${params.process}`,
})

type Part = { visit: Visit; form: FormState<unknown> }

function rowsOf(form: FormState<unknown>, list: string, most: number): number[] {
  const there = (form.values[list] as readonly unknown[] | undefined)?.length ?? 0
  return Array.from({ length: Math.min(most, there + spareRows) }, (_, index) => index)
}

function Principles({ visit, form }: Part) {
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(form)
  return rowsOf(form, 'principles', 20).map((index) => (
    <fieldset class="choice-group">
      <legend class="field-label">{words.principle(index + 1)}</legend>
      {fields.line(`principles.${index}.title`, { label: words.principleTitle })}
      {fields.text(`principles.${index}.text`, { label: words.principleText, rows: 3 })}
    </fieldset>
  ))
}

function Commitments({ visit, form }: Part) {
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(form)
  return rowsOf(form, 'commitments', 40).map((index) => (
    <fieldset class="choice-group">
      <legend class="field-label">{words.commitment(index + 1)}</legend>
      {fields.text(`commitments.${index}.promise`, { label: words.promise, rows: 2 })}
      <FieldGrid>
        {fields.line(`commitments.${index}.promisedBy`, { label: words.promisedBy })}
        {fields.line(`commitments.${index}.due`, { label: words.due })}
      </FieldGrid>
      {fields.text(`commitments.${index}.checkedHow`, { label: words.checkedHow, rows: 2 })}
      {fields.line(`commitments.${index}.checkCode`, {
        label: words.checkCode,
        hint: words.checkCodeHint,
        optional: true,
        width: 'short',
      })}
    </fieldset>
  ))
}
