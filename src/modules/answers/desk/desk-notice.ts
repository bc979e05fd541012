import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'

/** What the desk says of the due days that follow a meeting, and the way to them, told by the module that keeps the meetings. */
export type DeskNotice = (visit: Visit) => Promise<{ says: Child; door: Child } | undefined>

let teller: DeskNotice | undefined

/** The composition says once, at start, who tells it: this module may not lean on those downstream. */
export function tellDeskNotice(told: DeskNotice): void {
  teller = told
}

export const deskNotice: DeskNotice = async (visit) => teller?.(visit)
