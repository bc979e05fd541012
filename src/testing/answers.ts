import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns.ts'
import {
  assignProposal,
  draftAnswer,
  publishAnswer,
  type Status,
  validateAnswer,
} from '#modules/answers/module.ts'
import { writeProposal } from '#modules/synthesis/module.ts'
import { anOrganisation, someone } from './voices.ts'

const by = (actor: Actor) => ({ actor, door: 'api' as const })

/** A complete answer; what a test is about replaces its part. */
export const complete = {
  decision: 'kept',
  reasonKind: 'need',
  reason: 'Le service ouvrira un samedi par mois, à l’essai.',
  followUp: 'Une action du plan la suivra.',
} as const

export async function aProposal(
  town: Town,
  process: { slug: string },
  wish: Record<string, unknown> = {},
): Promise<{ id: number; number: number }> {
  const usual = { title: 'Un bus le soir', text: 'Faire rouler un bus jusqu’à 22 heures.' }
  return perform(town, writeProposal, { process: process.slug, ...usual, ...wish }, by(someone('agent')))
}

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
