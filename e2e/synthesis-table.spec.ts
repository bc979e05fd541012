import { axe, desk, expect, test } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use(desk)

test('by keyboard, an agent writes the synthesis table of a session, moves a cell and reads the minutes', async ({
  page,
}) => {
  await enterAs(page, 'agent')
  const session = await page.evaluate(
    async ([home, process]) => {
      const ask = async (name: string, input: object) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`${home}/api/${name}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        })
        return answer.json()
      }
      const planned = {
        process,
        kind: 'workshop',
        title: 'Séance d’essai',
        audience: 'all',
        day: '2026-03-02',
      }
      const { id } = await ask('plan-session', { ...planned, start: '8h', end: '12h' })
      await ask('type-verbatims', {
        session: id,
        entries: [{ key: `tableau-essai-${id}`, text: 'Le bus ne passe plus.', category: 'citizen' }],
      })
      return Number(id)
    },
    [town, open] as const,
  )
  await page.goto(`${town}/bureau/atelier/${session}/tableau`)
  for (const text of ['Se déplacer.', 'Se connaître.']) {
    await page.getByLabel('Texte de la case').fill(text)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible()
  }
  await axe(page)
  await page.getByRole('button', { name: 'Monter la case « Se connaître. »' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.column-text')).toHaveText(['Se connaître.', 'Se déplacer.'])
  await page.getByRole('link', { name: 'Reformuler, relier' }).nth(1).click()
  await page.getByLabel('Le bus ne passe plus.').check()
  await page.getByRole('button', { name: 'Relier les paroles cochées' }).click()
  await expect(page.getByText('repose sur 1 parole').first()).toBeVisible()
  await axe(page)
  await page.goto(`${town}/bureau/atelier/${session}/compte-rendu?version=travail`)
  await expect(page.getByRole('cell', { name: 'Le bus ne passe plus.' })).toBeVisible()
  await axe(page)
})
