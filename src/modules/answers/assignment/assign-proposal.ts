import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { proposalsById } from '#modules/answers/reads.ts'
import { assign, assignment } from './assign.ts'

export const assignProposal = operation({
  name: 'assign-proposal',
  summary: {
    fr: 'Attribuer une proposition à un service, avec un jour de rendu',
    en: 'Assign a proposal to a service, with a due day',
  },
  done: { fr: 'La proposition est attribuée.', en: 'The proposal is assigned.' },
  ...answerLife.assign,
  input: z.object({ proposal: identifier(), ...assignment }),
  owner: async (input, { tx }) => ({ process: (await ofOneProcess(tx, [input.proposal]))[0]?.processId }),
  async run(input, { tx, now, note }) {
    const [proposal] = await ofOneProcess(tx, [input.proposal])
    const made = await assign(tx, proposal as NonNullable<typeof proposal>, input, now)
    note(made.fact)
    return { answer: made.id }
  },
})

export const assignProposals = operation({
  name: 'assign-proposals',
  summary: {
    fr: 'Attribuer plusieurs propositions d’une démarche à un service, pour un même jour',
    en: 'Assign several proposals of a process to a service, for the same day',
  },
  done: { fr: 'Les propositions sont attribuées.', en: 'The proposals are assigned.' },
  ...answerLife.assign,
  input: z.object({ proposals: z.array(identifier()).min(1).max(500), ...assignment }),
  owner: async (input, { tx }) => ({ process: (await ofOneProcess(tx, input.proposals))[0]?.processId }),
  async run(input, { tx, now, note }) {
    const proposals = await ofOneProcess(tx, input.proposals)
    for (const proposal of proposals) note((await assign(tx, proposal, input, now)).fact)
    return { assigned: proposals.length }
  },
})

/** A role given for one process must not reach another through a list. */
async function ofOneProcess(tx: Database, ids: readonly number[]) {
  const wanted = [...new Set(ids)]
  const found = await proposalsById(tx, wanted)
  if (found.length < wanted.length) throw missing(sentence(messages, (m) => m.noProposal))
  if (found.some((row) => row.processId !== found[0]?.processId))
    throw conflict(sentence(messages, (m) => m.otherProcess))
  return found
}
