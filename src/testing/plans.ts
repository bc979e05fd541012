import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { addAction, addObjective, createStrategy } from '#modules/plans/module.ts'
import type { DecidedProcess } from '#testing/decided-process.ts'
import type { Persona } from '#testing/doors.ts'

/** Builds a plan and its actions as this agent. */
export function planning(town: Town, who: () => { agent: Persona; process: DecidedProcess }) {
  const by = () => ({ actor: who().agent.actor, door: 'api' }) as const
  return {
    strategy: (given: Record<string, unknown> = {}) =>
      perform(
        town,
        createStrategy,
        {
          process: who().process.id,
          slug: 'plan-2018-2020',
          title: 'Le plan d’actions',
          starts: '2018-01-01',
          ends: '2020-12-31',
          announcedActions: 20,
          announcedActionsQuote: '20 grandes actions',
          ...given,
        },
        by(),
      ),
    objective: (strategy: number, given: Record<string, unknown> = {}) =>
      perform(town, addObjective, { strategy, kind: 'axis', title: 'Prévenir l’isolement', ...given }, by()),
    action: (strategy: number, given: Record<string, unknown> = {}) =>
      perform(town, addAction, { strategy, kind: 'create', title: 'Créer une épicerie', ...given }, by()),
  }
}
