import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import {
  assignProposal,
  draftAnswer,
  publishAnswer,
  type Status,
  validateAnswer,
} from '#modules/answers/module.ts'
import { aProposal } from './synthesis.ts'
import { anOrganisation, someone } from './voices.ts'

const by = (actor: Actor) => ({ actor, door: 'api' as const })

/** A complete answer; what a test is about replaces its part. */
export const complete = {
  decision: 'kept',
  reasonKind: 'need',
  reason: 'Le service ouvrira un samedi par mois, à l’essai.',
  followUp: 'Une action du plan la suivra.',
} as const

export { aProposal }

/** A sheet brought by its life to a status, for an organisation of its own unless told. */
export async function anAnswer(
  town: Town,
  process: { slug: string },
  wish: { status?: Status; organisation?: number; proposal?: number; said?: Record<string, unknown> } = {},
): Promise<{ id: number; proposal: number; organisation: number }> {
  const proposal = wish.proposal ?? (await aProposal(town, process)).id
  const organisation = wish.organisation ?? (await anOrganisation(town))
  const due = '2026-04-10'
  const { answer } = await perform(
    town,
    assignProposal,
    { proposal, organisation, due },
    by(someone('agent')),
  )
  const reached = { assigned: 0, drafted: 1, validated: 2, published: 3 }[wish.status ?? 'assigned']
  if (reached > 0)
    await perform(town, draftAnswer, { answer, ...complete, ...wish.said }, by(someone('agent')))
  if (reached > 1) await perform(town, validateAnswer, { answer }, by(someone('elected')))
  if (reached > 2) await perform(town, publishAnswer, { answer }, by(someone('secretariat')))
  return { id: answer, proposal, organisation }
}

/** The row as it stands. */
export async function answerRow(town: Town, id: number): Promise<Record<string, unknown>> {
  return (await town.db.execute(sql`select * from answers_answer where id = ${id}`)).rows[0] as never
}

const raw = (town: Town, query: ReturnType<typeof sql>) => town.db.transaction((tx) => tx.execute(query))

/** What somebody with the database at hand could try behind the code's back. */
export const behindTheBack = {
  movePhase: (town: Town, process: number, phase: string) =>
    raw(town, sql`update processes_process set current_phase = ${phase} where id = ${process}`),
  insertProposal: (town: Town, process: number) =>
    raw(
      town,
      sql`insert into synthesis_proposal (process_id, number, title, text, status_at, written_at)
          values (${process}, 99, 'Autre', 'Une autre demande.', now(), now())`,
    ),
  mergeAway: (town: Town, proposal: number, into: number) =>
    raw(
      town,
      sql`update synthesis_proposal set status = 'merged', merged_into = ${into} where id = ${proposal}`,
    ),
}
