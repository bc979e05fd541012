import { z } from 'zod'
import type { Module } from '#kernel/module.ts'
import { page } from '#kernel/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { menuOf } from './frame.ts'
import { messages } from './messages.ts'

/** The first page of those who work with the town: what their role opens, and what waits for them there. */
export function deskPage(modules: () => readonly Module[]) {
  return page({
    path: '/bureau',
    who: everyRole,
    input: z.object({}),
    async show(visit) {
      const words = messages[visit.lang]
      const entries = []
      for (const item of menuOf(modules(), visit, 'desk')) {
        const waiting = await item.waiting?.(visit)
        const status = waiting === undefined ? undefined : waitingStatus(waiting, words)
        entries.push({ title: item.label, href: visit.link(item.path), status })
      }
      return (
        <Page frame={visit.frame(words.deskTitle)}>
          <TitlePassage title={words.deskTitle} lead={words.deskLead} />
          <Passage>
            <EntryList entries={entries} level={2} />
          </Passage>
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
