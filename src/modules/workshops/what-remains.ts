import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'

/** What a session left, as links at the foot of its page, told by the module that keeps it: this one may not lean on it. */
export type WhatRemains = (
  visit: Visit,
  session: { readonly id: number; readonly processId: number; readonly slug: string },
) => Promise<Child>

let told: WhatRemains | undefined

/** The composition says once, at start, who knows what remains of a session. */
export function tellWhatRemains(one: WhatRemains): void {
  told = one
}

export const whatRemains: WhatRemains = async (visit, session) => (told ? told(visit, session) : null)
