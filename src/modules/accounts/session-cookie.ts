import { deleteCookie, setCookie } from 'hono/cookie'
import type { Visit } from '#kernel/web/page.ts'
import { sessionCookie } from '#kernel/web/web.ts'

/** Kept by the browser for this town alone, out of reach of scripts, never sent with another site's forms. */
const options = (visit: Visit) => ({
  path: visit.link('/'),
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: visit.url.protocol === 'https:',
})

export function keepSession(visit: Visit, session: string): void {
  setCookie(visit.context, sessionCookie, session, options(visit))
}

export function forgetSession(visit: Visit): void {
  deleteCookie(visit.context, sessionCookie, options(visit))
}
