import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/processes/messages.ts'
import { ProcessLabel } from '#modules/processes/process-label.tsx'
import { processBySlug } from '#modules/processes/reads.ts'
import { TownText, TownWords } from '#modules/processes/town-words.tsx'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState } from '#ui/text.tsx'
import { DueSaid, VerdictSaid } from './commitments.tsx'
import { type CharterVersion, type Commitment, chartersOf } from './published-texts.ts'
import { textMessages } from './text-messages.ts'
import { chosen, Differences, OldVersion, Publication, Versions } from './text-versions.tsx'
import { type PromiseVerdict, verdictsOfPromises } from './verdicts.ts'

const versionNumber = () => z.int().min(1).max(10_000).optional()

export const showCharterPage = page({
  path: '/demarches/:process/charte',
  who: 'anyone',
  input: z.object({ process: slug(), version: versionNumber(), comparer: versionNumber() }),
  async show(visit, input) {
    const words = textMessages[visit.lang]
    const process = await processBySlug(visit.db, input.process)
    const versions = await chartersOf(visit.db, process.id)
    const { shown, before } = chosen(versions, input.version, input.comparer)
    if (input.version !== undefined && !shown) throw missing(sentence(messages, (m) => m.unknownVersion))
    const verdicts = await verdictsOfPromises(
      visit,
      process.slug,
      versions.flatMap((one) => one.commitments),
    )
    const path = `/demarches/${process.slug}/charte`
    return (
      <Page frame={visit.frame(`${words.charterTitle} – ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={shown ? <TownWords>{shown.title}</TownWords> : words.charterTitle}
          lead={words.charterLead}
          note={shown && <Publication version={shown} visit={visit} />}
        >
          <ProcessLabel process={process} />
          {shown && shown !== versions[0] && <OldVersion path={path} visit={visit} />}
        </TitlePassage>
        {!shown && (
          <Passage knot="expected">
            <EmptyState why={words.noCharter} />
          </Passage>
        )}
        {shown && before && (
          <Differences before={before} shown={shown} asText={charterAsText} visit={visit} />
        )}
        {shown && <Charter charter={shown} verdicts={verdicts} visit={visit} />}
        {versions.length > 0 && <Versions versions={versions} path={path} visit={visit} />}
        <Passage knot="none">
          <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{words.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

/** What a charter says, published or being written. */
type Text = Pick<CharterVersion, 'title' | 'text'> & {
  readonly principles: readonly Pick<CharterVersion['principles'][number], 'title' | 'text'>[]
  readonly commitments: readonly Omit<Commitment, 'id' | 'charterId' | 'dueFrom' | 'dueTo'>[]
}

export function Charter(props: {
  charter: Text
  verdicts: ReadonlyMap<string, PromiseVerdict>
  visit: Visit
  /** Being written: nothing can be kept yet. */
  draft?: boolean
}) {
  const { charter, verdicts, visit } = props
  const words = textMessages[visit.lang]
  return (
    <>
      {charter.principles.length > 0 && (
        <Passage id="principes" title={words.principles}>
          {charter.principles.map((one) => (
            <>
              <h3>
                <TownWords>{one.title}</TownWords>
              </h3>
              <TownText text={one.text} />
            </>
          ))}
        </Passage>
      )}
      <Passage id="engagements" title={words.commitments}>
        {charter.commitments.length === 0 ? (
          <EmptyState why={words.noCommitment} />
        ) : (
          <DataTable
            caption={words.commitmentsLead(charter.commitments.length)}
            rows={charter.commitments}
            rowId={(one) => `engagement-${one.position}`}
            columns={[
              { key: 'what', label: words.what, cell: (one) => <TownText text={one.promise} /> },
              { key: 'who', label: words.who, cell: (one) => <TownWords>{one.promisedBy}</TownWords> },
              {
                key: 'when',
                label: words.when,
                cell: (one) => <DueSaid one={one} verdicts={verdicts} visit={visit} />,
              },
              { key: 'how', label: words.how, cell: (one) => <Check one={one} visit={visit} /> },
              ...(props.draft
                ? []
                : [
                    {
                      key: 'kept',
                      label: words.kept,
                      cell: (one: Text['commitments'][number]) => (
                        <VerdictSaid one={one} verdicts={verdicts} visit={visit} />
                      ),
                    },
                  ]),
            ]}
          />
        )}
      </Passage>
      <Passage id="texte" title={words.fullText}>
        <TownText text={charter.text} />
      </Passage>
    </>
  )
}

function Check(props: { one: Pick<Commitment, 'checkedHow' | 'checkCode'>; visit: Visit }) {
  const words = textMessages[props.visit.lang]
  return (
    <>
      <TownText text={props.one.checkedHow} />
      {props.one.checkCode && <p class="note">{words.computed(props.one.checkCode)}</p>}
    </>
  )
}

/** The whole charter as one text, so that a moved or reworded promise shows in the difference. */
export function charterAsText(one: Text): string {
  const principles = one.principles.map((row) => `${row.title}\n${row.text}`)
  const commitments = one.commitments.map(
    (row) => `${row.promisedBy} : ${row.promise} (${row.due}). ${row.checkedHow}`,
  )
  return [one.title, ...principles, ...commitments, one.text].join('\n\n')
}
