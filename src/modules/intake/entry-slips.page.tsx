import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { entry, showReceiptCode } from '#modules/contributions/module.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { SlipSheet } from '#ui/slips.tsx'
import { EmptyState, PrintHint } from '#ui/text.tsx'
import { reachPile } from './pile.ts'
import { pileMessages } from './pile-messages.ts'
import { type EntrySeen, entriesOfDay, entriesOfPile } from './pile-reads.ts'

/** More than one prints in a day; a pile beyond is printed in piles. */
const most = 2000

/** Receipts of a pile to cut out, in the order of the sheets. */
export const pileSlipsPage = page({
  path: '/bureau/piles/:pile{[0-9]+}/recus',
  who: entry.who,
  input: z.object({ pile: identifier() }),
  async show(visit, asked) {
    const pile = await reachPile(visit, asked.pile)
    const entries = await entriesOfPile(visit.db, pile.id, most)
    return drawSlips(visit, pileMessages[visit.lang].one.title(pile.id), `/bureau/piles/${pile.id}`, entries)
  },
})

export const daySlipsPage = page({
  path: '/bureau/saisies/recus',
  who: entry.who,
  input: z.object({}),
  async show(visit) {
    const { person } = visit.actor
    const entries = person ? await entriesOfDay(visit.db, person, dayInParis(visit.now)) : []
    return drawSlips(visit, pileMessages[visit.lang].today.title, '/bureau/saisies', entries)
  },
})

function drawSlips(visit: Visit, title: string, home: string, entries: readonly EntrySeen[]) {
  const { lang } = visit
  const words = pileMessages[lang].slips
  const alive = entries.filter((one) => one.status !== 'withdrawn').reverse()
  const host = new URL(visit.link('/suivre'), originOf(visit.context)).host + visit.link('/suivre')
  return (
    <Page frame={visit.frame(words.title)} shape="receipt">
      <div class="passage title-passage">
        <div class="passage-body">
          <p class="kicker not-on-paper">{title}</p>
          <h1 class="not-on-paper">{words.title}</h1>
          <p class="lead not-on-paper">{words.lead}</p>
          <PrintHint />
          <p class="not-on-paper">
            <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
          </p>
          {alive.length === 0 ? (
            <EmptyState why={words.none} />
          ) : (
            <SlipSheet
              title={`${title} · ${plural(alive.length, words.count, lang)}`}
              slips={alive.map((one) => ({
                place:
                  one.position === null
                    ? one.processTitle
                    : `${one.processTitle} · ${pileMessages[lang].one.rank(one.position)}`,
                code: showReceiptCode(one.code),
                text: one.text,
                lang: one.language === lang ? undefined : one.language,
                qr: (
                  <QrCode
                    text={new URL(visit.link(`/suivre/${one.code}`), originOf(visit.context)).href}
                    label={words.qr}
                  />
                ),
                foot: words.follow(host),
              }))}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
