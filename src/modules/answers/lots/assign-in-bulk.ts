import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { assign, assignment } from '#modules/answers/assignment/assign.ts'
import { lot, lotLine } from '#modules/answers/tables.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { lotAssigned } from './facts.ts'
import { lotWords } from './messages.ts'
import { chosenBy } from './reads.ts'
import { mostProposals, selection } from './selection.ts'

export const assignInBulk = operation({
  name: 'assign-in-bulk',
  summary: {
    fr: 'Attribuer à un service toutes les propositions d’un filtre, ou celles qui sont cochées ; cela s’annule',
    en: 'Assign to a service all the proposals of a filter, or those ticked; it can be undone',
  },
  done: { fr: 'Les propositions sont attribuées.', en: 'The proposals are assigned.' },
  ...answerLife.assign,
  input: z.object({
    ...selection,
    ...assignment,
    /** How many were announced: when others came or went since, nothing is done. */
    expected: count(mostProposals).optional(),
  }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run({ organisation, due, expected, ...asked }, { tx, now, actor, note }) {
    const process = await processBySlug(tx, asked.process)
    const chosen = await chosenBy(tx, asked)
    if (chosen.length === 0)
      throw invalid(
        'proposals',
        sentence(lotWords, (m) => m.nobodyChosen),
      )
    const wanted = expected ?? (asked.proposals ? new Set(asked.proposals).size : chosen.length)
    if (chosen.length !== wanted)
      throw conflict(sentence(lotWords, (m) => m.changedSince(wanted, chosen.length)))
    const facts = []
    for (const one of chosen) facts.push((await assign(tx, one, { organisation, due }, now)).fact)
    const [made] = await tx
      .insert(lot)
      .values({
        processId: process.id,
        organisationId: organisation,
        dueDay: due,
        madeBy: actor.id,
        madeAt: now,
      })
      .returning({ id: lot.id })
    const id = made?.id as number
    const lines = chosen.map((one) => ({
      lotId: id,
      proposalId: one.id,
      formerOrganisationId: one.organisationId,
      formerDueDay: one.dueDay,
      formerStatus: one.sheetStatus,
    }))
    for (let at = 0; at < lines.length; at += 1_000)
      await tx.insert(lotLine).values(lines.slice(at, at + 1_000))
    for (const fact of facts) note(fact)
    note(lotAssigned(id, { process: process.id, organisation, due, proposals: chosen.length }))
    return { lot: id, assigned: chosen.length }
  },
})
