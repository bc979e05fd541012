import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { showReceiptCode } from '#modules/contributions/module.ts'
import { messages } from '#modules/minutes/messages.ts'
import { TargetLink } from '#ui/button.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { type Slip, SlipSheet } from '#ui/slips.tsx'
import { EmptyState, PrintHint } from '#ui/text.tsx'
import { addTable } from './add-table.ts'
import { deskOf } from './desk.page.tsx'
import { type VerbatimRow, verbatimsOf } from './session-reads.ts'

/** Receipts to cut out and hand to each person, one sheet or more for each table. */
export const slipsPage = page({
  path: '/bureau/atelier/:session{[0-9]+}/recus',
  who: addTable.who,
  input: z.object({ session: identifier(), table: identifier().optional() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = messages[lang]
    const { session, tables } = await deskOf(visit, asked)
    const all = await verbatimsOf(visit.db, session.id)
    const home = `/bureau/atelier/${session.id}`
    const places = [...tables.map(({ id, number }) => ({ id, name: words.tableName(number) }))]
    const groups = [...places, { id: null, name: words.noTable }]
      .filter(({ id }) => asked.table === undefined || asked.table === id)
      .map((place) => ({ ...place, verbatims: all.filter((one) => one.table === place.id) }))
      .filter(({ verbatims }) => verbatims.length > 0)
    const slip = (one: VerbatimRow, place: string): Slip => {
      const address = new URL(visit.link(`/suivre/${one.code}`), originOf(visit.context)).href
      return {
        place: `${session.title} · ${place}`,
        code: showReceiptCode(one.code),
        text: one.text,
        lang: one.language === lang ? undefined : one.language,
        qr: <QrCode text={address} label={words.slipQr} />,
        foot: words.slipFollow(
          new URL(visit.link('/suivre'), originOf(visit.context)).host + visit.link('/suivre'),
        ),
      }
    }
    return (
      <Page frame={visit.frame(words.receipts)} shape="receipt">
        <div class="passage title-passage">
          <div class="passage-body">
            <p class="kicker not-on-paper">{session.title}</p>
            <h1 class="not-on-paper">{words.receipts}</h1>
            <p class="lead not-on-paper">{words.receiptsLead}</p>
            <PrintHint />
            <p class="not-on-paper">
              <TargetLink href={visit.link(home)}>{words.back}</TargetLink>{' '}
              {asked.table !== undefined && (
                <TargetLink href={visit.link(`${home}/recus`)}>{words.everyTable}</TargetLink>
              )}
            </p>
            {groups.length === 0 && <EmptyState why={words.none} />}
            {groups.map(({ id, name, verbatims }) => (
              <SlipSheet
                title={`${name} · ${plural(verbatims.length, words.receiptCount, lang)}`}
                only={
                  id !== null && asked.table === undefined
                    ? { href: visit.link(`${home}/recus?table=${id}`), label: words.onlyTable(name) }
                    : undefined
                }
                slips={verbatims.map((one) => slip(one, name))}
              />
            ))}
          </div>
        </div>
      </Page>
    )
  },
})
