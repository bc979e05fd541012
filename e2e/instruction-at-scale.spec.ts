// The head of social action assigns many proposals at once, counts the due days back from the council, and a workbook comes
// back filled in: on a telephone for the reading, on a desk's screen for the rest, each page checked for accessibility.
import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { axe, desk, expect, phone, test } from './browser.ts'
import { enterAs, town } from './town.ts'

test.use(desk)

const answers = `${town}/bureau/reponses`

test('a workbook of the instruction is taken, filled in, sent back, read before it is applied, and thrown away', async ({
  page,
}) => {
  await enterAs(page, 'agent')
  await page.goto(answers)
  await axe(page)
  await page.getByRole('link', { name: 'Travailler dans un tableur' }).click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Travailler dans un tableur')
  await axe(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Prendre le classeur' }).click()
  const rows = (await readXlsx(new Uint8Array(readFileSync(await (await downloading).path())))).sheets[0]
    ?.rows as (string | number | Date | null)[][]
  const at = (header: string) => (rows[0] ?? []).indexOf(header)
  const state = at('État')
  // Nothing is applied here: the journeys share one town. A published answer is locked, a service nobody knows is refused.
  const published = rows.find((row) => row[state] === 'Publiée') as (string | null)[]
  published[at('Délai')] = 'Un délai changé'
  const buffer = Buffer.from((await writeXlsx({ sheets: [{ name: 'Propositions', rows }] })) as Uint8Array)

  await page.getByRole('button', { name: 'Voir ce qu’il changerait' }).click()
  await expect(page.getByRole('alert')).toContainText('Choisissez le classeur')
  await axe(page)
  const mimeType = 'application/octet-stream'
  await page.getByLabel('Le classeur rempli').setInputFiles({ name: 'instruction.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'Voir ce qu’il changerait' }).click()
  await expect(title).toHaveText('Ce que changerait ce classeur')
  await expect(page.getByText(/un classeur n’y touche plus/)).toBeVisible()
  await axe(page)
  await page.setViewportSize(phone.viewport)
  await axe(page)
  await page.getByRole('button', { name: 'Jeter ce classeur' }).click()
  await expect(title).toHaveText('Travailler dans un tableur')
})

test('due days are counted back from a meeting, and assigning says first what it changes', async ({
  page,
}) => {
  await page.setViewportSize(phone.viewport)
  await enterAs(page, 'agent')
  await page.goto(`${town}/bureau/deliberations/echeances`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Échéances comptées depuis la séance')
  await axe(page)
  await page.goto(`${answers}/attribuer`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attribuer des propositions')
  await axe(page)
  const preview = page.getByRole('button', { name: 'Voir ce que cela change' })
  if (await preview.isVisible()) {
    await preview.click()
    await expect(page.getByRole('alert')).toContainText('Choisissez un service')
    await axe(page)
  }
})
