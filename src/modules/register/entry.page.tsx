import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { type OwnContribution, withCode } from '#modules/contributions/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Note } from '#ui/text.tsx'
import type { Content } from './entry.ts'
import { messages } from './messages.ts'
import { open, type Shown } from './openings.ts'
import { allProven, ProofPassage, WordsPassage } from './proof-passages.tsx'
import { entriesOf, findEntry, type ListedEntry, lastHead } from './reads.ts'
import { aboutWhat } from './register.page.tsx'

export const entryPage = page({
  path: '/registre/:n{[0-9]+}',
  who: 'anyone',
  input: z.object({ n: z.int().min(0).max(2_147_483_647) }),
  async show(visit, { n }) {
    const { lang, db } = visit
    const m = messages[lang]
    const entry = await findEntry(db, n)
    if (!entry) throw missing(sentence(messages, (words) => words.unknownEntry))
    // Words said by a person open for whoever holds the receipt; what is told of it is public.
    const readable = entry.kind !== 'contribution-received' && entry.kind !== 'contribution-corrected'
    return (
      <Page frame={visit.frame(m.lineOf(formatNumber(n, lang)))}>
        <TitlePassage
          kicker={m.lineOf(formatNumber(n, lang))}
          title={m.kinds[entry.kind]}
          lead={m.entryLead(formatInstant(entry.at, lang))}
        >
          {entry.example && (
            <p>
              <ExampleMark />
            </p>
          )}
          {entry.kind !== 'contribution-withdrawn' && (
            <TargetLink href={visit.link(entry.thing)}>{m.seeThing}</TargetLink>
          )}
          {!readable && <Note>{aboutWhat(visit, entry)}</Note>}
          {entry.process && (
            <TargetLink href={visit.link(`/demarches/${entry.process}`)}>{m.seeProcess}</TargetLink>
          )}
        </TitlePassage>
        <WordsPassage visit={visit} entry={entry} shown={await open(db, entry)} />
        <ProofPassage visit={visit} entry={entry} head={await lastHead(db)} />
        <Passage knot="none">
          <TargetLink href={visit.link('/registre')}>{m.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

/** For whoever holds the receipt: each line about their words, and the words it commits to. */
export const ownProofPage = page({
  path: '/suivre/:code/preuve',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  show: (visit, { code }) => withCode(visit, code, (own) => drawOwn(visit, own)),
})

async function drawOwn(visit: Visit, own: OwnContribution) {
  const { lang, db } = visit
  const m = messages[lang]
  const entries = await entriesOf(db, `/contributions/${own.reference}`)
  const head = await lastHead(db)
  const opened: Shown[] = []
  for (const entry of entries) opened.push(await open(db, entry, true))
  return (
    <Page frame={visit.frame(m.receiptTitle)}>
      <TitlePassage
        kicker={own.reference}
        title={m.receiptTitle}
        lead={(await allProven(visit, entries, head)) ? m.receiptProven : m.receiptLead}
      >
        {entries.length === 0 ? <EmptyState why={m.receiptNone} /> : <Note>{m.receiptPrivate}</Note>}
      </TitlePassage>
      {entries.map((entry, index) => (
        <OwnEntry
          visit={visit}
          entry={entry}
          head={head}
          shown={opened[index] as Shown}
          before={opened[index - 1]}
        />
      ))}
      <Passage knot="none">
        <ButtonRow>
          <TargetLink href={visit.link(`/suivre/${own.code}`)}>{m.backToWords}</TargetLink>
          <TargetLink href={visit.link('/registre')}>{m.back}</TargetLink>
        </ButtonRow>
      </Passage>
    </Page>
  )
}

async function OwnEntry(props: {
  visit: Visit
  entry: ListedEntry
  head: Awaited<ReturnType<typeof lastHead>>
  shown: Shown
  /** What the line before showed; undefined for the first one. */
  before: Shown | undefined
}) {
  const { visit, entry, head, shown, before } = props
  const { lang } = visit
  const m = messages[lang]
  const same = shown.state === 'open' && before?.state === 'open' && saidIn(shown) === saidIn(before)
  return (
    <>
      <Passage title={m.kinds[entry.kind]} note={formatInstant(entry.at, lang)}>
        <a href={visit.link(`/registre/${entry.n}`)}>{m.lineOf(formatNumber(entry.n, lang))}</a>
      </Passage>
      <WordsPassage visit={visit} entry={entry} shown={shown} level={3} same={same} />
      <ProofPassage visit={visit} entry={entry} head={head} level={3} how={before === undefined} />
    </>
  )
}

const saidIn = ({ opened }: Extract<Shown, { state: 'open' }>): unknown =>
  (JSON.parse(opened.content) as Content).text

/** What the page of a receipt says of the register. */
export const proofOfReceipt = async (visit: Visit, own: OwnContribution) => (
  <TargetLink href={visit.link(`/suivre/${own.code}/preuve`)}>{messages[visit.lang].receiptLink}</TargetLink>
)
