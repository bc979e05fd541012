import { z } from 'zod'
import type { Module } from '#kernel/module.ts'
import { page } from '#kernel/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { menuOf } from './frame.ts'
import { messages } from './messages.ts'

/** The first page of those who work with the town: what their role opens. */
export function deskPage(modules: () => readonly Module[]) {
  return page({
    path: '/bureau',
    who: everyRole,
    input: z.object({}),
    show(visit) {
      const words = messages[visit.lang]
      return (
        <Page frame={visit.frame(words.deskTitle)}>
          <TitlePassage title={words.deskTitle} lead={words.deskLead} />
          <Passage>
            <ul class="plain-list">
              {menuOf(modules(), visit, 'desk').map((item) => (
                <li>
                  <TargetLink href={visit.link(item.path)}>{item.label}</TargetLink>
                </li>
              ))}
            </ul>
          </Passage>
        </Page>
      )
    },
  })
}
