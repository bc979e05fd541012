import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import {
  axisChoices,
  contributionLife,
  entry,
  importers,
  isPublic,
  masked,
  contributionMessages as messages,
  ownerOf,
  participatingProcesses,
  readers,
  type Status,
  statuses,
} from '#modules/contributions/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { ModerationSheet } from '#modules/moderation/sheet/moderation-sheet.tsx'
import { sheetData } from '#modules/moderation/sheet/sheet-data.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { dayOf, daysBetween } from '#ui/dates.ts'
import { Desk, DeskHead } from '#ui/desk.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { EmptyState, Fold, KeyList, Message } from '#ui/text.tsx'
import { queueCount, queueCounts, queueProgress, undoableBy } from './queue-counts-reads.ts'
import { type Asked, backTo, filterOfQueue, isNarrowed, queueFilter, withPlace } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import {
  neighbourInQueue,
  processesWithin,
  type QueueFilter,
  type QueueRow,
  queue,
  queueRow,
} from './queue-reads.ts'

const pageSize = 50
const home = '/bureau/contributions'

/** One page of the queue, with whether others come before and after. It begins where asked, or so that the open sheet is on it. */
async function pageOf(
  visit: Visit,
  filter: QueueFilter,
  asked: { suite?: number; avant?: number },
  open: number | undefined,
) {
  const within = processesWithin(visit.actor)
  const limit = pageSize + 1
  if (asked.avant) {
    const rows = await queue(visit.db, filter, within, { before: asked.avant, limit })
    return { rows: rows.slice(-pageSize), before: rows.length > pageSize, after: true }
  }
  const rows = await queue(visit.db, filter, within, { after: asked.suite, limit })
  const here = { rows: rows.slice(0, pageSize), before: Boolean(asked.suite), after: rows.length > pageSize }
  if (!open || asked.suite || !here.after || here.rows.some(({ id }) => id === open)) return here
  const around = await queue(visit.db, filter, within, { from: open, limit })
  if (around[0]?.id !== open) return here
  return { rows: around.slice(0, pageSize), before: true, after: around.length > pageSize }
}

/** The keys of the open sheet; on paper and on phones there is none. */
function Keys(props: { words: (typeof deskMessages)['fr']['queue']['keys'] }) {
  const { words } = props
  return (
    <Fold summary={words.title} wide>
      <KeyList
        keys={[
          { keys: ['P'], does: words.publish },
          { keys: ['M'], does: words.masked },
          { keys: ['N', '1…8'], does: words.keep },
          { keys: ['L'], does: words.later },
          { keys: ['J'], does: words.next },
          { keys: ['K'], does: words.previous },
          { keys: ['Z'], does: words.undo },
          { keys: ['1…9'], does: words.mask },
          { keys: ['?'], does: words.help },
        ]}
      />
    </Fold>
  )
}

/** The queue and the sheet that is open: the one asked, the one after what was just treated, or the first. */
export const queuePage = page({
  path: home,
  who: readers,
  menu: {
    place: 'desk',
    label: { fr: deskMessages.fr.queue.menu, en: deskMessages.en.queue.menu },
    order: 10,
    waiting: async (visit) => (await queueCounts(visit.db, processesWithin(visit.actor))).received ?? 0,
  },
  input: z.object({
    ...queueFilter,
    fiche: identifier().optional().catch(undefined),
    apres: identifier().optional().catch(undefined),
    suite: identifier().optional().catch(undefined),
    avant: identifier().optional().catch(undefined),
  }),
  async show(visit, asked) {
    const { lang, db, actor, now } = visit
    const all = messages[lang]
    const words = deskMessages[lang].queue
    const within = processesWithin(actor)
    const filter = filterOfQueue(asked, now)
    const back = backTo(asked)
    const counts = await queueCounts(db, within, asked.demarche)
    const total = statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
    const narrowed = isNarrowed(asked)
    const found = narrowed
      ? await queueCount(db, filter, within)
      : filter.status
        ? (counts[filter.status as Status] ?? 0)
        : total
    const wanted =
      asked.fiche ?? (asked.apres && (await neighbourInQueue(db, filter, within, { after: asked.apres })))
    const list = await pageOf(visit, filter, asked, wanted)
    const open = wanted ?? list.rows[0]?.id
    const row = open ? await queueRow(db, open) : undefined
    const shown = row && isAllowed(readers, actor, ownerOf(row)) ? row : undefined
    const done = asked.apres ? (await undoableBy(db, actor.id, [asked.apres], now))[0] : undefined
    const processes = (await participatingProcesses(db)).filter((one) => !within || within.includes(one.id))
    const process = processes.find((one) => one.slug === asked.demarche)
    const axes = process ? await axisChoices(db, process.id) : []
    const progress = await queueProgress(db, within, dayOf(now), asked.demarche)
    const sheet = shown && (await sheetData(visit, shown, asked))
    const state = (etat: Asked['etat']) => visit.link(`${home}${backTo({ ...asked, etat })}`)
    const [first, last] = [list.rows[0], list.rows.at(-1)]
    const oldest = progress.oldest ? daysBetween(progress.oldest, dayOf(now)) : undefined
    return (
      <Page frame={visit.frame(words.title)} shape="desk">
        <DeskHead
          title={words.title}
          what={words.done}
          done={total - (counts.received ?? 0) - (counts.screened ?? 0)}
          total={total}
        >
          <p>
            <strong>{words.progress(progress.today, counts.received ?? 0, oldest)}.</strong>{' '}
            {words.oldestFirst}
          </p>
          <Fold
            wide
            summary={`${process?.title ?? words.everyProcess}. ${filter.status ? all.states[filter.status as Status] : words.all} (${formatNumber(found, lang)})`}
            open={narrowed}
          >
            <FilterList
              label={words.state}
              items={[
                ...statuses.map((status) => ({
                  href: state(status),
                  label: all.states[status],
                  count: counts[status] ?? 0,
                  current: filter.status === status,
                })),
                { href: state('tout'), label: words.all, count: total, current: !filter.status },
              ]}
            />
            <QueueFilters visit={visit} asked={asked} processes={processes} axes={axes} />
          </Fold>
          <ButtonRow>
            {isAllowed(contributionLife.publishInBulk.who, actor) && (
              <TargetLink href={visit.link(`${home}/plusieurs${back}`)}>
                {deskMessages[lang].bulk.several}
              </TargetLink>
            )}
            {isAllowed(contributionLife.publishInBulk.who, actor) && (
              <TargetLink href={visit.link(`${home}/publier-en-lot`, { demarche: asked.demarche })}>
                {words.bulk}
              </TargetLink>
            )}
            {isAllowed(entry.who, actor) && (
              <TargetLink href={visit.link(`${home}/saisir`, { process: asked.demarche })}>
                {words.enter}
              </TargetLink>
            )}
            {isAllowed(importers, actor) && (
              <TargetLink href={visit.link(`${home}/importer`)}>{words.import}</TargetLink>
            )}
          </ButtonRow>
        </DeskHead>
        <Desk
          queueTitle={words.file}
          queueFoot={
            (list.before || list.after) && (
              <ButtonRow>
                {list.before && first && (
                  <TargetLink href={visit.link(`${home}${withPlace(back, 'avant', first.id)}`)}>
                    {words.previousPage}
                  </TargetLink>
                )}
                {list.after && last && (
                  <TargetLink href={visit.link(`${home}${withPlace(back, 'suite', last.id)}`)}>
                    {words.nextPage}
                  </TargetLink>
                )}
                {list.before && <TargetLink href={visit.link(`${home}${back}`)}>{words.begin}</TargetLink>}
              </ButtonRow>
            )
          }
          items={list.rows.map((read) => item(visit, read, back, shown?.id))}
        >
          {done && done.id !== shown?.id && (
            <Message>
              <p>{words.justDone(done.reference, all.status[done.status])}</p>
              <PostButton action={visit.link(`${home}/${done.id}/defaire${back}`)} quiet shortcut="z">
                {words.undo}
              </PostButton>
            </Message>
          )}
          {sheet ? (
            <ModerationSheet visit={visit} sheet={sheet} />
          ) : (
            <EmptyState why={words.empty}>
              <TargetLink href={state('tout')}>{words.emptyAll}</TargetLink>
            </EmptyState>
          )}
          {sheet && isAllowed(contributionLife.screen.who, actor) && <Keys words={words.keys} />}
        </Desk>
      </Page>
    )
  },
})

/** Its first words, without what the guard would hide: a list is seen by who passes behind. */
function item(visit: Visit, row: QueueRow, back: string, current: number | undefined) {
  const all = messages[visit.lang]
  const words = deskMessages[visit.lang].queue
  const waits = !isPublic(row.status) && (row.status === 'received' || row.status === 'screened')
  return {
    href: visit.link(`${home}${withPlace(back, 'fiche', row.id)}`),
    number: row.reference.replace(/^C-0*/, ''),
    title: firstWords(row),
    state: waits ? ('yours' as const) : ('done' as const),
    stateWords: row.privateLife ? `${all.status[row.status]} · ${words.private}` : all.status[row.status],
    current: row.id === current,
  }
}

function firstWords(row: QueueRow): string {
  if (row.title) return masked(row.title, row.language)
  // Masked with what follows: a number cut in two would no longer be seen as one.
  const shown = row.publishedText ?? masked(row.text.slice(0, 200), row.language)
  return `${shown.slice(0, 80)}${shown.length > 80 || row.text.length > 200 ? '…' : ''}`
}
