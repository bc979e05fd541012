import type { Visit } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { FactList, Fold, Note, PlainList, Quotation } from '#ui/text.tsx'
import type { Content, EntryBody } from './entry.ts'
import { includes } from './merkle.ts'
import { messages } from './messages.ts'
import type { Shown } from './openings.ts'
import { proofMessages } from './proof-messages.ts'
import { inclusionProof } from './proofs.ts'
import type { ListedEntry, SignedHead } from './reads.ts'

/** The words an entry commits to, or why they are not shown. */
export function WordsPassage(props: {
  visit: Visit
  entry: ListedEntry
  shown: Shown
  /** Inside the passage of its line, among those of others. */
  level?: 3
  /** The words were shown already, for the line before. */
  same?: boolean
}) {
  const { visit, entry, shown, level } = props
  const m = messages[visit.lang]
  if (shown.state !== 'open') {
    const why = { none: m.wordsNone, kept: m.wordsKept, gone: m.wordsGone }[shown.state]
    return (
      <Passage title={m.wordsTitle} level={level} knot={shown.state === 'gone' ? 'unknown' : 'done'}>
        <p>{why}</p>
      </Passage>
    )
  }
  const content = JSON.parse(shown.opened.content) as Content
  const said = [
    content.title,
    content.text,
    content.reason,
    content.follow_up,
    content.question,
    content.new_value,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n\n')
  return (
    <Passage title={m.wordsTitle} level={level}>
      <p>{props.same ? m.sameWords : m.wordsOpen}</p>
      {said && !props.same && <Quotation text={said} lang="fr" />}
      <Fold summary={m.technical} wide>
        <FactList
          facts={[
            { term: m.terms.content, value: <code lang="fr">{shown.opened.content}</code> },
            { term: m.terms.salt, value: <code>{shown.opened.salt}</code> },
            {
              term: m.terms.commitment,
              value: <code>{(JSON.parse(entry.body) as EntryBody).commitment}</code>,
            },
          ]}
        />
      </Fold>
    </Passage>
  )
}

/** Whether every one of these lines is covered by the signed head and found in it again. */
export async function allProven(
  visit: Visit,
  entries: readonly ListedEntry[],
  head: SignedHead | undefined,
): Promise<boolean> {
  if (!head || entries.length === 0) return false
  for (const { n } of entries) {
    if (n >= head.size) return false
    const proof = await inclusionProof(visit.db, n, head.size)
    if (!includes(proof, proof.leaf, head.root)) return false
  }
  return true
}

/** Computed again at each visit: what is shown as proven was proven a moment ago. */
export async function ProofPassage(props: {
  visit: Visit
  entry: ListedEntry
  head?: SignedHead
  level?: 3
  /** Said once on a page that shows several. */
  how?: boolean
}) {
  const { visit, entry, head, level, how = true } = props
  const { lang } = visit
  const m = messages[lang]
  if (!head || entry.n >= head.size)
    return (
      <Passage title={m.proofTitle} level={level} knot="expected">
        <p>{m.soon}</p>
      </Passage>
    )
  const proof = await inclusionProof(visit.db, entry.n, head.size)
  const proven = includes(proof, proof.leaf, head.root)
  return (
    <Passage title={m.proofTitle} level={level} knot={proven ? 'done' : 'broken'}>
      <p>
        {proven ? m.proven(formatNumber(head.size, lang), formatInstant(head.signedAt, lang)) : m.notProven}
      </p>
      {proven && how && <HowToRead visit={visit} />}
      <Fold summary={m.technical} wide>
        <FactList
          facts={[
            { term: m.terms.body, value: <code>{entry.body}</code> },
            { term: m.terms.leaf, value: <code>{proof.leaf.toString('hex')}</code> },
            {
              term: m.terms.path,
              value: proof.path.map((hash) => (
                <>
                  <code>{hash.toString('hex')}</code>
                  <br />
                </>
              )),
            },
            { term: m.terms.root, value: <code>{head.root.toString('hex')}</code> },
          ]}
        />
        <CheckpointText text={head.checkpoint} label={m.terms.checkpoint} />
      </Fold>
      <TargetLink href={visit.link('/api/show-register-entry', { n: entry.n })}>{m.json}</TargetLink>
    </Passage>
  )
}

function HowToRead({ visit }: { visit: Visit }) {
  const m = proofMessages[visit.lang]
  return (
    <Fold summary={m.how}>
      <PlainList items={[...m.steps]} />
      <p>
        <strong>{m.provesTitle}</strong>
      </p>
      <p>
        {m.proves} {m.not}
      </p>
      <p>
        {m.doubt} <TargetLink href={visit.link('/registre#verifier')}>{m.doubtLink}</TargetLink>
      </p>
    </Fold>
  )
}

export function CheckpointText({ text, label }: { text: string; label: string }) {
  return (
    <>
      <Note>{label}</Note>
      <pre lang="en">{text}</pre>
    </>
  )
}
