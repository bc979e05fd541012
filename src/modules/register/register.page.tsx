import { z } from 'zod'
import { page, type Visit } from '#kernel/web/page.ts'
import { listProcesses } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { SelectField, TextField } from '#ui/fields.tsx'
import { FilterForm, Pager } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, ExampleMark, FactList, PlainList } from '#ui/text.tsx'
import { verifierKey } from './checkpoint.ts'
import { entryKinds } from './entry.ts'
import { messages } from './messages.ts'
import { entriesPerPage, entryFilter } from './readings.ts'
import {
  countEntries,
  type EntryFilter,
  keysOf,
  lastHead,
  listEntries,
  type SignedHead,
  treeSize,
} from './reads.ts'

export const registerPage = page({
  path: '/registre',
  who: 'anyone',
  input: z.object({ ...entryFilter, page: z.int().min(1).max(1_000_000).default(1) }),
  menu: { place: 'rights', label: { fr: messages.fr.menu, en: messages.en.menu }, order: 6 },
  async show(visit, { page: number, ...filter }) {
    const { lang, db } = visit
    const m = messages[lang]
    const [total, all, head] = [await countEntries(db, filter), await treeSize(db), await lastHead(db)]
    const keys = await keysOf(db)
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage title={m.title} lead={m.lead} />
        <Passage title={m.whyTitle}>
          <PlainList items={[...m.why]} />
        </Passage>
        <SignedPassage visit={visit} head={head} all={all} />
        <Entries visit={visit} filter={filter} page={number} total={total} all={all} />
        {keys.length > 0 && (
          <Passage title={m.keysTitle}>
            <FactList
              facts={keys.map((key) => ({
                term: m.keySince(formatDay(key.since, lang)),
                value: <code>{verifierKey(key)}</code>,
              }))}
            />
          </Passage>
        )}
      </Page>
    )
  },
})

function SignedPassage({ visit, head, all }: { visit: Visit; head?: SignedHead; all: number }) {
  const { lang } = visit
  const m = messages[lang]
  if (!head)
    return all > 0 ? (
      <Passage title={m.signedTitle} knot="expected">
        <p>{m.notSigned}</p>
      </Passage>
    ) : null
  return (
    <Passage title={m.signedTitle}>
      <p>{m.signed(formatNumber(head.size, lang), formatInstant(head.signedAt, lang))}</p>
      {all > head.size && <p>{m.waiting(formatNumber(all - head.size, lang))}</p>}
      <h3 id="verifier">{m.checkTitle}</h3>
      <p>{m.check}</p>
      <p>
        <code>{m.checkCommand}</code>
      </p>
      <p>{m.checkKeep}</p>
      <ButtonRow>
        <ButtonLink href={visit.link('/registre.jsonl')} download>
          {m.download}
        </ButtonLink>
        <ButtonLink quiet href={visit.link('/registre/signature.txt')} download>
          {m.downloadHead}
        </ButtonLink>
        <TargetLink href={visit.link('/registre/comparer')}>{m.compare}</TargetLink>
      </ButtonRow>
    </Passage>
  )
}

async function Entries(props: {
  visit: Visit
  filter: EntryFilter
  page: number
  total: number
  all: number
}) {
  const { visit, filter, page: number, total, all } = props
  const { lang } = visit
  const m = messages[lang]
  if (all === 0)
    return (
      <Passage knot="expected">
        <EmptyState why={m.empty} />
      </Passage>
    )
  const rows = await listEntries(visit.db, filter, number, entriesPerPage)
  const processes = await listProcesses(visit.db)
  const titles = new Map(processes.map(({ slug, title }) => [slug, title]))
  const href = (change: object) => visit.link('/registre', { ...filter, ...change })
  return (
    <Passage knot="none">
      <FilterForm action={visit.link('/registre')} label={m.filterLabel}>
        <SelectField
          name="kind"
          label={m.kind}
          value={filter.kind}
          empty={m.anyKind}
          optional
          options={entryKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
        />
        {processes.length > 1 && (
          <SelectField
            name="process"
            label={m.process}
            value={filter.process}
            empty={m.anyProcess}
            optional
            options={processes.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
        )}
        <TextField name="thing" label={m.thing} hint={m.thingHint} value={filter.thing} optional />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState why={m.none}>
          <TargetLink href={visit.link('/registre')}>{m.showAll}</TargetLink>
        </EmptyState>
      ) : (
        <DataTable
          caption={m.caption(formatNumber(total, lang))}
          sortedBy={m.newest}
          rows={rows}
          columns={[
            {
              key: 'n',
              label: m.number,
              cell: (row) => (
                <a href={visit.link(`/registre/${row.n}`)}>{m.lineOf(formatNumber(row.n, lang))}</a>
              ),
            },
            { key: 'at', label: m.when, cell: (row) => formatInstant(row.at, lang) },
            {
              key: 'kind',
              label: m.what,
              cell: (row) => (
                <>
                  {m.kinds[row.kind]} {row.example && <ExampleMark />}
                </>
              ),
            },
            {
              key: 'thing',
              label: m.about,
              cell: (row) => <span lang="fr">{aboutWhat(visit, row, titles)}</span>,
            },
          ]}
        />
      )}
      <Pager
        page={number}
        pages={Math.ceil(total / entriesPerPage)}
        href={(wanted) => href({ page: wanted })}
      />
      <TargetLink href={visit.link('/api/list-register-entries', { ...filter })}>{m.json}</TargetLink>
    </Passage>
  )
}

/** What a line is about, in words: a reference, a number, or else the process. */
export function aboutWhat(
  visit: Visit,
  { thing, process }: { thing: string; process: string | null },
  titles?: ReadonlyMap<string, string>,
): string {
  const m = messages[visit.lang]
  const parts = thing.split('/')
  const last = parts.at(-1) as string
  const kind = parts.at(-2) as string
  if (kind === 'contributions') return last
  const named = { propositions: m.things.proposal, synthese: m.things.statement }
  if (kind in named) return named[kind as keyof typeof named](last)
  return (process && titles?.get(process)) ?? process ?? thing
}
