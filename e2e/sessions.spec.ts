// Someone without e-mail, on an old telephone, and the door of the session that day.
import { axe, desk, expect, phone, test, withoutJavaScript } from './browser.ts'
import { enterAs } from './town.ts'

test.use({ ...phone, ...withoutJavaScript })

const process = 'fabrique-2017'

test('a resident registers without e-mail, waits for a place, and is at the door of the session', async ({
  page,
  visitor,
}) => {
  test.setTimeout(60_000)
  page.setDefaultTimeout(8000)
  const agent = await visitor({ ...desk, javaScriptEnabled: true })
  agent.setDefaultTimeout(8000)
  await enterAs(agent, 'agent')
  const plan = async (title: string, day: string, start: string, end: string, capacity: string) => {
    await agent.goto(`/saint-nazaire/bureau/demarches/${process}/seances/prevoir`)
    await agent.getByLabel('Titre').fill(title)
    await agent.getByLabel('Quoi').selectOption('meeting')
    await agent.getByLabel('Pour qui').selectOption('all')
    await agent.getByLabel('Jour').fill(day)
    await agent.getByLabel('Début').fill(start)
    await agent.getByLabel('Fin', { exact: true }).fill(end)
    await agent.getByLabel('Nombre de places').fill(capacity)
    await agent.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(agent.getByText('La séance est au programme.')).toBeVisible()
  }
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const title = `Rencontre ${Date.now()}`
  await plan(title, day(30), '18h', '20h', '1')
  await axe(agent)

  const register = async (name: string) => {
    await page.goto(`/saint-nazaire/demarches/${process}/inscription`)
    await page.getByLabel(title).check()
    await page.getByLabel('Votre prénom, ou le nom que vous voulez').fill(name)
    await page.getByRole('button', { name: 'M’inscrire' }).click()
    await expect(page.getByRole('heading', { name: 'C’est noté.' })).toBeVisible()
    return new URL(page.url()).pathname.split('/').at(-2) ?? ''
  }
  const first = await register('Léa')
  await axe(page)
  await expect(page.getByText('Vous avez une place.')).toBeVisible()
  const second = await register('Ali')
  await page.goto(`/saint-nazaire/inscription?code=${second}`)
  await expect(page.getByText('Vous êtes le prochain.')).toBeVisible()
  await axe(page)

  await page.goto(`/saint-nazaire/inscription/${first}`)
  await page.getByRole('link', { name: 'Annuler ma venue' }).click()
  await page.getByRole('button', { name: 'Oui, j’annule' }).click()
  await expect(page.getByText('Vous avez annulé.')).toBeVisible()
  await page.goto(`/saint-nazaire/inscription/${second}`)
  await expect(page.getByText('Une place s’est libérée pour vous')).toBeVisible()

  // The door: a session of today, ticked by keyboard alone, then printed.
  const today = `Porte ${Date.now()}`
  await plan(today, day(0), '0h', '23h59', '20')
  await agent.getByRole('link', { name: today, exact: true }).click()
  const id = new URL(agent.url()).pathname.split('/').at(-1)
  const list = `/saint-nazaire/bureau/demarches/${process}/seances/${id}/inscrits`
  await agent.goto(list)
  await agent.getByLabel('Son prénom').focus()
  await agent.keyboard.type('Zoé')
  await agent.keyboard.press('Enter')
  await expect(agent.getByText('1 personne présente')).toBeVisible()
  await agent.getByLabel('1. Zoé').focus()
  await agent.keyboard.press('Space')
  await agent.keyboard.press('Enter')
  await expect(agent.getByText('0 personne présente')).toBeVisible()
  await agent.getByLabel('Numéros des lignes présentes').focus()
  await agent.keyboard.type('1')
  await agent.keyboard.press('Enter')
  await expect(agent.getByText('1 personne présente')).toBeVisible()
  await axe(agent)
  await agent.goto(`${list}/imprimer`)
  await expect(agent.getByRole('cell', { name: 'Zoé' })).toBeVisible()
  await axe(agent)
})
