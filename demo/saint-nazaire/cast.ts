import type { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { operator } from '#kernel/actor.ts'
import { fixedClock, type MovableClock, movableClock } from '#kernel/clock.ts'
import { type Call, type Operation, perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns.ts'
import { actorByEmail, grantRole, invitePerson } from '#modules/accounts/module.ts'
import { addOrganisation } from '#modules/territory/module.ts'
import { emailOf, organisations, people } from './examples.ts'

export type Key = (typeof people)[number]['key']

/** The town seen at the time of the story: same database, another clock. */
export interface Stage {
  readonly town: Town
  readonly clock: MovableClock
  readonly organisation: Readonly<Record<string, number>>
  /** Somebody of the cast does something, on a day of the story. */
  as<S extends z.ZodObject, R>(
    who: Key | 'operator',
    operation: Operation<S, R>,
    input: z.input<S>,
  ): Promise<R>
}

/** Invites the cast and gives each a role. The facilitator's is given process by process: it ends with a contract. */
export async function gather(town: Town, start: string): Promise<Stage> {
  const clock = movableClock(start)
  // Not a copy: what the town remembers and whom it tells of commits stay its own.
  const told: Town = Object.create(town, { clock: { value: clock } })
  const call: Call = { actor: operator, door: 'demonstration' }
  const organisation: Record<string, number> = {}
  for (const { key, name, kind } of organisations)
    organisation[key] = (await perform(told, addOrganisation, { name, kind }, call)).id
  for (const { key, name, role, organisation: place, title } of people) {
    const { id } = await perform(told, invitePerson, { name, email: emailOf(key) }, call)
    if (role === 'facilitator') continue
    await perform(
      told,
      grantRole,
      { person: id, role, organisation: organisation[place] as number, title, fromDay: '2017-01-01' },
      call,
    )
  }
  return {
    town: told,
    clock,
    organisation,
    async as(who, operation, input) {
      const actor = who === 'operator' ? operator : await actorOf(told, who)
      return perform(told, operation, input, { actor, door: 'demonstration' })
    },
  }
}

async function actorOf(town: Town, key: Key): Promise<Actor> {
  const actor = await actorByEmail(town.db, emailOf(key), town.clock.now())
  if (!actor) throw new Error(`Nobody plays ${key}.`)
  return actor
}

/** The facilitator works on one process, until its contract ends. */
export async function hire(stage: Stage, process: number, fromDay: string, untilDay: string): Promise<void> {
  const actor = await actorOf(
    { ...stage.town, db: stage.town.db, clock: fixedClock(`${fromDay}T12:00:00Z`) },
    'facilitator',
  )
  await stage.as('operator', grantRole, {
    person: actor.person as number,
    role: 'facilitator',
    organisation: stage.organisation.agency as number,
    process,
    title: 'Animation des ateliers',
    fromDay,
    untilDay,
  })
}
