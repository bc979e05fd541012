import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning, DataTable } from '#ui/table.tsx'
import { EmptyState, ExampleMark, Note, PlainList, PrintHint, Quotation } from '#ui/text.tsx'
import { crossingMessages } from './crossing-messages.ts'
import { type CrossingCounts, type Crossings, crossingRows, crossings } from './crossing-reads.ts'

const isEmpty = (one: CrossingCounts) => one.sessions + one.contributions + one.proposals === 0

/** Words are there, and none is placed: the cells cannot say that nobody spoke. */
const nothingPlaced = ({ all, outside }: Crossings) =>
  all.contributions > 0 && outside.contributions === all.contributions

/** The axes crossed with the angles: what each cell holds, and the cells where nobody spoke yet. */
export const crossingsPage = page({
  path: '/demarches/:process/axes-et-angles',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { db, lang, now } = visit
    const m = crossingMessages[lang]
    const process = await processBySlug(db, asked.process)
    const found = await crossings(db, process.id)
    const { cells, outside } = found
    const path = `/demarches/${process.slug}/axes-et-angles`
    return (
      <Page frame={visit.frame(`${m.title} – ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={m.title}
          lead={m.lead}
          note={m.counted(formatDay(dayOf(now), lang))}
        >
          <ProcessLabel process={process} />
        </TitlePassage>
        {cells.length === 0 ? (
          <Passage knot="expected">
            <EmptyState why={m.none} />
          </Passage>
        ) : (
          <>
            <Passage title={m.grid} id="croisements">
              {nothingPlaced(found) && <p>{m.nothingPlaced(formatNumber(found.all.contributions, lang))}</p>}
              <Grid found={found} path={path} visit={visit} />
              {outside.contributions + outside.proposals + outside.sessions > 0 && (
                <Note>
                  {m.outside(
                    plural(outside.contributions, m.contributions, lang),
                    plural(outside.proposals, m.proposals, lang),
                    plural(outside.sessions, m.sessions, lang),
                  )}
                </Note>
              )}
              <Note>{m.method}</Note>
              <ButtonRow>
                <TargetLink href={visit.link(`${path}.csv`)} download>
                  {m.csv}
                </TargetLink>
                <TargetLink href={visit.link('/api/axes-and-angles', { process: process.slug })}>
                  {m.json}
                </TargetLink>
                <ColumnsMeaning href={visit.link('/donnees/dictionnaire/axes-and-angles')} />
              </ButtonRow>
              <PrintHint />
            </Passage>
            <Empty cells={cells} visit={visit} />
          </>
        )}
      </Page>
    )
  },
})

function Grid({ found, path, visit }: { found: Crossings; path: string; visit: Visit }) {
  const { lang } = visit
  const m = crossingMessages[lang]
  const axes = [...new Map(found.cells.map((one) => [one.axis, one])).values()]
  const angles = [...new Map(found.cells.map((one) => [one.angle, one])).values()]
  const unplaced = nothingPlaced(found)
  return (
    <DataTable
      caption={m.grid}
      rows={axes}
      columns={[
        {
          key: 'axis',
          label: m.axis,
          cell: (axis) => (
            <>
              {axis.axis}. <TownWords>{axis.axisTitle}</TownWords>
            </>
          ),
        },
        ...angles.map((angle) => ({
          key: `angle-${angle.angle}`,
          label: angle.angleTitle,
          cell: (axis: CrossingCounts) => {
            const cell = found.cells.find((one) => one.axis === axis.axis && one.angle === angle.angle)
            if (!cell) return undefined
            if (isEmpty(cell) && !unplaced) return m.empty
            const said = [
              unplaced ? m.notPlaced : plural(cell.contributions, m.contributions, lang),
              plural(cell.proposals, m.proposals, lang),
              plural(cell.sessions, m.sessions, lang),
            ]
            return <a href={visit.link(`${path}/${cell.axis}/${cell.angle}`)}>{said.join(', ')}</a>
          },
        })),
      ]}
    />
  )
}

/** The cells where there is nothing at all, by name: what a facilitator goes and asks about. */
function Empty({ cells, visit }: { cells: readonly CrossingCounts[]; visit: Visit }) {
  const m = crossingMessages[visit.lang]
  const empty = cells.filter(isEmpty)
  const number = (value: number) => formatNumber(value, visit.lang)
  return (
    <Passage
      id="vides"
      title={m.emptyTitle(number(empty.length), number(cells.length))}
      knot={empty.length > 0 ? 'expected' : 'done'}
    >
      {empty.length === 0 && <p>{m.noneEmpty}</p>}
      {empty.length > 0 && (
        <PlainList
          items={empty.map((one) => (
            <TownWords>{`${one.axis}. ${one.axisTitle} × ${one.angleTitle}`}</TownWords>
          ))}
        />
      )}
    </Passage>
  )
}

const listed = 20

/** One cell, with its rows. */
export const crossingPage = page({
  path: '/demarches/:process/axes-et-angles/:axis/:angle',
  who: 'anyone',
  input: z.object({ process: slug(), axis: identifier(), angle: identifier() }),
  async show(visit, asked) {
    const { db, lang } = visit
    const m = crossingMessages[lang]
    const process = await processBySlug(db, asked.process)
    const home = `/demarches/${process.slug}`
    const all = await crossings(db, process.id)
    const cell = all.cells.find((one) => one.axis === asked.axis && one.angle === asked.angle)
    if (!cell) throw missing(sentence(crossingMessages, (words) => words.unknownCell))
    const found = await crossingRows(db, process.id, cell, listed)
    const query = { axe: cell.axis, angle: cell.angle }
    return (
      <Page frame={visit.frame(`${cell.axisTitle} × ${cell.angleTitle}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`${home}/axes-et-angles`)}>
              <TownWords>{process.title}</TownWords>, {m.every.toLowerCase()}
            </a>
          }
          title={<TownWords>{`${cell.axisTitle} × ${cell.angleTitle}`}</TownWords>}
          lead={[
            nothingPlaced(all) ? m.notPlaced : plural(cell.contributions, m.contributions, lang),
            plural(cell.proposals, m.proposals, lang),
            plural(cell.sessions, m.sessions, lang),
          ].join(', ')}
        >
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage title={m.sessionsTitle} id="seances" knot={cell.sessions > 0 ? 'done' : 'expected'}>
          {found.sessions.length === 0 && <EmptyState why={m.noSession} />}
          <PlainList
            items={found.sessions.map((one) => (
              <>
                <a href={visit.link(`${home}/seances/${one.id}`)}>
                  <TownWords>{one.title}</TownWords>
                </a>
                , {formatDay(one.day, lang)}
              </>
            ))}
          />
        </Passage>
        <Passage
          title={m.contributionsTitle}
          id="paroles"
          knot={cell.contributions > 0 ? 'done' : 'expected'}
        >
          {found.contributions.length === 0 && <EmptyState why={m.noContribution} />}
          {found.contributions.map((one) => (
            <Quotation
              text={one.text.length < 400 ? one.text : `${one.text.slice(0, one.text.lastIndexOf(' '))}…`}
              lang={one.language}
              source={<a href={visit.link(`/contributions/${one.reference}`)}>{one.reference}</a>}
            />
          ))}
          {cell.contributions > 0 && (
            <TargetLink href={visit.link(`${home}/contributions`, query)}>
              {m.allContributions(formatNumber(cell.contributions, lang))}
            </TargetLink>
          )}
        </Passage>
        <Passage title={m.proposalsTitle} id="propositions" knot={cell.proposals > 0 ? 'done' : 'expected'}>
          {found.proposals.length === 0 && <EmptyState why={m.noProposal} />}
          <PlainList
            items={found.proposals.map((one) => (
              <>
                <a href={visit.link(`${home}/propositions/${one.number}`)}>
                  <TownWords>{m.proposal(String(one.number), one.title)}</TownWords>
                </a>{' '}
                {one.example && <ExampleMark />}
              </>
            ))}
          />
          {cell.proposals > 0 && (
            <TargetLink href={visit.link(`${home}/propositions`, query)}>
              {m.allProposals(formatNumber(cell.proposals, lang))}
            </TargetLink>
          )}
        </Passage>
      </Page>
    )
  },
})
