import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { DeskForm } from '#modules/deliberations/preparation/desk-form.tsx'
import { answersOfProcess, requireDeliberation } from '#modules/deliberations/reads.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { Note } from '#ui/text.tsx'
import { adoptAnswers } from './adopt-answers.ts'
import { releaseAnswer } from './release-answer.ts'

const load = async (visit: { db: Parameters<typeof requireDeliberation>[0] }, deliberation: number) => {
  const act = await requireDeliberation(visit.db, deliberation)
  const answers = await answersOfProcess(visit.db, act.processId, act.id)
  return { act, answers: answers.filter((answer) => answer.status === 'published') }
}

export const adoptAnswersPage = formPage({
  path: '/bureau/deliberations/:deliberation/reponses',
  params: z.object({ deliberation: identifier() }),
  operation: adoptAnswers,
  load: (visit, { deliberation }) => load(visit, deliberation),
  given: ({ deliberation }) => ({ deliberation }),
  show(visit, form) {
    const words = messages[visit.lang]
    const { act, answers } = form.data
    const chosen = Array.isArray(form.values.answers) ? form.values.answers.map(String) : []
    const left = answers.filter((answer) => !answer.adopted)
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={act}
        title={words.step.adopt}
        action={`/bureau/deliberations/${act.id}/reponses`}
      >
        {answers.length === 0 && <Note>{words.noPublishedAnswer}</Note>}
        {left.length > 0 && (
          <>
            <Choice kind="checkbox" name="all" value="true" checked={form.values.all === true}>
              {words.field.all} ({answers.length})
            </Choice>
            <Choices
              kind="checkbox"
              name="answers"
              label={words.field.answers}
              error={form.errors.answers}
              value={chosen}
              options={left.map((answer) => ({
                value: String(answer.id),
                label: `${answer.number}. ${answer.title}`,
              }))}
            />
          </>
        )}
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})

export const releaseAnswerPage = formPage({
  path: '/bureau/deliberations/:deliberation/reponses/:answer/detacher',
  params: z.object({ deliberation: identifier(), answer: identifier() }),
  operation: releaseAnswer,
  load: async (visit, { deliberation, answer }) => {
    const loaded = await load(visit, deliberation)
    return { act: loaded.act, answer: loaded.answers.find((row) => row.id === answer), id: answer }
  },
  given: ({ deliberation, answer }) => ({ deliberation, answer }),
  show(visit, form) {
    const words = messages[visit.lang]
    const { act, answer, id } = form.data
    const title = words.detach(answer?.number ?? id)
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={act}
        title={title}
        button={title}
        action={`/bureau/deliberations/${act.id}/reponses/${id}/detacher`}
      >
        {answer && <Note>{answer.title}</Note>}
      </DeskForm>
    )
  },
  next: (_result, { deliberation }) => `/bureau/deliberations/${deliberation}`,
})
