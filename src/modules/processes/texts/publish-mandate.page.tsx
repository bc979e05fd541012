import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { typedFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { DeskForm, fieldsOf } from '#modules/processes/desk-form.tsx'
import { deskMessages } from '#modules/processes/desk-messages.ts'
import { processBySlug } from '#modules/processes/reads.ts'
import { MandateQuestions } from '#modules/processes/templates/templates.page.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { Message } from '#ui/text.tsx'
import { publishMandate } from './publish-mandate.ts'
import { mandateInForce } from './published-texts.ts'

export const publishMandatePage = formPage({
  path: '/bureau/demarches/:process/mandat',
  params: z.object({ process: slug() }),
  operation: publishMandate,
  async load(visit, params) {
    const process = await processBySlug(visit.db, params.process)
    return { process, last: await mandateInForce(visit.db, process.id) }
  },
  given: (params) => ({ process: params.process }),
  start: (_visit, { last }) =>
    last
      ? {
          ...last,
          changeReason: '',
          period: typedFuzzyDate(last.period),
          answersDue: typedFuzzyDate(last.answersDue),
          dated: typedFuzzyDate(last.dated),
        }
      : {},
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, last } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    const button = last ? words.newMandate : words.publishMandate
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={button}
        lead={last ? undefined : words.mandateFirst}
        action={`${home}/mandat`}
        button={button}
        back={{ href: home, label: words.back }}
        before={
          <Message>
            <p>{words.publishWarning}</p>
            <MandateQuestions template={process.template} visit={visit} />
          </Message>
        }
        wide
      >
        {last && fields.line('changeReason', { label: words.changeReason, hint: words.changeReasonHint })}
        {fields.text('question', { label: words.question, rows: 2, limit: 400 })}
        {fields.text('openMatters', { label: words.openMatters, hint: words.textHint, rows: 5, limit: 3000 })}
        {fields.text('closedMatters', { label: words.closedMatters, rows: 5, limit: 3000 })}
        {fields.text('decidedBy', { label: words.decidedBy, rows: 2, limit: 600 })}
        {fields.text('useOfInputs', { label: words.useOfInputs, rows: 5, limit: 3000 })}
        <FieldGrid>
          {fields.line('period', { label: words.period, hint: words.dateHint })}
          {fields.line('answersDue', { label: words.answersDue, hint: words.dateHint, optional: true })}
        </FieldGrid>
        {fields.line('source', { label: words.source, hint: words.sourceHint, optional: true })}
        {fields.line('dated', { label: words.dated, hint: words.dateHint, optional: true, width: 'medium' })}
      </DeskForm>
    )
  },
  next: (_result, params) => `/bureau/demarches/${params.process}`,
})
