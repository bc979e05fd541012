// What became of words, as a resident reads it: on a small telephone without scripts, then on one sheet of paper; and the
// figures of the process shown on somebody else's site.
import { axe, desk, expect, phone, test, withoutJavaScript } from './browser.ts'
import { speak, town } from './town.ts'

const told = 'fabrique-2017'

test.describe('on a telephone without scripts', () => {
  test.use({ ...phone, ...withoutJavaScript })

  test('from a published contribution, what became of it is told in dated sentences, on one sheet', async ({
    page,
  }) => {
    await page.goto(`${town}/demarches/${told}/synthese/1`)
    await page.locator('.quotation-source a').first().click()
    await page.getByRole('link', { name: 'Ce qu’elle est devenue, en quelques phrases' }).click()
    await expect(page).toHaveURL(/\/devenir$/)
    await expect(page.getByRole('heading', { name: 'En quelques phrases' })).toBeVisible()
    await expect(page.locator('.small-knot')).not.toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Et maintenant ?' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Si vous n’êtes pas d’accord' })).toBeVisible()
    await axe(page)
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(phone.viewport.width)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  })

  test('from the code of a receipt, the author reads where their words stand and what they may do', async ({
    page,
  }) => {
    const code = await speak(page, 'Le froid entre par les fenêtres, tout l’hiver.')
    await page.goto(`${town}/suivre/${code}/fil`)
    await expect(page.locator('main')).toContainText('Vous avez parlé sur ce site.')
    await expect(page.locator('main')).toContainText('Une personne de la Ville doit encore les lire.')
    await expect(page.getByRole('link', { name: 'Corriger mes mots' })).toBeVisible()
    await axe(page)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  })
})

test('the whole thread is read grouped by theme, opened theme by theme, then walked', async ({ page }) => {
  await page.setViewportSize(desk.viewport)
  await page.goto(`${town}/demarches/${told}`)
  await page.getByRole('link', { name: 'Voir tout le fil, par thème' }).click()
  await expect(page.locator('svg.picture-wide')).toBeVisible()
  await axe(page)
  // One proposal of the demonstration is in no theme: the last line.
  await page.locator('.data-table th a').last().click()
  await expect(page).toHaveURL(/theme=0/)
  await page.locator('.data-table th a').first().click()
  await expect(page).toHaveURL(/\/fil\/proposal\/\d+$/)
})

test('a figure copied into another site is a picture that asks nothing of anybody else, in both schemes', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize(desk.viewport)
  await page.goto(`${town}/indicateurs?demarche=${told}`)
  await page.locator('#badges summary').first().click()
  const copied = await page.locator('#badges pre').first().innerText()
  expect(copied).toMatch(/^<a href="[^"]+"><img src="[^"]+" width="\d+" height="\d+" alt="A1\. [^"]+"/)
  await axe(page)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setContent(`<!doctype html><title>Un autre site</title><main><h1>Un site</h1>${copied}</main>`)
    const image = page.locator('img')
    await image.scrollIntoViewIfNeeded()
    await expect(image).toBeVisible()
    await expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
      .toBeGreaterThan(200)
  }
  expect([...asked]).toEqual([new URL(baseURL ?? '').origin])
})
