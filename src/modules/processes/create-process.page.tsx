import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { createProcess } from './create-process.ts'
import { describeProcess } from './describe-process.ts'
import { DeskForm, fieldsOf } from './desk-form.tsx'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { levels } from './process.ts'
import { processBySlug } from './reads.ts'

export const createProcessPage = formPage({
  path: '/bureau/demarches/nouvelle',
  params: z.object({}),
  operation: createProcess,
  load: async () => ({}),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.create}
        lead={words.createLead}
        action="/bureau/demarches/nouvelle"
        button={words.create}
        back={{ href: '/bureau/demarches', label: words.list }}
      >
        {fieldsOf(form).line('slug', { label: words.slug, hint: words.slugHint, width: 'medium' })}
        <DescriptionFields visit={visit} form={form} />
      </DeskForm>
    )
  },
  next: (created) => `/bureau/demarches/${created.slug}`,
})

export const describeProcessPage = formPage({
  path: '/bureau/demarches/:process/decrire',
  params: z.object({ process: slug() }),
  operation: describeProcess,
  load: (visit, params) => processBySlug(visit.db, params.process),
  given: (params) => ({ process: params.process }),
  start: (_visit, found) => ({ ...found }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const home = `/bureau/demarches/${form.data.slug}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.title}
        title={words.describe}
        lead={words.describeLead}
        action={`${home}/decrire`}
        button={words.save}
        back={{ href: home, label: words.back }}
      >
        <DescriptionFields visit={visit} form={form} />
        {fieldsOf(form).line('changeReason', {
          label: words.changeReason,
          hint: words.changeReasonHint,
          optional: true,
        })}
      </DeskForm>
    )
  },
  next: (_result, params) => `/bureau/demarches/${params.process}`,
})

function DescriptionFields(props: { visit: Visit; form: FormState<unknown> }) {
  const words = deskMessages[props.visit.lang]
  const known = messages[props.visit.lang].levels
  const fields = fieldsOf(props.form)
  return (
    <>
      {fields.line('title', { label: words.title })}
      {fields.text('summary', { label: words.summary, hint: words.summaryHint, rows: 4, limit: 1200 })}
      {fields.line('sponsor', { label: words.sponsor })}
      {fields.choice('level', {
        label: words.level,
        hint: words.levelHint,
        empty: '',
        options: levels.map((level) => ({ value: level, label: known[level] })),
      })}
      {fields.line('parentStrategy', { label: words.parentStrategy, optional: true })}
      {fields.line('parentStrategyPeriod', {
        label: words.parentStrategyPeriod,
        optional: true,
        width: 'medium',
      })}
      {fields.text('method', { label: words.method, hint: words.textHint, optional: true, limit: 6000 })}
      {fields.line('labelFr', { label: words.labelFr, hint: words.labelHint, optional: true })}
      {fields.line('labelEn', { label: words.labelEn, optional: true })}
    </>
  )
}
