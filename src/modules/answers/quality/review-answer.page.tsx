import { parse } from '#kernel/input.ts'
import { read } from '#kernel/web/form.ts'
import { freePage } from '#kernel/web/page.ts'
import { askedOf, formOf } from '#kernel/web/web-request.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { deskPath, onAnswer, openSheet } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { saveAnswer } from '#modules/answers/sheet/save-answer.ts'
import { sameWordsAs } from '#modules/answers/similar/reads.ts'
import { Page } from '#ui/page.tsx'
import { Passage } from '#ui/passage.tsx'
import { AnswerAdvice, draftIn } from './answer-advice.tsx'

export const reviewPath = (answer: number) => `${deskPath}/${answer}/relire`

/** The advice on words as they are typed, asked by the sheet's own script (islands/live-part.ts). Writes nothing. */
export const reviewAnswerPage = freePage({
  path: '/bureau/reponses/:answer/relire',
  who: answerLife.save.who,
  async answer(visit) {
    const { context, lang } = visit
    const asked = parse(onAnswer, read(onAnswer, askedOf(context)))
    const sheet = await openSheet(visit, asked)
    if (context.req.method !== 'POST') return context.redirect(visit.link(`${deskPath}/${sheet.id}`), 303)
    const draft = draftIn(read(saveAnswer.input, await formOf(context)) as Record<string, unknown>)
    const same = await sameWordsAs(visit.db, visit.actor, { answer: sheet.id, reason: draft.reason })
    return (
      <Page frame={visit.frame(words[lang].sheet(sheet.number))}>
        <Passage>
          <AnswerAdvice
            visit={visit}
            draft={draft}
            asked={sheet}
            same={same}
            live={visit.link(reviewPath(sheet.id))}
          />
        </Passage>
      </Page>
    )
  },
})
