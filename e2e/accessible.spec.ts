// Every page for everyone: axe on each kind of page, in both schemes, after interaction, for each role; and the keyboard alone.
import type { Page } from '@playwright/test'
import { axe, desk, expect, test } from './browser.ts'
import {
  cast,
  crawl,
  enterAs,
  open,
  publicPages,
  receiptCode,
  shapeOf,
  speakUpToSending,
  town,
} from './town.ts'

/** What the colours of a scheme may break; the rest was checked in the other scheme. */
const coloursOnly = ['color-contrast', 'target-size', 'link-in-text-block']

test('every public page is accessible, in light and in dark', async ({ page }) => {
  test.setTimeout(300_000)
  for (const { path } of await publicPages(page, shapeOf)) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path)
    await openAll(page)
    await axe(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await axe(page, coloursOnly)
  }
})

test('the form stays accessible with its errors shown, its details opened, and once sent', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${town}/participer/${open}`)
  await page.getByRole('button', { name: 'Continuer' }).last().click()
  await axe(page)
  await page.getByLabel(/mal-logement/).check()
  await page.getByRole('button', { name: 'Continuer' }).last().click()
  await openAll(page)
  await page.getByRole('textbox', { name: /changer/ }).fill('Mon numéro est le 06 12 34 56 78.')
  await page.getByRole('textbox', { name: /combien/ }).fill('beaucoup')
  await page.getByRole('button', { name: 'Continuer' }).last().click()
  await axe(page)
  await speakUpToSending(page, 'Il fait froid tout l’hiver chez ma mère.', /mal-logement/)
  await page.getByLabel('Par courriel').check()
  await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await axe(page)
  await page.getByLabel('Je regarderai avec mon code').check()
  await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
  const code = await receiptCode(page)
  await axe(page)
  for (const path of ['', '/corriger', '/retirer']) {
    await page.goto(`${town}/suivre/${code}${path}`)
    await axe(page)
  }
  await page.goto(`${town}/suivre?code=faux`)
  await axe(page)
})

test('every page of the desk is accessible to each person who may open it', async ({ visitor }) => {
  test.setTimeout(300_000)
  const checked = new Set<string>()
  for (const who of Object.keys(cast) as (keyof typeof cast)[]) {
    const page = await visitor(desk)
    await enterAs(page, who)
    const inside = (path: string) => path.startsWith(`${town}/bureau`)
    const pages = await crawl(page, [`${town}/bureau`], shapeOf, inside)
    expect
      .soft(
        pages.filter((one) => one.status !== 200),
        `every link of the desk opens for: ${who}`,
      )
      .toEqual([])
    for (const { path, status } of pages) {
      if (status !== 200 || checked.has(shapeOf(path))) continue
      checked.add(shapeOf(path))
      await page.goto(path)
      await openAll(page)
      await axe(page)
    }
    await page.context().close()
  }
  expect(checked.size).toBeGreaterThan(20)
})

test('in English the main pages are accessible, and what stays in French is marked as French', async ({
  page,
}) => {
  const unmarked: string[] = []
  for (const path of ['/', `/participer/${open}`, '/suivre', '/demarches', '/regles', '/exemple/portes']) {
    await page.goto(`${town}${path}?langue=en`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await axe(page)
    unmarked.push(...(await page.evaluate(frenchReadAsEnglish)).map((words) => `${path}: ${words}`))
  }
  expect(unmarked.join('\n')).toBe('')
})

/** Texts a screen reader would read with an English voice though they are French; runs in the page. */
function frenchReadAsEnglish(): string[] {
  const french = /(?<![\p{L}’'])(le|les|des|une|vous|votre|est|dans|pour|avec|du|aux|sont|et)(?![\p{L}])/iu
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const words = node.data.trim()
    if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'en') continue
    if (french.test(words) && !node.parentElement.closest('script, style')) found.push(words.slice(0, 90))
  }
  return found
}

test('with the keyboard alone: over the menu, to the subject, to the words, and to what is to be corrected', async ({
  page,
}) => {
  await page.goto(`${town}/participer/${open}`)
  await page.keyboard.press('Tab')
  const skip = page.locator('.skip-link')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await tabTo(page, 'input[name=axis]', 4)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('input[name=axis]').nth(1)).toBeChecked()
  await tabTo(page, 'button', 2)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /changer/ }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textarea', 4)
  await tabTo(page, 'button', 4)
  await page.keyboard.press('Enter')
  const errors = page.getByRole('alert')
  await expect(errors).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(errors.getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /changer/ })).toBeFocused()
})

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

/** Tabs until what is asked is reached, in at most so many strokes, its focus always visible. */
async function tabTo(page: Page, wanted: string, most: number): Promise<void> {
  for (let stroke = 0; stroke < most; stroke++) {
    await page.keyboard.press('Tab')
    const [reached, shown] = await page.evaluate((selector) => {
      const here = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth } = getComputedStyle(here)
      return [here.matches(selector), outlineStyle !== 'none' && outlineWidth !== '0px']
    }, wanted)
    expect(shown, 'the focus is visible').toBe(true)
    if (reached) return
  }
  throw new Error(`${wanted} is not reached in ${most} strokes of Tab.`)
}
