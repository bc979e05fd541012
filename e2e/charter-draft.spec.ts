// From a template to two published charters: what an agent does in a browser, draft after draft.
import { axe, expect, test } from './browser.ts'
import { enterAs, town } from './town.ts'

test('an agent creates a process from a template, edits its charter twice, publishes it twice and reads what changed', async ({
  page,
}) => {
  test.setTimeout(60_000)
  await enterAs(page, 'agent')
  await page.goto(`${town}/bureau/demarches/modeles/fabrique?council=2027-09-24`)
  await axe(page)
  await expect(page.getByText('vendredi 24 septembre 2027')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Utiliser ce modèle' }).first().click()
  const slug = `modele-${Date.now()}`
  await page.getByLabel('Adresse courte').fill(slug)
  await page.getByLabel('Titre', { exact: true }).fill('Bien vieillir (exemple)')
  await page.getByLabel('En bref').fill('Vieillir chez soi, avec celles et ceux qui aident.')
  await page.getByLabel('Portée par').fill('Ville de Saint-Nazaire')
  await axe(page)
  await page.getByRole('button', { name: 'Créer la démarche' }).click()
  await expect(page.getByText('étapes sur 10')).toBeVisible()
  await axe(page)

  const draft = `${town}/bureau/demarches/${slug}/charte`
  await page.goto(draft)
  await page.getByRole('button', { name: 'Monter Principe 2' }).click()
  await expect(page.locator('[name="principles.0.title"]')).toHaveValue('La transparence')
  await page.getByRole('button', { name: 'Ajouter un principe' }).click()
  await page.locator('[name="principles.3.title"]').fill('La simplicité')
  await page.locator('[name="principles.3.text"]').fill('Les mots sont simples.')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).first().click()
  await axe(page)
  await page.getByRole('link', { name: 'Relire avant de publier' }).first().click()
  await axe(page)
  await page.getByRole('button', { name: 'Publier la version 1' }).click()
  await expect(page.getByRole('heading', { name: 'La simplicité' })).toBeVisible()

  await page.goto(draft)
  await page.getByRole('button', { name: 'Retirer Principe 4' }).click()
  await page.getByRole('link', { name: 'Relire avant de publier' }).first().click()
  await page.getByLabel('Pourquoi ce changement').fill('Déjà dit ailleurs.')
  await page.getByRole('button', { name: 'Publier la version 2' }).click()
  await page.getByRole('link', { name: 'Voir ce qui change depuis la version 1' }).click()
  await expect(page.locator('del').filter({ hasText: 'simplicité' })).toBeVisible()
  await axe(page)
})
