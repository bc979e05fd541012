import type { FormState, Visit } from '#kernel/web/page.ts'
import type { Session } from '#modules/workshops/module.ts'
import { Boxes } from '#ui/choices.tsx'
import { asksOverlaps } from './same-time.ts'
import { chosenSessions, wordsOf } from './session-choices.tsx'

/** Asked only once two sessions at the same time were chosen: the answer is theirs. */
export function KeepBoth<D>(props: {
  visit: Visit
  form: FormState<D>
  sessions: readonly Session[]
  held?: ReadonlySet<number>
}) {
  const { visit, form, sessions, held = new Set() } = props
  const asked = new Set(chosenSessions(form.values).map(Number))
  const checked = form.values.keepBoth === true || form.values.keepBoth === 'on'
  if (!checked && (!form.errors.sessions || asksOverlaps(sessions, asked, held).length === 0)) return null
  const words = wordsOf(visit)
  return (
    <Boxes
      name="sameTime"
      label={words.keepBothTitle}
      boxes={[{ name: 'keepBoth', label: words.keepBoth, checked }]}
    />
  )
}
