// Every public page, on an old telephone that runs no script and pays for each kilobyte.
import { expect, test, withoutJavaScript } from './browser.ts'
import { publicPages } from './town.ts'

/** Bytes of a first visit, everything included, as they travel: the promise made to old telephones. */
const heaviest = 45_000

test.describe('without JavaScript', () => {
  test.use({ ...withoutJavaScript, viewport: { width: 320, height: 640 } })

  test('every public page reads in full at 320, 360 and 1280 px, named, without sideways scroll, with targets one can hit', async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const pages = await publicPages(page)
    const unanswered = pages.filter((one) => one.status !== 200)
    expect.soft(unanswered, 'every link leads to a page').toEqual([])
    expect(pages.length, 'pages found by following links').toBeGreaterThan(40)
    const faults = new Map<string, string[]>()
    const note = (where: string, found: string[]) => {
      for (const fault of found) faults.set(fault, [...(faults.get(fault) ?? []), where])
    }
    for (const { path } of pages) {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(path)
      note(path, await page.evaluate(namesOf))
      for (const width of [320, 360, 1280]) {
        if (width > 320) await page.setViewportSize({ width, height: 740 })
        note(`${path} at ${width} px`, await page.evaluate(layoutOf))
      }
    }
    const said = [...faults].map(([fault, where]) => `${fault}\n    on ${where.length} pages: ${where[0]}`)
    expect(said.join('\n')).toBe('')
  })
})

test('every public page weighs at most 45 kB on a first visit, style, fonts and scripts included', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const weights: { path: string; bytes: number }[] = []
  for (const { path } of await publicPages(page)) {
    await page.goto(path)
    weights.push({ path, bytes: await page.evaluate(weightOf) })
  }
  weights.sort((a, b) => b.bytes - a.bytes)
  expect(weights.at(-1)?.bytes, 'fonts and style are counted').toBeGreaterThan(20_000)
  const said = weights.slice(0, 3).map(({ path, bytes }) => `${path} ${(bytes / 1000).toFixed(1)} kB`)
  test.info().annotations.push({ type: 'heaviest pages', description: said.join(', ') })
  console.log(`    heaviest: ${said.join(', ')}`)
  expect(weights.filter((one) => one.bytes > heaviest)).toEqual([])
})

/** Compressed bytes of the page and of all it loaded, from the cache or not: those of a first visit. Runs in the page. */
async function weightOf(): Promise<number> {
  await document.fonts.ready
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[]
  return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0)
}

/** What a page must be named with; runs in the page. */
function namesOf(): string[] {
  const faults: string[] = []
  const headings = document.querySelectorAll('h1').length
  if (headings !== 1) faults.push(`${headings} main headings`)
  if (!/^(fr|en)$/.test(document.documentElement.lang)) faults.push('no language')
  if (document.title.trim().length < 10) faults.push('no title')
  if (!document.querySelector('main')) faults.push('no main part')
  return faults
}

/** What does not fit or cannot be hit with a finger at this width; runs in the page. */
function layoutOf(): string[] {
  const faults: string[] = []
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (beyond > 0) faults.push(`scrolls ${beyond} px sideways`)
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
  for (const one of document.querySelectorAll<HTMLElement>(controls)) {
    if (one.closest('.for-screen-readers, .skip-link') || !one.checkVisibility()) continue
    // A box is hit through its label; a link within a sentence is as high as its line (WCAG 2.5.8, inline).
    const target = one.matches('[type=radio], [type=checkbox]') ? (one.closest('label') ?? one) : one
    const inSentence =
      getComputedStyle(target).display === 'inline' &&
      (target.parentElement?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0)
    if (inSentence || target.closest('svg')) continue
    const { width, height } = target.getBoundingClientRect()
    const isControl = target.matches('button, input, select, textarea, summary, label, .button, .target-link')
    // A finger needs 44 px; a wide screen has a mouse, and lists may be tighter there.
    const least = isControl ? (innerWidth < 600 ? 44 : 36) : 24
    if (height < least - 0.5 || width < 23.5)
      faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${target.outerHTML.slice(0, 110)}`)
  }
  return faults
}
