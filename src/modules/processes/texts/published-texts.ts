import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { fuzzyOf } from '#modules/processes/dates/fuzzy-columns.ts'
import type { FuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import * as tables from '#modules/processes/tables.ts'

export type Commitment = typeof tables.commitment.$inferSelect
export type Principle = typeof tables.principle.$inferSelect
export type CharterVersion = typeof tables.charter.$inferSelect & {
  readonly dated: FuzzyDate | undefined
  readonly principles: readonly Principle[]
  readonly commitments: readonly Commitment[]
}

/** Every version of the charter with its principles and commitments, the newest first. */
export async function chartersOf(db: Database, process: number): Promise<CharterVersion[]> {
  const versions = await db
    .select()
    .from(tables.charter)
    .where(eq(tables.charter.processId, process))
    .orderBy(desc(tables.charter.version))
  const ids = versions.map((one) => one.id)
  if (ids.length === 0) return []
  const principles = await db
    .select()
    .from(tables.principle)
    .where(inArray(tables.principle.charterId, ids))
    .orderBy(asc(tables.principle.position))
  const commitments = await db
    .select()
    .from(tables.commitment)
    .where(inArray(tables.commitment.charterId, ids))
    .orderBy(asc(tables.commitment.position))
  return versions.map((one) => ({
    ...one,
    dated: fuzzyOf('dated', one),
    principles: principles.filter((row) => row.charterId === one.id),
    commitments: commitments.filter((row) => row.charterId === one.id),
  }))
}

/** The charter being written; undefined when nobody is writing one. */
export async function charterDraftOf(db: Database, process: number) {
  const [found] = await db
    .select()
    .from(tables.charterDraft)
    .where(eq(tables.charterDraft.processId, process))
  return found
}

/** The commitments of the charter in force. */
export async function commitmentsOf(db: Database, process: number): Promise<readonly Commitment[]> {
  const [inForce] = await chartersOf(db, process)
  return inForce?.commitments ?? []
}

export type MandateVersion = typeof tables.mandate.$inferSelect & {
  readonly period: FuzzyDate | undefined
  readonly answersDue: FuzzyDate | undefined
  readonly dated: FuzzyDate | undefined
}

/** Every version of the mandate, the newest first. */
export async function mandatesOf(db: Database, process: number): Promise<MandateVersion[]> {
  const versions = await db
    .select()
    .from(tables.mandate)
    .where(eq(tables.mandate.processId, process))
    .orderBy(desc(tables.mandate.version))
  return versions.map((one) => ({
    ...one,
    period: fuzzyOf('period', one),
    answersDue: fuzzyOf('answersDue', one),
    dated: fuzzyOf('dated', one),
  }))
}

/** The mandate people read when they speak; undefined before it is published. */
export async function mandateInForce(db: Database, process: number): Promise<MandateVersion | undefined> {
  return (await mandatesOf(db, process))[0]
}
