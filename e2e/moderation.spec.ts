// Reading before publication, without a mouse: the letters an officer presses are pressed for good, in a real browser. Then
// what follows a refusal, until the log anyone may read.
import type { Page } from '@playwright/test'
import { axe, desk, expect, test } from './browser.ts'
import { enterAs, open, speak, town } from './town.ts'

const named = 'Le banc est cassé devant chez M. Lebrac, appelez-le au 06 12 34 56 78.'
const sold = 'Nos fenêtres sont les moins chères, achetez-les sur internet.'
const note = 'Dites ce qu’il faudrait faire, sans rien vendre : jamais un nom.'
const why = 'Je parlais des fenêtres de l’école, je ne vends rien.'
const answer = 'Le texte parle bien de l’école : nous le publions sans la phrase qui vend.'
const mended = 'Il faut changer les fenêtres de l’école.'
const queue = `${town}/bureau/contributions?demarche=${open}`

test.use(desk)

test('an officer moderates with the keyboard alone; a refused author appeals, another person decides, the log tells it without saying who', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  page.setDefaultTimeout(15_000)
  const given = await page.request.post(`${town}/api/submit-contribution`, {
    data: { process: open, text: named, submission: `clavier-${Date.now()}` },
  })
  expect(given.ok()).toBe(true)
  const { reference } = (await given.json()) as { reference: string }
  const code = await speak(page, sold)
  const officer = await visitor(desk)
  await enterAs(officer, 'agent')
  const press = (key: string) => officer.keyboard.press(key)

  await test.step('? shows the keys; they are turned off and on again', async () => {
    await officer.goto(queue)
    await press('?')
    await expect(officer.locator('.key-list')).toBeFocused()
    await axe(officer)
    await press('Tab')
    await expect(officer.getByRole('button', { name: 'Couper les raccourcis d’une lettre' })).toBeFocused()
    await press('Enter')
    const before = officer.url()
    await press('j')
    await expect(officer.getByRole('button', { name: 'Remettre les raccourcis d’une lettre' })).toBeFocused()
    expect(officer.url()).toBe(before)
    await press('Enter')
    await expect(officer.getByRole('button', { name: 'Couper les raccourcis d’une lettre' })).toBeFocused()
  })

  await test.step('J and K walk through the queue', async () => {
    await nextUntil(officer, 'Le banc est cassé')
    const here = officer.url()
    await press('k')
    await expect(officer).not.toHaveURL(here)
    await nextUntil(officer, 'Le banc est cassé')
  })

  await test.step('a digit unticks a mask and ticks it again, M publishes with the masks', async () => {
    const text = officer.getByRole('textbox', { name: 'Texte publié' })
    await expect(officer.locator('.queue')).not.toContainText('Lebrac')
    await expect(text).toHaveValue('Le banc est cassé devant chez M. [nom], appelez-le au [téléphone].')
    await press('1')
    await expect(text).toHaveValue(/M\. Lebrac/)
    await axe(officer)
    await press('1')
    await expect(text).toHaveValue(/M\. \[nom\]/)
    await press('m')
    await expect(officer.locator('main')).toContainText(reference)
    await expect(officer.locator('main')).toContainText(/publiée avec des passages masqués/i)
    await axe(officer)
  })

  await test.step('N opens the reasons; letters typed in the word to the author press nothing; a digit refuses', async () => {
    await nextUntil(officer, sold.slice(0, 20))
    await press('n')
    await expect(officer.getByRole('radio').first()).toBeFocused()
    await axe(officer)
    await press('Tab')
    const word = officer.getByRole('textbox', { name: /Un mot à l’auteur/ })
    await expect(word).toBeFocused()
    const before = officer.url()
    await officer.keyboard.type(note)
    await expect(word).toHaveValue(note)
    expect(officer.url()).toBe(before)
    await press('Shift+Tab')
    await press('6')
    await expect(officer).not.toHaveURL(before)
    await expect(officer.locator('main')).toContainText(/non publiée/i)
    await axe(officer)
  })

  await test.step('the author reads the reason and the word by the code, and appeals', async () => {
    await follow(page, code)
    await expect(page.locator('main')).toContainText('elle fait de la publicité')
    await expect(page.locator('main')).toContainText(note)
    await expect(page.getByRole('link', { name: 'Les règles de publication' })).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Demander qu’une autre personne décide' }).click()
    await axe(page)
    await page.getByRole('textbox').fill(why)
    await page.getByRole('button', { name: 'Envoyer mon recours' }).click()
    await expect(page.locator('main')).toContainText('recours en attente')
    await axe(page)
  })

  await test.step('who refused does not decide', async () => {
    await officer.goto(`${town}/bureau/recours`)
    await officer.locator('.passage', { hasText: why }).getByRole('link', { name: 'Lire et décider' }).click()
    await expect(officer.locator('main')).toContainText('une autre personne décide')
    await expect(officer.getByRole('button', { name: 'Décider' })).toHaveCount(0)
    await axe(officer)
  })

  await test.step('a second person decides, with reasons', async () => {
    const second = await visitor(desk)
    await enterAs(second, 'administrator')
    await second.goto(`${town}/bureau/recours`)
    await axe(second)
    await second.locator('.passage', { hasText: why }).getByRole('link', { name: 'Lire et décider' }).click()
    await expect(second.locator('main')).toContainText(why)
    await second.getByRole('radio', { name: 'Publier' }).check()
    await second.getByLabel('Vos raisons, dites à l’auteur').fill(answer)
    await second.getByLabel('Le texte publié, si vous publiez').fill(mended)
    await second.getByRole('checkbox', { name: 'Rien de privé' }).check()
    await axe(second)
    await second.getByRole('button', { name: 'Décider' }).click()
    await expect(second).toHaveURL(/\/bureau\/recours(\?|$)/)
    await axe(second)
  })

  await test.step('the author reads the answer; the public log tells every step, without a text or a person', async () => {
    await follow(page, code)
    await expect(page.locator('main')).toContainText(answer)
    await axe(page)
    await page.goto(`${town}/demarches/${open}/journal-de-moderation`)
    const log = page.locator('main')
    for (const deed of ['recours décidé', 'recours reçu', 'non publiée', reference])
      await expect(log).toContainText(deed)
    for (const secret of ['Lebrac', '06 12', 'fenêtres', why, answer, note, code, 'Camille', 'Sacha'])
      await expect(log).not.toContainText(secret)
    await axe(page)
    await page.emulateMedia({ media: 'print' })
    await expect(log.getByRole('table')).toBeVisible()
    await expect(page.locator('.main-menu')).toBeHidden()
    const csv = await (await page.request.get(`${town}/demarches/${open}/journal-de-moderation.csv`)).text()
    expect(csv).toContain(reference)
    for (const secret of ['Lebrac', 'fenêtres', 'Camille']) expect(csv).not.toContain(secret)
  })
})

/** Presses J until the sheet of these words is open: others may wait in the same queue. */
async function nextUntil(officer: Page, words: string): Promise<void> {
  for (let n = 0; n < 30; n += 1) {
    if (await officer.locator('.sheet blockquote').first().getByText(words).isVisible()) return
    const before = officer.url()
    await officer.keyboard.press('j')
    await expect(officer).not.toHaveURL(before)
  }
  throw new Error(`No sheet shows "${words}".`)
}

async function follow(page: Page, code: string): Promise<void> {
  await page.goto(`${town}/suivre/${code}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
