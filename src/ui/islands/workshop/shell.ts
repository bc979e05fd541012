import { english } from './words.ts'

/** Puts the empty page and what it needs aside, so that it opens again during a cut. False where browsers forbid it. */
export async function prepareCut(place: HTMLElement, scope: string): Promise<boolean> {
  if (!navigator.serviceWorker || !window.caches) return false
  await navigator.serviceWorker.register(place.dataset.worker ?? '', { scope })
  const shell = await fetch(`${location.pathname}?coquille=1&langue=${english ? 'en' : 'fr'}`)
  if (!shell.ok || shell.redirected) return false
  const links = [...document.querySelectorAll('link[rel=stylesheet],link[rel=preload],script[src]')]
  const addresses = links.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src)
  const files = await Promise.all(addresses.map((one) => fetch(one)))
  if (files.some((one) => !one.ok)) return false
  const name = `atelier ${location.pathname}`
  await caches.delete(name)
  const kept = await caches.open(name)
  await kept.put(location.pathname, shell)
  await Promise.all(files.map((one, index) => kept.put(addresses[index] ?? '', one)))
  const mine = (await caches.keys()).filter((one) => one.startsWith('atelier '))
  for (const old of mine.slice(0, -5)) await caches.delete(old)
  await navigator.serviceWorker.ready
  return true
}
