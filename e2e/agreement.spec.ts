import type { Page } from '@playwright/test'
import { axe, desk, expect, test } from './browser.ts'
import { cast, enterAs, town } from './town.ts'

test.use(desk)

const process = 'fabrique-2017'
const home = `${town}/bureau/synthese/${process}/verification`

/** Calls an operation, or asks a reading, as the person signed in on that page. */
async function tell<T>(page: Page, name: string, input: Record<string, unknown>, asks = false): Promise<T> {
  return page.evaluate(
    async ([base, verb, given, reads]) => {
      const query = new URLSearchParams(given as Record<string, string>)
      const answer = await (reads
        ? fetch(`${base}/api/${verb}?${query}`)
        : fetch(`${base}/api/${verb}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(given),
          }))
      if (!answer.ok) throw new Error(`${verb}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [town, name, input, asks] as const,
  )
}

test('two people check blind how voices are placed: a few by keyboard, then everyone reads how far they agree', async ({
  page,
  visitor,
}) => {
  await enterAs(page, 'agent')
  // Thirty voices placed by hand in two new themes: no grouping has to run.
  const { rows } = await tell<{ rows: { id: number; text: string }[] }>(
    page,
    'list-uncited',
    { process },
    true,
  )
  const themes: number[] = []
  for (const title of ['Essai de vérification : un', 'Essai de vérification : deux'])
    themes.push((await tell<{ id: number }>(page, 'create-theme', { process, title })).id)
  const [one, two] = themes as [number, number]
  await tell(page, 'move-texts', { theme: one, contributions: rows.slice(0, 12).map(({ id }) => id) })
  await tell(page, 'move-texts', { theme: two, contributions: rows.slice(12, 24).map(({ id }) => id) })
  await page.goto(home)
  await axe(page)
  await page.getByRole('button', { name: 'Tirer un échantillon' }).click()
  await expect(page.getByText('Personne n’a encore commencé')).toBeVisible()
  const check = Number(/verification\/(\d+)/.exec(page.url())?.[1])

  const guarantor = await visitor()
  await enterAs(guarantor, 'guarantor')
  await tell(guarantor, 'join-agreement-check', { check })
  const { total } = await tell<{ total: number }>(
    guarantor,
    'show-checked-text',
    { check, position: 1 },
    true,
  )
  expect(total).toBeGreaterThanOrEqual(20)
  for (let position = 1; position <= total; position++)
    await tell(guarantor, 'place-checked-text', { check, position, answer: String(position % 2 ? one : two) })
  await tell(guarantor, 'finish-agreement-check', { check })

  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Parole 1 sur/)
  await axe(page)
  await page.goto(`${town}/bureau/synthese/${process}/themes`)
  await expect(page.getByText('Vous avez commencé une vérification à l’aveugle')).toBeVisible()
  await page.goto(`${home}/${check}/parole/1`)
  for (const [key, next] of [
    ['0', 2],
    ['x', 3],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`Parole ${next} sur`))
  }
  await page.getByRole('link', { name: 'Parole précédente' }).click()
  await expect(page.getByLabel('Je ne sais pas')).toBeChecked()
  for (let position = 3; position <= total; position++)
    await tell(page, 'place-checked-text', { check, position, answer: String(position % 2 ? one : two) })
  await page.goto(`${home}/${check}`)
  await axe(page)
  await page.getByRole('link', { name: 'Rendre mes réponses' }).click()
  await page.getByRole('button', { name: 'Rendre mes réponses' }).click()
  await page.getByRole('link', { name: 'Clore la vérification' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Clore la vérification' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L’accord des personnes qui ont vérifié')
  await expect(page.getByRole('cell', { name: `${total - 2} sur ${total - 1}` })).toBeVisible()
  await axe(page)
  await page.goto(`${town}/demarches/${process}/synthese#chiffres`)
  await expect(
    page.getByText(/2\spersonnes\s:\s\d+\s%\sdes paroles placées dans le même thème/),
  ).toBeVisible()
  await expect(page.getByText(cast.guarantor)).toHaveCount(0)
  await axe(page)
})
