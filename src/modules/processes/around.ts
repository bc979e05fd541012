import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'

/** A thing that stands on the thread; `key` is what its address is made of when that is not its id:
 * the reference of a contribution, the name of a process in addresses. */
export interface OnThread {
  readonly kind: 'process' | 'session' | 'contribution' | 'statement' | 'proposal' | 'deliberation' | 'action'
  readonly id: number
  readonly key?: string
}

/** Draws, on the page of a thing, what it comes from and what followed it. */
export type TellsAround = (visit: Visit, thing: OnThread) => Promise<Child>

let told: TellsAround | undefined

/** The composition says once, at start, who knows the whole thread: these pages may not lean on it. */
export function tellAround(one: TellsAround): void {
  told = one
}

export const aroundPassage: TellsAround = async (visit, thing) => (told ? told(visit, thing) : null)
