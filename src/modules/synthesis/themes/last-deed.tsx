import type { Visit } from '#kernel/web/page.ts'
import { PostButton } from '#ui/button.tsx'
import { Message } from '#ui/text.tsx'
import { told } from './decide.ts'
import { liveEdits } from './edit.ts'
import { editsOf, type ToldEdit } from './edits-reads.ts'
import { themesPath } from './theme-paths.ts'
import { themesWords } from './themes-words.ts'

/** The last act of this person that can be taken back, and the last line of the log. */
export async function lastDeed(visit: Visit, processId: number) {
  const edits = await editsOf(visit.db, processId)
  const mine = (liveEdits(edits) as ToldEdit[]).findLast(
    ({ by, kind }) => by === (visit.actor.person ?? null) && kind !== 'create',
  )
  return { edits, last: edits.at(-1)?.id ?? 0, mine }
}

/** What one has just done, and the way back. */
export function LastDeed(props: { visit: Visit; process: string; mine?: ToldEdit; back: string }) {
  const { visit, mine } = props
  if (!mine) return null
  const words = themesWords[visit.lang]
  return (
    <Message>
      <p>
        {words.lastDeed} : {told(mine, visit.lang)}
      </p>
      <PostButton
        quiet
        shortcut="z"
        action={visit.link(`${themesPath(props.process)}/annuler/${mine.id}`, { retour: props.back })}
      >
        {words.undo}
      </PostButton>
    </Message>
  )
}
