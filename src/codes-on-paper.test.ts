import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { newReceiptCode } from '#kernel/receipt-code.ts'
import { enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { doors } from '#testing/doors.ts'
import { anOpenProcess } from '#testing/fabrique.ts'
import { aSession, plain, someone } from '#testing/registering.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()
const { app, call, get } = doors(town)
const by = { actor: operator, door: 'api' } as const
const from = (address: string) => (path: string) =>
  app.request(`http://localhost/${town.slug}${path}`, { headers: { 'x-forwarded-for': address } })

async function everyCode() {
  const process = await anOpenProcess(town)
  const session = await aSession(town, { process: process.slug })
  const typed = { process: process.slug, channel: 'counter', text: 'Un banc près de l’arrêt.' }
  const entered = await perform(town, enterContribution, typed, by)
  await perform(town, publishContribution, { contribution: entered.id }, by)
  const report = { reference: entered.reference, reason: 'other' }
  return {
    report: (await (await call('report-contribution', report)).json()).code as string,
    registration: (await someone(town, [session], { process: process.slug, name: 'Léa' })).code,
    words: entered.code,
  }
}

it('a code on paper opens what it is the code of, whichever of the two doors it is typed at', async () => {
  const { registration, words, report } = await everyCode()
  for (const [code, leads] of [
    [registration, `/essai/inscription/${registration}`],
    [words, `/essai/suivre/${words}`],
    [report, `/essai/signalements/${report}`],
  ] as const)
    for (const door of ['/suivre', '/inscription']) {
      const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase()
      const answer = await get(`${door}?code=${encodeURIComponent(typed)}`)
      expect(answer.status, `${door} ${code}`).toBe(303)
      expect(answer.headers.get('location')).toBe(leads)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  const there = await get(`/inscription/${words}`)
  expect(there.headers.get('location')).toBe(`/essai/suivre/${words}`)
  expect(await (await get(`/suivre/${words}`)).text()).toContain('Un banc près de l’arrêt.')
  // The pages under a registration stay those of a registration: nothing of the words, nor that they exist.
  const slip = await get(`/inscription/${words}/recu`)
  expect(slip.status).toBe(404)
  expect(await slip.text()).not.toContain('Un banc')
})

it('a code that opens nothing is said in plain words, and counted once against its source', async () => {
  const { words } = await everyCode()
  const visit = from('203.0.113.61')
  const unused = newReceiptCode()
  const statuses: number[] = []
  for (let n = 0; n < 31; n++)
    statuses.push((await visit(`${n % 2 ? '/inscription' : '/suivre'}?code=${unused}`)).status)
  expect(statuses).toEqual([...Array(30).fill(404), 429])
  // Once stopped, a source learns nothing of a code that exists either.
  expect((await visit(`/inscription?code=${words}`)).status).toBe(429)
  expect(await plain(get(`/inscription?code=${unused}`))).toContain('Ce code n’ouvre rien ici.')
})
