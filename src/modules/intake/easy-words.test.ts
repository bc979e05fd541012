import { expect, test } from 'vitest'
import { doors } from '#testing/doors.ts'
import { sound } from '#testing/files.ts'
import { participationBetween } from '#testing/participation.ts'
import { expectSimple } from '#testing/simple-words.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { easyFollow, easyFollowEn, easyLeave, easyLeaveEn } from './easy-words.ts'

const town = testTown()

test('a voice or a photo is sent, followed and taken back in simple words by who asks', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  const { get, app } = doors(town)
  const path = `/participer/${process.slug}/message`
  expect(await (await get(path)).text()).toContain('En mots simples')
  const easy = await (await get(`${path}?mots=simples`)).text()
  expect(easy).toContain('class="easy-words"')
  expect(easy).toContain('Posez la feuille à plat.')
  const body = new FormData()
  body.append('sound', new File([sound() as BlobPart], 'x.bin'))
  body.append('submission', 'cle-d-essai-voix')
  const sent = await app.request(`http://localhost/${town.slug}${path}`, { method: 'POST', body })
  const code = /suivre\/(\w+)/.exec(sent.headers.get('location') ?? '')?.[1]
  const later = async (more: string) =>
    (
      await app.request(`http://localhost/${town.slug}${more}`, { headers: { cookie: 'mots=simples' } })
    ).text()
  expect(await later(`/suivre/${code}`)).toContain('Vous direz si c’est juste.')
  expect(await later(`/messages/${code}/retirer`)).toContain('Personne n’écrira vos mots.')
  const english = await (await get(`${path}?langue=en&mots=simples`)).text()
  expect(english).toContain('class="easy-words"')
  expect(english).toContain('Put the sheet flat.')
})

test('the simple words of voice messages and photos are simple', () => {
  expectSimple(easyLeave, easyFollow)
  expectSimple(easyLeaveEn, easyFollowEn)
})
