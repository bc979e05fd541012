import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { requireLeft, spend } from '#kernel/limits.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import {
  codeSource,
  EasyLink,
  readReceiptCode,
  readsEasy,
  showReceiptCode,
  spellReceiptCode,
} from '#modules/contributions/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { FactList, Message, PrintHint } from '#ui/text.tsx'
import { followWords } from './easy-words.ts'
import { withdrawDeposit } from './follow-deposit.ts'
import { messages } from './messages.ts'
import { type DepositSeen, depositByCode } from './reads.ts'

/** For the forms where any code may be typed. */
export const holdsDeposit = async (db: Database, code: string): Promise<boolean> =>
  (await depositByCode(db, code)) !== undefined

/** What the code of a receipt opens before anything was typed; undefined once a contribution bears it. */
export async function followDeposit(visit: Visit, code: string) {
  const found = await depositByCode(visit.db, code)
  return found && found.typed.length === 0 ? drawDeposit(visit, found) : undefined
}

function drawDeposit(visit: Visit, found: DepositSeen) {
  const { lang } = visit
  const words = followWords(visit)
  const open = found.status === 'waiting' || found.status === 'taken'
  return (
    <Page frame={visit.frame(words.title)} easy={readsEasy(visit)}>
      <TitlePassage kicker={found.processTitle} title={words.title} lead={open ? words.waiting : undefined}>
        <EasyLink visit={visit} />
        {found.status === 'withdrawn' && <p>{words.gone}</p>}
        {found.status === 'set_aside' && found.reason && (
          <p>{words.aside(messages[lang].reason[found.reason as 'inaudible'])}</p>
        )}
        {found.status !== 'withdrawn' && (
          <Message status title={showReceiptCode(found.code)}>
            <p>{words.keep}</p>
            <p>
              {words.aloud} {spellReceiptCode(found.code, lang).join(', ')}.
            </p>
          </Message>
        )}
        <FactList
          facts={[
            { term: words.received, value: formatInstant(new Date(found.receivedAt), lang) },
            { term: words.what, value: holds(found, lang) },
            { term: words.state, value: messages[lang].status[found.status] },
          ]}
        />
        {found.status !== 'withdrawn' && (
          <>
            <PrintHint />
            <TargetLink href={visit.link(`/messages/${found.code}/retirer`)}>{words.withdraw}</TargetLink>
          </>
        )}
      </TitlePassage>
    </Page>
  )
}

export function holds(found: Pick<DepositSeen, 'photos' | 'voices'>, lang: 'fr' | 'en'): string {
  const words = messages[lang].follow
  return [found.voices > 0 && words.voices, found.photos > 0 && words.photos(found.photos)]
    .filter(Boolean)
    .join(', ')
}

export const withdrawDepositPage = formPage({
  path: '/messages/:code/retirer',
  params: z.object({ code: line({ max: 40 }) }),
  operation: withdrawDeposit,
  async load(visit, { code: typed }) {
    visit.context.header('cache-control', 'no-store')
    visit.context.header('x-robots-tag', 'noindex')
    const source = codeSource(visit.town, visit.actor, visit.address)
    if (source) await requireLeft('wrongCode', source)
    const code = readReceiptCode(typed)
    const found = code && (await depositByCode(visit.db, code))
    if (found && found.typed.length === 0) return found
    if (source && code) await spend('wrongCode', source)
    throw missing(sentence(messages, (m) => m.unknown))
  },
  given: ({ code }) => ({ code }),
  show(visit, { errors, data }) {
    const words = followWords(visit)
    return (
      <Page
        frame={visit.frame(words.withdraw)}
        failed={Object.keys(errors).length > 0}
        easy={readsEasy(visit)}
      >
        <TitlePassage title={words.withdraw} lead={words.withdrawLead}>
          <Form bare action={visit.link(`/messages/${data.code}/retirer`)} errors={errors}>
            <ButtonRow>
              <Button>{words.withdraw}</Button>
            </ButtonRow>
          </Form>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ code }) => `/suivre/${code}`,
})
