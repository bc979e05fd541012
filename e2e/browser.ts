// What every browser journey starts from: a guarded browser, the two sizes we design for, and the accessibility check.
//
//   import { axe, desk, expect, phone, test, withoutJavaScript } from './browser.ts'
//   test.use({ ...phone, ...withoutJavaScript })
//   test('a resident leaves a contribution without JavaScript', async ({ page }) => { … await axe(page) })
import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'

export { expect }

/** An ordinary telephone, and the screen of an agent. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
export const desk = { viewport: { width: 1280, height: 900 } }
export const withoutJavaScript = { javaScriptEnabled: false }

/**
 * Watches everything that happens in a context and notes what must never happen: a request to anyone else, an error on
 * the console (a breach of the content security policy is one), an error of a script, a missing picture or style.
 * An answer 4xx to a page itself is not a fault: a refused form answers 422.
 */
function watch(context: BrowserContext, home: string): string[] {
  const faults: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home)
      faults.push(`asked a third party: ${url.href}`)
  })
  context.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= (isPage ? 500 : 400)) faults.push(`${response.status()} from ${response.url()}`)
  })
  context.on('console', (message) => {
    // Chromium repeats a refused answer as a console error: the line above has already judged it.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    faults.push(`console error on ${message.page()?.url() ?? 'a page'}: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    faults.push(`script error on ${error.page()?.url() ?? 'a page'}: ${error.error().message}`)
  })
  return faults
}

interface Journey {
  /** Makes the default context a guarded one; used by every test without being named. */
  guard: undefined
  /** Opens the browser of somebody else (own cookies), guarded too: `const agent = await visitor(desk)`. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Journey>({
  guard: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      if (!javaScriptEnabled) scriptless.add(context)
      const faults = watch(context, new URL(baseURL ?? '').origin)
      await use(undefined)
      expect(faults, 'nothing asked of third parties, no error in the browser').toEqual([])
    },
    { auto: true },
  ],
  visitor: async ({ browser, baseURL, javaScriptEnabled }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = []
    await use(async (options = desk) => {
      // What the test uses (language, zone, without JavaScript …) holds for the visitor too, unless said otherwise.
      const context = await browser.newContext(options)
      if (!(options.javaScriptEnabled ?? javaScriptEnabled)) scriptless.add(context)
      opened.push({ context, faults: watch(context, new URL(baseURL ?? '').origin) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    const faults = opened.flatMap((one) => one.faults)
    expect(faults, 'nothing asked of third parties, no error in the browser').toEqual([])
  },
})

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The contexts where scripts do not run. */
const scriptless = new WeakSet<BrowserContext>()

/**
 * axe is itself a script: what the server sent to a page without JavaScript is checked in a copy of that page, with the
 * same size, style and pictures, where axe runs and the page's own scripts still do not.
 */
async function readable(page: Page): Promise<Page> {
  if (!scriptless.has(page.context())) return page
  const browser = page.context().browser() as Browser
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() })
  const copy = await context.newPage()
  const body = await page.content()
  await copy.route(/\.js(\?|$)/, (route) => route.abort())
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(page.url())
  return copy
}

/**
 * Fails with a readable list when the page as it stands breaks WCAG 2.2 A or AA, or axe's good practices.
 * Call it on every page and again after each interaction that changes it; with `rules`, only those are checked.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<void> {
  const read = await readable(page)
  // Our pages hold no frame: the quick way, without a second page to gather what frames say.
  const checker = new AxeBuilder({ page: read }).setLegacyMode(true)
  const { violations } = await (rules ? checker.withRules([...rules]) : checker.withTags(standards)).analyze()
  if (read !== page) await read.context().close()
  const sentences = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      (node) => `    ${node.target.join(' ')}\n      ${node.failureSummary?.replace(/\n/g, '\n      ')}`,
    )
    return `${id}: ${help}\n${places.join('\n')}`
  })
  expect(sentences.join('\n\n'), `accessibility of ${page.url()}`).toBe('')
}
