import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { conflict } from '#kernel/refusal.ts'
import { formPage } from '#kernel/web/page.ts'
import { HiddenField } from '#ui/fields.tsx'
import { Message } from '#ui/text.tsx'
import { advanceProcess } from './advance-process.ts'
import { DeskForm, fieldsOf } from './desk-form.tsx'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { stepFrom } from './process.ts'
import { processBySlug } from './reads.ts'
import { mandateInForce } from './texts/published-texts.ts'

/** The confirmation: a passage cannot be undone. */
export const advanceProcessPage = formPage({
  path: '/bureau/demarches/:process/avancer',
  params: z.object({ process: slug() }),
  operation: advanceProcess,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const step = stepFrom(process.currentPhase)
    if (!step)
      throw conflict(
        sentence(messages, (m) =>
          process.currentPhase === 'instruction' ? m.decisionElsewhere : m.nothingAfter,
        ),
      )
    return { process, to: step.to, mandate: await mandateInForce(visit.db, process.id) }
  },
  given: (asked) => ({ process: asked.process }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const names = messages[visit.lang].phases
    const { process, to, mandate } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={words.advanceTo(names[to])}
        lead={words.advanceWarning(names[process.currentPhase], names[to])}
        action={`${home}/avancer`}
        button={words.confirm(names[to])}
        back={{ href: home, label: words.back }}
        before={
          to === 'participation' &&
          !mandate && (
            <Message yours>
              <p>
                {words.mandateFirst} <a href={visit.link(`${home}/mandat`)}>{words.publishMandate}</a>
              </p>
            </Message>
          )
        }
      >
        <HiddenField name="from" value={process.currentPhase} />
        {fields.line('on', { label: words.on, hint: words.onHint, optional: true, width: 'medium' })}
        {fields.line('slipReason', { label: words.slipReason, hint: words.slipReasonHint, optional: true })}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}`,
})
