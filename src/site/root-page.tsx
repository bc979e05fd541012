import type { Lang } from '#kernel/i18n.ts'
import type { TownSheet } from '#kernel/towns/towns.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { rootFrame } from './frame.ts'
import { messages } from './messages.ts'

export interface TownCard {
  readonly sheet: TownSheet
  readonly name: string
  readonly notice?: string
}

/** The door of an installation that serves several towns. */
export function rootPage(lang: Lang, towns: readonly TownCard[]) {
  const words = messages[lang]
  return (
    <Page frame={rootFrame(lang, words.rootTitle)}>
      <TitlePassage title={words.rootTitle} lead={words.rootLead} />
      {towns.length === 0 && (
        <Passage>
          <EmptyState why={words.rootEmpty} />
        </Passage>
      )}
      {towns.map(({ sheet, name, notice }) => (
        <Passage title={name} note={sheet.demonstration ? words.demonstrationTown : undefined}>
          {notice && <p>{notice}</p>}
          <ButtonLink href={sheet.hosts[0] ? `//${sheet.hosts[0]}/` : `/${sheet.slug}/`}>
            {words.openTown}
            <span class="for-screen-readers"> : {name}</span>
          </ButtonLink>
        </Passage>
      ))}
    </Page>
  )
}
