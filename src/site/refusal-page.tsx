import type { Visit } from '#kernel/page.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'

/** What a person reads when a page cannot be shown: what happened, and where to go from here. */
export function refusalPage(visit: Visit, refusal: Refusal, status: number) {
  const words = messages[visit.lang]
  const title = words.refusals[status === 500 ? 'broken' : refusal.reason]
  const fields = Object.values(refusal.fields).map((field) => field[visit.lang])
  return (
    <Page frame={visit.frame(title)}>
      <TitlePassage title={title} lead={refusal.sentence[visit.lang]}>
        {fields.map((field) => (
          <p>{field}</p>
        ))}
        <ButtonRow>
          <TargetLink href={visit.link('/')}>{words.backHome}</TargetLink>
          {status === 403 && !visit.actor.person && (
            <TargetLink href={visit.link('/connexion')}>{words.signIn}</TargetLink>
          )}
        </ButtonRow>
      </TitlePassage>
    </Page>
  )
}
