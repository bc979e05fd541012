import type { Visit } from '#kernel/web/page.ts'
import type { Postponed } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { ExampleMark, Message } from '#ui/text.tsx'
import { postponementWords } from './messages.ts'
import { postponementOf } from './reads.ts'

export const actPath = (slug: string) => `/demarches/${slug}/reponses/acte`

/** What the page of a process says when it passed with answers promised. */
export const postponedOnProcess: Postponed = async (visit, process) => {
  const { lang } = visit
  const act = await postponementOf(visit.db, process.slug)
  if (!act) return null
  const all = postponementWords[lang]
  return (
    <Message>
      <p>
        {all.onProcess(plural(act.proposals.length, all.owed, lang), formatDay(act.dueDay, lang))}{' '}
        {act.example && <ExampleMark />}
      </p>
      <TargetLink href={visit.link(actPath(process.slug))}>{all.read}</TargetLink>
    </Message>
  )
}

/** The same for one proposal the act names. */
export function PostponedAnswer(props: {
  visit: Visit
  slug: string
  act: { decidedAt: string; dueDay: string; example: boolean }
}) {
  const { visit, act } = props
  const all = postponementWords[visit.lang]
  const day = formatDay(new Date(act.decidedAt), visit.lang)
  return (
    <Message>
      <p>
        {all.ofProposal(day, formatDay(act.dueDay, visit.lang))} {act.example && <ExampleMark />}
      </p>
      <TargetLink href={visit.link(actPath(props.slug))}>{all.read}</TargetLink>
    </Message>
  )
}
