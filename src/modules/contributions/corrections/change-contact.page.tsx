import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { showReceiptCode } from '#kernel/receipt-code.ts'
import { formPage } from '#kernel/web/page.ts'
import { answerChannels, contributionLife } from '#modules/contributions/contribution.ts'
import { requireStep } from '#modules/contributions/contribution-row.ts'
import { HelpNow } from '#modules/contributions/speaking/help-now.tsx'
import { speakMessages } from '#modules/contributions/speaking/speak-messages.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Soft } from '#ui/text.tsx'
import { changeContact } from './change-contact.ts'
import { contactMessages } from './contact-messages.ts'
import { ownOfAddress } from './correct-contribution.page.tsx'

/** With the code alone. The contact itself is never shown: a receipt may be found by somebody else. */
export const changeContactPage = formPage({
  path: '/suivre/:code/prevenir',
  params: z.object({ code: line({ max: 100 }) }),
  operation: changeContact,
  async load(visit, { code }) {
    const own = await ownOfAddress(visit, code)
    requireStep(contributionLife.contact, own, changeContact.summary)
    return own
  },
  given: (_, own) => ({ code: own.code }),
  start: (_, own) => ({ answerBy: own.answerBy ?? 'code' }),
  show(visit, { values, errors, data: own }) {
    const words = contactMessages[visit.lang]
    const speak = speakMessages[visit.lang]
    const kept = answerChannels.find((channel) => channel === own.answerBy)
    const frame = visit.frame(words.title)
    return (
      <Page frame={frame} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.title} lead={words.lead} note={showReceiptCode(own.code)}>
          <p>{kept ? words.now(speak.answer[kept]) : words.nowCode}</p>
          {kept && kept !== 'counter' && <Soft>{words.hidden}</Soft>}
          <Form action={visit.link(`/suivre/${own.code}/prevenir`)} errors={errors}>
            <Choices
              kind="radio"
              name="answerBy"
              label={speak.answerBy}
              hint={speak.answerByHint}
              error={errors.answerBy}
              value={String(values.answerBy ?? 'code')}
              options={answerChannels.map((value) => ({
                value,
                label: speak.answer[value],
                hint: value === 'counter' ? speak.answerHint.counter : undefined,
              }))}
            />
            <TextField
              name="contact"
              label={speak.contact}
              hint={speak.contactHint}
              optional
              error={errors.contact}
              value={String(values.contact ?? '')}
              autocomplete="off"
            />
            <ButtonRow>
              <Button>{words.send}</Button>
              <TargetLink href={visit.link(`/suivre/${own.code}`)}>{words.cancel}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
        <HelpNow frame={frame} />
      </Page>
    )
  },
  next: (result) => `/suivre/${result.code}`,
})
