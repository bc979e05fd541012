import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { isPublic, contributionMessages as messages, undoDecisions } from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { PlainList } from '#ui/text.tsx'
import { undoableBy } from './queue-counts-reads.ts'

const home = '/bureau/contributions'
const chosen = { choisies: z.array(identifier()).max(100).optional().catch(undefined) }

/** What was just done together, and its undoing. */
export const doneInBulkPage = formPage({
  path: `${home}/lot-fait`,
  params: z.object({ ...chosen, quoi: z.enum(['publier', 'garder']).optional().catch(undefined) }),
  operation: undoDecisions,
  async load(visit, { choisies = [], quoi }) {
    const found = await undoableBy(visit.db, visit.actor.id, choisies, visit.now)
    return found.filter(({ status }) =>
      quoi === 'garder' ? status === 'kept_unpublished' : isPublic(status),
    )
  },
  given: (_params, data) => ({ contributions: data.map(({ id }) => id) }),
  show(visit, { errors, data }) {
    const words = deskMessages[visit.lang].bulk
    return (
      <Page frame={visit.frame(words.doneTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage title={words.doneTitle} lead={data.length > 0 ? words.doneLead : words.tooLate}>
          <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
        </TitlePassage>
        {data.length > 0 && (
          <Passage>
            <PlainList
              items={data.map((one) => (
                <TargetLink href={visit.link(home, { etat: 'tout', fiche: one.id })}>
                  {one.reference} · {messages[visit.lang].status[one.status]}
                </TargetLink>
              ))}
            />
            <PostButton
              quiet
              action={visit.link(
                `${home}/lot-fait?${new URLSearchParams([
                  ['quoi', data[0]?.status === 'kept_unpublished' ? 'garder' : 'publier'],
                  ...data.map(({ id }) => ['choisies', String(id)]),
                ])}`,
              )}
            >
              {words.undo}
            </PostButton>
          </Passage>
        )}
      </Page>
    )
  },
  next: () => home,
})
