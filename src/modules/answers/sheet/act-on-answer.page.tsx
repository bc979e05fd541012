import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { deskLink, onAnswer, openSheet, type Place, startOf } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { correctAnswer } from '#modules/answers/publication/correct-answer.ts'
import { publishAnswer } from '#modules/answers/publication/publish-answer.ts'
import { sendBackAnswer } from '#modules/answers/validation/send-back-answer.ts'
import { validateAnswer } from '#modules/answers/validation/validate-answer.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { AnswerFields } from './answer-fields.tsx'
import type { Sheet } from './reads.ts'
import { WrittenAnswer } from './written-answer.tsx'

interface Loaded {
  sheet: Sheet
  place: Place
}

async function load(visit: Visit, asked: { answer: number } & Place): Promise<Loaded> {
  return { sheet: await openSheet(visit, asked), place: { file: asked.file, service: asked.service } }
}

const back = (asked: { answer: number } & Place) => deskLink(`/${asked.answer}`, asked)

/** A single gesture on a sheet: what is written, read again, and one button. */
function Gesture(props: {
  visit: Visit
  form: FormState<Loaded>
  verb: string
  title: string
  button: string
  children?: unknown
}) {
  const { visit, form } = props
  const { sheet, place } = form.data
  return (
    <DeskForm
      visit={visit}
      form={form}
      kicker={<TownWords>{`${sheet.number}. ${sheet.title}`}</TownWords>}
      title={props.title}
      action={deskLink(`/${sheet.id}/${props.verb}`, place)}
      button={props.button}
      back={{ href: deskLink(`/${sheet.id}`, place), label: words[visit.lang].back }}
      before={<WrittenAnswer visit={visit} sheet={sheet} actions={[]} place={place} shown />}
    >
      {props.children as never}
    </DeskForm>
  )
}

export const validateAnswerPage = formPage({
  path: '/bureau/reponses/:answer/valider',
  params: onAnswer,
  operation: validateAnswer,
  load,
  given: ({ answer }) => ({ answer }),
  show(visit, form) {
    const all = words[visit.lang]
    return <Gesture visit={visit} form={form} verb="valider" title={all.validate} button={all.validate} />
  },
  next: (_done, asked) => back(asked),
})

export const publishAnswerPage = formPage({
  path: '/bureau/reponses/:answer/publier',
  params: onAnswer,
  operation: publishAnswer,
  load,
  given: ({ answer }) => ({ answer }),
  show(visit, form) {
    const all = words[visit.lang]
    return <Gesture visit={visit} form={form} verb="publier" title={all.publish} button={all.publish} />
  },
  next: (_done, asked) => back(asked),
})

export const sendBackAnswerPage = formPage({
  path: '/bureau/reponses/:answer/renvoyer',
  params: onAnswer,
  operation: sendBackAnswer,
  load,
  given: ({ answer }) => ({ answer }),
  show(visit, form) {
    const all = words[visit.lang]
    return (
      <Gesture
        visit={visit}
        form={form}
        verb="renvoyer"
        title={all.sendBackTitle(form.data.sheet.number)}
        button={all.sendBack}
      >
        {fieldsOf(form).text('comment', { label: all.comment, rows: 3, limit: 2000 })}
      </Gesture>
    )
  },
  next: (_done, asked) => deskLink('', asked),
})

export const correctAnswerPage = formPage({
  path: '/bureau/reponses/:answer/corriger',
  params: onAnswer,
  operation: correctAnswer,
  load,
  given: ({ answer }) => ({ answer }),
  start: (_visit, { sheet }) => startOf(sheet),
  show(visit, form) {
    const all = words[visit.lang]
    const { sheet, place } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{`${sheet.number}. ${sheet.title}`}</TownWords>}
        title={all.correctTitle(sheet.number)}
        lead={all.correctLead}
        action={deskLink(`/${sheet.id}/corriger`, place)}
        button={all.correct}
        back={{ href: deskLink(`/${sheet.id}`, place), label: all.back }}
      >
        <AnswerFields visit={visit} form={form} />
        {fieldsOf(form).text('changeReason', { label: all.changeReason, rows: 2, limit: 600 })}
      </DeskForm>
    )
  },
  next: (_done, _asked, { sheet }) => `/demarches/${sheet.slug}/propositions/${sheet.number}#reponse`,
})
