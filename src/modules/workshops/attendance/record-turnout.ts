import { z } from 'zod'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { turnoutRecorded } from '#modules/workshops/facts.ts'
import { planners, qualifiers } from '#modules/workshops/session.ts'
import { turnout } from '#modules/workshops/tables.ts'

/** How many distinct persons a series of sessions gathered is announced, not added up: the same person came several times. */
export const recordTurnout = operation({
  name: 'record-turnout',
  summary: { fr: 'Noter un nombre de participants annoncé', en: 'Note an announced number of participants' },
  done: {
    fr: 'Le nombre annoncé est noté avec sa source.',
    en: 'The announced number is noted with its source.',
  },
  who: planners,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    /** What was counted: « les 16 ateliers, d’avril à juin 2017 ». */
    about: line({ max: 200 }),
    persons: z.int().min(1).max(1_000_000),
    qualifier: z.enum(qualifiers),
    source: line({ max: 300 }),
  }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    await tx.insert(turnout).values({
      processId: process.id,
      about: input.about,
      persons: input.persons,
      qualifier: input.qualifier,
      source: input.source,
      recordedAt: now,
    })
    note(turnoutRecorded(process.id, { persons: input.persons, qualifier: input.qualifier }))
    return { persons: input.persons }
  },
})
