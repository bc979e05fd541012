import { isAllowed } from '#kernel/actor.ts'
import type { Visit } from '#kernel/web/page.ts'
import { entry, ownerOf } from '#modules/contributions/contribution.ts'
import { deskMessages } from '#modules/contributions/desk-messages.ts'
import { type ParticipatingProcess, participatingProcesses } from '#modules/contributions/place-reads.ts'
import { TargetLink } from '#ui/button.tsx'
import { PlainList } from '#ui/text.tsx'

/** The processes for which this person may type what others said, now. */
export async function receivingProcesses(visit: Visit): Promise<ParticipatingProcess[]> {
  const all = await participatingProcesses(visit.db)
  return all.filter(
    (one) =>
      ['participation', 'synthesis'].includes(one.phase) &&
      isAllowed(entry.who, visit.actor, ownerOf({ processId: one.id })),
  )
}

/** The one asked for, or the only one there is. */
export const chosenProcess = (receiving: readonly ParticipatingProcess[], asked: string | undefined) =>
  receiving.find((one) => one.slug === asked) ?? (receiving.length === 1 ? receiving[0] : undefined)

export function WhichProcess(props: {
  visit: Visit
  receiving: readonly ParticipatingProcess[]
  path: string
}) {
  const { visit, receiving, path } = props
  const words = deskMessages[visit.lang].enter
  if (receiving.length === 0) return <p>{words.noProcess}</p>
  return (
    <>
      <h2>{words.whichProcess}</h2>
      <PlainList
        items={receiving.map((one) => (
          <TargetLink href={visit.link(path, { process: one.slug })}>
            <span lang="fr">{one.title}</span>
          </TargetLink>
        ))}
      />
    </>
  )
}
