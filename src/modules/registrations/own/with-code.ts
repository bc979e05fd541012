import type { Visit } from '#kernel/web/page.ts'
import { type Own, ownOf } from '#modules/registrations/reads.ts'
import { codeSource, findByCode } from './find-by-code.ts'

/** What a code opens is kept by no browser and no proxy, and shown to no search engine. */
export function unseenElsewhere(visit: Visit): void {
  visit.context.header('cache-control', 'no-store')
  visit.context.header('x-robots-tag', 'noindex')
}

/** What the code in the address opens. */
export async function ownOfAddress(visit: Visit, code: string): Promise<Own> {
  unseenElsewhere(visit)
  const who = await findByCode(visit.db, code, codeSource(visit.town, visit.actor, visit.address))
  return ownOf(visit.db, who)
}
