import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import {
  anglesOf,
  axesOf,
  descriptionsOf,
  listProcesses,
  milestonesOf,
  phasesOf,
  processBySlug,
} from './reads.ts'
import { chartersOf, mandatesOf } from './texts/published-texts.ts'

const input = z.object({ process: slug() })

export const listProcessesReading = reading({
  name: 'list-processes',
  summary: { fr: 'Les démarches', en: 'The processes' },
  who: 'anyone',
  input: z.object({}),
  run: (_input, { db }) => listProcesses(db),
})

export const showProcessReading = reading({
  name: 'show-process',
  summary: {
    fr: 'Une démarche : axes, angles, phases, jalons',
    en: 'A process: axes, angles, phases, milestones',
  },
  who: 'anyone',
  input,
  async run({ process }, { db }) {
    const found = await processBySlug(db, process)
    return {
      ...found,
      axes: await axesOf(db, found.id),
      angles: await anglesOf(db, found.id),
      phases: await phasesOf(db, found.id),
      milestones: await milestonesOf(db, found.id),
      descriptions: await descriptionsOf(db, found.id),
    }
  },
})

export const showCharterReading = reading({
  name: 'show-charter',
  summary: { fr: 'La charte, dans toutes ses versions', en: 'The charter, in all its versions' },
  who: 'anyone',
  input,
  run: async ({ process }, { db }) => chartersOf(db, (await processBySlug(db, process)).id),
})

export const showMandateReading = reading({
  name: 'show-mandate',
  summary: {
    fr: 'Le mandat de participation, dans toutes ses versions',
    en: 'The mandate of participation, in all its versions',
  },
  who: 'anyone',
  input,
  run: async ({ process }, { db }) => mandatesOf(db, (await processBySlug(db, process)).id),
})
