/**
 * Opens the workshop desk while the network is cut. It gives back what the desk itself put aside, its empty shell and its
 * hashed assets, and stores nothing: every other page, and everything about people, goes to the network alone.
 */
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
const wanted = async (request: Request): Promise<Response> => {
  const found = await caches.match(request.mode === 'navigate' ? new URL(request.url).pathname : request.url)
  return found ?? Response.error()
}
addEventListener('install', () => void (self as unknown as { skipWaiting(): void }).skipWaiting())
addEventListener('fetch', (event) => {
  const asked = event as Fetching
  const { pathname } = new URL(asked.request.url)
  const shell = asked.request.mode === 'navigate' && /\/bureau\/atelier\/\d+$/.test(pathname)
  const asset = /^\/assets\/|\/couleurs\.css$/.test(pathname)
  if (asked.request.method !== 'GET' || !(shell || asset)) return
  asked.respondWith(fetch(asked.request).catch(() => wanted(asked.request)))
})
