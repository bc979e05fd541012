import type { Item, Kind } from './thread.ts'

/** Where the thread of a thing is read. */
export const threadPath = (kind: Kind, key: string): string => `/fil/${kind}/${encodeURIComponent(key)}`

/** Where the thing itself is read, inside the town. */
export function pagePath(item: Pick<Item, 'kind' | 'id' | 'key' | 'number' | 'extra'>): string {
  const slug = String(item.extra.slug ?? '')
  switch (item.kind) {
    case 'process':
      return `/demarches/${slug}`
    case 'session':
      return `/demarches/${slug}/seances/${item.id}`
    case 'contribution':
      return `/contributions/${item.key}`
    case 'statement':
      return `/demarches/${slug}/synthese/${item.number}`
    case 'proposal':
    case 'answer':
      return `/demarches/${slug}/propositions/${item.number}`
    case 'deliberation':
      return `/deliberations/${item.key}`
    case 'action':
      return `/actions/${item.key}`
  }
}
