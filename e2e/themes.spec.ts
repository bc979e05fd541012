import type { Page } from '@playwright/test'
import { axe, desk, expect, test, withoutJavaScript } from './browser.ts'
import { enterAs, town } from './town.ts'

/** The process of the demonstration whose voices are published. */
const process = 'fabrique-2017'
const here = `${town}/bureau/synthese/${process}`

/** Asks for a grouping and waits, on its page which looks again by itself, until it is proposed. */
async function askForAGrouping(page: Page): Promise<void> {
  await page.goto(`${here}/regroupements`)
  await page.getByRole('button', { name: /Demander un (nouveau )?regroupement/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Le regroupement est prêt : à vous de voir',
    {
      timeout: 30_000,
    },
  )
}

/** The first theme that has voices, opened. */
async function openATheme(page: Page): Promise<void> {
  await page.goto(`${here}/themes`)
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await expect(page.getByText('Pourquoi ici ?')).toBeVisible()
}

test.describe('with a keyboard', () => {
  test.use(desk)

  test('an agent groups the voices, decides of themes, and a new grouping changes no decision', async ({
    page,
  }) => {
    // Two groupings are run: three times the usual time on a busy machine.
    test.slow()
    await enterAs(page, 'agent')
    await askForAGrouping(page)
    await expect(page.getByText(/^0 décision humaine changée/)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Appliquer ce regroupement' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Thèmes' })).toBeVisible()
    await axe(page)

    await openATheme(page)
    await axe(page)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.keyboard.press('r')
    await page.getByLabel('Ranger dans').selectOption({ index: 1 })
    const goal = await page.getByLabel('Ranger dans').locator('option:checked').innerText()
    await page.getByRole('button', { name: 'Ranger', exact: true }).click()
    await expect(page.getByText(`a rangé une parole dans « ${goal} »`)).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.getByText(`a épinglé une parole dans « ${title} »`)).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(`a rangé une parole dans « ${goal} »`)).toBeVisible()

    await page.getByText('Changer ce thème').click()
    await page.getByRole('link', { name: 'Renommer' }).click()
    await page.getByLabel('Nouveau nom du thème').fill('Un nom choisi par une personne')
    await page.getByRole('button', { name: 'Renommer' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un nom choisi par une personne')
    await page.getByText('Changer ce thème').click()
    await page.getByRole('button', { name: 'Verrouiller' }).click()
    await expect(page.getByText('verrouillé').first()).toBeVisible()

    const added = await page.evaluate(
      async ([home, slug]) => {
        const rows = Array.from({ length: 6 }, (_, n) => ({
          process: slug,
          text: `Il manque un accueil de nuit près de la gare, essai ${n}.`,
          status: 'published',
          source: 'essai',
          external_id: `essai-${Date.now()}-${n}`,
        }))
        const answer = await fetch(`${home}/api/import-contributions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ rows, fingerprint: `essai-${Date.now()}` }),
        })
        return (await answer.json()).added as number
      },
      [town, process] as const,
    )
    expect(added).toBe(6)
    await askForAGrouping(page)
    await expect(page.getByText(/^0 décision humaine changée, sur \d/)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Appliquer ce regroupement' }).click()
    await expect(page.getByRole('link', { name: 'Un nom choisi par une personne' })).toBeVisible()
    await page.getByRole('link', { name: 'Journal des décisions' }).click()
    await expect(page.getByRole('cell', { name: /a appliqué un regroupement/ }).first()).toBeVisible()
    await axe(page)
  })
})

test.describe('without JavaScript', () => {
  test.use({ ...desk, ...withoutJavaScript })

  test('an agent groups the voices, says that one is not of its theme, and takes it back', async ({
    page,
  }) => {
    await enterAs(page, 'agent')
    await askForAGrouping(page)
    await page.getByRole('button', { name: 'Appliquer ce regroupement' }).click()
    await page.goto(`${here}/themes`)
    await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .getByRole('link')
      .filter({ hasNotText: 'Un nom choisi' })
      .first()
      .click()
    await page.getByRole('button', { name: 'Pas ce thème' }).click()
    await expect(page.getByText(/a dit d’une parole\s: pas/)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: 'Annuler ce geste' }).click()
    await expect(page.getByText('C’est annulé.')).toBeVisible()
    await axe(page)
  })
})
