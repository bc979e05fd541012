import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/answers/reads.ts'

export interface NoteRow {
  id: number
  answer: number
  number: number
  title: string
  text: string
  writtenBy: string
  author: string | null
  writtenAt: string
  changedAt: string | null
  example: boolean
}

const chosen = sql`select n.id::int, n.answer_id::int as answer, p.number, p.title, n.text, n.written_by as "writtenBy",
    w.name as author, n.written_at::text as "writtenAt", n.changed_at::text as "changedAt", n.example
  from answers_note n join answers_answer a on a.id = n.answer_id join synthesis_proposal p on p.id = a.proposal_id
  left join accounts_person w on n.written_by = 'person:' || w.id`

/** The notes of a sheet, oldest first. Who asks must instruct the proposal: the caller sees to it. */
export async function notesOn(db: Database, answer: number): Promise<NoteRow[]> {
  return rows<NoteRow>(db, sql`${chosen} where n.answer_id = ${answer} order by n.written_at, n.id`)
}

export async function noteById(db: Database, id: number): Promise<NoteRow | undefined> {
  const [found] = await rows<NoteRow>(db, sql`${chosen} where n.id = ${id}`)
  return found
}
