// What comes on paper, by voice and from organisations, in a real browser: a pile by keyboard, a voice typed and checked.

import type { Page } from '@playwright/test'
import { sound } from '../src/testing/files.ts'
import { axe, desk, expect, test, withoutJavaScript } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use(desk)
test.describe.configure({ timeout: 90_000 })

async function openPile(page: Page) {
  await page.goto(`${town}/bureau/piles?process=${open}`)
  await axe(page)
  await page.getByRole('combobox', { name: 'Par quel moyen' }).selectOption('paper')
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Urne de la médiathèque (exemple)')
  await page.getByRole('button', { name: 'Commencer la pile' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pile n°')
}
const field = (page: Page) => page.getByRole('textbox', { name: 'mot pour mot' })
const said = (page: Page) => page.getByRole('status')

test('a pile is typed by keyboard alone: one key keeps a sheet, nothing is typed twice, a look-alike is asked', async ({
  page,
}) => {
  await enterAs(page, 'agent')
  await openPile(page)
  await expect(field(page)).toBeFocused()
  const sheets = [
    'Un banc tous les cent pas, jusqu’à la poste.',
    'Ouvrir la bibliothèque le dimanche matin aussi.',
    'Des trottoirs où une poussette passe sans descendre.',
    'Que quelqu’un décroche quand on téléphone.',
    'Une laverie dans le quartier du port.',
    'Moins de papiers à remplir pour la cantine.',
  ]
  const begun = Date.now()
  for (const [index, sheet] of sheets.entries()) {
    await page.keyboard.type(sheet)
    await page.keyboard.press('Control+Enter')
    await expect(said(page).filter({ hasText: 'Gardée' })).toContainText(
      index === 0 ? '1ʳᵉ de cette pile' : `${index + 1}ᵉ de cette pile`,
    )
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue('')
  }
  const perMinute = Math.round((60_000 * sheets.length) / (Date.now() - begun))
  console.log(`    ${perMinute} sheets a minute, typed by a script that waits for each receipt`)
  expect(perMinute).toBeGreaterThan(5)
  await axe(page)

  // The same sheet again: said, with the one that is there; Ctrl+Enter would keep it, the link leaves it.
  await page.keyboard.type('ouvrir la bibliotheque le dimanche matin aussi')
  await page.keyboard.press('Control+Enter')
  await expect(said(page).filter({ hasText: 'Ressemble à' })).toContainText(
    'Ouvrir la bibliothèque le dimanche',
  )
  await axe(page)
  await page.getByRole('link', { name: 'Ne pas la garder' }).press('Enter')
  await expect(field(page)).toHaveValue('')
  await expect(page.getByText('6 paroles gardées')).toBeVisible()

  // A slip of the keyboard.
  await page.getByRole('link', { name: 'Corriger la 6ᵉ' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ce que la personne a dit' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Moins de papiers pour la cantine.')
  await axe(page)
  await page.getByRole('button', { name: 'Enregistrer la correction' }).press('Enter')
  await expect(page.getByText('Moins de papiers pour la cantine.')).toBeVisible()
  await page.getByRole('link', { name: 'Reprendre la 5ᵉ' }).press('Enter')
  await page.getByRole('button', { name: 'Reprendre' }).press('Enter')
  await expect(page.getByText('5 paroles gardées')).toBeVisible()
  await page.getByRole('link', { name: 'Imprimer les reçus' }).press('Enter')
  await expect(page.locator('.slip')).toHaveCount(5)
  await axe(page)
})

test('what the network did not take is found again in the field, and kept once', async ({
  page,
  context,
}) => {
  await enterAs(page, 'agent')
  await openPile(page)
  await context.setOffline(true)
  await page.keyboard.type('Un abri à l’arrêt du marché couvert.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page).filter({ hasText: 'Le réseau ne répond pas' })).toBeVisible()
  await expect(field(page)).toHaveValue('Un abri à l’arrêt du marché couvert.')
  await context.setOffline(false)
  await page.reload()
  await expect(field(page)).toHaveValue('Un abri à l’arrêt du marché couvert.')
  await axe(page)
  await field(page).press('Control+Enter')
  await expect(page.getByText('1 parole gardée')).toBeVisible()
})

test('a voice message is typed by an officer, then checked by its author in simple words', async ({
  page,
  visitor,
}) => {
  await page.goto(`${town}/participer/${open}/message`)
  await page
    .getByLabel('Votre enregistrement')
    .setInputFiles({ name: 'voix.wav', mimeType: 'audio/wav', buffer: sound() })
  await axe(page)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page).toHaveURL(/\/suivre\/[0-9A-Z]{8}/)
  const thread = page.url()
  await axe(page)

  const agent = await visitor(desk)
  await enterAs(agent, 'agent')
  await agent.goto(`${town}/bureau/transcrire`)
  await agent
    .getByRole('link', { name: /Envoi n° \d+/ })
    .last()
    .click()
  await agent.getByRole('button', { name: /Je le/ }).click()
  await agent
    .getByRole('textbox', { name: 'Ce qui est dit' })
    .fill('Le bus du dimanche [inaudible], je l’attends encore.')
  await agent.getByRole('checkbox', { name: 'Il n’y a plus rien à écrire' }).check()
  await axe(agent)
  await agent.getByRole('button', { name: 'Enregistrer cette parole' }).click()
  await expect(agent).toHaveURL(/transcrire/)

  await page.goto(thread)
  await expect(page.getByText('Le bus du dimanche [inaudible]').first()).toBeVisible()
  await page.getByRole('link', { name: 'En mots simples' }).click()
  await expect(page.getByRole('heading', { name: 'Est-ce que ce sont bien vos mots ?' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Oui, ce sont mes mots' }).click()
  await expect(page.getByText('Vous avez dit : c’est juste.')).toBeVisible()
  await axe(page)
})

test('a brief is published, renewed by its organisation, and shows what changed', async ({
  page,
  visitor,
}) => {
  await page.goto(`${town}/participer/${open}/cahier`)
  await page
    .getByRole('textbox', { name: 'Nom de l’organisme' })
    .or(page.locator('#champ-organisationName'))
    .first()
    .fill('Les Voisins du Port (exemple)')
  await page.locator('#champ-inNameOf').fill('Les familles adhérentes')
  await page.locator('#champ-decidedHow').selectOption('vote')
  await page.locator('#champ-title').fill('Pour des bus le dimanche')
  await page.locator('#champ-theses-0-title').fill('Un bus chaque heure')
  await page.locator('#champ-theses-0-text').fill('Le dimanche, rien ne roule.')
  await axe(page)
  await page
    .getByRole('button', { name: /Envoyer|Déposer/ })
    .last()
    .click()
  await expect(page).toHaveURL(/recu/)
  const thread = page.url().replace(/\/recu.*/, '')

  const agent = await visitor(desk)
  await enterAs(agent, 'agent')
  const publish = async (words: string) => {
    await agent.goto(`${town}/bureau/contributions?demarche=${open}&moyen=web`)
    await agent
      .getByRole('link', { name: /Pour des bus le dimanche|Thèse 1. Un bus/ })
      .first()
      .click()
    await expect(agent.locator('blockquote').first()).toContainText(words)
    await agent.getByRole('button', { name: 'Publier', exact: true }).click()
    await expect(agent).toHaveURL(/[?&]fait=/)
  }
  await publish('Le dimanche, rien ne roule.')
  await page.goto(`${thread}/cahier`)
  await expect(page.locator('#champ-theses-0-text')).toHaveValue('Le dimanche, rien ne roule.')
  await page.locator('#champ-theses-0-text').fill('Le dimanche, presque rien ne roule.')
  await axe(page)
  await page.getByRole('button', { name: 'Envoyer la nouvelle version' }).click()
  await expect(page).toHaveURL(/suivre/)
  await publish('Le dimanche, presque rien ne roule.')
  await page.goto(`${town}/demarches/${open}/cahiers`)
  await page.getByRole('link', { name: 'Les Voisins du Port (exemple)' }).click()
  await expect(page.getByText('De la version 1 à la version 2')).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'presque' })).toBeVisible()
  await axe(page)
})

test.describe('without JavaScript', () => {
  test.use(withoutJavaScript)
  test('a pile is typed with the button, and what it has in common stays', async ({ page }) => {
    await enterAs(page, 'agent')
    await openPile(page)
    for (const sheet of [
      'Un marché le mercredi soir, place du centre.',
      'Des jardins à partager derrière la gare.',
    ]) {
      await field(page).fill(sheet)
      await page.getByRole('button', { name: 'Garder' }).click()
      await expect(said(page).filter({ hasText: 'Gardée' })).toBeVisible()
      await expect(field(page)).toHaveValue('')
    }
    await expect(page.getByText('Papier · Urne de la médiathèque (exemple)')).toBeVisible()
    await expect(page.getByText('2 paroles gardées')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Coller plusieurs messages' }).click()
    await page
      .getByRole('textbox', { name: 'Les messages' })
      .fill('06 12 34 56 78 : Une fontaine au parc.\nUn kiosque.')
    await page.getByRole('button', { name: 'Voir les messages un par un' }).click()
    await expect(page.getByText('2 messages trouvés')).toBeVisible()
    await expect(page.getByText('12 34 56 78')).toHaveCount(0)
    await axe(page)
    await page.getByRole('button', { name: 'Garder ces messages' }).click()
    await expect(page.getByText('4 paroles gardées')).toBeVisible()
  })
})
