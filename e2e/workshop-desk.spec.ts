// The workshop desk through network cuts, in a real browser, with the real server killed (SIGKILL) and started again.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { axe } from './browser.ts'
import { type DeskTown, openDeskTown } from './desk-town.ts'

let town: DeskTown
// Servers are killed and started again a dozen times: on a busy machine each start takes seconds.
test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  town = await openDeskTown()
})
test.afterAll(async () => town?.end())

const field = (page: Page) => page.getByRole('textbox', { name: 'Ce qui est dit' })
const state = (page: Page) => page.locator('#atelier > .message')
const tableField = (page: Page) => page.getByRole('combobox', { name: 'Table' })

/** Opens the desk of a session and waits until it could be opened again without network. */
async function openDesk(page: Page, session: number): Promise<void> {
  await page.goto(`${town.address}/bureau/atelier/${session}`)
  await expect(page.locator('#atelier')).toHaveAttribute('data-state', 'ready-for-a-cut')
}

/** By keyboard alone, as fast as keys go. */
async function type(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('')
  }
}
const numbered = (from: number, to: number, more = '') =>
  Array.from({ length: to - from + 1 }, (_, index) => `Parole ${from + index}${more}.`)

/** The words of people left in this browser's store. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const [name] = (await indexedDB.databases()).flatMap((one) => one.name ?? [])
    const open = indexedDB.open(name as string)
    await new Promise((done) => {
      open.onsuccess = done
    })
    const asked = open.result.transaction('entries').objectStore('entries').count()
    return new Promise<number>((done) => {
      asked.onsuccess = () => {
        open.result.close()
        done(asked.result)
      }
    })
  })

async function arrivedOnce(session: number, expected: readonly string[]): Promise<void> {
  // « Tout est envoyé » may still be that of a moment ago when the field has just been emptied.
  await expect.poll(async () => (await town.verbatims(session)).map((one) => one.text)).toEqual(expected)
  const verbatims = await town.verbatims(session)
  expect(verbatims).toHaveLength(expected.length)
  expect(new Set(verbatims.map((one) => one.code)).size).toBe(expected.length)
}
const allSent = (page: Page) => expect(state(page)).toContainText('Tout est envoyé', { timeout: 20_000 })

test('what is typed before, during and after a cut arrives once, in order, each with one receipt', async ({
  page,
}) => {
  const faults: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  await field(page).focus()
  await type(page, numbered(1, 5))
  await town.server.kill()
  await type(page, numbered(6, 9))
  await expect(state(page)).toContainText('gardées sur cet ordinateur')
  await axe(page)
  await page.keyboard.type('Un début')

  // Opened again while the server is down: it opens, dressed, and nothing typed is lost.
  const colour = (at: Page) =>
    at.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--town').trim())
  const before = await colour(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noter la séance')
  expect(before).not.toBe('')
  expect(await colour(page)).toBe(before)
  await expect(field(page)).toHaveValue('Un début')
  await expect(state(page)).toContainText('gardées sur cet ordinateur')
  await axe(page)
  await field(page).focus()
  await page.keyboard.press('End')
  await type(page, [' de phrase.', ...numbered(10, 12)])

  await town.server.start()
  await allSent(page)
  await arrivedOnce(session, [...numbered(1, 9), 'Un début de phrase.', ...numbered(10, 12)])
  await expect.poll(() => left(page)).toBe(0)
  expect(faults).toEqual([])
})

test('killed three times, in the middle of a sending too, nothing is lost and nothing comes twice', async ({
  page,
}) => {
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  await field(page).focus()
  let from = 1
  for (const [round, wait] of [0, 12, 40].entries()) {
    const sending = page.waitForRequest(/\/api\/type-verbatims/)
    await type(page, numbered(from, from + 5, ` du tour ${round}`))
    await sending
    await pause(wait)
    await town.server.kill()
    await type(page, numbered(from + 6, from + 8, ` du tour ${round}`))
    from += 9
    await town.server.start()
    await field(page).focus()
  }
  await allSent(page)
  const expected = [0, 1, 2].flatMap((round) => numbered(round * 9 + 1, round * 9 + 9, ` du tour ${round}`))
  await arrivedOnce(session, expected)
  await expect.poll(() => left(page)).toBe(0)
})

test('two windows on the same desk send each thing once', async ({ page, context }) => {
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  const other = await context.newPage()
  await openDesk(other, session)
  await town.server.kill()
  await field(page).focus()
  await type(page, numbered(1, 3, ' de la première fenêtre'))
  await field(other).focus()
  await type(other, numbered(4, 6, ' de la seconde fenêtre'))
  await town.server.start()
  await allSent(page)
  await allSent(other)
  await arrivedOnce(session, [
    ...numbered(1, 3, ' de la première fenêtre'),
    ...numbered(4, 6, ' de la seconde fenêtre'),
  ])
  await other.close()
})

test('an expired sign-in keeps everything and says what to do; a role that does not let one write says so', async ({
  page,
  context,
}) => {
  const session = await town.session()
  await town.signIn(page, 'facilitator')
  await openDesk(page, session)
  await context.clearCookies()
  await field(page).focus()
  await type(page, numbered(1, 2))
  await expect(state(page)).toContainText('Votre connexion a expiré')
  await axe(page)
  // The door opens beside the desk: what is typed stays where it is.
  const opening = context.waitForEvent('page')
  await state(page).getByRole('link', { name: 'Se connecter de nouveau' }).click()
  const door = await opening
  await expect(door).toHaveURL(/\/connexion/)
  await town.signIn(door, 'facilitator')
  await door.close()
  await page.bringToFront()
  await allSent(page)
  await arrivedOnce(session, numbered(1, 2))

  await page.route('**/api/type-verbatims', (route) =>
    route.fulfill({ status: 403, json: { reason: 'forbidden', sentence: 'Non.' } }),
  )
  await field(page).focus()
  await type(page, ['Sans droit.'])
  await expect(state(page)).toContainText('Votre rôle ne permet pas')
  await expect(state(page).getByRole('link')).toHaveCount(0)
  await page.unroute('**/api/type-verbatims')
  await allSent(page)
})

test('a refused entry is shown with its reason, lets the others pass, and is mended or downloaded', async ({
  page,
}) => {
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  await tableField(page).selectOption({ index: 1 })
  await town.server.kill()
  await field(page).focus()
  await type(page, ['La première.'])
  await field(page).fill('x'.repeat(6001))
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  await type(page, ['La troisième.'])
  await town.server.start()
  const refused = page.locator('#atelier li').filter({ hasText: 'trop long' })
  await expect(refused).toBeVisible({ timeout: 15_000 })
  await arrivedOnce(session, ['La première.', 'La troisième.'])
  await axe(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger ce qui n’est pas envoyé' }).click(),
  ])
  expect(file.suggestedFilename()).toContain('paroles-non-envoyees')
  await refused.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(field(page)).toHaveValue('x'.repeat(6001))
  await field(page).fill('Plus courte.')
  await page.keyboard.press('Enter')
  await allSent(page)
  await arrivedOnce(session, ['La première.', 'La troisième.', 'Plus courte.'])
})

test('by keyboard alone: who speaks, which table, correcting the last one, undoing it, during a cut too', async ({
  page,
}) => {
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  await field(page).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.type(':2')
  await expect(field(page)).toHaveValue('')
  await type(page, ['3 bus par jour.', ': voilà.', 'jk 12 ?'])
  await expect(page.getByText('Table 1 : 3 paroles.')).toBeVisible()
  // Sent: corrected and taken back on the server.
  await allSent(page)
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toHaveValue('jk 12 ?')
  await page.keyboard.type(' Oui.')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  await allSent(page)
  await arrivedOnce(session, ['3 bus par jour.', ': voilà.', 'jk 12 ? Oui.'])
  // During a cut: not sent yet, so changed here.
  await town.server.kill()
  await page.keyboard.press('Alt+ArrowDown')
  await type(page, ['Quatrième', 'Cinquième'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toHaveValue('Quatrième')
  await page.keyboard.type(' mieux.')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('Cinquième')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('')
  await town.server.start()
  await allSent(page)
  await arrivedOnce(session, ['3 bus par jour.', ': voilà.', 'jk 12 ? Oui.', 'Quatrième mieux.', 'Cinquième'])
  const verbatims = await town.verbatims(session)
  expect(verbatims.map(({ text, tableNumber }) => [text, tableNumber])).toEqual([
    ['3 bus par jour.', 1],
    [': voilà.', 1],
    ['jk 12 ? Oui.', 1],
    ['Quatrième mieux.', 2],
    ['Cinquième', 2],
  ])
  expect(new Set(verbatims.map((one) => one.category)).size).toBe(1)
  expect(verbatims[0]?.category).not.toBe('unsaid')
  // Taken back by who typed it: the public reads that, and not that its author withdrew it.
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('Cinquième')
  await allSent(page)
  await expect.poll(async () => (await town.verbatims(session)).length).toBe(4)
  await page.goto(`${town.address}/demarches/fabrique/contributions`)
  await expect(page.getByText('Saisies par erreur')).toBeVisible()
  await expect(page.getByText('Retirées par leur auteur')).toHaveCount(0)
})

test('how fast it goes: typing, emptying the field, sending five hundred after a cut', async ({
  page,
}, info) => {
  const session = await town.session()
  await town.signIn(page)
  await openDesk(page, session)
  await tableField(page).selectOption({ index: 1 })
  await field(page).focus()
  await page.evaluate(() => {
    const area = document.querySelector('#saisie textarea') as HTMLTextAreaElement
    const times: number[] = []
    Object.assign(window, { times })
    area.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter') return
        const start = performance.now()
        const look = setInterval(() => {
          if (area.value !== '') return
          clearInterval(look)
          times.push(performance.now() - start)
        }, 1)
      },
      { capture: true },
    )
  })
  const entries = 40
  const start = performance.now()
  await type(page, numbered(1, entries, ', dite à voix haute à la table du fond'))
  const perMinute = Math.round((entries * 60_000) / (performance.now() - start))
  const times = await page.evaluate(() => (window as never as { times: number[] }).times)
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  await allSent(page)
  await town.server.kill()
  await page.getByLabel('Chaque ligne est une parole à part').check()
  await field(page).fill(numbered(1, 500).join('\n'))
  await field(page).press('Enter')
  await expect(state(page)).toContainText('500 paroles gardées')
  await town.server.start()
  const back = performance.now()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await allSent(page)
  const seconds = (performance.now() - back) / 1000
  await arrivedOnce(session, [
    ...numbered(1, entries, ', dite à voix haute à la table du fond'),
    ...numbered(1, 500),
  ])
  const said = `${perMinute} entries a minute typed by a script, ${median.toFixed(0)} ms (median) from Enter to an empty field, ${seconds.toFixed(1)} s to send 500`
  info.annotations.push({ type: 'measure', description: said })
  console.log(said)
})
