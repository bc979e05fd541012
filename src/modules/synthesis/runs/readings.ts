import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { measuredAgreement } from '#modules/synthesis/agreement/check-reads.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { synthesisReading } from '#modules/synthesis/statements/statement.ts'
import { findRun, listRuns, ownerByRun, type ShownRun, themesOfRun } from './run-reads.ts'

/** What is known of a run, without who asked for it. */
const sheetOf = ({ who: _, processId: __, ...sheet }: ShownRun) => sheet

export const listGroupings = reading({
  name: 'list-groupings',
  summary: {
    fr: 'Les regroupements demandés pour une démarche, du plus récent au plus ancien',
    en: 'The groupings asked for in a process, latest first',
  },
  who: synthesisReading,
  owner: ownerByProcess,
  input: z.object({ process: slug() }),
  async run(input, { db }) {
    const { id } = await processBySlug(db, input.process)
    return (await listRuns(db, id)).map(sheetOf)
  },
})

export const showGrouping = reading({
  name: 'show-grouping',
  summary: {
    fr: 'Un regroupement : son avancement, sa fiche de méthode, les groupes proposés',
    en: 'A grouping: its progress, its method sheet, the groups proposed',
  },
  who: synthesisReading,
  owner: ownerByRun,
  input: z.object({ run: identifier() }),
  async run(input, { db }) {
    const found = await findRun(db, input.run)
    const groups = (await themesOfRun(db, found.id)).map(({ typical: _, ...group }) => group)
    const agreement = await measuredAgreement(db, { run: found.id })
    return {
      ...sheetOf(found),
      groups,
      agreement: agreement ? { people: agreement.people, synthesis: agreement.synthesis } : null,
    }
  },
})
