// A spreadsheet nobody knows becomes contributions, on a browser that runs no script: its columns are said, its faulty line is
// taken home, mended and sent back, and sending it all again changes nothing.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { axe, desk, expect, test, withoutJavaScript } from './browser.ts'
import { enterAs, open, town } from './town.ts'

test.use({ ...desk, ...withoutJavaScript })

const importer = `${town}/bureau/contributions/importer`
/** The server works in the background, beside other journeys; the page looks again by itself. */
const patience = { timeout: 20_000 }

test('a spreadsheet nobody knows is explained, checked, imported, mended and sent back; sent again, it changes nothing', async ({
  page,
}) => {
  const mark = randomBytes(4).toString('hex')
  const book = Buffer.from(
    (await writeXlsx({
      sheets: [
        {
          name: 'Recueil',
          rows: [
            ['Cahier de l’accueil, saisi à la main'],
            [],
            [`Ce que vous voulez dire ${mark}`, 'Le jour', 'Couleur du cahier'],
            [`Un banc près de la mairie, ${mark}`, '20/05/2026', 'bleu'],
            [`Un trottoir plus large, ${mark}`, '32/05/2026', 'vert'],
          ],
        },
      ],
    })) as Uint8Array,
  )
  const title = page.getByRole('heading', { level: 1 })
  const send = async (buffer: Buffer, name: string) => {
    await page.goto(importer)
    await page
      .getByLabel('Fichier', { exact: true })
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click()
    await expect(title).toHaveText('Le fichier est vérifié', patience)
  }
  const takeOne = async () => {
    await page.getByRole('button', { name: /^Importer la/ }).click()
    await expect(title).toHaveText('L’import est terminé', patience)
    await expect(page.getByText(/1\s+contribution ajoutée/)).toBeVisible()
  }

  await enterAs(page, 'agent')
  await send(book, 'cahier.xlsx')

  await page.getByRole('link', { name: 'Dire ce que contient chaque colonne' }).click()
  await expect(title).toHaveText('Que contient chaque colonne ?')
  const check = page.getByRole('button', { name: 'Vérifier le fichier avec ces choix' })
  await check.click()
  await expect(page.getByRole('alert')).toContainText('Choisissez la colonne qui contient la parole')
  await axe(page)
  await page.getByLabel(`ce que vous voulez dire ${mark}`).selectOption('text')
  await page.getByLabel('le jour').selectOption('said_on')
  await page.getByLabel('Démarche').selectOption(open)
  await page.getByRole('checkbox', { name: /Retenir ces choix/ }).check()
  await page.getByLabel('Sous quel nom').fill(`Cahier ${mark}`)
  await check.click()

  await expect(title).toHaveText('Le fichier est vérifié', patience)
  await axe(page)
  await expect(page.getByText('couleur du cahier')).toBeVisible()
  await expect(page.getByRole('row', { name: /le jour/ })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /corriger \(CSV\)/ }).click()
  const faulty = readFileSync(await (await downloading).path(), 'utf8')
  await takeOne()
  await axe(page)

  const mended = Buffer.from(faulty.replace('32/05/2026', '31/05/2026'))
  await send(mended, 'a-corriger.csv')
  await expect(page.getByText(`lues comme la dernière fois : Cahier ${mark}`)).toBeVisible()
  await takeOne()
  await send(mended, 'a-corriger.csv')
  await expect(page.getByText('Il n’y a rien de nouveau à ajouter.')).toBeVisible()

  await page.goto(`${importer}/colonnes`)
  await axe(page)
  await page.getByRole('button', { name: `Oublier « Cahier ${mark} »` }).click()
  await expect(page.getByText(`Cahier ${mark}`)).toHaveCount(0)
})
