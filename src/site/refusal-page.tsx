import type { Lang } from '#kernel/i18n.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { rootFrame } from './frame.ts'
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

/** The same, outside any town. */
export function rootRefusalPage(lang: Lang, refusal: Refusal) {
  const words = messages[lang]
  const title = words.refusals[refusal.reason]
  return (
    <Page frame={rootFrame(lang, title)}>
      <TitlePassage title={title} lead={refusal.sentence[lang]}>
        <TargetLink href="/">{words.everyTown}</TargetLink>
      </TitlePassage>
    </Page>
  )
}
