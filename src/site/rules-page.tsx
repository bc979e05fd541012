import { z } from 'zod'
import type { Who } from '#kernel/actor.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import { page } from '#kernel/web/page.ts'
import { type Role, roleNames } from '#modules/accounts/module.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { messages } from './messages.ts'

/** "Who can do what, when", printed from the very declarations the code obeys. */
export function rulesPage(modules: () => readonly Module[]) {
  return page({
    path: '/regles',
    who: 'anyone',
    input: z.object({}),
    menu: { place: 'rights', label: { fr: 'Qui peut faire quoi', en: 'Who can do what' }, order: 3 },
    show(visit) {
      const words = messages[visit.lang]
      return (
        <Page frame={visit.frame(words.rulesTitle)}>
          <TitlePassage title={words.rulesTitle} lead={words.rulesLead} />
          {modules()
            .filter((module) => module.operations.length > 0)
            .map((module) => (
              <Passage title={module.title[visit.lang]} id={module.name}>
                <DataTable
                  caption={`${words.rulesTitle} : ${module.title[visit.lang]}`}
                  rows={[...module.operations]}
                  columns={[
                    { key: 'action', label: words.action, cell: (one) => one.summary[visit.lang] },
                    { key: 'who', label: words.who, cell: (one) => whoSaid(one.who, visit.lang) },
                    {
                      key: 'when',
                      label: words.when,
                      cell: (one) => whenSaid(one, module.states ?? {}, visit.lang),
                    },
                  ]}
                />
              </Passage>
            ))}
        </Page>
      )
    },
  })
}

export function whoSaid(who: Who, lang: Lang): string {
  const words = messages[lang]
  if (who === 'anyone') return words.anyone
  return Object.entries(who)
    .map(
      ([role, reach]) =>
        `${roleNames[role as Role]?.[lang] ?? role}${reach === 'own' ? ` (${words.ownOnly})` : ''}`,
    )
    .join(', ')
}

function whenSaid(
  one: Module['operations'][number],
  states: NonNullable<Module['states']>,
  lang: Lang,
): string {
  const words = messages[lang]
  const named = (state: string) => `« ${states[state]?.[lang] ?? state} »`
  const parts = [
    one.from && one.from.length > 0 ? words.from(one.from.map(named).join(', ')) : '',
    one.to ? words.to(named(one.to)) : '',
    one.when ? one.when[lang] : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('. ') : words.always
}
