import type { Visit } from '#kernel/web/page.ts'
import { contributionMessages, directionOf, showReceiptCode } from '#modules/contributions/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatTime } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { pileMessages } from './pile-messages.ts'
import type { EntrySeen } from './pile-reads.ts'

const signsShown = 240

/** What one typed, the last first, with the ways to put it right while nobody has read it. */
export function EntriesTyped(props: { visit: Visit; entries: readonly EntrySeen[]; everywhere?: boolean }) {
  const { visit, entries, everywhere } = props
  const { lang } = visit
  const words = pileMessages[lang]
  const called = (one: EntrySeen) =>
    one.position === null || everywhere ? one.reference : words.one.rank(one.position)
  return (
    <EntryList
      entries={entries.map((one) => {
        const mine = one.enteredBy !== null && one.enteredBy === visit.actor.person
        return {
          number: everywhere ? undefined : one.position,
          title: <span class="nowrap">{showReceiptCode(one.code)}</span>,
          status: everywhere
            ? `${formatTime(new Date(one.receivedAt), lang)} · ${contributionMessages[lang].channel[one.channel]}`
            : one.reference,
          note: (
            <>
              {one.status === 'withdrawn' ? (
                <p>{words.one.taken}</p>
              ) : (
                <p lang={one.language === lang ? undefined : one.language} dir={directionOf(one.language)}>
                  {shortened(one.text)}
                </p>
              )}
              {mine && one.status === 'received' && (
                <ButtonRow>
                  {one.kind !== 'brief' && (
                    <TargetLink href={visit.link(`/bureau/saisies/${one.id}/corriger`)}>
                      {words.one.correct(called(one))}
                    </TargetLink>
                  )}
                  <TargetLink href={visit.link(`/bureau/saisies/${one.id}/reprendre`)}>
                    {words.one.undo(called(one))}
                  </TargetLink>
                </ButtonRow>
              )}
              {!['received', 'withdrawn'].includes(one.status) && <p>{words.today.read}</p>}
            </>
          ),
        }
      })}
    />
  )
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > signsShown ? `${signs.slice(0, signsShown - 1).join('')}…` : signs.join('')
}
