import { isAllowed } from '#kernel/actor.ts'
import type { Visit } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { opinionWords } from './messages.ts'
import { speakers } from './opinion.ts'
import { opinionsPath } from './opinions.page.tsx'
import type { OpinionCounts } from './reads.ts'

/** On the desk: how many opinions are awaited, how many are late, and the door to them. */
export function OpinionsLine(props: { visit: Visit; counts: OpinionCounts }) {
  const { visit } = props
  const { awaited, late } = props.counts
  if (!isAllowed(speakers, visit.actor)) return null
  const all = opinionWords[visit.lang]
  const said = plural(awaited, all.awaited, visit.lang)
  return (
    <TargetLink href={visit.link(opinionsPath)}>
      {awaited === 0 ? all.queue : late > 0 ? all.withLate(said, plural(late, all.late, visit.lang)) : said}
    </TargetLink>
  )
}
