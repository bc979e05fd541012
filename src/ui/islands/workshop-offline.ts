/**
 * Opens the workshop desk while the network is cut, or while the server behind a proxy is down. It gives back what the
 * desk itself put aside, its empty shell and its assets, and stores nothing: every other page, and everything about
 * people, goes to the network alone.
 */
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
async function aside(request: Request): Promise<Response | undefined> {
  return caches.match(request.mode === 'navigate' ? new URL(request.url).pathname : request.url, {
    ignoreVary: true,
  })
}
async function answer(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request)
    const down = fresh.status === 502 || fresh.status === 503 || fresh.status === 504
    return (down && (await aside(request))) || fresh
  } catch {
    return (await aside(request)) ?? Response.error()
  }
}
addEventListener('install', () => void (self as unknown as { skipWaiting(): void }).skipWaiting())
addEventListener('fetch', (event) => {
  const asked = event as Fetching
  const { pathname } = new URL(asked.request.url)
  const shell = asked.request.mode === 'navigate' && /\/bureau\/atelier\/\d+$/.test(pathname)
  const asset = /^\/assets\/|\/couleurs\.css$/.test(pathname)
  if (asked.request.method === 'GET' && (shell || asset)) asked.respondWith(answer(asked.request))
})
