import { sql } from 'drizzle-orm'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { register } from '#modules/registrations/module.ts'
import { planSession } from '#modules/workshops/module.ts'

const by = { actor: operator, door: 'demonstration' } as const
let keys = 0

/** Plans a meeting of three hours on 20 April 2026 unless told: its number. */
export async function aSession(town: Town, given: Record<string, unknown> = {}): Promise<number> {
  const usual = {
    process: 'fabrique-2017',
    kind: 'meeting',
    title: 'Réunion',
    audience: 'all',
    day: '2026-04-20',
    start: '18h30',
    end: '21h30',
    place: 'Agora',
  }
  const { id } = await perform(town, planSession, { ...usual, ...given }, by)
  return id
}

/** Registers someone without any way to be reached unless told: their code, and what they obtained. */
export function someone(town: Town, sessions: number[], given: Record<string, unknown> = {}) {
  const usual = { process: 'fabrique-2017', persons: 1, submission: `inscription-${++keys}` }
  return perform(town, register, { ...usual, sessions, ...given }, by)
}

/** What is kept of those who registered, in the order they did. */
export async function personsKept(town: Town) {
  const { rows } = await town.db.execute<{
    name: string | null
    contact: string | null
    code: string | null
  }>(sql`select name, contact, code from registrations_person order by id`)
  return rows
}

/** The refusal some work ends with; undefined when it was not refused. */
export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  return (await work.then(
    () => undefined,
    (error) => error,
  )) as Refusal
}

/** A page with ordinary spaces, so that it can be compared with a sentence. */
export const plain = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replace(/[\u00a0\u202f]/g, ' ')
