// News published, read in a feed, followed by e-mail and stopped: without an account, from a telephone.
import { axe, desk, expect, phone, test } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use(phone)

test('news is published, found in the feed, followed by e-mail from the mailbox, and stopped', async ({
  page,
  visitor,
}) => {
  const agent = await visitor(desk)
  await enterAs(agent, 'agent')
  const title = `Le forum change de salle ${Date.now()}`
  await agent.goto(`${town}/bureau/actualites/${open}/ecrire`)
  await agent.getByLabel('Titre').fill(title)
  await agent.getByLabel('Page du site à lire').fill('https://ailleurs.exemple')
  await agent.getByRole('button', { name: 'Garder le brouillon' }).click()
  await expect(agent.getByRole('alert')).toBeVisible()
  await axe(agent)
  await agent.getByRole('textbox', { name: 'Texte' }).fill('Il aura lieu à l’Agora. (exemple)')
  await agent.getByLabel('Page du site à lire').fill(`/demarches/${open}/programme`)
  await agent.getByRole('button', { name: 'Garder le brouillon' }).click()
  await axe(agent)
  await agent.getByRole('link', { name: `Publier : ${title}` }).click()
  await axe(agent)
  await agent.getByRole('button', { name: 'Publier' }).click()
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(title)
  await axe(agent)

  await page.goto(`${town}/demarches/${open}/actualites`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await axe(page)
  const href = await page.locator('link[type="application/rss+xml"]').getAttribute('href')
  expect(await (await page.request.get(href ?? '')).text()).toContain(title)

  await page.goto(`${town}/demarches/${open}`)
  await page.getByLabel('Votre adresse électronique').fill('pas une adresse')
  await page.getByRole('button', { name: 'Suivre par courriel' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await axe(page)
  await page.getByLabel('Votre adresse électronique').fill(`awa-${Date.now()}@exemple.fr`)
  await page.getByRole('button', { name: 'Suivre par courriel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez votre boîte de réception')
  await axe(page)

  await page.goto(`${town}/exemple/envois`)
  await page.locator('main a[href*="/confirmer"]').first().click()
  await axe(page)
  await page.getByRole('button', { name: 'Oui, je veux recevoir ces messages' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que vous suivez')
  await axe(page)
  await page.getByRole('button', { name: 'Ne plus rien recevoir' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est arrêté')
  await axe(page)
})
