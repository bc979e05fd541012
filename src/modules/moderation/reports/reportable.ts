import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/moderation/messages.ts'

/** What the town publishes beside contributions, and that anyone may report. */
export const textKinds = ['statement', 'answer'] as const
export type TextKind = (typeof textKinds)[number]

/** As it stands in addresses. */
export const textSlugs = { statement: 'phrase', answer: 'reponse' } as const satisfies Record<
  TextKind,
  string
>
export const kindOfSlug = { phrase: 'statement', reponse: 'answer' } as const
export const slugs = ['phrase', 'reponse'] as const

export interface ReportableText {
  readonly id: number
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  /** Its public number in the process. */
  readonly number: number
  readonly text: string
  /** Where it is read, within the town. */
  readonly path: string
}

/** Gives a text that is published today, or nothing. */
export type FindsReportable = (db: Database, id: number) => Promise<ReportableText | undefined>

const finders = new Map<TextKind, FindsReportable>()

/** The composition says once, at start, who knows these texts: this module may not lean on those downstream. */
export function tellReportable(kind: TextKind, finds: FindsReportable): void {
  finders.set(kind, finds)
}

export const reportable = async (db: Database, kind: TextKind, id: number) => finders.get(kind)?.(db, id)

export async function requireReportable(db: Database, kind: TextKind, id: number): Promise<ReportableText> {
  const found = await reportable(db, kind, id)
  if (!found) throw missing(sentence(messages, (m) => m.notShownText))
  return found
}
