import { expect, test } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, call } = doors(town)
const list = `Date;Titre;Numéro
2019-06-24;Ouverture d’une permanence sociale le samedi matin;123
2012-06-25;Une permanence d’élus;45
2018-03-12;Achat de mobilier pour l’école;67
`

test('what was deliberated on something close stands beside a sheet, with its day, its number and its address', async () => {
  const secretary = await persona(town, 'secretariat')
  const file = { base64: Buffer.from(list).toString('base64') }
  const sent = await call('send-past-acts', { file, body: 'council', source: 'Ville d’Essai' }, secretary)
  const { id } = await sent.json()
  expect((await call('take-past-acts', { import: id }, secretary)).status).toBe(200)
  const process = await aProcess(town)
  const service = await persona(town, 'service')
  const proposal = await aProposal(town, process, {
    title: 'Des permanences sociales les samedis',
    text: 'Être reçu quand on travaille.',
  })
  const sheet = await anAnswer(town, process, {
    proposal: proposal.id,
    organisation: service.organisation,
  })
  const page = await (await get(`/bureau/reponses/${sheet.id}`, service)).text()
  expect(page).toContain('Déjà délibéré sur un sujet proche (1)')
  expect(page).toContain('Déjà délibéré en 2019')
  expect(page).toMatch(/Délibération n° 123, Conseil municipal, 24\s+juin\s+2019/)
  expect(page).not.toContain('permanence d’élus')
  const link = /href="\/essai(\/deliberations\/anciennes\/\d+)"/.exec(page)?.[1] as string
  const act = await (await get(link)).text()
  expect(act).toContain('Ouverture d’une permanence sociale')
  expect(act).toContain('Ville d’Essai')
  expect((await get('/deliberations/anciennes/999999')).status).toBe(404)
  expect(await (await get('/deliberations/anciennes')).text()).toContain(`href="/essai${link}"`)
})
