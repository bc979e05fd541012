import { z } from 'zod'
import { page } from '#kernel/page.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Pager, SearchBox } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { pastActsFile, pastQuery } from './readings.ts'
import { countPastActs, pastActs, perPage } from './reads.ts'

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

export const pastActsFilePage = page({
  path: `${path}.csv`,
  who: 'anyone',
  input: z.object({ q: pastQuery.q }),
  show: async (visit, { q }) => pastActsFile(await pastActs(visit.db, q)),
})
