import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark } from '#ui/text.tsx'
import { AnswerWords, DecisionStatus } from './answer-view.tsx'
import { deskLink, deskPath } from './desk-door.ts'
import { words } from './desk-messages.ts'
import { queueOf, type Sheet, sheetOf } from './desk-reads.ts'
import { validateAnswers } from './validate-answer.ts'

/** Read at once; more would not be read. */
const atOnce = 20

/** The elected member's queue: each answer whole, ticked to validate, or sent back. One process at a time. */
export const validateAnswersPage = formPage({
  path: '/bureau/reponses/a-valider',
  params: z.object({ demarche: slug().optional().catch(undefined) }),
  operation: validateAnswers,
  async load(visit, { demarche }) {
    const { db, actor } = visit
    const today = dayInParis(visit.now)
    const waiting = await queueOf(db, actor, { queue: 'drafted', process: demarche, today })
    const process = demarche ?? waiting[0]?.slug
    const sheets: Sheet[] = []
    for (const row of waiting.filter((one) => one.slug === process).slice(0, atOnce)) {
      const sheet = await sheetOf(db, actor, row.id, today)
      if (sheet) sheets.push(sheet)
    }
    return { sheets, process }
  },
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const all = words[lang]
    const chosen = Array.isArray(values.answers) ? values.answers.map(Number) : []
    return (
      <Page frame={visit.frame(all.toValidate)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={data.sheets[0]?.processTitle}
          title={all.toValidate}
          lead={all.toValidateLead}
        />
        <Passage>
          {data.sheets.length === 0 ? (
            <EmptyState why={all.nothingToValidate} />
          ) : (
            <Form
              action={visit.link(`${deskPath}/a-valider`, { demarche: data.process })}
              errors={errors}
              wide
            >
              {data.sheets.map((sheet) => (
                <section aria-labelledby={`fiche-${sheet.id}`}>
                  <h2 id={`fiche-${sheet.id}`}>
                    {sheet.number}. {sheet.title} {sheet.example && <ExampleMark />}
                  </h2>
                  <p>{sheet.text}</p>
                  <p>
                    <DecisionStatus decision={sheet.decision} />
                  </p>
                  <AnswerWords
                    answer={{
                      reason: sheet.reason ?? '',
                      reasonKind: sheet.reasonKind ?? 'other',
                      followUp: sheet.followUp,
                      passedTo: sheet.passedTo,
                      passedOn: sheet.passedOn,
                    }}
                  />
                  <Choice
                    kind="checkbox"
                    id={`champ-answers-${sheet.id}`}
                    name="answers"
                    value={String(sheet.id)}
                    checked={chosen.includes(sheet.id)}
                  >
                    {all.validateOne(sheet.number)}
                  </Choice>
                  <ButtonRow>
                    <TargetLink href={visit.link(deskLink(`/${sheet.id}/renvoyer`, { file: 'drafted' }))}>
                      {all.sendBack}
                    </TargetLink>
                    <TargetLink href={visit.link(deskLink(`/${sheet.id}`, { file: 'drafted' }))}>
                      {all.sheet(sheet.number)}
                    </TargetLink>
                  </ButtonRow>
                </section>
              ))}
              <Button>{all.validateChosen}</Button>
            </Form>
          )}
          <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
  next: () => `${deskPath}/a-valider`,
})
