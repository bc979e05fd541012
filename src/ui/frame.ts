import type { Lang } from './messages.ts'

/**
 * What surrounds every page, prepared by the server. All paths are paths inside the town ('/propositions?page=2');
 * `link` makes them addresses. `coloursHref`, `stylesheet`, `fonts` and `scripts` are addresses already.
 */
export interface Frame {
  lang: Lang
  title: string
  townName: string
  home: string
  /** The current path and query, inside the town. */
  path: string
  link: (path: string) => string
  /** Where this page offers the other language itself, when an ordinary link would lose what was typed: '#anchor'. */
  otherLanguage?: string
  menu: readonly { readonly path: string; readonly label: string }[]
  footer: readonly {
    readonly heading: string
    readonly items: readonly { readonly path: string; readonly label: string }[]
  }[]
  help: { phone: string; hours: string; place?: string; example?: boolean }
  emergency: readonly { readonly number: string; readonly what: string }[]
  person?: { name: string; role: string; out: string; desk: string }
  /** A sentence saying that this is a demonstration. */
  demonstration?: string
  /** What has just been done, said once after an action. */
  said?: string
  coloursHref: string
  stylesheet: string
  /** News feeds of what the page shows, for programs that look for them in its head. */
  feeds?: { type: string; title: string; href: string }[]
  fonts?: readonly string[]
  scripts?: readonly string[]
  colophon?: string
}

/** 'page' on the entry itself, 'true' on its parents, so that the menu says where one is at any depth. */
export function currentness(frame: Frame, path: string): 'page' | 'true' | undefined {
  const here = frame.path.split('?')[0] ?? ''
  if (here === path) return 'page'
  return path !== frame.home && here.startsWith(`${path}/`) ? 'true' : undefined
}
