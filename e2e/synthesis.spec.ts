import { axe, desk, expect, phone, test, withoutJavaScript } from './browser.ts'
import { enterAs, town } from './town.ts'

const process = 'fabrique-2017'
const bench = `${town}/bureau/synthese/${process}`
const open = `${town}/demarches/${process}/synthese`

test.use({ ...desk, ...withoutJavaScript })

test('without JavaScript, a sentence is written, its words chosen, coverage moves, the synthesis is published, and a resident opens its voices', async ({
  page,
  visitor,
}) => {
  const covered = async () => {
    await page.goto(open)
    return Number(await page.locator('#chiffres .count-number').first().innerText())
  }
  await enterAs(page, 'agent')
  const before = await covered()
  await page.goto(`${bench}/phrase`)
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel('Levier').check()
  const sentence = 'Aller vers les personnes qui ne connaissent pas leurs droits et n’osent pas demander.'
  await page.getByRole('textbox', { name: 'La phrase' }).fill(sentence)
  await axe(page)
  await page.getByRole('button', { name: 'Écrire' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence)
  const number = /phrases\/(\d+)/.exec(page.url())?.[1]
  await page.goto(`${bench}/publier`)
  await page.getByRole('button', { name: 'Publier la synthèse' }).click()
  await expect(page.getByText(`Ces phrases ne reposent sur aucune parole : ${number}`)).toBeVisible()
  await axe(page)

  await page.goto(`${bench}/phrases/${number}`)
  await axe(page)
  await expect(page.locator('#proches')).toContainText('jamais citée')
  await page.locator('#proches').getByRole('link', { name: 'Lire en entier' }).first().click()
  await expect(page.getByLabel('La phrase')).not.toHaveValue('')
  const boxes = page.getByRole('checkbox')
  if ((await boxes.count()) > 0) await boxes.first().check()
  await axe(page)
  await page.getByRole('button', { name: 'Citer', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/phrases/${number}`))
  await expect(page.locator('#says blockquote')).toHaveCount(1)
  expect(await covered()).toBe(before + 1)

  await page.goto(`${bench}/publier`)
  await page.getByRole('button', { name: 'Publier la synthèse' }).click()
  await expect(page.getByText(/Publiée le/)).toBeVisible()
  await axe(page)

  const resident = await visitor({ ...phone, ...withoutJavaScript })
  await resident.goto(open)
  const entry = resident.locator(`#phrase-${number}`)
  await expect(entry.locator('blockquote')).toBeHidden()
  await entry.getByText('Lire la parole', { exact: true }).click()
  await expect(entry.locator('blockquote')).toBeVisible()
  await axe(resident)
  await resident
    .getByRole('navigation', { name: 'Taille des cercles' })
    .getByRole('link', { name: 'Citations' })
    .click()
  await expect(resident.getByRole('img', { name: /citent plus de paroles/ })).toBeVisible()
  await axe(resident)
  // Measured by the server once published; the method sheet says when.
  await resident.getByRole('link', { name: /La fiche de méthode/ }).click()
  await expect(async () => {
    await resident.reload()
    await expect(resident.getByText(/Mesuré le .*, après la publication du/)).toBeVisible()
  }).toPass()
  await axe(resident)
})

test('without JavaScript, a slider is sent by its button: how much to read, how fine the themes', async ({
  page,
}) => {
  await enterAs(page, 'agent')
  await page.goto(`${bench}/a-lire`)
  const slider = page.getByRole('slider', { name: 'Combien voulez-vous lire ?' })
  const before = await slider.getAttribute('aria-valuetext')
  await axe(page)
  await slider.press('End')
  await page.getByRole('button', { name: 'Montrer ces paroles' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', /^Tout ce qui n’a pas déjà été dit/)
  expect(before).toMatch(/signes, environ \d+\sminutes? de lecture\s: \d+\s% des paroles représentées/)
  await axe(page)
})

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true })
  test('words highlighted in a voice are those that will be cited, and what was said already comes as one types', async ({
    page,
  }) => {
    await enterAs(page, 'agent')
    await page.goto(`${bench}/a-lire`)
    const slider = page.getByRole('slider', { name: 'Combien voulez-vous lire ?' })
    await slider.press('Home')
    const few = await page.locator('#a-lire blockquote').count()
    await slider.press('End')
    await expect(page.locator('output[for]')).toContainText('Tout ce qui n’a pas déjà été dit')
    await expect(slider).toHaveAttribute('aria-valuetext', /^Tout ce qui/)
    await expect.poll(() => page.locator('#a-lire blockquote').count()).toBeGreaterThan(few)
    await expect(slider).toBeFocused()
    await axe(page)
    await page.getByRole('link', { name: 'Lire en entier et citer' }).first().click()
    const voice = page.locator('blockquote.quotation p').first()
    await voice.selectText()
    const words = (await voice.innerText()).replace(/^«\s*|\s*»$/g, '')
    await expect(page.getByLabel('Les mots cités')).toHaveValue(words)
    await axe(page)
    await page.goto(`${bench}/proposition`)
    await page.getByLabel('Ce qui est demandé').fill('Des places en maison de retraite')
    await page
      .getByRole('textbox', { name: 'La proposition' })
      .fill('Les maisons de retraite coûtent trop cher.')
    await expect(page.locator('#deja-dit')).toContainText(/Déjà dit par|Déjà écrit/)
    await axe(page)
  })
})
