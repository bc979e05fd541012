import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'

/** What the page of a process says of answers promised by an act, told by the module that keeps the answers. */
export type Postponed = (visit: Visit, process: { slug: string }) => Promise<Child>

let teller: Postponed | undefined

/** The composition says once, at start, who tells it: this module may not lean on those downstream. */
export function tellPostponed(told: Postponed): void {
  teller = told
}

export const postponedAnswers: Postponed = async (visit, process) => (teller ? teller(visit, process) : null)
