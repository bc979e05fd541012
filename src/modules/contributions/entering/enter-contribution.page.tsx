import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { count, identifier, line, slug } from '#kernel/input.ts'
import { readReceiptCode, showReceiptCode, spellReceiptCode } from '#kernel/receipt-code.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { enteredChannels, kinds } from '#modules/contributions/contribution.ts'
import { deskMessages } from '#modules/contributions/desk-messages.ts'
import { messages } from '#modules/contributions/messages.ts'
import {
  angleChoices,
  axisChoices,
  districtChoices,
  sessionChoices,
} from '#modules/contributions/place-reads.ts'
import {
  AnswerFields,
  ReadBackChoice,
  typedIn,
  VoiceFields,
  VoiceText,
} from '#modules/contributions/speaking/voice-fields.tsx'
import {
  chosenProcess,
  receivingProcesses,
  WhichProcess,
} from '#modules/contributions/speaking/which-process.tsx'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { DayField, FieldGrid, HiddenField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Fold, Message, Note } from '#ui/text.tsx'
import { enterContribution } from './enter-contribution.ts'

const params = z.object({
  process: slug().optional(),
  axis: count(999).optional(),
  session: identifier().optional(),
  channel: z.enum(enteredChannels).optional(),
  recu: line({ max: 20 }).optional(),
})

async function load(visit: Visit, asked: z.output<typeof params>) {
  const receiving = await receivingProcesses(visit)
  const process = chosenProcess(receiving, asked.process)
  if (!process) return { receiving, asked }
  return {
    receiving,
    asked,
    process,
    axes: await axisChoices(visit.db, process.id),
    angles: await angleChoices(visit.db, process.id),
    sessions: await sessionChoices(visit.db, process.id),
    districts: await districtChoices(visit.db),
  }
}

/** One sheet after another, by keyboard; what does not change from one to the next stays chosen. */
export const enterContributionPage = formPage({
  path: '/bureau/contributions/saisir',
  menu: {
    place: 'desk',
    label: { fr: deskMessages.fr.enter.menu, en: deskMessages.en.enter.menu },
    order: 20,
  },
  params,
  operation: enterContribution,
  load,
  given: (_, data) => ({ process: data.process?.slug ?? '' }),
  start: (_, { asked }) => ({ axis: asked.axis, session: asked.session, channel: asked.channel ?? 'paper' }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = deskMessages[lang].enter
    const form = { lang, values, errors }
    const value = (name: string) => typedIn(form, name)
    const given = data.asked.recu ? readReceiptCode(data.asked.recu) : undefined
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={data.process?.title} title={words.title} lead={words.lead}>
          <ButtonRow>
            <TargetLink href={visit.link('/bureau/piles')}>{words.pile}</TargetLink>
            <TargetLink href={visit.link('/bureau/lettres/saisir')}>{words.letter}</TargetLink>
          </ButtonRow>
          {given && Object.keys(errors).length === 0 && <GivenReceipt visit={visit} code={given} />}
          {!data.process && (
            <WhichProcess visit={visit} receiving={data.receiving} path="/bureau/contributions/saisir" />
          )}
          {data.process && (
            <Form
              wide
              action={visit.link('/bureau/contributions/saisir', { process: data.process.slug })}
              errors={errors}
            >
              <HiddenField name="submission" value={value('submission') || randomUUID()} />
              <FieldGrid>
                <SelectField
                  name="channel"
                  label={words.channel}
                  error={errors.channel}
                  value={value('channel')}
                  options={enteredChannels.map((one) => ({ value: one, label: messages[lang].channel[one] }))}
                />
                <SelectField
                  name="session"
                  label={words.session}
                  error={errors.session}
                  value={value('session')}
                  empty={words.none}
                  options={(data.sessions ?? []).map((one) => ({
                    value: String(one.id),
                    label: `${one.day} · ${one.title}`,
                  }))}
                />
                <DayField
                  name="saidOn"
                  label={words.saidOn}
                  optional
                  error={errors.saidOn}
                  value={value('saidOn')}
                />
              </FieldGrid>
              <VoiceText {...form} />
              <VoiceFields {...form} axes={data.axes} />
              <ReadBackChoice {...form} />
              <Fold
                summary={words.more}
                open={['title', 'kind', 'angle', 'district', 'answerBy', 'contact'].some(
                  (name) => errors[name] || values[name],
                )}
              >
                <TextField
                  name="title"
                  label={words.titleField}
                  optional
                  error={errors.title}
                  value={value('title')}
                />
                <SelectField
                  name="kind"
                  label={words.kind}
                  optional
                  value={value('kind')}
                  empty={words.unsaid}
                  options={kinds.map((one) => ({ value: one, label: messages[lang].kind[one] }))}
                />
                <SelectField
                  name="angle"
                  label={words.angle}
                  optional
                  error={errors.angle}
                  value={value('angle')}
                  empty={words.unsaid}
                  options={(data.angles ?? []).map((one) => ({
                    value: String(one.position),
                    label: one.title,
                  }))}
                />
                <SelectField
                  name="district"
                  label={words.district}
                  optional
                  error={errors.district}
                  value={value('district')}
                  empty={words.unsaid}
                  options={(data.districts ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
                />
                <AnswerFields {...form} />
              </Fold>
              <ButtonRow>
                <Button>{words.save}</Button>
                {data.receiving.length > 1 && (
                  <TargetLink href={visit.link('/bureau/contributions/saisir')}>
                    {words.otherProcess}
                  </TargetLink>
                )}
              </ButtonRow>
              <Note>{words.keep}</Note>
            </Form>
          )}
        </TitlePassage>
      </Page>
    )
  },
  next(result, { process }) {
    const kept = new URLSearchParams({
      process: result.process ?? process ?? '',
      channel: result.channel,
      recu: result.code,
    })
    if (result.axis) kept.set('axis', String(result.axis))
    if (result.session) kept.set('session', String(result.session))
    return `/bureau/contributions/saisir?${kept}`
  },
})

/** The code to give at once, written and to be read aloud. */
export function GivenReceipt(props: { visit: Visit; code: string }) {
  const { visit, code } = props
  const words = deskMessages[visit.lang].enter
  return (
    <Message status title={`${words.given} : ${showReceiptCode(code)}`}>
      <p>
        {words.aloud} {spellReceiptCode(code, visit.lang).join(', ')}.
      </p>
      <TargetLink href={visit.link(`/suivre/${code}/recu`)}>{words.print}</TargetLink>
    </Message>
  )
}
