import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { showReceiptCode, spellReceiptCode } from '#kernel/receipt-code.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { type Own, ownOverlaps } from '#modules/registrations/reads.ts'
import { wordsOf } from '#modules/registrations/registering/session-choices.tsx'
import { sessionName } from '#modules/registrations/session-name.ts'
import { whenWords } from '#modules/workshops/module.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Receipt } from '#ui/receipt.tsx'
import { FactList, Message, PlainList, PrintHint } from '#ui/text.tsx'
import { sentenceOf } from './own-sessions.tsx'
import { ownOfAddress } from './with-code.ts'

/** The slip to keep: the same on the screen of a phone, from the counter's printer, or read on the telephone. */
export const receiptPage = page({
  path: '/inscription/:code/recu',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  async show(visit, { code }) {
    const own = await ownOfAddress(visit, code)
    const words = wordsOf(visit)
    const overlaps = ownOverlaps(own.registrations)
    return (
      <Page frame={visit.frame(words.receiptTitle)} shape="receipt">
        <div class="passage title-passage">
          <div class="passage-body">
            <h1 class="not-on-paper">{words.arrived}</h1>
            <p class="lead not-on-paper">{words.keep}</p>
            {overlaps.length > 0 && (
              <Message yours title={words.overlaps}>
                <PlainList
                  items={overlaps.map(([a, b]) => (
                    <TownWords>{`${sessionName(a)} / ${sessionName(b)}`}</TownWords>
                  ))}
                />
                <p>{words.overlapsWhat}</p>
              </Message>
            )}
            <RegistrationReceipt visit={visit} own={own} />
            <div class="not-on-paper receipt-actions">
              <h2>{words.keepIt}</h2>
              <PrintHint />
              <p>{words.orCopy}</p>
              <ButtonRow>
                <ButtonLink href={visit.link(`/inscription/${own.who.code}`)}>{words.see}</ButtonLink>
              </ButtonRow>
            </div>
          </div>
        </div>
      </Page>
    )
  },
})

function RegistrationReceipt(props: { visit: Visit; own: Own }) {
  const { visit, own } = props
  const { lang } = visit
  const words = wordsOf(visit)
  const code = own.who.code ?? ''
  const frame = visit.frame(words.receiptTitle)
  const address = (path: string) => new URL(visit.link(path), originOf(visit.context)).href
  return (
    <Receipt
      title={words.receiptTitle}
      from={`${frame.townName} · Parole tenue`}
      code={showReceiptCode(code)}
      aloud={spellReceiptCode(code, lang).map((sign, index) => (
        <>
          {index > 0 && ' '}
          <span class="nowrap">{`${sign}${index < code.length - 1 ? ',' : '.'}`}</span>
        </>
      ))}
      qr={<QrCode text={address(`/inscription/${code}`)} label={words.qr} />}
      foot={
        <>
          <p>{words.address(address('/inscription'))}</p>
          <p>{words.phone(frame.help.phone)}</p>
        </>
      }
    >
      <FactList
        facts={[
          { term: words.process, value: <TownWords>{own.process.title}</TownWords> },
          ...own.registrations.map((one) => ({
            term: <TownWords>{sessionName(one.session)}</TownWords>,
            value: (
              <>
                {whenWords(one.session, lang)}
                {one.session.place && <TownWords>{`, ${one.session.place}`}</TownWords>}
                <br />
                <strong>{sentenceOf(visit, one)}</strong> {plural(one.persons, words.forPersons, lang)}.
              </>
            ),
          })),
        ]}
      />
      <ProcessLabel process={own.process} />
      <p class="note only-on-paper">{words.printed(formatInstant(visit.now, lang))}</p>
    </Receipt>
  )
}
