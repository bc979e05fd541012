import { z } from 'zod'
import { isAllowed, type Who } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { choicesOf } from '#modules/synthesis/reads.ts'
import { requireProposal } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'

export const deskPath = (process: string) => `/bureau/synthese/${process}`

export const inProcess = z.object({ process: slug() })
export const onContribution = z.object({ process: slug(), contribution: identifier() })
export const onProposal = z.object({ process: slug(), proposal: identifier() })

/** The process of a desk, for those whose role reaches it. */
export async function openDesk(visit: Visit, params: { process: string }, who: Who = synthesisWork) {
  const process = await processBySlug(visit.db, params.process)
  if (!isAllowed(who, visit.actor, { process: process.id }))
    throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
  return process
}

/** What a form of the desk needs: the process and what may be chosen in it. */
export async function openForm(visit: Visit, params: { process: string }) {
  const process = await openDesk(visit, params)
  return { process, choices: await choicesOf(visit.db, process.id) }
}

/** The same for a form about one proposal of the process. */
export async function openProposal(visit: Visit, params: { process: string; proposal: number }) {
  const form = await openForm(visit, params)
  const proposal = await requireProposal(visit.db, params.proposal)
  if (proposal.processId !== form.process.id) throw missing(sentence(messages, (m) => m.noProposal))
  return { ...form, proposal }
}

/** Choices as the options of a field. */
export const optionsOf = (choices: readonly { id: number; title: string }[]) =>
  choices.map((one) => ({ value: String(one.id), label: one.title }))

/** A value typed in a form, as text. */
export const typed = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** Values typed in a form under one name, as texts. */
export const typedList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
