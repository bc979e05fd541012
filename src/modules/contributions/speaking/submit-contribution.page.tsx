import { perform } from '#kernel/operation.ts'
import { httpStatus, Refusal } from '#kernel/refusal.ts'
import { sentFrom } from '#kernel/web/form.ts'
import { freePage, type Visit } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import { ledgerMessages } from '#modules/contributions/ledger-messages.ts'
import { messages } from '#modules/contributions/messages.ts'
import {
  type AxisChoice,
  axisChoices,
  districtChoices,
  type ParticipatingProcess,
  requireProcess,
} from '#modules/contributions/place-reads.ts'
import { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import { ProcessLabel, sayDay, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Kicker, Passage, TitlePassage } from '#ui/passage.tsx'
import { PlainList, Soft } from '#ui/text.tsx'
import { ProgressThread } from '#ui/thread-list.tsx'
import { EasyLink, otherWords, readsEasy, speakWords } from './easy-words.tsx'
import { HelpNow } from './help-now.tsx'
import { closedBecause } from './open-participation.ts'
import { speakMessages } from './speak-messages.ts'
import { mend, readSpoken, type SpeakStep, type Spoken, stepOf, submissionOf } from './speaking.ts'
import { AgainStep, CarriedFields, SubjectStep, WordsStep } from './speaking-steps.tsx'
import { submitContribution } from './submit-contribution.ts'

const otherLanguage = 'autre-langue'

interface Choosing {
  process: ParticipatingProcess
  axes: AxisChoice[]
  districts: { id: number; name: string }[]
}

/** The public form: subject, words, read again. Each step is a plain form; what was typed travels with it. */
export const submitContributionPage = freePage({
  path: '/participer/:process',
  who: 'anyone',
  async answer(visit) {
    // Kept by this browser alone, so that going back shows what was typed.
    visit.context.header('cache-control', 'private, no-cache')
    const process = await requireProcess(visit.db, visit.context.req.param('process') ?? '')
    const choosing = {
      process,
      axes: await axisChoices(visit.db, process.id),
      districts: await districtChoices(visit.db),
    }
    const first: SpeakStep = choosing.axes.length > 0 ? 1 : 2
    if (visit.context.req.method !== 'POST') {
      if (closedBecause(process, visit.now)) return drawClosed(visit, process)
      const spoken = readSpoken(sentFrom([['axis', visit.url.searchParams.get('axe') ?? '']]))
      return drawStep(visit, choosing, spoken, first)
    }
    return takeStep(visit, choosing, first)
  },
})

async function takeStep(visit: Visit, choosing: Choosing, first: SpeakStep) {
  const sent = await formOf(visit.context)
  const spoken = readSpoken(sent)
  const asked = Number(sent.get('step')?.at(-1))
  const step: SpeakStep = asked === 2 || asked === 3 ? asked : first
  const back = Number(sent.get('go')?.at(-1))
  if (back === 1 || back === 2 || back === 3) return drawStep(visit, choosing, spoken, back)
  const numbers = choosing.axes.map((axis) => axis.number)
  for (let each: SpeakStep = first; each <= step; each++) {
    const errors = mend(each as SpeakStep, spoken, visit.lang, numbers, speakWords(visit))
    if (Object.keys(errors).length > 0)
      return drawStep(visit, choosing, spoken, each as SpeakStep, errors, 422)
  }
  if (step < 3) return drawStep(visit, choosing, spoken, (step + 1) as SpeakStep)
  try {
    const input = submissionOf(spoken, choosing.process.slug, visit.lang)
    const { code } = await perform(visit.town, submitContribution, input, {
      actor: visit.actor,
      door: 'page',
    })
    return visit.context.redirect(visit.link(`/suivre/${code}/recu`), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const named = Object.entries(error.fields).map(([name, words]) => [name, words[visit.lang]])
    const errors = named.length > 0 ? Object.fromEntries(named) : { '': error.sentence[visit.lang] }
    const [field] = Object.keys(error.fields)
    return drawStep(visit, choosing, spoken, field ? stepOf(field) : 3, errors, httpStatus[error.reason])
  }
}

async function drawStep(
  visit: Visit,
  choosing: Choosing,
  spoken: Spoken,
  step: SpeakStep,
  errors: Record<string, string> = {},
  status = 200,
) {
  const words = speakWords(visit)
  const { process } = choosing
  const names = [words.steps.subject, words.steps.words, words.steps.again]
  const props = {
    lang: visit.lang,
    words,
    spoken,
    errors,
    axes: choosing.axes,
    districts: choosing.districts,
  }
  const first = choosing.axes.length > 0 ? 1 : 2
  const typed = step > 1 || spoken.text !== ''
  const frame = {
    ...visit.frame(`${names[step - 1]}, ${words.stepOf(step)}`),
    otherLanguage: typed ? `#${otherLanguage}` : undefined,
  }
  const drawn = (
    <Page frame={frame} failed={Object.keys(errors).length > 0} easy={readsEasy(visit)}>
      <div class="passage title-passage">
        <p class="passage-note">
          <strong>{words.stepOf(step)}</strong>
        </p>
        <div class="passage-body">
          <Kicker>
            <TownWords>{process.title}</TownWords>
          </Kicker>
          <ProgressThread steps={names} current={step} />
          <ProcessLabel process={process} />
        </div>
      </div>
      <div class="passage has-knot question-passage">
        <div class="passage-body">
          <Form action={visit.link(`/participer/${process.slug}`)} errors={errors}>
            <CarriedFields spoken={spoken} step={step} />
            {step === 1 && <SubjectStep {...props} />}
            {step === 2 && <WordsStep {...props} />}
            {step === 3 && <AgainStep {...props} />}
            <ButtonRow>
              {/* Before the ways back: the Enter key presses the first button of a form. */}
              <Button name="go" value="on">
                {step === 3 ? words.send : words.continue}
              </Button>
              {step === 3 && (
                <Button quiet name="go" value="2">
                  {words.changeWords}
                </Button>
              )}
              {step > 1 && choosing.axes.length > 0 && (
                <Button quiet name="go" value="1">
                  {step === 3 ? words.changeSubject : words.back}
                </Button>
              )}
            </ButtonRow>
            {step > 1 && <Soft>{words.nothingLost}</Soft>}
            {step === first && !typed && (
              <TargetLink href={visit.link(`/participer/${process.slug}/message`)}>
                {words.byVoice}
              </TargetLink>
            )}
            {step === first && !typed && (
              <TargetLink href={visit.link(`/participer/${process.slug}/cahier`)}>{words.byBrief}</TargetLink>
            )}
            {typed ? (
              <OtherWords visit={visit} process={process.slug} step={step} />
            ) : (
              <EasyLink visit={visit} />
            )}
            {typed && <OtherLanguage visit={visit} process={process.slug} step={step} />}
          </Form>
        </div>
      </div>
      <HelpNow frame={frame} />
      {step < 3 && (
        <Passage title={words.next} knot="expected" note={words.hand}>
          <PlainList items={[...words.nextSteps]} />
          {!typed && (
            <TargetLink href={visit.link(`/demarches/${process.slug}/regles-de-moderation`)}>
              {ledgerMessages[visit.lang].rules}
            </TargetLink>
          )}
        </Passage>
      )}
    </Page>
  )
  return visit.context.html(String(await drawn), status as 200)
}

/** A link would lose what was typed: this asks for the same step in the other language, with all it holds. */
function OtherLanguage(props: { visit: Visit; process: string; step: SpeakStep }) {
  const { visit, process, step } = props
  const other = visit.lang === 'fr' ? 'en' : 'fr'
  return (
    <button
      class="target-link"
      type="submit"
      id={otherLanguage}
      lang={other}
      name="go"
      value={step}
      formaction={visit.link(`/participer/${process}`, { langue: other })}
    >
      {speakMessages[other].inThisLanguage}
    </button>
  )
}

/** The same for simple words. */
function OtherWords(props: { visit: Visit; process: string; step: SpeakStep }) {
  const { visit, process, step } = props
  const { label, asks } = otherWords(visit)
  return (
    <button
      class="target-link"
      type="submit"
      name="go"
      value={step}
      formaction={visit.link(`/participer/${process}`, asks)}
    >
      {label}
    </button>
  )
}

async function drawClosed(visit: Visit, process: ParticipatingProcess) {
  const words = speakMessages[visit.lang]
  const why = closedBecause(process, visit.now)
  const opens = process.opensOn && sayDay(process.opensOn, visit.lang)
  const frame = visit.frame(words.closedTitle)
  return (
    <Page frame={frame}>
      <TitlePassage
        kicker={process.title}
        title={words.closedTitle}
        lead={why === 'early' ? messages[visit.lang].notYetOpen(opens) : messages[visit.lang].noLongerOpen}
      >
        <ButtonRow>
          <ButtonLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
            {words.seeWhatWasSaid}
          </ButtonLink>
          <TargetLink href={visit.link('/suivre')}>{followMessages[visit.lang].title}</TargetLink>
        </ButtonRow>
      </TitlePassage>
      <HelpNow frame={frame} />
    </Page>
  )
}
