import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import { onSession, sessionOfHost } from '#modules/registrations/desk-session.ts'
import { doorList } from '#modules/registrations/reads.ts'
import { hosts } from '#modules/registrations/registration.ts'
import { whenWords } from '#modules/workshops/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PaperSheet, PaperTable } from '#ui/paper.tsx'
import { Note, PrintHint } from '#ui/text.tsx'
import { byName, nameWords, needWords } from './line-words.ts'

const blankRows = 12

/** The list for the door, on paper: the same numbers as on the screen, blank rows for those who come unannounced. */
export const printListPage = page({
  path: '/bureau/demarches/:process/seances/:session/inscrits/imprimer',
  who: hosts,
  input: z.object(onSession),
  async show(visit, asked) {
    const { lang } = visit
    const words = deskMessages[lang]
    const { session, list } = await sessionOfHost(visit, asked)
    const lines = byName(await doorList(visit.db, session.id))
    const rows = lines.map((one) => [
      '☐',
      String(one.number),
      nameWords(one, lang),
      String(one.persons),
      [one.status === 'waiting' ? words.statuses.waiting : '', needWords(one, lang)]
        .filter(Boolean)
        .join(', '),
    ])
    return (
      <Page frame={visit.frame(words.print)} shape="receipt">
        <PaperSheet
          title={<TownWords>{session.title}</TownWords>}
          lead={[whenWords(session, lang), session.place].filter(Boolean).join(' · ')}
        >
          <div class="not-on-paper">
            <PrintHint />
            <TargetLink href={visit.link(list)}>{words.backToList}</TargetLink>
          </div>
          <PaperTable
            caption={words.print}
            head={[words.present, words.number, words.name, words.persons, words.needs]}
            rows={rows}
            widths={['tick', 'tick', 'wide', 'tick', 'wide']}
            blank={blankRows}
          />
          <Note>{words.blankRows}</Note>
          <Note>{words.keepPaper}</Note>
        </PaperSheet>
      </Page>
    )
  },
})
