import type { Reaction } from '#kernel/module.ts'
import { enterPhase } from './advance-process.ts'
import { exactDay } from './dates/fuzzy-date.ts'
import { dayInParis } from './dates/paris-time.ts'
import { processAdvanced } from './facts.ts'
import { lockProcessById } from './reads.ts'

/**
 * Every proposal has its published answer: the answers say so, the process moves. The fact is named and not imported,
 * because a process knows nothing of what leans on it.
 */
export const movesToDecision: Reaction = {
  name: 'moves-to-decision',
  on: [{ fact: 'PassedToDecision' }],
  async run(fact, { tx, note }) {
    if (fact.subjectKind !== 'process') throw new Error(`PassedToDecision is about a ${fact.subjectKind}`)
    const found = await lockProcessById(tx, Number(fact.subjectId))
    if (found.currentPhase !== 'instruction') return
    await enterPhase(tx, found, 'decision', exactDay(dayInParis(fact.at)))
    note(processAdvanced(found.id, { from: 'instruction', to: 'decision' }))
  },
}
