import { asc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/processes/messages.ts'
import type { Phase } from '#modules/processes/process.ts'
import { announcedDate } from '#modules/processes/tables.ts'
import { fuzzyOf, fuzzyValues } from './fuzzy-columns.ts'
import type { FuzzyDate } from './fuzzy-date.ts'

export const announcedKinds = [
  'planned',
  'expected',
  'planned_start',
  'expected_start',
  'planned_end',
  'expected_end',
] as const
export type AnnouncedKind = (typeof announcedKinds)[number]

interface Announcement {
  readonly which: AnnouncedKind
  readonly before: FuzzyDate | undefined
  readonly after: FuzzyDate | undefined
}

const same = (a: FuzzyDate | undefined, b: FuzzyDate | undefined) =>
  a?.from === b?.from && a?.to === b?.to && a?.text === b?.text

/**
 * Keeps what is announced and was not yet. In an open process, a new expected day needs its reason, except where a
 * demonstration tells sources that give none.
 */
export async function announce(
  tx: Database,
  about: { readonly processId: number } & ({ readonly phaseKind: Phase } | { readonly milestoneId: number }),
  announcements: readonly Announcement[],
  { reason, now, needsReason }: { reason: string | undefined; now: Date; needsReason: boolean },
): Promise<void> {
  const changed = announcements.filter(({ before, after }) => !same(before, after))
  const moved = changed.some(({ which, before }) => before || which.startsWith('expected'))
  if (moved && needsReason && !reason)
    throw invalid(
      'slipReason',
      sentence(messages, (m) => m.sayWhyMoved),
    )
  const rows = changed.flatMap(({ which, before, after }) =>
    after
      ? [
          {
            ...about,
            which,
            ...fuzzyValues('announced', after),
            announcedFrom: after.from,
            announcedTo: after.to,
            reason: before || which.startsWith('expected') ? (reason ?? null) : null,
            announcedAt: now,
          },
        ]
      : [],
  )
  if (rows.length > 0) await tx.insert(announcedDate).values(rows)
}

export type AnnouncedDate = typeof announcedDate.$inferSelect & { readonly on: FuzzyDate | undefined }

/** Every date ever announced, in the order in which they were. */
export async function announcedDatesOf(db: Database, process: number): Promise<AnnouncedDate[]> {
  const rows = await db
    .select()
    .from(announcedDate)
    .where(eq(announcedDate.processId, process))
    .orderBy(asc(announcedDate.id))
  return rows.map((row) => ({ ...row, on: fuzzyOf('announced', row) }))
}
