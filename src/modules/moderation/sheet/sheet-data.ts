import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import {
  contributionLife,
  contributionMessages as messages,
  ownerOf,
  readers,
  versionsOf,
} from '#modules/contributions/module.ts'
import { undoableBy } from '#modules/moderation/queue/queue-counts-reads.ts'
import type { Asked } from '#modules/moderation/queue/queue-filter.ts'
import { backTo, filterOfQueue } from '#modules/moderation/queue/queue-filter.ts'
import {
  neighbourInQueue,
  processesWithin,
  type QueueRow,
  queueRow,
  sameWords,
} from '#modules/moderation/queue/queue-reads.ts'
import { type OpenedBy, openSheet } from './opened-lately.ts'

export interface SheetData {
  row: QueueRow
  same: number
  versions: readonly { version: number; text: string; replacedAt: string }[]
  /** The filters of the queue, as a query to come back to it. */
  back: string
  /** The sheet before this one in the same queue. */
  previous: number | undefined
  /** The last decision on it is this person's own, and fresh. */
  undoable: boolean
  /** Who else opened it in the last minutes. */
  opened: readonly OpenedBy[]
}

export interface SheetForm {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** The masks as the boxes sent them; left out when no box was sent. */
  hide?: readonly string[]
}

export async function sheetData(visit: Visit, row: QueueRow, asked: Asked): Promise<SheetData> {
  const { db, actor, now } = visit
  const decides = isAllowed(contributionLife.screen.who, actor, ownerOf(row))
  return {
    row,
    same: await sameWords(db, row.id),
    versions: await versionsOf(db, row.id),
    back: backTo(asked),
    previous: await neighbourInQueue(db, filterOfQueue(asked, now), processesWithin(actor), {
      before: row.id,
    }),
    undoable: (await undoableBy(db, actor.id, [row.id], now)).length > 0,
    opened: decides ? openSheet(visit.town.slug, row.id, actor, now) : [],
  }
}

/** One sheet by its number, for who may read it. */
export async function requireSheet(visit: Visit, id: number, asked: Asked): Promise<SheetData> {
  const row = await queueRow(visit.db, id)
  if (!row) throw missing(sentence(messages, (m) => m.unknown))
  if (!isAllowed(readers, visit.actor, ownerOf(row)))
    throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
  return sheetData(visit, row, asked)
}
