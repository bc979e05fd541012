// The town of the demonstration, as a visitor meets it: its address, its doors, its form, the pages its links lead to.
import { expect, type Page } from '@playwright/test'

export const town = '/saint-nazaire'
/** The process of the demonstration that is open today. */
export const open = 'idees-forum'

/** The persons of the demonstration, by what they do. */
export const cast = {
  administrator: 'Sacha Morel',
  agent: 'Camille Roy',
  service: 'Dominique Petit',
  elected: 'Claude Martin',
  secretariat: 'Alix Bernard',
  facilitator: 'Lou Girard',
  guarantor: 'Noa Leroy',
  partner: 'Charlie Simon',
} as const

/** Goes through one of the demonstration's doors. */
export async function enterAs(page: Page, who: keyof typeof cast): Promise<void> {
  await page.goto(`${town}/exemple/portes`)
  await page.getByRole('button', { name: cast[who] }).click()
  await expect(page.getByText(cast[who]).first()).toBeVisible()
}

/** Fills the three steps of the public form, up to the last one: nothing is sent yet. */
export async function speakUpToSending(page: Page, text: string, subject: string | RegExp): Promise<void> {
  await page.goto(`${town}/participer/${open}`)
  await page.getByLabel(subject).check()
  await page.getByRole('button', { name: 'Continuer' }).last().click()
  await page.getByRole('textbox', { name: /Qu’est-ce qui devrait changer/ }).fill(text)
  await page.getByRole('button', { name: 'Continuer' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Relisez avant d’envoyer/)
}

/** Submits words as anybody would, and gives the code of the receipt. */
export async function speak(
  page: Page,
  text: string,
  subject: string | RegExp = /mal-logement/,
): Promise<string> {
  await speakUpToSending(page, text, subject)
  await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
  return receiptCode(page)
}

/** The code written on the receipt being shown, without its space. */
export async function receiptCode(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/suivre\/[0-9A-Z]{8}\/recu/)
  const shown = await page.locator('.receipt-code-value [aria-hidden]').innerText()
  const code = shown.replace(/\s/g, '')
  expect(page.url()).toContain(`/suivre/${code}/recu`)
  return code
}

/** An address without what changes from one thing to the next (a number, a code, a check, a file, a secret): `/contributions/#`. */
export function kindOf(address: string): string {
  const url = new URL(address, 'http://town')
  const parts = url.pathname
    .split('/')
    .map((part) => (/^(\d+|C-\d+|[0-9A-Z]{8}|[AIP]\d{1,2}|[\w-]{32})$/.test(part) ? '#' : part))
  const query = [...url.searchParams.keys()].sort().join('&')
  const path = parts.join('/').replace(/\/dictionnaire\/[a-z-]+$/, '/dictionnaire/#')
  return path + (query ? `?${query}` : '')
}

/** What draws the page, whatever the process, the end of the thread or the filters. */
export const shapeOf = (address: string) =>
  kindOf(address)
    .replace(/\?.*/, '')
    .replace(/\/(fabrique-2017|idees-forum|cafes-des-voisins|plan-2018-2020|modele-\d+)(?=\/|$)/, '/#')
    .replace(/\/phases\/[a-z]+/, '/phases/#')
    .replace(/\/fil\/[a-z]+\/#(\/[a-z]+)?/, (_, level) => (level ? '/fil/#/#/#' : '/fil/#/#'))

/** Pages change nothing of what they show by being read in another language, in simple words (which a cookie would keep) or in another order. */
const left = /[?&](langue|mots|fait)=|\.(csv|json|ics|css)(\?|$)|\/api(\/|$)/

export interface Crawled {
  readonly path: string
  readonly status: number
  readonly from: string
}

/**
 * Follows the links of every page reached from these, inside the town, one page of each kind, with this visitor's
 * cookies. What is not a page (files, the API) is left out.
 */
export async function crawl(
  page: Page,
  from: readonly string[],
  kind: (address: string) => string = kindOf,
  within: (path: string) => boolean = () => true,
): Promise<Crawled[]> {
  const met = new Set(from.map(kind))
  const queue = from.map((path) => ({ path, from: 'the start' }))
  const seen: Crawled[] = []
  for (let next = queue.shift(); next; next = queue.shift()) {
    const answer = await page.request.get(next.path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    seen.push({ ...next, status: answer.status() })
    for (const [, href] of (await answer.text()).matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)) {
      const path = (href ?? '').replaceAll('&amp;', '&')
      if (!path.startsWith(`${town}/`) || left.test(path) || !within(path) || met.has(kind(path))) continue
      met.add(kind(path))
      queue.push({ path, from: next.path })
    }
  }
  return seen
}

/** The desk, and the links to give an opinion, each for one organisation until it has answered. */
const notPublic = [`${town}/bureau`, `${town}/avis/`]

/** Every public page of the town, one of each kind. */
export const publicPages = (page: Page, kind = kindOf) =>
  crawl(
    page,
    [`${town}/`, `${town}/demarches`],
    kind,
    (path) => !notPublic.some((one) => path.startsWith(one)),
  )

/** Reads the words waiting in the queue of contributions, as an agent, and publishes them. */
export async function readAndPublish(page: Page, words: string): Promise<void> {
  // Other journeys left words waiting too: these are looked for.
  const sought = new URLSearchParams({ demarche: open, q: words.split(' ').slice(0, 5).join(' ') })
  await page.goto(`${town}/bureau/contributions?${sought}`)
  await page
    .getByRole('link', { name: words.slice(0, 30) })
    .first()
    .click()
  await expect(page.locator('blockquote').first()).toContainText(words)
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page).toHaveURL(/[?&]fait=/)
  await expect(page.getByRole('alert')).toHaveCount(0)
}
