import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/page.ts'
import {
  channels,
  contributionLife,
  entry,
  importers,
  isPublic,
  contributionMessages as messages,
  ownerOf,
  participatingProcesses,
  readers,
  type Status,
  statuses,
  versionsOf,
} from '#modules/contributions/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { Desk, DeskHead } from '#ui/desk.tsx'
import { SelectField, TextField } from '#ui/fields.tsx'
import { FilterForm, FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { EmptyState, Fold } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { ModerationSheet, type SheetData } from './moderation-sheet.tsx'
import {
  nextInQueue,
  processesWithin,
  type QueueRow,
  queue,
  queueCounts,
  queueRow,
  readableBy,
  sameWords,
} from './queue-reads.ts'

const pageSize = 50

/** The filters of the queue, carried by every address of the desk so that the next one comes from the same queue. */
export const queueFilter = {
  etat: z
    .enum([...statuses, 'tout'])
    .optional()
    .catch(undefined),
  demarche: slug().optional().catch(undefined),
  moyen: z.enum(channels).optional().catch(undefined),
  prive: z.boolean().optional().catch(undefined),
  q: line({ max: 200, min: 0 }).optional().catch(undefined),
}

type Asked = { etat?: Status | 'tout'; demarche?: string; moyen?: string; prive?: boolean; q?: string }

export const filterOfQueue = (asked: Asked) => ({
  status: asked.etat === 'tout' ? undefined : (asked.etat ?? 'received'),
  process: asked.demarche,
  channel: asked.moyen,
  privateLife: asked.prive,
  search: asked.q || undefined,
})

export function backTo(asked: Asked): string {
  const kept = Object.entries({
    etat: asked.etat,
    demarche: asked.demarche,
    moyen: asked.moyen,
    prive: asked.prive,
    q: asked.q,
  })
  const query = new URLSearchParams(
    kept
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  )
  return query.size > 0 ? `?${query}` : ''
}

export async function sheetData(visit: Visit, row: QueueRow, back: string): Promise<SheetData> {
  return { row, same: await sameWords(visit.db, row.id), versions: await versionsOf(visit.db, row.id), back }
}

/** The queue and the sheet that is open: the one asked, the one after what was just treated, or the first. */
export const queuePage = page({
  path: '/bureau/contributions',
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
    page: identifier().max(10_000).optional().catch(undefined),
  }),
  async show(visit, asked) {
    const { lang } = visit
    const all = messages[lang]
    const words = deskMessages[lang].queue
    const within = processesWithin(visit.actor)
    const filter = filterOfQueue(asked)
    const back = backTo(asked)
    const at = asked.page ?? 1
    const found = await queue(visit.db, filter, within, { limit: pageSize, offset: (at - 1) * pageSize })
    const counts = await queueCounts(visit.db, within, asked.demarche)
    const open =
      asked.fiche ??
      (asked.apres && (await nextInQueue(visit.db, filter, within, asked.apres))) ??
      found.rows[0]?.id
    const row = open ? await queueRow(visit.db, open) : undefined
    const shown = row && isAllowed(readers, visit.actor, ownerOf(row)) ? row : undefined
    const total = statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
    const processes = (await participatingProcesses(visit.db)).filter(
      (one) => !within || within.includes(one.id),
    )
    const state = (etat: Asked['etat']) => visit.link(`/bureau/contributions${backTo({ ...asked, etat })}`)
    return (
      <Page frame={visit.frame(words.title)} shape="desk">
        <DeskHead
          title={words.title}
          what={words.done}
          done={total - (counts.received ?? 0) - (counts.screened ?? 0)}
          total={total}
        >
          <Fold
            wide
            summary={`${processes.find((one) => one.slug === asked.demarche)?.title ?? words.everyProcess}. ${filter.status ? all.states[filter.status] : words.all} (${formatNumber(found.total, lang)})`}
            open={Boolean(asked.q || asked.moyen || asked.prive)}
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
                { href: state('tout'), label: words.all, count: total, current: asked.etat === 'tout' },
              ]}
            />
            <FilterForm
              action={visit.link('/bureau/contributions')}
              label={words.filters}
              keep={asked.etat ? { etat: asked.etat } : {}}
              clear={state(asked.etat)}
            >
              <SelectField
                name="demarche"
                label={words.process}
                empty={words.all}
                value={asked.demarche}
                options={processes.map((one) => ({ value: one.slug, label: one.title }))}
              />
              <SelectField
                name="moyen"
                label={words.channel}
                empty={words.all}
                value={asked.moyen}
                options={channels.map((value) => ({ value, label: all.channel[value] }))}
              />
              <TextField name="q" label={words.search} type="search" value={asked.q} />
              <Choice kind="checkbox" name="prive" value="on" checked={asked.prive}>
                {words.private}
              </Choice>
            </FilterForm>
          </Fold>
          <ButtonRow>
            {isAllowed(contributionLife.publishInBulk.who, visit.actor) && (
              <TargetLink
                href={visit.link('/bureau/contributions/publier-en-lot', { demarche: asked.demarche })}
              >
                {words.bulk}
              </TargetLink>
            )}
            {isAllowed(entry.who, visit.actor) && (
              <TargetLink href={visit.link('/bureau/contributions/saisir', { process: asked.demarche })}>
                {words.enter}
              </TargetLink>
            )}
            {isAllowed(importers, visit.actor) && (
              <TargetLink href={visit.link('/bureau/contributions/importer')}>{words.import}</TargetLink>
            )}
          </ButtonRow>
        </DeskHead>
        <Desk
          queueTitle={words.file}
          queueFoot={
            <Pager
              page={at}
              pages={Math.ceil(found.total / pageSize)}
              href={(n) => visit.link(`/bureau/contributions${back || '?'}${back ? '&' : ''}page=${n}`)}
            />
          }
          items={found.rows
            .map((read) => readableBy(visit.actor, read))
            .map((item) => ({
              href: visit.link(`/bureau/contributions${back || '?'}${back ? '&' : ''}fiche=${item.id}`),
              number: item.reference.replace(/^C-0*/, ''),
              title: item.title ?? `${item.text.slice(0, 80)}${item.text.length > 80 ? '…' : ''}`,
              state: isPublic(item.status)
                ? 'done'
                : item.status === 'received' || item.status === 'screened'
                  ? 'yours'
                  : 'done',
              stateWords: item.privateLife
                ? `${all.status[item.status]} · ${words.private}`
                : all.status[item.status],
              current: item.id === shown?.id,
            }))}
        >
          {shown ? (
            <ModerationSheet visit={visit} sheet={await sheetData(visit, shown, back)} />
          ) : (
            <EmptyState why={words.empty}>
              <TargetLink href={state('tout')}>{words.emptyAll}</TargetLink>
            </EmptyState>
          )}
        </Desk>
      </Page>
    )
  },
})
