import type { Visit } from '#kernel/web/page.ts'
import { type FuzzyDate, sayFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { TownWords } from '#modules/processes/town-words.tsx'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Diff } from '#ui/diff.tsx'
import { EntryList } from '#ui/entries.tsx'
import { FieldGrid, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Passage } from '#ui/passage.tsx'
import { Message, Note } from '#ui/text.tsx'
import { textMessages } from './text-messages.ts'

interface PublishedVersion {
  readonly version: number
  readonly source: string | null
  readonly changeReason: string | null
  readonly dated: FuzzyDate | undefined
  readonly publishedAt: Date
}

/**
 * When and where a version was published: the day it came here is never shown as the day it was first published. The story
 * of a demonstration has days of its own that no source gives: they are not shown.
 */
export function Publication(props: { version: PublishedVersion; visit: Visit }) {
  const { version, visit } = props
  const words = textMessages[visit.lang]
  return (
    <>
      <strong>{words.version(version.version)}</strong>
      <br />
      {version.dated
        ? words.dated(sayFuzzyDate(version.dated, visit.lang))
        : version.source && words.datedUnknown}
      {(version.dated || version.source) && <br />}
      {!visit.town.demonstration && words.publishedHere(formatDay(version.publishedAt, visit.lang))}
      {version.source && (
        <>
          <br />
          <TownWords>{words.source(version.source)}</TownWords>
        </>
      )}
    </>
  )
}

/** What changed between two published versions, and why; nothing when they are the same one. */
export function Differences<T extends PublishedVersion>(props: {
  before: T
  shown: T
  asText: (version: T) => string
  visit: Visit
}) {
  const { before, shown, asText } = props
  const words = textMessages[props.visit.lang]
  if (before.version === shown.version) return null
  return (
    <Passage>
      <Diff
        id="difference"
        title={words.differences(before.version, shown.version)}
        before={asText(before)}
        after={asText(shown)}
        note={shown.changeReason && words.whyChanged(shown.changeReason)}
      />
    </Passage>
  )
}

/** Every version with its reason, its text and what changed since the one before. */
export function Versions(props: { versions: readonly PublishedVersion[]; path: string; visit: Visit }) {
  const { versions, path, visit } = props
  const words = textMessages[visit.lang]
  const latest = versions[0]?.version
  return (
    <Passage id="versions" title={words.versions} class="not-on-paper">
      {versions.length <= 1 && <Note>{words.oneVersion}</Note>}
      {versions.length > 1 && (
        <EntryList
          entries={versions.map((one) => ({
            title: words.version(one.version),
            href: visit.link(path, { version: one.version }),
            status: one.version === latest ? words.inForce : words.replaced,
            note: (
              <>
                {!visit.town.demonstration &&
                  `${words.publishedHere(formatDay(one.publishedAt, visit.lang))}. `}
                {one.changeReason && <TownWords>{words.whyChanged(one.changeReason)}</TownWords>}{' '}
                {one.version > 1 && (
                  <a href={visit.link(path, { version: one.version, comparer: one.version - 1 })}>
                    {words.compare(one.version - 1)}
                  </a>
                )}
              </>
            ),
          }))}
        />
      )}
      {versions.length > 2 && <CompareForm versions={versions} path={path} visit={visit} />}
    </Passage>
  )
}

/** Any two versions, chosen by who reads: the address that comes of it can be sent to someone. */
function CompareForm(props: { versions: readonly PublishedVersion[]; path: string; visit: Visit }) {
  const words = textMessages[props.visit.lang]
  const options = props.versions.map((one) => ({
    value: String(one.version),
    label: words.version(one.version),
  }))
  return (
    <Form action={props.visit.link(props.path)} method="get" label={words.compareTwo}>
      <h3>{words.compareTwo}</h3>
      <FieldGrid>
        <SelectField
          name="comparer"
          label={words.compareFrom}
          value={options.at(-1)?.value}
          options={options}
        />
        <SelectField name="version" label={words.compareTo} value={options[0]?.value} options={options} />
      </FieldGrid>
      <Button quiet>{words.compareButton}</Button>
    </Form>
  )
}

export function OldVersion(props: { path: string; visit: Visit }) {
  const words = textMessages[props.visit.lang]
  return (
    <Message>
      <p>
        {words.oldVersion} <a href={props.visit.link(props.path)}>{words.seeInForce}</a>
      </p>
    </Message>
  )
}

/** The version asked, else the last; and the one to compare it with. */
export function chosen<V extends PublishedVersion>(versions: readonly V[], asked?: number, against?: number) {
  return {
    shown: asked === undefined ? versions[0] : versions.find((one) => one.version === asked),
    before: against === undefined ? undefined : versions.find((one) => one.version === against),
  }
}
