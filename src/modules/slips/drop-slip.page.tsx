import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { sessionOf } from '#modules/workshops/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { dropJudgement } from './drop-judgement.ts'
import { dropSlip } from './drop-slip.ts'
import { messages } from './messages.ts'
import { judgementQuestions, slipQuestions } from './slip-options.ts'

const params = z.object({ process: slug(), seance: identifier().optional() })

async function load(visit: Visit, asked: z.output<typeof params>) {
  const process = await processBySlug(visit.db, asked.process)
  const session = asked.seance === undefined ? undefined : await sessionOf(visit.db, process.id, asked.seance)
  return { process, session, districts: await listDistricts(visit.db) }
}
type Found = Awaited<ReturnType<typeof load>>

const given = (asked: z.output<typeof params>) => ({ process: asked.process, session: asked.seance })
const start = () => ({ submission: randomBytes(18).toString('base64url') })

interface FormProps {
  visit: Visit
  data: Found
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, unknown>>
  words: { title: string; lead: string; send: string; path: string }
  questions: readonly {
    name: string
    label: string
    options: { value: string; label: string; lang?: string }[]
  }[]
}

/** Radio buttons only, each with a way not to answer: it works with the keyboard, and without a script. */
function AnonymousForm({ visit, data, errors, values, words, questions }: FormProps) {
  const m = messages[visit.lang]
  const { process, session } = data
  const action = visit.link(`/demarches/${process.slug}/${words.path}`, { seance: session?.id })
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage
        kicker={<TownWords>{session ? session.title : process.title}</TownWords>}
        title={words.title}
        lead={words.lead}
      >
        <ProcessLabel process={process} />
      </TitlePassage>
      <Passage title={m.kept} note={m.shown}>
        <p>{m.keptText}</p>
        <p>{m.whyText}</p>
      </Passage>
      <Passage>
        <Form action={action} errors={errors}>
          <HiddenField name="submission" value={String(values.submission ?? '')} />
          {questions.map((one) => (
            <Choices
              kind="radio"
              columns
              name={one.name}
              label={one.label}
              error={errors[one.name]}
              value={String(values[one.name] ?? '')}
              options={[...one.options, { value: '', label: m.unsaid }]}
            />
          ))}
          <ButtonRow>
            <Button>{words.send}</Button>
            <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{m.back}</TargetLink>
          </ButtonRow>
        </Form>
      </Passage>
    </Page>
  )
}

export const dropSlipPage = formPage({
  path: '/demarches/:process/bulletin',
  params,
  operation: dropSlip,
  load,
  given,
  start,
  show: (visit, form) => (
    <AnonymousForm
      visit={visit}
      {...form}
      words={{
        title: messages[visit.lang].title,
        lead: messages[visit.lang].lead,
        send: messages[visit.lang].send,
        path: 'bulletin',
      }}
      questions={slipQuestions(visit.lang, form.data.districts).filter((one) => one.options.length > 1)}
    />
  ),
  next: (_done, asked) => `/demarches/${asked.process}/merci`,
})

export const dropJudgementPage = formPage({
  path: '/demarches/:process/votre-avis',
  params,
  operation: dropJudgement,
  load,
  given,
  start,
  show: (visit, form) => (
    <AnonymousForm
      visit={visit}
      {...form}
      words={{
        title: messages[visit.lang].judgeTitle,
        lead: messages[visit.lang].judgeLead,
        send: messages[visit.lang].sendOpinion,
        path: 'votre-avis',
      }}
      questions={judgementQuestions(visit.lang)}
    />
  ),
  next: (_done, asked) => `/demarches/${asked.process}/merci`,
})

export const thanksPage = page({
  path: '/demarches/:process/merci',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const m = messages[visit.lang]
    const process = await processBySlug(visit.db, asked.process)
    const home = `/demarches/${process.slug}`
    return (
      <Page frame={visit.frame(m.thanks)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={m.thanks} lead={m.thanksLead}>
          <ButtonRow>
            <TargetLink href={visit.link(`${home}/votre-avis`)}>{m.giveOpinion}</TargetLink>
            <TargetLink href={visit.link(`${home}/qui-a-participe`)}>{m.seeWho}</TargetLink>
            <TargetLink href={visit.link(home)}>{m.back}</TargetLink>
          </ButtonRow>
        </TitlePassage>
      </Page>
    )
  },
})

/** Two slips a sheet, to be cut; the boxes carry the words that the desk types. */
export const paperSlipPage = page({
  path: '/demarches/:process/bulletin/papier',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const m = messages[visit.lang]
    const process = await processBySlug(visit.db, asked.process)
    const questions = slipQuestions(visit.lang, await listDistricts(visit.db))
    return (
      <Page frame={visit.frame(m.print)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={m.print} lead={m.printLead} />
        {[1, 2].map(() => (
          <Passage title={m.title} note={m.tick}>
            {questions.map((one) => (
              <p>
                <strong>{one.label}</strong>
                <br />
                {one.options.map((option) => (
                  <>
                    <span class="nowrap" lang={(option as { lang?: string }).lang}>
                      {`☐\u00a0${option.label}`}
                    </span>{' '}
                  </>
                ))}
              </p>
            ))}
            <p class="note">{m.keptText}</p>
          </Passage>
        ))}
      </Page>
    )
  },
})
