import { expect, test } from 'vitest'
import { doors } from '#testing/doors.ts'
import { participationBetween } from '#testing/participation.ts'
import { expectSimple } from '#testing/simple-words.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { easyForm, easyFormEn } from './easy-words.ts'

const town = testTown()

test('the form of a brief is read in simple words by who asks, and loses nothing that was typed', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  const { get, post, app } = doors(town)
  const path = `/participer/${process.slug}/cahier`
  const usual = await (await get(path)).text()
  expect(usual).toContain('En mots simples')
  expect(usual).toContain('Titre de la thèse 1')
  const easy = await (await get(`${path}?mots=simples`)).text()
  expect(easy).toContain('class="easy-words"')
  expect(easy).toContain('Le titre de l’idée 1')
  expect(easy).toContain('Avec les mots habituels')
  const headers = { cookie: 'mots=simples' }
  const body = new URLSearchParams({ organisationName: 'Les Voisins', submission: 'cle-d-essai-facile' })
  const site = `http://localhost/${town.slug}${path}`
  const refused = await (await app.request(site, { method: 'POST', body, headers })).text()
  expect(refused).toContain('value="Les Voisins"')
  expect(refused).toContain('Le titre de l’idée 1')
  // A link would lose what was typed.
  expect(refused).not.toContain('mots=habituels')
  expect((await post(path, {})).status).toBe(422)
  const english = await (await get(`${path}?langue=en&mots=simples`)).text()
  expect(english).toContain('The title of idea 1')
  expect(english).toContain('With the usual words')
})

test('the simple words of the form of a brief are simple', () => {
  expectSimple(easyForm)
  expectSimple(easyFormEn)
})
