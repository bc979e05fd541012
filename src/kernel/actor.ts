import type { Words } from './i18n.ts'

/** Whether a role may act on everything of the town, or only on what belongs to its own organisation or process. */
export type Reach = 'all' | 'own'

/** Who may do something: anyone at all, or roles with their reach. Printed as it stands on the page "who can do what". */
export type Who = 'anyone' | Readonly<Partial<Record<string, Reach>>>

/** A role held for an organisation, if need be for one process only, if need be until a day (a contract's end). */
export interface Grant {
  readonly role: string
  readonly organisation: number
  readonly process?: number | null
}

/** Who acts. `id` is what the journal keeps: `visitor`, `person:12`, `operator`, `reaction:notifies-author`. */
export interface Actor {
  readonly id: string
  readonly name?: string
  readonly email?: string
  readonly person?: number
  /** Only grants in force today. */
  readonly grants: readonly Grant[]
  /** The operator of the machine (command line): holds every role an administrator may give, and is journalled as such. */
  readonly operator?: true
}

export const visitor: Actor = { id: 'visitor', grants: [] }
export const operator: Actor = {
  id: 'operator',
  grants: [{ role: 'administrator', organisation: 0 }],
  operator: true,
}

/** To whom a thing belongs, when a role reaches only its own. */
export interface Owner {
  readonly organisation?: number | null
  readonly process?: number | null
}

/** True when one of the actor's grants reaches the thing. Without an owner, a role that reaches only its own is let in. */
export function isAllowed(who: Who, actor: Actor, owner?: Owner): boolean {
  if (who === 'anyone') return true
  return actor.grants.some((grant) => {
    const reach = who[grant.role]
    if (reach === undefined) return false
    const contained = grant.process == null || owner?.process == null || grant.process === owner.process
    if (reach === 'all') return contained
    if (!owner) return true
    if (owner.process != null && grant.process === owner.process) return true
    return owner.organisation != null && grant.organisation === owner.organisation && contained
  })
}

/** One possible passage in the life of a thing, as data: an operation spreads it, the rules page prints it. */
export interface Step<S extends string = string> {
  readonly who: Who
  readonly from: readonly S[]
  readonly to?: S
  /** A condition said in words, where statuses are not enough. */
  readonly when?: Words
}

/** Whether the step is open from this status to this actor: what a page may offer. The operation checks it again. */
export function isPossible<S extends string>(step: Step<S>, status: S, actor: Actor, owner?: Owner): boolean {
  return step.from.includes(status) && isAllowed(step.who, actor, owner)
}
