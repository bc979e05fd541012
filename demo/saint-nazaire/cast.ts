import { modules } from '#all-modules'
import type { Actor } from '#kernel/actor.ts'
import { operator, visitor } from '#kernel/actor.ts'
import { explain } from '#kernel/cli.ts'
import { type MovableClock, movableClock } from '#kernel/clock.ts'
import { type Call, perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { actorByEmail, grantRole, invitePerson } from '#modules/accounts/module.ts'
import { addOrganisation } from '#modules/territory/module.ts'
import { emailOf, organisations, people } from './examples.ts'

export type Key = (typeof people)[number]['key']

/** What operations of the story answer: numbers that the next ones name, and codes. */
type Made = Readonly<Record<string, number>>

/** The town seen at the time of the story: same database, another clock. */
export interface Stage {
  readonly town: Town
  readonly clock: MovableClock
  readonly organisation: Readonly<Record<string, number>>
  /** Somebody of the cast does something, on a day of the story: the operation by its name, as on the command line. */
  as(
    who: Key | 'operator' | 'visitor',
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Made>
  /** The same, for what is not an operation. */
  actor(who: Key): Promise<Actor>
}

/** Invites the cast and gives each a role. The facilitator's is given process by process: it ends with a contract. */
export async function gather(
  town: Town,
  start: string,
  places: readonly {
    key: string
    name: string
    kind: (typeof organisations)[number]['kind']
  }[] = organisations,
  fromDay = '2017-01-01',
): Promise<Stage> {
  const clock = movableClock(start)
  // Not a copy: what the town remembers and whom it tells of commits stay its own.
  const told: Town = Object.create(town, { clock: { value: clock } })
  const call: Call = { actor: operator, door: 'demonstration' }
  const organisation: Record<string, number> = {}
  for (const { key, name, kind } of places)
    organisation[key] = (await perform(told, addOrganisation, { name, kind }, call)).id
  for (const { key, name, role, organisation: place, title } of people) {
    const { id } = await perform(told, invitePerson, { name, email: emailOf(key) }, call)
    if (role === 'facilitator') continue
    await perform(
      told,
      grantRole,
      { person: id, role, organisation: organisation[place] as number, title, fromDay },
      call,
    )
  }
  return {
    town: told,
    clock,
    organisation,
    async as(who, name, input) {
      const operation = modules.flatMap((module) => [...module.operations]).find((one) => one.name === name)
      if (!operation) throw new Error(`There is no operation ${name}.`)
      const actor = who === 'operator' ? operator : who === 'visitor' ? visitor : await actorOf(told, who)
      try {
        return (await perform(told, operation, input, { actor, door: 'demonstration' })) as Made
      } catch (error) {
        throw new Error(`${name} as ${who}: ${explain(error, 'en')}`, { cause: error })
      }
    },
    actor: (who) => actorOf(told, who),
  }
}

async function actorOf(town: Town, key: Key): Promise<Actor> {
  const actor = await actorByEmail(town.db, emailOf(key), town.clock.now())
  if (!actor) throw new Error(`Nobody plays ${key}.`)
  return actor
}

/** The facilitator works on one process, until its contract ends. */
export async function hire(stage: Stage, process: number, fromDay: string, untilDay: string): Promise<void> {
  const person = (await stage.actor('facilitator')).person as number
  const organisation = stage.organisation.agency as number
  const title = 'Animation des ateliers'
  await stage.as('operator', 'grant-role', {
    person,
    role: 'facilitator',
    organisation,
    process,
    title,
    fromDay,
    untilDay,
  })
}
