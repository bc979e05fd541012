import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { doors } from '#testing/doors.ts'
import {
  announce,
  atHour,
  deliver,
  follows,
  letters,
  mailServer,
  march,
  site,
  tell,
} from '#testing/mailbox.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { followByEmail, forgetUnconfirmed } from './module.ts'

mailServer()
const town = testTown()
let process: Awaited<ReturnType<typeof aProcess>>
beforeEach(async () => {
  process = await aProcess(town, { slug: 'fabrique-2017', title: 'La Fabrique' })
})
const fabrique = { process: 'fabrique-2017' }

test('who follows receives nothing before confirming, and looking at the link confirms nothing', async () => {
  const { get, post } = doors(town)
  expect(
    (await post('/demarches/fabrique-2017/suivre-par-courriel', { email: 'AWA@exemple.fr' })).status,
  ).toBe(303)
  await deliver(town)
  const link = /https:\/\/ville\.exemple(\/suivi\/\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? ''
  expect(letters[0]?.to).toBe('awa@exemple.fr')
  expect((await get(link)).status).toBe(200)
  await announce(town, process.slug, 'Le forum approche')
  expect(await atHour(town, march(3))).toEqual([])
  const own = (await post(link, {})).headers.get('location') ?? ''
  const shown = await (await get(own.replace('/essai', ''))).text()
  expect(shown).toContain('La Fabrique')
  expect(shown).not.toContain('awa@')
  await announce(town, process.slug, 'Le forum est complet')
  const sent = await atHour(town, march(4))
  expect(sent.map((one) => one.text.includes('Le forum approche'))).toEqual([false])
  expect((await post(link, {})).status).toBe(409)
})

test('who follows stops in one click, from the mail program too, and the address is gone with its messages', async () => {
  const { app, get, post } = doors(town)
  await follows(town, 'awa@exemple.fr', fabrique)
  const leo = await follows(town, 'leo@exemple.fr', fabrique)
  await announce(town, process.slug, 'Le forum approche')
  const letter = (await atHour(town, march(3))).find((one) => one.to === 'awa@exemple.fr')
  const stop = /^List-Unsubscribe: <https:\/\/ville\.exemple(\/\S+)>/m.exec(letter?.head ?? '')?.[1] ?? ''
  expect(letter?.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  expect(letter?.text).toContain(`${site}${stop}`)
  expect(await (await get(stop)).text()).toContain('Ne plus rien recevoir')
  const people = async () =>
    (await town.db.execute(sql`select email from following_follower order by 1`)).rows
  expect(await people()).toHaveLength(2)
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await app.request(`http://localhost/essai${stop}`, { method: 'POST', body })).status).toBe(200)
  expect(await people()).toEqual([{ email: 'leo@exemple.fr' }])
  expect(
    (await town.db.execute(sql`select from kernel_message where recipient = 'awa@exemple.fr'`)).rows,
  ).toEqual([])
  expect((await post(stop, {})).status).toBe(200)
  await announce(town, process.slug, 'Le forum est complet')
  expect((await atHour(town, march(4))).map((one) => one.to)).toEqual(['leo@exemple.fr'])
  expect((await post(`/suivi/${leo}/arreter`, {})).status).toBe(200)
  expect(await people()).toEqual([])
  expect(JSON.stringify((await town.db.execute(sql`select * from kernel_journal`)).rows)).not.toMatch(
    /exemple\.fr/,
  )
})

test('an address is asked once a day at most, and learns nothing of what the town knows', async () => {
  const ask = async (email: string) => {
    const answer = await doors(town).post('/demarches/fabrique-2017/suivre-par-courriel', { email })
    return [answer.status, answer.headers.get('location')]
  }
  await follows(town, 'awa@exemple.fr', fabrique)
  const answers = [await ask('awa@exemple.fr'), await ask('leo@exemple.fr'), await ask('leo@exemple.fr')]
  expect(new Set(answers.map(String)).size).toBe(1)
  await deliver(town)
  expect(letters.map((one) => one.to)).toEqual(['leo@exemple.fr'])
  expect(
    (await doors(town).post('/demarches/fabrique-2017/suivre-par-courriel', { email: 'rien' })).status,
  ).toBe(422)
})

test('an address not confirmed is gone after seven days, with what was sent to it', async () => {
  await follows(town, 'awa@exemple.fr', fabrique)
  await tell(town, followByEmail, { ...fabrique, email: 'leo@exemple.fr' })
  town.clock.set(march(9, '08:00'))
  await expect(tell(town, forgetUnconfirmed, {})).rejects.toThrow(Refusal)
  town.clock.set(march(9, '10:00'))
  await tell(town, forgetUnconfirmed, {})
  expect((await town.db.execute(sql`select email from following_follower`)).rows).toEqual([
    { email: 'awa@exemple.fr' },
  ])
  expect(
    (await town.db.execute(sql`select from kernel_message where recipient = 'leo@exemple.fr'`)).rows,
  ).toEqual([])
})
