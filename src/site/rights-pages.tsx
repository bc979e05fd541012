import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'

/** Compulsory mention and page (loi 2005-102, article 47): the level is the one of the last audit, and none was made. */
export const accessibilityPage = page({
  path: '/accessibilite',
  who: 'anyone',
  input: z.object({}),
  menu: {
    place: 'rights',
    label: { fr: 'Accessibilité : non évaluée', en: 'Accessibility: not assessed' },
    order: 1,
  },
  show(visit) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.accessibility)}>
        <TitlePassage title={words.accessibility} lead={words.accessibilityLead} />
        <Passage>
          {words.accessibilityBody.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Passage>
      </Page>
    )
  },
})

export const privacyPage = page({
  path: '/vos-donnees',
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'rights', label: { fr: 'Vos données', en: 'Your data' }, order: 2 },
  show(visit) {
    const words = messages[visit.lang]
    return (
      <Page frame={visit.frame(words.privacy)}>
        <TitlePassage title={words.privacy} lead={words.privacyLead} />
        <Passage>
          {words.privacyBody.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Passage>
      </Page>
    )
  },
})
