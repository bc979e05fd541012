// Anonymous slips: dropped from a telephone, typed at the desk after a meeting, and never shown one by one.
import { axe, desk, expect, phone, test } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use(phone)

test('a slip is dropped with the keyboard or the thumb, and waits unseen among others', async ({ page }) => {
  const counted = page.getByText(/Bulletins comptés\s: \d+\./)
  await page.goto(`${town}/demarches/${open}/qui-a-participe`)
  const [before] = (await counted.innerText()).split('.')
  await page.goto(`${town}/demarches/${open}/bulletin`)
  await axe(page)
  await page.getByRole('radio', { name: 'De 60 à 74 ans' }).check()
  await page.getByRole('button', { name: /Déposer|Envoyer/ }).click()
  await expect(page).toHaveURL(/\/merci/)
  await axe(page)
  await page.goto(`${town}/demarches/${open}/qui-a-participe`)
  await expect(counted).toContainText(`${before}. Encore mélangés et pas comptés`)
  await expect(counted).not.toContainText('semaine : 0.')
  await axe(page)
})

test('the slips of a meeting are typed on a narrow screen, every answer readable whole', async ({
  visitor,
}) => {
  const agent = await visitor({ ...desk, viewport: { width: 360, height: 740 } })
  await enterAs(agent, 'agent')
  await agent.goto(`${town}/bureau/demarches/${open}/bulletins`)
  await axe(agent)
  const first = agent.locator('select[name="slips.0.age"]')
  await expect(first).toBeVisible()
  // A select does not say that it cuts its words: they are measured in its own font.
  const room = await first.evaluate((select: HTMLSelectElement) => {
    const style = getComputedStyle(select)
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    pen.font = style.font
    const inside = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    return inside - pen.measureText(select.selectedOptions[0]?.text ?? '').width
  })
  expect(room).toBeGreaterThan(0)
  await first.selectOption({ index: 2 })
  await agent.getByRole('button', { name: /Enregistrer/ }).click()
  await expect(agent.getByRole('status')).toBeVisible()
  await axe(agent)
})
