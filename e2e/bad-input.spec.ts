// What goes wrong in ordinary life: a wrong word, a button pressed twice, the way back, a slip of the pen, a joker.
import type { Page } from '@playwright/test'
import { desk, expect, phone, test, withoutJavaScript } from './browser.ts'
import { enterAs, open, readAndPublish, receiptCode, speak, speakUpToSending, town } from './town.ts'

const odd =
  'Ça « chauffe » mal : l’hiver, 12° — « c’est <b>trop</b> & trop ! » 👵🏽 <script>alert(1)</script> "œuf"'

test.describe('on a telephone without JavaScript', () => {
  test.use({ ...phone, ...withoutJavaScript })

  test('an error says what to do and keeps accents, emoji, quotes and angle brackets as they were typed', async ({
    page,
  }) => {
    await page.goto(`${town}/participer/${open}`)
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await expect(page.getByRole('alert')).toContainText('Choisissez un sujet')
    await page.getByLabel(/mal-logement/).check()
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    const words = page.getByRole('textbox', { name: /Qu’est-ce qui devrait changer/ })
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await expect(page.getByRole('alert')).toContainText('Écrivez quelques mots')
    await words.fill(`${odd} Appelez le 06 12 34 56 78.`)
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await expect(page.getByRole('alert')).toContainText('un numéro de téléphone')
    await expect(page).toHaveTitle(/^Erreur/)
    await expect(words).toHaveValue(`${odd} Appelez le 06 12 34 56 78.`)
    await page.getByLabel('Masquez-le pour moi').check()
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await page.getByLabel('Par courriel').check()
    await page.getByRole('textbox', { name: /Adresse ou numéro/ }).fill('pas une adresse')
    await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('textbox', { name: /Adresse ou numéro/ })).toHaveValue('pas une adresse')
    await expect(page.getByLabel('Par courriel')).toBeChecked()
    await page.getByLabel('Je regarderai avec mon code').check()
    await page.getByRole('textbox', { name: /Adresse ou numéro/ }).fill('')
    await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
    await receiptCode(page)
    await expect(page.locator('blockquote').first()).toContainText('<script>alert(1)</script> "œuf"')
    await expect(page.locator('blockquote').first()).toContainText('👵🏽')
  })

  test('going back and coming forth again loses nothing, by the page’s button or by the browser’s', async ({
    page,
  }) => {
    await speakUpToSending(page, odd, /grande précarité/)
    await page.getByRole('button', { name: 'Changer le texte' }).click()
    const words = page.getByRole('textbox', { name: /Qu’est-ce qui devrait changer/ })
    await expect(words).toHaveValue(odd)
    await page.getByRole('button', { name: 'Revenir' }).click()
    await expect(page.getByLabel(/grande précarité/)).toBeChecked()
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await expect(words).toHaveValue(odd)
    await page.getByRole('button', { name: 'Continuer' }).last().click()
    await expect(page.locator('blockquote')).toContainText('<b>trop</b>')
  })

  test('a wrong code is answered by a sentence that helps, the code kept in its field', async ({ page }) => {
    await page.goto(`${town}/suivre`)
    const field = page.getByRole('textbox', { name: /code/i })
    for (const wrong of ['7KM4 R9TX', 'bonjour', '<img src=x onerror=alert(1)>']) {
      await field.fill(wrong)
      await page.getByRole('button', { name: /où elle en est/ }).click()
      await expect(page.getByRole('alert')).toContainText(/code/i)
      await expect(field).toHaveValue(wrong.slice(0, 24))
    }
    await expect(page.getByRole('link', { name: 'Toutes les démarches' })).toBeVisible()
  })

  test('the other language keeps the place, and the filters of a list', async ({ page }) => {
    const place = `${town}/demarches/fabrique-2017/propositions?decision=kept`
    await page.goto(place)
    const french = await page.getByRole('heading', { level: 1 }).innerText()
    await page.locator('.language-link').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const here = new URL(page.url())
    expect(here.pathname + here.search.replace('&langue=en', '')).toBe(place)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(french)
    await page.locator('.language-link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(french)
  })
})

test('a button pressed twice, the same form sent again, or sent after the way back, gives one contribution and the same receipt', async ({
  page,
}) => {
  const words = `Un banc devant la mairie, dit une seule fois (${Date.now()}).`
  await speakUpToSending(page, words, /isolement/)
  const fields = await page
    .locator('form:has(input[name=submission])')
    .evaluate((form) => [...new FormData(form as HTMLFormElement)])
  await page.getByRole('button', { name: 'Envoyer ma parole' }).last().dblclick()
  const code = await receiptCode(page)
  const again = await page.request.post(`${town}/participer/${open}`, {
    form: Object.fromEntries(fields as [string, string][]),
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  })
  expect(again.status()).toBe(303)
  expect(again.headers().location).toContain(code)
  await page.goBack()
  await page.getByRole('button', { name: 'Envoyer ma parole' }).last().click()
  expect(await receiptCode(page)).toBe(code)
})

const payload = (flag: string) => `<img src=x onerror="window.${flag}=1"><script>window.${flag}=1</script>`

/** Whether something a person typed ever ran. */
async function ran(page: Page): Promise<boolean> {
  return page.evaluate(() => Object.keys(window).some((key) => key.startsWith('ranFrom')))
}

test('text from people and their names are inert on every page that shows them', async ({
  page,
  visitor,
}) => {
  const code = await speak(page, `Voilà mes mots. ${payload('ranFromWords')}`)
  const administrator = await visitor(desk)
  await enterAs(administrator, 'administrator')
  await administrator.goto(`${town}/bureau/personnes/inscrire`)
  await administrator.getByRole('textbox', { name: /Nom/ }).fill(payload('ranFromName'))
  await administrator.getByRole('textbox', { name: /électronique|courriel/i }).fill('essai.inerte@exemple.fr')
  await administrator.locator('main form button[type=submit]').last().click()
  await expect(administrator.getByRole('alert')).toHaveCount(0)
  const agent = await visitor(desk)
  await enterAs(agent, 'agent')
  await readAndPublish(agent, 'Voilà mes mots.')
  const own = [`${town}/suivre/${code}`, `${town}/suivre/${code}/recu`, `${town}/suivre/${code}/corriger`]
  const shown = [
    ...own.map((path) => [page, path] as const),
    [page, `${town}/demarches/${open}/contributions`] as const,
    [agent, `${town}/bureau/contributions?etat=published&demarche=${open}`] as const,
    [agent, `${town}/bureau/synthese/${open}`] as const,
    [administrator, `${town}/bureau/personnes`] as const,
    [administrator, `${town}/exemple/portes`] as const,
  ]
  for (const [reader, path] of shown) {
    await reader.goto(path)
    await expect(reader.locator('main'), path).toContainText(/onerror="window\.ranFrom/)
    expect(await ran(reader), path).toBe(false)
  }
  await page.goto(`${town}/demarches/${open}/contributions`)
  await page
    .getByRole('link', { name: /^C-\d+/ })
    .first()
    .click()
  await expect(page.locator('main')).toContainText('onerror="window.ranFromWords')
  expect(await ran(page)).toBe(false)
})
