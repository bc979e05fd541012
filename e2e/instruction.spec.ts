// The instruction of proposals: an opinion asked and given, a note; a shared reason adapted, two sheets compared.
import type { Page } from '@playwright/test'
import { axe, desk, expect, phone, test, withoutJavaScript } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use({ ...desk, ...withoutJavaScript })

async function call<T>(page: Page, operation: string, data: object): Promise<T> {
  const answer = await page.request.post(`${town}/api/${operation}`, { data })
  expect(answer.status(), `${operation}: ${await answer.text()}`).toBe(200)
  return (await answer.json()) as T
}

/** Two proposals of the open process in the charge of the housing service; `put` leaves the process as it was. */
async function twoSheets(page: Page): Promise<{ due: string; put: () => Promise<void> }> {
  await enterAs(page, 'agent')
  const organisations = (await (await page.request.get(`${town}/api/list-organisations`)).json()) as {
    id: number
    name: string
  }[]
  const housing = organisations.find((one) => one.name.startsWith('Service logement'))?.id
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const proposals: number[] = []
  for (const title of ['Un gardien dans chaque immeuble', 'Un banc devant chaque immeuble']) {
    const text = 'Que quelqu’un soit là quand il faut.'
    proposals.push((await call<{ id: number }>(page, 'write-proposal', { process: open, title, text })).id)
  }
  await call(page, 'assign-proposals', { proposals, organisation: housing, due })
  return {
    due,
    // Other journeys find the process as it was.
    async put() {
      for (const proposal of proposals)
        await call(page, 'withdraw-proposal', { proposal, reason: 'Écrite pour cet essai seulement.' })
    },
  }
}

test('without JavaScript, a service asks an association for its opinion, notes, and reads what it is told', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { due, put } = await twoSheets(page)
  const service = await visitor({ ...desk, ...withoutJavaScript })
  await enterAs(service, 'service')
  await service.goto(`${town}/bureau/reponses?file=assigned`)
  await service.getByRole('link', { name: 'Un gardien dans chaque immeuble' }).click()
  const sheet = service.url()
  await service.getByRole('link', { name: 'Demander un avis' }).click()
  await axe(service)
  await service.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(service.getByRole('alert')).toBeVisible()
  await axe(service)
  await service.getByLabel('Association de quartier (exemple)').check()
  await service.getByRole('textbox', { name: 'La question' }).fill('Qui pourrait tenir ce rôle ?')
  await service.getByLabel('Avis attendu pour le').fill(due)
  await service.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(service.getByText('1 avis attendu')).toBeVisible()
  await service.getByRole('textbox', { name: 'Votre note' }).fill('Appeler le bailleur.')
  await service.getByRole('button', { name: 'Ajouter cette note' }).click()
  await expect(service.getByText('Appeler le bailleur.')).toBeVisible()
  await axe(service)

  const partner = await visitor({ ...phone, ...withoutJavaScript })
  await enterAs(partner, 'partner')
  await partner.goto(`${town}/bureau/reponses/avis`)
  await partner.getByRole('link', { name: 'Un gardien dans chaque immeuble' }).click()
  await expect(partner.getByText('Appeler le bailleur.')).toHaveCount(0)
  await partner.getByLabel('Favorable avec conditions').check()
  await partner.getByRole('textbox', { name: 'Vos raisons' }).fill('Oui, si le bailleur prête une loge.')
  await axe(partner)
  await partner.getByRole('button', { name: 'Donner cet avis' }).click()
  await expect(partner.getByText('Votre avis est donné.')).toBeVisible()

  await service.goto(sheet)
  await expect(service.getByText('Oui, si le bailleur prête une loge.')).toBeVisible()
  await axe(service)
  await put()
})

test('without JavaScript nor account, an organisation gives its opinion by the link it received', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { due, put } = await twoSheets(page)
  await page.goto(`${town}/bureau/reponses?file=assigned`)
  await page.getByRole('link', { name: 'Un banc devant chaque immeuble' }).click()
  const sheet = page.url()
  await page.getByRole('link', { name: 'Demander un avis' }).click()
  await page.getByLabel('CARENE').check()
  await page.getByRole('textbox', { name: 'La question' }).fill('Où un banc gênerait-il le passage ?')
  await page.getByLabel('Avis attendu pour le').fill(due)
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByRole('link', { name: 'Envoyer un lien par courriel' }).click()
  await axe(page)
  await page.getByLabel('Adresse de courriel').fill('contact@carene.example')
  await page.getByRole('button', { name: 'Envoyer un lien par courriel' }).click()
  await expect(page.getByText('Lien envoyé, valable jusqu’au')).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Saisir un avis reçu sur papier' }).click()
  await axe(page)

  const stranger = await visitor({ ...phone, ...withoutJavaScript })
  await stranger.goto(`${town}/exemple/envois`)
  await stranger.locator('a[href*="/avis/"]').first().click()
  await expect(stranger.getByText('Où un banc gênerait-il le passage ?')).toBeVisible()
  await axe(stranger)
  await stranger.getByRole('button', { name: 'Donner cet avis' }).click()
  await expect(stranger.getByRole('alert')).toBeVisible()
  await axe(stranger)
  await stranger.getByLabel('Favorable avec conditions').check()
  await stranger
    .getByRole('textbox', { name: 'Vos raisons' })
    .fill('Partout, sauf devant les entrées des pompiers.')
  await stranger.getByRole('button', { name: 'Donner cet avis' }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Merci, votre avis est donné')
  await axe(stranger)

  await page.goto(sheet)
  await expect(page.getByText('Partout, sauf devant les entrées des pompiers.')).toBeVisible()
  await put()
})

test('without JavaScript, a shared reason begins an answer, and two sheets are compared, also on a phone', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { put } = await twoSheets(page)
  await page.goto(`${town}/bureau/reponses/raisons?demarche=${open}`)
  await page.getByRole('link', { name: 'Écrire une raison partagée' }).click()
  await page.getByLabel('Le titre').fill('Décidé par les bailleurs')
  await page
    .getByRole('textbox', { name: 'La raison' })
    .fill('Pour [ce que vous demandez], le bailleur décide.')
  await page.getByLabel('La décision').selectOption({ label: 'Pour un autre organisme' })
  await page.getByLabel('La sorte').selectOption({ label: 'Relève d’un autre organisme' })
  await page.getByRole('button', { name: 'Garder cette raison' }).click()
  await axe(page)
  await page.getByRole('link', { name: 'S’en servir' }).click()
  await page.getByLabel('Un banc devant chaque immeuble').check()
  await axe(page)
  await page.getByRole('button', { name: 'Commencer ces réponses' }).click()
  await expect(page.getByText('À remplacer avant de transmettre')).toBeVisible()
  await axe(page)

  await page.goto(`${town}/bureau/reponses/comparer?q=immeuble`)
  for (const title of ['Un gardien', 'Un banc']) await page.getByLabel(title).check()
  await page.getByRole('button', { name: 'Comparer les fiches cochées' }).click()
  await expect(page.getByRole('table')).toContainText('le bailleur décide')
  await axe(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await axe(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(sideways, 'it scrolls sideways').toBe(false)
  await put()
})

test('by the keyboard, two sheets are ticked in the queue and compared, and the advice follows as one writes', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { put } = await twoSheets(page)
  const service = await visitor({ ...desk, javaScriptEnabled: true })
  await enterAs(service, 'service')
  await service.goto(`${town}/bureau/reponses?file=assigned`)
  for (const key of ['j', 'x', 'j', 'x']) await service.keyboard.press(key)
  await expect(service.locator('input[name=fiche]:checked')).toHaveCount(2)
  await axe(service)
  await service.getByRole('button', { name: 'Comparer', exact: true }).press('Enter')
  await expect(service.getByRole('table')).toBeVisible()
  await axe(service)
  await service.goBack()
  await service.getByRole('link', { name: 'Un gardien dans chaque immeuble' }).click()
  const reason = service.getByRole('textbox', { name: 'La raison, telle qu’elle sera lue' })
  await reason.fill('Une réflexion est engagée afin de mutualiser les moyens.')
  await expect(service.locator('#conseils-partie')).toContainText(/mutualiser.*partager/)
  await expect(service.locator('#conseils-partie-dit')).toContainText('à revoir')
  await axe(service)
  // Nothing was kept.
  await service.reload()
  await expect(reason).toHaveValue('')
  await put()
})
