import { z } from 'zod'
import { count, identifier, line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { proposalWritten } from '#modules/synthesis/facts.ts'
import { nextNumber } from '#modules/synthesis/numbers.ts'
import { ownerByProcess, requirePlaces } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { proposal } from '#modules/synthesis/tables.ts'
import { addOrigins, readOrigins, voicesSaying } from './origins.ts'
import { maxText, maxTitle } from './proposal.ts'

export const writeProposal = operation({
  name: 'write-proposal',
  summary: {
    fr: 'Écrire une proposition, avec les paroles et les phrases d’où elle vient',
    en: 'Write a proposal, with the voices and sentences it comes from',
  },
  done: {
    fr: 'La proposition est inscrite. Elle aura une réponse.',
    en: 'The proposal is entered. It will be answered.',
  },
  who: synthesisWork,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    title: line({ min: 3, max: maxTitle }),
    text: text({ min: 10, max: maxText }),
    need: text({ max: 600 }).optional(),
    theme: identifier().optional(),
    /** Number of the axis in the process. */
    axis: count(999).min(1).optional(),
    /** Position of the angle in the process. */
    angle: count(99).min(1).optional(),
    contributions: z.array(identifier()).max(500).optional(),
    references: text({ max: 6000 }).optional(),
    statements: z.array(identifier()).max(200).optional(),
    /** The voices that say the statements named become origins too. */
    carry: z.boolean().optional(),
    example: z.boolean().optional(),
  }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const places = await requirePlaces(tx, process.id, input)
    const named = await readOrigins(tx, process.id, input)
    const carried = input.carry ? await voicesSaying(tx, named.statements) : []
    const origins = { ...named, contributions: [...new Set([...named.contributions, ...carried])] }
    const number = await nextNumber(tx, 'proposal', process.id)
    const [made] = await tx
      .insert(proposal)
      .values({
        processId: process.id,
        number,
        title: input.title,
        text: input.text,
        need: input.need ?? null,
        ...places,
        example: input.example ?? false,
        statusAt: now,
        writtenAt: now,
      })
      .returning({ id: proposal.id })
    const id = (made as { id: number }).id
    await addOrigins(tx, id, origins, now)
    note(
      proposalWritten(id, {
        process: process.id,
        number,
        origins: origins.contributions.length + origins.statements.length,
      }),
    )
    return { id, number, process: process.slug }
  },
})
