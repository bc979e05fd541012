import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Pager, SearchBox } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { pastActPath } from './near-reads.ts'
import { pastActsFile, pastQuery } from './readings.ts'
import { countPastActs, pastActs, perPage, requirePastAct } from './reads.ts'

const path = '/deliberations/anciennes'

export const pastActsPage = page({
  path,
  who: 'anyone',
  input: z.object(pastQuery),
  async show(visit, { q, page: at }) {
    const { lang } = visit
    const words = messages[lang]
    const all = await countPastActs(visit.db)
    const total = q ? await countPastActs(visit.db, q) : all
    const rows = await pastActs(visit.db, q, at)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead} note={words.count(total)}>
          {all > 0 && (
            <>
              <p class="note">{words.notOurs}</p>
              <SearchBox action={visit.link(path)} name="q" label={words.search} value={q} />
            </>
          )}
        </TitlePassage>
        <Passage knot={rows.length > 0 ? 'done' : 'expected'}>
          {rows.length === 0 ? (
            <EmptyState why={all === 0 ? words.empty : words.noneFound}>
              {all > 0 && <TargetLink href={visit.link(path)}>{words.all}</TargetLink>}
            </EmptyState>
          ) : (
            <EntryList
              level={2}
              entries={rows.map((act) => ({
                title: <TownWords>{act.subject}</TownWords>,
                href: visit.link(pastActPath(act.id)),
                note: (
                  <>
                    <p>
                      {formatDay(act.actedOn, lang)} · {actWords[lang].body[act.body as 'council']}
                      {act.number && ` · ${words.numbered(act.number)}`}
                    </p>
                    {(act.rapporteur || act.service) && (
                      <p>
                        <TownWords>{[act.rapporteur, act.service].filter(Boolean).join(' · ')}</TownWords>
                      </p>
                    )}
                    <p>
                      {words.source('')}
                      <TownWords>{act.source}</TownWords>
                    </p>
                  </>
                ),
                status: act.state && <TownWords>{act.state}</TownWords>,
              }))}
            />
          )}
          <Pager
            page={at}
            pages={Math.ceil(total / perPage)}
            href={(n) => visit.link(path, { q, page: n })}
          />
          {all > 0 && (
            <ButtonRow>
              <TargetLink href={visit.link(`${path}.csv`, { q })} download>
                {words.csv}
              </TargetLink>
            </ButtonRow>
          )}
        </Passage>
      </Page>
    )
  },
})

/** One of them, at an address that can be quoted. */
export const pastActPage = page({
  path: `${path}/:act{[0-9]+}`,
  who: 'anyone',
  input: z.object({ act: identifier() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = messages[lang]
    const act = await requirePastAct(visit.db, asked.act)
    const said = (value: string | null) => value && <TownWords>{value}</TownWords>
    return (
      <Page frame={visit.frame(act.subject)}>
        <TitlePassage kicker={words.kicker} title={<TownWords>{act.subject}</TownWords>}>
          <FactList
            facts={[
              { term: words.field.date, value: formatDay(act.actedOn, lang) },
              { term: words.field.body, value: actWords[lang].body[act.body as 'council'] },
              { term: words.field.number, value: act.number },
              { term: words.field.reference, value: act.reference },
              { term: words.field.rapporteur, value: said(act.rapporteur) },
              { term: words.field.service, value: said(act.service) },
              { term: words.field.state, value: said(act.state) },
              { term: words.field.source, value: said(act.source) },
            ]}
          />
          <p class="note">{words.notOurs}</p>
          <TargetLink href={visit.link(path)}>{words.seeAll}</TargetLink>
        </TitlePassage>
      </Page>
    )
  },
})

export const pastActsFilePage = page({
  path: `${path}.csv`,
  who: 'anyone',
  input: z.object({ q: pastQuery.q }),
  show: async (visit, { q }) => pastActsFile(await pastActs(visit.db, q)),
})
