import type { Child } from 'hono/jsx'
import type { Frame, Visit } from '#kernel/web/page.ts'

/** A process, or an action of its plan. */
export type Followed =
  | { readonly process: { readonly id: number; readonly slug: string; readonly title: string } }
  | { readonly action: { readonly id: number } }

/** What the module of news and followers draws on the pages of what can be followed. */
export interface Following {
  /** The last news, and the form to follow by e-mail. */
  passage(visit: Visit, followed: Followed): Promise<Child>
  /** The addresses of the feeds, for the head of the page. */
  feeds(visit: Visit, process: { readonly slug: string; readonly title: string }): Frame['feeds']
}

let told: Following | undefined

/** The composition says once, at start, who tells the news: this module may not lean on those downstream. */
export function tellFollowing(one: Following): void {
  told = one
}

export const followingPassage = async (visit: Visit, followed: Followed): Promise<Child> =>
  told ? told.passage(visit, followed) : null

export const feedsOfProcess: Following['feeds'] = (visit, process) => told?.feeds(visit, process)
