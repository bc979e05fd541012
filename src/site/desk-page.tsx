import { z } from 'zod'
import type { Module } from '#kernel/module.ts'
import { page } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { menuOf } from './frame.ts'
import { messages } from './messages.ts'

type Part = keyof (typeof messages)['fr']['deskParts']

/** The parts of the desk follow the cycle; a module that is not named here belongs to the town. */
const parts: readonly (readonly [Part, readonly string[]])[] = [
  ['lead', ['processes', 'following']],
  ['read', ['moderation']],
  ['gather', ['contributions', 'intake', 'briefs', 'exchange']],
  ['understand', ['synthesis']],
  ['answer', ['answers', 'notices']],
  ['decide', ['deliberations', 'plans']],
]
const named = new Set(parts.flatMap(([, names]) => names))

/** The first page of those who work with the town: what their role opens, and what waits for them there. */
export function deskPage(modules: () => readonly Module[]) {
  return page({
    path: '/bureau',
    who: everyRole,
    input: z.object({}),
    async show(visit) {
      const words = messages[visit.lang]
      const entriesOf = async (some: readonly Module[]) => {
        const entries = []
        for (const item of menuOf(some, visit, 'desk')) {
          const waiting = await item.waiting?.(visit)
          const status = waiting === undefined ? undefined : waitingStatus(waiting, words)
          entries.push({ title: item.label, href: visit.link(item.path), status })
        }
        return entries
      }
      const shown = []
      for (const [part, names] of parts)
        shown.push({ part, entries: await entriesOf(modules().filter(({ name }) => names.includes(name))) })
      const rest = await entriesOf(modules().filter(({ name }) => !named.has(name)))
      shown.push({ part: 'town' as Part, entries: rest })
      return (
        <Page frame={visit.frame(words.deskTitle)}>
          <TitlePassage title={words.deskTitle} lead={words.deskLead} />
          {shown
            .filter(({ entries }) => entries.length > 0)
            .map(({ part, entries }) => (
              <Passage title={words.deskParts[part]}>
                <EntryList entries={entries} level={3} />
              </Passage>
            ))}
        </Page>
      )
    },
  })
}

function waitingStatus(waiting: number, words: (typeof messages)['fr']) {
  return waiting > 0 ? (
    <Status kind="yours">{words.waiting(waiting)}</Status>
  ) : (
    <Status kind="done">{words.nothingWaits}</Status>
  )
}
