import type { Visit } from './page.ts'

/** A secret is in the address: neither a proxy nor a search engine keeps the page, and no other site learns it. */
export function keepPrivate(visit: Visit): void {
  visit.context.header('cache-control', 'no-store')
  visit.context.header('x-robots-tag', 'noindex')
  visit.context.header('referrer-policy', 'no-referrer')
}
