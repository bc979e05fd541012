import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay, formatDelay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, PrintHint } from '#ui/text.tsx'
import { deliberationsAsCsv, withComputed } from './acts-file.ts'
import { stateSentence } from './course.tsx'
import { bodies, executoryOn, isOverdue, statuses } from './deliberation.ts'
import { listFilter } from './list-deliberations.ts'
import { messages as meetingMessages } from './meetings/messages.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'
import { messages as pastMessages } from './past/messages.ts'
import { type ListedAct, listDeliberations } from './reads.ts'
import { messages as scdlMessages } from './scdl/messages.ts'

export const listDeliberationsPage = page({
  path: '/deliberations',
  who: 'anyone',
  input: z.object(listFilter),
  menu: { place: 'main', label: { fr: 'Délibérations', en: 'Deliberations' }, order: 50 },
  async show(visit, filter) {
    const { lang } = visit
    const words = pageWords[lang]
    const all = await listDeliberations(visit.db, { process: filter.process })
    const rows = all.filter(
      (row) => (!filter.body || row.body === filter.body) && (!filter.status || row.status === filter.status),
    )
    const href = (change: { body?: string; status?: string }) =>
      visit.link('/deliberations', {
        process: filter.process,
        body: filter.body,
        status: filter.status,
        ...change,
      })
    const voted = all.filter((row) => row.votedOn).length
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead} note={words.counts(voted, all.length)}>
          {all.length > 1 && (
            <>
              <FilterList
                label={words.byStatus}
                items={[
                  {
                    href: href({ status: undefined }),
                    label: words.showAll,
                    count: all.length,
                    current: !filter.status,
                  },
                  ...statuses
                    .map((status) => ({
                      href: href({ status }),
                      label: capitalised(messages[lang].status[status]),
                      count: all.filter((row) => row.status === status).length,
                      current: filter.status === status,
                    }))
                    .filter((item) => item.count > 0),
                ]}
              />
              {new Set(all.map((row) => row.body)).size > 1 && (
                <FilterList
                  label={words.byBody}
                  items={[
                    { href: href({ body: undefined }), label: words.showAll, current: !filter.body },
                    ...bodies.map((body) => ({
                      href: href({ body }),
                      label: messages[lang].body[body],
                      count: all.filter((row) => row.body === body).length,
                      current: filter.body === body,
                    })),
                  ]}
                />
              )}
            </>
          )}
        </TitlePassage>
        <Passage knot={rows.length > 0 ? 'done' : 'expected'} note={rows.length > 1 && words.order}>
          {rows.length === 0 ? (
            <EmptyState why={all.length === 0 ? words.empty : words.emptyFilter}>
              {all.length > 0 && <TargetLink href={visit.link('/deliberations')}>{words.showAll}</TargetLink>}
            </EmptyState>
          ) : (
            <EntryList
              level={2}
              entries={rows.map((row) => ({
                title: <TownWords>{row.subject}</TownWords>,
                href: visit.link(`/deliberations/${row.id}`),
                note: (
                  <>
                    <p>{words.kicker(messages[lang].body[row.body as 'council'], row.number)}</p>
                    <p>{stateSentence(row, row.announcedOn ?? undefined, visit.now, lang)}</p>
                    {row.plannedOn && row.votedOn && row.plannedOn < row.votedOn && (
                      <p>
                        {words.slip(
                          formatDay(row.plannedOn, lang),
                          formatDay(row.votedOn, lang),
                          formatDelay(row.plannedOn, row.votedOn, lang),
                        )}
                      </p>
                    )}
                  </>
                ),
                status: (
                  <>
                    <Status kind={statusKind(row, visit.now)}>
                      {capitalised(messages[lang].status[row.status as 'voted'])}
                    </Status>{' '}
                    {row.example && <ExampleMark />}
                  </>
                ),
              }))}
            />
          )}
          <ButtonRow>
            <TargetLink href={visit.link('/deliberations.csv', filter)} download>
              {words.csv}
            </TargetLink>
            <TargetLink href={visit.link('/api/list-deliberations', filter)}>{words.json}</TargetLink>
            <TargetLink href={visit.link('/deliberations/seances')}>{meetingMessages[lang].title}</TargetLink>
            <TargetLink href={visit.link('/deliberations/anciennes')}>{pastMessages[lang].title}</TargetLink>
            <TargetLink href={visit.link('/deliberations/donnees-ouvertes')}>
              {scdlMessages[lang].title}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function statusKind(row: ListedAct, now: Date): StatusKind {
  if (executoryOn(row)) return 'done'
  if (row.votedOn) return row.outcome === 'rejected' ? 'kept-out' : 'half'
  return isOverdue(row, row.announcedOn ?? undefined, now) ? 'broken' : 'expected'
}

/** The same list as a file: the filters of the address hold. */
export const deliberationsCsvPage = page({
  path: '/deliberations.csv',
  who: 'anyone',
  input: z.object(listFilter),
  show: async (visit, filter) =>
    deliberationsAsCsv((await listDeliberations(visit.db, filter)).map(withComputed)),
})
