import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { participationBetween } from '#testing/participation.ts'
import { expectSimple } from '#testing/simple-words.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { easyFollow, easyReceipt, easySpeak } from './easy-messages.ts'
import { easyFollowEn, easyReceiptEn, easySpeakEn } from './easy-messages-en.ts'

const town = testTown()

async function openProcess() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  return `/participer/${process.slug}`
}

test('simple words are asked by a link, kept by the browser, and left by a link', async () => {
  const path = await openProcess()
  const { get, app } = doors(town)
  const usual = await (await get(path)).text()
  expect(usual).toContain('En mots simples')
  expect(usual).toContain('Choisissez le plus proche')
  const easy = await get(`${path}?mots=simples`)
  expect(easy.headers.get('set-cookie')).toMatch(/^mots=simples; Max-Age=31536000; Path=\/; SameSite=Lax$/)
  const page = await easy.text()
  expect(page).toContain('class="easy-words"')
  expect(page).toContain('Vous ne savez pas ?')
  expect(page).toContain('Avec les mots habituels')
  const later = (more: string, cookie = 'mots=simples') =>
    app.request(`http://localhost/${town.slug}${more}`, { headers: { cookie } })
  expect(await (await later(path)).text()).toContain('Vous ne savez pas ?')
  expect(await (await later('/suivre')).text()).toContain('Il a 8 signes.')
  expect(await (await later(`${path}?mots=habituels`)).text()).toContain('Choisissez le plus proche')
  const english = await (await later(path, 'mots=simples; langue=en')).text()
  expect(english).toContain('You do not know?')
  expect(english).toContain('With the usual words')
  expect(await (await later(`${path}?mots=habituels`, 'langue=en')).text()).toContain('Choose the closest')
})

test('what is typed stays when the words change, through to the receipt and the thread', async () => {
  const path = await openProcess()
  const { post, get } = doors(town)
  const typed = { axis: '1', text: 'Un banc près de l’arrêt.', submission: 'cle-d-essai-simple' }
  const step = await (await post(`${path}?mots=simples`, { ...typed, step: 2, go: 2 })).text()
  expect(step).toContain('Que faut-il changer ?')
  expect(step).toContain('Un banc près de l’arrêt.')
  expect(step).toContain('N’écrivez pas de numéro de téléphone.')
  expect(step).toMatch(/formaction="[^"]*mots=habituels"/)
  const sent = await post(path, { ...typed, step: 3, go: 'on', answerBy: 'code' })
  const receipt = (sent.headers.get('location') as string).replace('/essai', '').split('?')[0] as string
  const slip = await (await get(`${receipt}?mots=simples`)).text()
  expect(slip).toContain('Nous avons reçu vos mots')
  expect(slip).toContain('Personne ne peut le retrouver.')
  const thread = await (await get(`${receipt.replace('/recu', '')}?mots=simples`)).text()
  expect(thread).toContain('Une personne de la mairie va les lire.')
  expect(thread).toContain('Changer mes mots')
})

test('words typed by an officer are checked in simple words too', async () => {
  const path = await openProcess()
  const agent = await persona(town, 'agent')
  const { call, get } = doors(town)
  const process = path.split('/').at(-1)
  const typed = { process, channel: 'counter', text: 'Un banc.' }
  const { code } = await (await call('enter-contribution', typed, agent)).json()
  const page = await (await get(`/suivre/${code}?mots=simples`)).text()
  expect(page).toContain('Est-ce que ce sont bien vos mots ?')
  expect(page).toContain('Oui, ce sont mes mots')
})

test('simple words are simple: no sentence has more than fourteen words, nor a parenthesis but for what is optional', () => {
  expectSimple(easySpeak, easyReceipt, easyFollow)
  expectSimple(easySpeakEn, easyReceiptEn, easyFollowEn)
})
