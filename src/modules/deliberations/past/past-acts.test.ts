import { writeOds } from 'hucre/ods'
import { beforeEach, expect, test } from 'vitest'
import { xlsxParts } from '#kernel/spreadsheets/spreadsheets.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { actsOf, dayWritten, guessColumns, readTable, tidyCell } from './file.ts'

// A few real lines of the open data of Montpellier (Licence Ouverte), in its two layouts.
const semicolons = `Numéro de projet de délibération;Elu(s);Direction;Titre;Etat;Numéro Poseidon;Numéro de délibération;Date CM
3;Hélène MANDROUX;Direction Finances et Contrôle de Gestion;Débat d'Orientation Budgétaire 2014;DELIBERATION EXECUTOIRE;67113;466;25/11/2013
7;Serge FLEURENCE;Direction de l'Espace Public;"Marché n° 0G832111 relatif à ""l'Enlèvement des graffitis et de l'affichage sauvage, nettoyage de mobilier urbain et d'ouvrages d'art""._x0001_Autorisation de signer l'avenant";DELIBERATION EXECUTOIRE;67022;470;25/11/2013
8;Michel PASSET;Direction Jeunesse Sports emploi et Logement;Bourse Initiatives Jeunes 2013_x0001_Participation de la Ville;DELIBERATION EXECUTOIRE;66783;471;25/11/2013
`
const commas = `date,numero_poseidon,titre
2012-06-25,56205,Mise a disposition de locaux associatifs - Autorisation de signer les conventions
2012-06-25,56208,Maisons pour tous de la Ville de Montpellier - Mise a disposition de salle a titre gratuit
`
const bytes = (text: string) => new TextEncoder().encode(text)
const base64 = (text: string) => ({ base64: Buffer.from(text).toString('base64') })

const town = testTown()
const { get, post, call, ask } = doors(town)
let secretary: Persona
beforeEach(async () => {
  secretary = await persona(town, 'secretariat')
})
const sent = async (text: string): Promise<number> => {
  const input = { file: base64(text), body: 'council', source: 'Ville de Montpellier, Licence Ouverte' }
  return (await (await call('send-past-acts', input, secretary)).json()).id
}
const total = async (q?: string) => (await (await ask('list-past-acts', q ? { q } : {})).json()).total

test('the columns of both real layouts are recognised, and their lines read whole', async () => {
  const first = await readTable(bytes(semicolons))
  const columns = guessColumns(first.headers)
  expect(columns).toEqual({
    date: 'Date CM',
    subject: 'Titre',
    number: 'Numéro de délibération',
    reference: 'Numéro Poseidon',
    rapporteur: 'Elu(s)',
    service: 'Direction',
    state: 'Etat',
  })
  const { acts, faults } = actsOf(first, columns)
  expect(faults).toEqual([])
  expect(acts[1]?.subject).toBe(
    `Marché n° 0G832111 relatif à "l'Enlèvement des graffitis et de l'affichage sauvage, nettoyage de mobilier urbain et d'ouvrages d'art". — Autorisation de signer l'avenant`,
  )
  expect(acts[0]).toMatchObject({ actedOn: '2013-11-25', number: '466', reference: '67113' })
  const second = await readTable(bytes(commas))
  expect(guessColumns(second.headers)).toEqual({
    date: 'date',
    subject: 'titre',
    reference: 'numero_poseidon',
  })
  expect(actsOf(second, guessColumns(second.headers)).acts).toHaveLength(2)
})

test('a day is read only when it exists, and the mark of a line break is not shown', () => {
  expect(dayWritten('25/11/2013')).toBe('2013-11-25')
  expect(dayWritten('31/02/2013')).toBeUndefined()
  expect(dayWritten('novembre 2013')).toBeUndefined()
  expect(tidyCell('HALLES LAISSAC_x0001_Décision_x0001_')).toBe('HALLES LAISSAC — Décision')
})

test('a list is checked before anything enters, taken once, and taking it again adds nothing', async () => {
  const id = await sent(
    `${semicolons}9;;;Sans date;;1;2;\n10;;;Date fausse;;3;4;31/02/2013\n11;;;;;5;6;25/11/2013\n`,
  )
  const path = `/bureau/deliberations/anciennes/${id}`
  const report = (await (await get(path, secretary)).text()).replace(/[\u00a0\u202f]/g, ' ')
  expect(report).toContain('3 nouvelles délibérations')
  expect(report).toContain('3 lignes écartées')
  expect(report).toContain('« 31/02/2013 » n’est pas une date qui existe')
  const file = await (await get(`${path}/ecartees.csv`, secretary)).text()
  expect(file.split('\n').filter(Boolean)).toHaveLength(4)
  expect(file).toMatch(/^\d+,Date CM,«.31\/02\/2013.» n’est pas une date qui existe,31\/02\/2013$/m)
  expect((await get(`${path}/ecartees.csv`)).status).toBe(403)
  expect(await total()).toBe(0)
  expect((await post(`${path}/reprendre`, {}, secretary)).status).toBe(303)
  expect(await total()).toBe(3)
  expect((await post(`${path}/reprendre`, {}, secretary)).status).toBe(409)
  const second = await sent(semicolons)
  const nothing = await (await get(`/bureau/deliberations/anciennes/${second}`, secretary)).text()
  expect(nothing).toContain('il n’y a rien à reprendre')
  expect(nothing).not.toContain('/reprendre"')
  const again = await call('take-past-acts', { import: second }, secretary)
  expect(await again.json()).toMatchObject({ added: 0, already: 3, faulty: 0 })
  expect(await total()).toBe(3)
})

test('columns are changed by hand; one that is not there, or serves twice, is refused beside its field', async () => {
  const id = await sent(commas.replace('titre', 'libelle'))
  expect((await call('take-past-acts', { import: id }, secretary)).status).toBe(422)
  const path = `/bureau/deliberations/anciennes/${id}/colonnes`
  expect((await post(path, { date: 'date', subject: 'rien' }, secretary)).status).toBe(422)
  expect((await post(path, { date: 'date', subject: 'date' }, secretary)).status).toBe(422)
  expect((await post(path, { date: 'date', subject: 'libelle' }, secretary)).status).toBe(303)
  expect(await (await call('take-past-acts', { import: id }, secretary)).json()).toMatchObject({ added: 2 })
})

test.each(['xlsx', 'ods'] as const)(
  'a workbook is read as its first sheet, its days and its numbers as they are written: %s',
  async (kind) => {
    const rows = [
      ['Date CM', 'Titre', 'Numéro de délibération'],
      ['25/11/2013', 'Débat d’orientation', '466'],
      ['', '', ''],
      ['31/02/2013', 'Un jour qui n’existe pas', '467'],
    ]
    async function* all() {
      yield* rows
    }
    const parts: Uint8Array[] = []
    if (kind === 'xlsx') for await (const part of xlsxParts(all(), 'Liste')) parts.push(part)
    else parts.push(new Uint8Array((await writeOds({ sheets: [{ name: 'Liste', rows }] })) as Uint8Array))
    const table = await readTable(Buffer.concat(parts))
    expect(table.headers).toEqual(rows[0])
    expect(table.rows.map((one) => one.line)).toEqual([2, 4])
    const file = { base64: Buffer.concat(parts).toString('base64') }
    const answer = await call('send-past-acts', { file, body: 'council', source: 'Ville' }, secretary)
    const taken = await call('take-past-acts', { import: (await answer.json()).id }, secretary)
    expect(await taken.json()).toMatchObject({ added: 1, faulty: 1 })
  },
)

test('what a person said of a set of columns serves the next list with the same, in any order', async () => {
  const first = await sent('quand;quoi;qui\n2012-06-25;Un acte;X\n')
  const path = (id: number) => `/bureau/deliberations/anciennes/${id}`
  await post(`${path(first)}/colonnes`, { date: 'quand', subject: 'quoi', rapporteur: 'qui' }, secretary)
  const second = await sent('qui;quoi;quand\nY;Un autre acte;2012-06-26\n')
  expect(await (await get(path(second), secretary)).text()).toContain('comme la dernière fois')
  await call('take-past-acts', { import: second }, secretary)
  const { acts } = await (await ask('list-past-acts', {})).json()
  expect(acts).toMatchObject([{ subject: 'Un autre acte', actedOn: '2012-06-26', rapporteur: 'Y' }])
  const other = await sent('quand;quoi\n2012-06-25;Un acte\n')
  expect(await (await get(path(other), secretary)).text()).not.toContain('comme la dernière fois')
})

test('everyone searches the list without accents or capitals, and takes it as a file', async () => {
  await call('take-past-acts', { import: await sent(semicolons) }, secretary)
  expect(await total('DEBAT budgetaire')).toBe(1)
  expect(await total('passet')).toBe(1)
  expect(await total('100%')).toBe(0)
  const page = await (await get('/deliberations/anciennes?q=debat')).text()
  expect(page).toContain('Débat d&#39;Orientation Budgétaire 2014')
  expect(page).not.toContain('Bourse Initiatives')
  const file = await (await get('/deliberations/anciennes.csv')).text()
  expect(file.split('\n').filter(Boolean)).toHaveLength(4)
  expect(file).not.toContain('_x0001_')
})

test('what is no table is refused in a sentence, and sending is the secretariat’s', async () => {
  const refused = await call(
    'send-past-acts',
    { file: base64('bonjour'), body: 'council', source: 'x' },
    secretary,
  )
  expect(refused.status).toBe(422)
  expect((await get('/bureau/deliberations/anciennes')).status).toBe(403)
  const agent = await persona(town, 'agent')
  const input = { file: base64(commas), body: 'council', source: 'x' }
  expect((await call('send-past-acts', input, agent)).status).toBe(403)
})
