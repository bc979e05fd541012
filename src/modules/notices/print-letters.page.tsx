import { page } from '#kernel/page.ts'
import { originOf } from '#kernel/web-request.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Letter } from '#ui/letter.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { EmptyState, PrintHint } from '#ui/text.tsx'
import { listPath, onProcess, openProcess } from './desk-door.ts'
import { words } from './messages.ts'
import { tellers } from './notice.ts'
import { byAuthor, tellings, waitingOn } from './reads.ts'
import { addressLines, languageOf } from './telling.ts'
import { told } from './telling-messages.ts'
import { ToldAnswers } from './told-answers.tsx'

/** One letter a sheet, for those who chose a letter. The receipt's code is in none of them: a letter may be opened. */
export const printLettersPage = page({
  path: '/bureau/prevenir/:process/lettre/imprimer',
  who: tellers,
  input: onProcess,
  async show(visit, asked) {
    const { db, lang } = visit
    const m = words[lang]
    const process = await openProcess(visit, asked.process, tellers)
    const found = await tellings(db, waitingOn(process.id, 'letter'))
    const authors = byAuthor(found).filter((one) => one.contact !== null)
    const town = (await townIdentity(db))?.name ?? visit.frame('').townName
    const address = new URL(visit.link('/suivre'), originOf(visit.context)).href
    const upTo = String(found.at(-1)?.id ?? '')
    const list = listPath(process, 'letter')
    return (
      <Page frame={visit.frame(m.lettersTitle)} shape="receipt">
        <div class="passage title-passage not-on-paper">
          <div class="passage-body">
            <h1>{m.lettersTitle}</h1>
            <p class="lead">{m.lettersLead}</p>
            {authors.length === 0 ? <EmptyState why={m.nobodyWaits} /> : <PrintHint />}
            <ButtonRow>
              {authors.length > 0 && (
                <PostButton
                  action={visit.link(`${list}/prevenu`)}
                  hidden={{ upTo, outcome: 'posted' }}
                >{`${m.allPosted} (${formatNumber(authors.length, lang)})`}</PostButton>
              )}
              <TargetLink href={visit.link(list)}>{m.back}</TargetLink>
            </ButtonRow>
          </div>
        </div>
        {authors.map((author) => {
          const theirs = languageOf(author.tellings)
          const say = told[theirs]
          return (
            <Letter
              from={town}
              to={addressLines(author.contact as string)}
              on={formatDay(visit.now, theirs)}
              lang={theirs}
            >
              <p>{say.hello}</p>
              <ToldAnswers tellings={author.tellings} lang={theirs} asked />
              <p>
                {say.read} {address}
              </p>
              <p>{say.signed(town)}</p>
            </Letter>
          )
        })}
      </Page>
    )
  },
})
