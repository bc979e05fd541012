import type { Frame, Visit } from '#kernel/web/page.ts'
import { messages } from './messages.ts'

export const feedTypes = { rss: 'application/rss+xml', atom: 'application/atom+xml' } as const
export type FeedKind = keyof typeof feedTypes

function links(visit: Visit, path: string, title: string): NonNullable<Frame['feeds']> {
  return (['rss', 'atom'] as const).map((kind) => ({
    type: feedTypes[kind],
    title,
    href: visit.link(`${path}.${kind}`),
  }))
}

export const feedsOf = (visit: Visit, process: { readonly slug: string; readonly title: string }) =>
  links(visit, `/demarches/${process.slug}/actualites`, messages[visit.lang].ofProcess(process.title))

export const feedsOfTown = (visit: Visit, town: string) =>
  links(visit, '/actualites', messages[visit.lang].townTitle(town))
