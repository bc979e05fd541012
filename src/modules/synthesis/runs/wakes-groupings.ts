import type { Reaction } from '#kernel/module.ts'
import { groupingAsked, groupingCancelled } from './facts.ts'
import { groupingWorkerOf } from './grouping-worker.ts'

/** The server looks for what there is to do, whichever door it was asked through. */
export const wakesGroupings: Reaction = {
  name: 'wakes-groupings',
  on: [groupingAsked, groupingCancelled],
  wakes: true,
  async run(fact, { town }) {
    const worker = groupingWorkerOf(town)
    if (fact.fact === groupingCancelled.fact) worker?.drop(Number(fact.subjectId))
    worker?.kick()
  },
}
