// The secretariat prepares a meeting; what follows from it is public; a list of past acts enters; the proofs can be read.
import { axe, desk, expect, phone, test } from './browser.ts'
import { enterAs, speak, town } from './town.ts'

test.use(desk)

test('the secretariat plans a meeting, writes its members, takes the notices, and records that they left', async ({
  page,
}) => {
  page.setDefaultTimeout(8000)
  await enterAs(page, 'secretariat')
  await page.goto(`${town}/bureau/deliberations/seances/prevoir`)
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Jour de la séance').fill(day)
  await page.getByLabel('Heure de début').fill('18 h 30')
  await page.getByRole('button').last().click()
  await axe(page)
  const meeting = new URL(page.url()).pathname
  await expect(page.getByText('l’heure ou le lieu', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Les membres à convoquer' }).click()
  await page.getByLabel('Noms et adresses').fill('; sans nom')
  await page.getByRole('button', { name: 'Garder la liste' }).click()
  await expect(page.getByText('Ligne 1 : il manque un nom.').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Noms et adresses').fill('Mme Exemple ; 3 rue des Halles, 44600 Saint-Nazaire')
  await page.getByRole('button', { name: 'Garder la liste' }).click()
  await expect(page.getByText('1 membre dans la liste.')).toBeVisible()
  await page.goto(meeting)
  const file = await page.request.get(`${meeting}/convocations.pdf`)
  expect(file.headers()['content-type']).toBe('application/pdf')
  await page.getByRole('link', { name: 'Enregistrer la convocation' }).click()
  await page.getByLabel('Jour d’envoi de la convocation').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button').last().click()
  await page.goto(meeting.replace('/bureau', ''))
  await expect(page.getByText('convoquée').first()).toBeVisible()
  await axe(page)
})

test('the note that explains each act goes with the notice, to be read and to be completed', async ({
  page,
}) => {
  page.setDefaultTimeout(8000)
  await enterAs(page, 'secretariat')
  await page.goto(`${town}/deliberations`)
  await page.getByRole('link', { name: 'Des cafés entre voisins dans trois quartiers (exemple)' }).click()
  const [, meeting] =
    /seances\/(\d+)/.exec(
      (await page
        .getByRole('link', { name: /^Conseil municipal, / })
        .last()
        .getAttribute('href')) ?? '',
    ) ?? []
  await page.goto(`${town}/bureau/deliberations/seances/${meeting}`)
  await expect(page.getByRole('heading', { name: 'Note explicative de synthèse' })).toBeVisible()
  await axe(page)
  for (const [kind, type] of [
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const) {
    const file = await page.request.get(`${town}/bureau/deliberations/seances/${meeting}/note.${kind}`)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, type])
  }
})

test('a list of past deliberations is checked, its columns said, then searched by anyone', async ({
  page,
}) => {
  page.setDefaultTimeout(8000)
  await enterAs(page, 'secretariat')
  await page.goto(`${town}/bureau/deliberations/anciennes`)
  const list = 'quand;quoi\n25/11/2013;Un jardin partagé au Petit-Caporal (exemple)\n31/02/2013;Jour faux\n'
  const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByLabel('Fichier (XLSX, ODS ou CSV)').setInputFiles(file)
  await page.getByLabel('D’où vient cette liste').fill('Exemple, inventé')
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click()
  await axe(page)
  await page.getByRole('link', { name: 'Changer les colonnes' }).click()
  await page.getByLabel('Date', { exact: true }).selectOption('quand')
  await page.getByLabel('Objet', { exact: true }).selectOption('quoi')
  await axe(page)
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click()
  await expect(page.getByText('« 31/02/2013 » n’est pas une date qui existe')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Reprendre ces délibérations' }).click()
  await page.goto(`${town}/deliberations/anciennes?q=jardin`)
  await expect(page.getByText('Un jardin partagé au Petit-Caporal (exemple)')).toBeVisible()
  await axe(page)
})

test('the open data of deliberations and the indicators with their badge are read on a telephone', async ({
  visitor,
}) => {
  const page = await visitor(phone)
  page.setDefaultTimeout(8000)
  await page.goto(`${town}/deliberations/donnees-ouvertes`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await axe(page)
  await page.goto(`${town}/indicateurs?demarche=fabrique-2017`)
  await expect(page.getByText('A12').first()).toBeVisible()
  await axe(page)
  await page.locator('#badges summary').first().click()
  await axe(page)
  const shown = await page.locator('code', { hasText: '/badges/' }).first().innerText()
  const badge = /src="([^"]+)"/.exec(shown)?.[1]
  const picture = await page.request.get(badge ?? '')
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, expect.stringContaining('svg')])
})

test('the receipt leads to the proof that one’s words are in the public register', async ({ page }) => {
  page.setDefaultTimeout(8000)
  const code = await speak(page, 'Un exemple de parole, à retrouver dans le registre.')
  await page.goto(`${town}/suivre/${code}/preuve`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await axe(page)
  await page.goto(`${town}/registre`)
  await axe(page)
})
