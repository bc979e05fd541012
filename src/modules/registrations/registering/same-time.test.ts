import { expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { aProcess } from '#testing/fabrique.ts'
import { aSession, plain, someone } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { get, post } = doors(town)

async function twoAtOnce() {
  await aProcess(town)
  const first = await aSession(town)
  const second = await aSession(town, { title: 'Café des aidants', start: '20h', end: '22h' })
  return { first, second, form: '/demarches/fabrique-2017/inscription' }
}

it('the form says which sessions are at the same time before anything is sent', async () => {
  const { form } = await twoAtOnce()
  const page = await plain(await get(form))
  expect(page).toContain('en même temps que « Café des aidants »')
  expect(page).toContain('en même temps que « Réunion »')
  expect(page).not.toContain('Je garde les deux')
})

it('two sessions at the same time are asked about once; what was typed is kept, the answer is theirs', async () => {
  const { first, second, form } = await twoAtOnce()
  const sent = {
    sessions: [String(first), String(second)],
    persons: '3',
    name: 'Léa',
    submission: 'deux-a-la-fois',
  }
  const asked = await post(form, sent)
  expect(asked.status).toBe(422)
  const page = await plain(asked)
  expect(page).toContain('Ces séances ont lieu en même temps : Réunion / Café des aidants.')
  expect(page).toContain('Je garde les deux')
  expect(page).toContain('value="Léa"')
  expect((await post(form, { ...sent, keepBoth: 'on' })).status).toBe(303)
})

it('a person who comes elsewhere at that time is told so on the form that adds a session to their code', async () => {
  const { first, second } = await twoAtOnce()
  const { code } = await someone(town, [first])
  const form = `/inscription/${code}/ajouter`
  expect(await plain(await get(form))).toContain('en même temps que votre séance « Réunion »')
  const sent = { sessions: [String(second)], persons: '1' }
  expect(await plain(await post(form, sent))).toContain('Je garde les deux')
  expect((await post(form, { ...sent, keepBoth: 'on' })).status).toBe(303)
})

it('a code of registration typed where words are followed opens the registration', async () => {
  const { first } = await twoAtOnce()
  const { code } = await someone(town, [first])
  const answer = await get(`/suivre?code=${code.slice(0, 4)}%20${code.slice(4).toLowerCase()}`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain(`/inscription/${code}`)
})
