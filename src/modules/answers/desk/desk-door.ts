import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/answers/messages.ts'
import { type Sheet, sheetOf } from '#modules/answers/sheet/reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { type Queue, queues } from './desk-reads.ts'

export const deskPath = '/bureau/reponses'

/** What the desk's address says: which queue, of which service. */
export const deskAddress = {
  file: z.enum(queues).optional().catch(undefined),
  service: identifier().optional().catch(undefined),
}

/** A page of a list; what is not one is the first. */
export const pageNumber = () => identifier().max(100_000).catch(1).default(1)

/** How many pages there are, and the one asked for or else the last. */
export function pagesOf(total: number, size: number, asked: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / size))
  return { page: Math.min(asked, pages), pages }
}

export const onAnswer = z.object({ answer: identifier(), ...deskAddress })

export interface Place {
  readonly file?: Queue | undefined
  readonly service?: number | undefined
  /** The page of the queue, for the desk alone: an open sheet knows its own place. */
  readonly page?: number | undefined
}

/** An address of the desk that keeps the queue one works in. */
export function deskLink(path: string, place: Place): string {
  const query = new URLSearchParams()
  if (place.file) query.set('file', place.file)
  if (place.service) query.set('service', String(place.service))
  if (place.page && place.page > 1) query.set('page', String(place.page))
  return query.size > 0 ? `${deskPath}${path}?${query}` : `${deskPath}${path}`
}

/** The sheet, when it is this person's to see; the sheet of another service does not exist for them. */
export async function openSheet(visit: Visit, asked: { answer: number }): Promise<Sheet> {
  const found = await sheetOf(visit.db, visit.actor, asked.answer, dayInParis(visit.now))
  if (!found) throw missing(sentence(messages, (m) => m.noAnswer))
  return found
}

/** What a sheet holds already, as its form starts with it. */
export const startOf = (sheet: Sheet) => ({
  decision: sheet.decision,
  reasonKind: sheet.reasonKind,
  reason: sheet.reason,
  followUp: sheet.followUp,
  passedTo: sheet.passedTo,
  passedOn: sheet.passedOn,
  plain: sheet.plain,
  competence: sheet.competence,
  cost: sheet.costCents === null ? undefined : sheet.costCents / 100,
  costPer: sheet.costPer,
  delay: sheet.delay,
  partner: sheet.partner,
  feasible: sheet.feasible,
  existing: sheet.existing,
})
