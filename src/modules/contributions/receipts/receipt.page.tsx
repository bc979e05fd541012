import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { showReceiptCode, spellReceiptCode } from '#kernel/receipt-code.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { messages } from '#modules/contributions/messages.ts'
import type { OwnContribution } from '#modules/contributions/reads.ts'
import { EasyLink, readsEasy, receiptWords } from '#modules/contributions/speaking/easy-words.tsx'
import { masked } from '#modules/contributions/speaking/personal-data.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { Receipt } from '#ui/receipt.tsx'
import { FactList, Note, PrintHint, Quotation } from '#ui/text.tsx'
import { SmallThread } from '#ui/thread-list.tsx'
import { withCode } from './follow.page.tsx'
import { gatheringKnots } from './own-thread.tsx'

/** The slip to keep: for the screen and for paper, the same for a voice from any channel. */
export const receiptPage = page({
  path: '/suivre/:code/recu',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  show: (visit, { code }) => withCode(visit, code, (own) => drawReceipt(visit, own)),
})

function drawReceipt(visit: Visit, own: OwnContribution) {
  const words = receiptWords(visit)
  const frame = visit.frame(words.page)
  return (
    <Page frame={frame} shape="receipt" easy={readsEasy(visit)}>
      <div class="passage title-passage">
        <div class="passage-body">
          <h1 class="not-on-paper">{words.arrived}</h1>
          <p class="lead not-on-paper">{words.keep}</p>
          <ReceiptSlip visit={visit} own={own} />
          <div class="not-on-paper receipt-actions">
            <h2>{words.keepIt}</h2>
            <PrintHint />
            <p>{words.orCopy}</p>
            <ButtonRow>
              <ButtonLink href={visit.link(`/suivre/${own.code}`)}>{words.follow}</ButtonLink>
              <TargetLink href={visit.link(`/participer/${own.process}`)}>{words.another}</TargetLink>
            </ButtonRow>
            <EasyLink visit={visit} />
            {/* Nothing of this receipt goes along: not even the address one comes from. */}
            <p>
              <a class="target-link" rel="noreferrer" href={visit.link(`/demarches/${own.process}/bulletin`)}>
                {words.slip}
              </a>
            </p>
          </div>
        </div>
      </div>
    </Page>
  )
}

/** The receipt itself, also shown to the person who types at the counter, to be printed or read aloud. */
export function ReceiptSlip(props: { visit: Visit; own: OwnContribution }) {
  const { visit, own } = props
  const { lang } = visit
  const words = receiptWords(visit)
  const frame = visit.frame(words.page)
  const address = new URL(visit.link(`/suivre/${own.code}`), originOf(visit.context)).href
  const keptContact = own.answerBy !== null && own.answerBy !== 'counter'
  const hidden =
    own.status === 'received' &&
    own.privateLife &&
    own.publishedText === masked(own.said, own.language) &&
    own.publishedText !== own.said
  return (
    <Receipt
      title={words.title}
      from={`${frame.townName} · Parole tenue`}
      code={showReceiptCode(own.code)}
      aloud={spellReceiptCode(own.code, lang).map((sign, index) => (
        <>
          {index > 0 && ' '}
          <span class="nowrap">{`${sign}${index < own.code.length - 1 ? ',' : '.'}`}</span>
        </>
      ))}
      qr={<QrCode text={address} label={words.qr} />}
      foot={
        <>
          <p>{words.address(new URL(visit.link('/suivre'), originOf(visit.context)).href)}</p>
          <p>{(keptContact ? words.lostButKept : words.lost)(frame.help.phone)}</p>
        </>
      }
    >
      {own.said ? <Quotation text={shortened(own.said)} lang={own.language} /> : <Note>{words.erased}</Note>}
      <FactList
        facts={[
          { term: messages[lang].process, value: own.processTitle },
          { term: words.subject, value: own.axisTitle },
          {
            term: words.by,
            value: messages[lang].channel[own.channel as keyof (typeof messages)['fr']['channel']],
          },
        ]}
      />
      <ProcessLabel process={own} />
      {hidden && <Note>{words.masked}</Note>}
      <SmallThread
        label={words.thread}
        knots={gatheringKnots(own, lang).map((knot) => ({
          state: knot.state,
          title: knot.title,
          detail: knot.note,
        }))}
      />
      <p class="note only-on-paper">{words.printed(formatInstant(visit.now, lang))}</p>
    </Receipt>
  )
}

/** A receipt is one sheet: the whole text is behind its code. */
function shortened(text: string): string {
  const lines = text.split('\n').slice(0, 8).join('\n')
  const first = [...lines].slice(0, 600).join('').trimEnd()
  return first.length < text.length ? `${first}…` : text
}
