import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import {
  type AddressFault,
  addressFault,
  addressLines,
  postcodeOf,
} from '#kernel/documents/postal-address.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { type Author, byAuthor, rows, tellings, waitingOn } from '#modules/notices/reads.ts'
import { printing } from '#modules/notices/tables.ts'
import { letterWords } from './messages.ts'

export interface ToPrint {
  readonly ready: readonly Author[]
  /** Nothing usable to write on the envelope. */
  readonly apart: readonly (Author & { readonly fault: AddressFault })[]
}

/** The letters that wait and are in no printing, as a franking machine and a postman take them: by postcode, then by name. */
export async function lettersToPrint(db: Database, processId: number): Promise<ToPrint> {
  const found = byAuthor(await tellings(db, sql`${waitingOn(processId, 'letter')} and n.printing_id is null`))
  const ready: Author[] = []
  const apart: (Author & { fault: AddressFault })[] = []
  for (const author of found) {
    const fault = addressFault(author.contact)
    if (fault) apart.push({ ...author, fault })
    else ready.push(author)
  }
  return { ready: ready.toSorted(byPlace), apart }
}

const byPlace = (a: Author, b: Author): number => {
  const [one, other] = [a.contact ?? '', b.contact ?? '']
  const inTurn = (left = '', right = '') => left.localeCompare(right, 'fr', { numeric: true })
  return (
    inTurn(postcodeOf(one), postcodeOf(other)) ||
    inTurn(addressLines(one)[0], addressLines(other)[0]) ||
    a.contribution - b.contribution
  )
}

export type Printing = typeof printing.$inferSelect

export async function requirePrinting(db: Database, id: number): Promise<Printing> {
  const [found] = await db.select().from(printing).where(eq(printing.id, id))
  if (!found) throw missing(sentence(letterWords, (m) => m.noPrinting))
  return found
}

/** The printing, held until the end of the transaction; refuses one that is posted or put back. */
export async function lockPrinting(tx: Database, id: number): Promise<Printing> {
  const [found] = await tx.select().from(printing).where(eq(printing.id, id)).for('update')
  if (!found) throw missing(sentence(letterWords, (m) => m.noPrinting))
  if (found.postedOn || found.putBackAt) throw conflict(sentence(letterWords, (m) => m.isSettled))
  return found
}

export const ownerOfPrinting = async ({ printing: id }: { printing: number }, { tx }: { tx: Database }) => ({
  process: (await requirePrinting(tx, id)).processId,
})

/** Those whose file may have to be drawn, or drawn again: nobody gave up on them, and nobody let them go. */
export const printingsToDraw = (db: Database): Promise<Printing[]> =>
  db
    .select()
    .from(printing)
    .where(
      and(
        isNull(printing.postedOn),
        isNull(printing.putBackAt),
        isNull(printing.failedAt),
        isNull(printing.expiredAt),
      ),
    )
    .orderBy(printing.id)

/** Printed and not posted yet, oldest first. */
export const openPrintings = (
  db: Database,
  processId: number,
): Promise<{ id: number; printedAt: string; letters: number }[]> =>
  rows(
    db,
    sql`select id::int, printed_at::text as "printedAt", letters from notices_printing
        where process_id = ${processId} and posted_on is null and put_back_at is null order by id`,
  )

export interface Sheet extends Author {
  readonly position: number
}

/** The letters of a printing that are still to be posted, in the order of the pile. */
export async function sheetsOf(db: Database, id: number): Promise<Sheet[]> {
  const authors = byAuthor(await tellings(db, sql`n.printing_id = ${id} and n.status = 'waiting'`))
  const placed = await rows<{ contribution: number; position: number }>(
    db,
    sql`select contribution_id::int as contribution, position from notices_letter where printing_id = ${id}`,
  )
  const positions = new Map(placed.map((one) => [one.contribution, one.position]))
  return authors
    .filter((one) => one.contact !== null)
    .map((one) => ({ ...one, position: positions.get(one.contribution) ?? 0 }))
    .sort((a, b) => a.position - b.position)
}

/** The sheets that must not leave any more: nothing they say is to be told by this letter. */
export const sheetsToPull = (db: Database, id: number): Promise<{ position: number; reference: string }[]> =>
  rows(
    db,
    sql`select l.position, c.reference from notices_letter l join contributions_contribution c on c.id = l.contribution_id
        where l.printing_id = ${id} and not exists (select from notices_notice n
          where n.contribution_id = l.contribution_id and n.printing_id = l.printing_id and n.status = 'waiting')
        order by l.position`,
  )
