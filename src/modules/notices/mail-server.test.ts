import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetSent } from '#kernel/mail.ts'
import { changeContact, enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { anAnswer, aProposal } from '#testing/answers.ts'
import { doors, persona, settle } from '#testing/doors.ts'
import { deliver, letters, mailbox, mailServer, tell } from '#testing/mailbox.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

// Everything here is sent to a real mail server of this machine, which answers what the test tells it.
mailServer()
const town = testTown()
const { get, post, call } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>
beforeEach(async () => {
  process = await aProcess(town, { phase: 'synthesis' })
})

const all = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows
const states = async () =>
  (await all(sql`select status, outcome from notices_notice order by id`)).map((one) => Object.values(one))
const start = new Date('2026-03-03T08:30:00+01:00').getTime()
const after = (minutes: number) => town.clock.set(new Date(start + minutes * 60_000).toISOString())
const list = () => `/bureau/prevenir/${process.slug}/courriel`

async function answeredTo(...emails: string[]): Promise<{ id: number; code: string }[]> {
  const made: { id: number; code: string }[] = []
  for (const contact of emails) {
    const words = { process: process.slug, channel: 'paper', text: 'Le bus.', answerBy: 'email', contact }
    made.push(await tell(town, enterContribution, words))
    await tell(town, publishContribution, { contribution: made.at(-1)?.id })
  }
  const proposal = await aProposal(town, process, { contributions: made.map((one) => one.id) })
  await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
  await settle(town)
  after(0)
  return made
}

test('a refusal for now is tried again later and later, the same message, until it is taken', async () => {
  await answeredTo('awa@exemple.fr')
  mailbox.says.set('awa@exemple.fr', 451)
  const tried: number[] = []
  for (const minute of [0, 0.9, 1, 4.9, 5, 20.9, 21, 84.9, 85, 340.9]) {
    after(minute)
    const before = mailbox.tries.length
    await deliver(town)
    if (mailbox.tries.length > before) tried.push(minute)
  }
  // 1, 4, 16, 64 and 256 minutes after the one before.
  expect(tried).toEqual([0, 1, 5, 21, 85])
  expect(await states()).toEqual([['waiting', null]])
  mailbox.says.clear()
  after(341)
  expect(await deliver(town)).toBe(1)
  expect(letters.map((one) => one.to)).toEqual(['awa@exemple.fr'])
  expect(await states()).toEqual([['told', 'sent']])
})

test('an address refused for good is not tried again, and its author is to be told otherwise', async () => {
  const [awa] = await answeredTo('awa@exemple.fr', 'leo@exemple.fr')
  mailbox.says.set('awa@exemple.fr', 550)
  expect(await deliver(town)).toBe(1)
  after(2_000)
  expect(await deliver(town)).toBe(0)
  expect(mailbox.tries).toEqual(['awa@exemple.fr', 'leo@exemple.fr'])
  expect(await states()).toEqual([
    ['not_reached', 'rejected'],
    ['told', 'sent'],
  ])
  const agent = await persona(town, 'agent')
  const page = await (await get(list(), agent)).text()
  expect(page).toContain('à prévenir autrement (1)')
  expect(page).toContain('cette adresse est refusée pour de bon')
  expect(page).toContain('awa@exemple.fr')
  const upTo = Number((await all(sql`select max(id) as id from notices_notice`))[0]?.id)
  const spoken = { contribution: awa?.id, upTo, outcome: 'spoken' }
  expect((await post(`${list()}/prevenu`, spoken, agent)).status).toBe(303)
  expect((await states())[0]).toEqual(['told', 'spoken'])
})

test.each([
  ['a full mailbox', () => mailbox.says.set('awa@exemple.fr', 552)],
  ['our own address refused by the server', () => (mailbox.sender = 550)],
])('%s is no fault of the address: it is tried again', async (_, refuse) => {
  await answeredTo('awa@exemple.fr')
  refuse()
  await deliver(town)
  expect(await states()).toEqual([['waiting', null]])
  mailbox.says.clear()
  mailbox.sender = 0
  after(1)
  expect(await deliver(town)).toBe(1)
})

test('two senders at once send each message once', async () => {
  await answeredTo(...Array.from({ length: 6 }, (_, n) => `voix-${n}@exemple.fr`))
  const left = await Promise.all([deliver(town), deliver(town), deliver(town)])
  expect(left.reduce((sum, one) => sum + one, 0)).toBe(6)
  expect(letters.map((one) => one.to).sort()).toEqual(
    Array.from({ length: 6 }, (_, n) => `voix-${n}@exemple.fr`),
  )
})

test('a sender that dies after the server took the message sends it again half an hour later, under the same name', async () => {
  await answeredTo('awa@exemple.fr')
  await deliver(town)
  // What a crash between sending and recording leaves: taken, and neither sent nor failed.
  await town.db.execute(sql`update kernel_message set sent_at = null`)
  after(29)
  expect(await deliver(town)).toBe(0)
  after(30)
  expect(await deliver(town)).toBe(1)
  const names = letters.map((one) => /^message-id: *(.+)$/im.exec(one.head)?.[1])
  expect(names[0]).toMatch(/^<answers\.\d+\.\d+@exemple\.fr>$/)
  expect(names[1]).toBe(names[0])
})

test('a sender that dies on the last try leaves no message for ever in between', async () => {
  await answeredTo('awa@exemple.fr')
  await town.db.execute(
    sql`update kernel_message set attempts = 8, next_attempt_at = ${new Date(start + 30 * 60_000).toISOString()}`,
  )
  after(31)
  expect(await deliver(town)).toBe(0)
  expect(mailbox.tries).toEqual([])
  expect(await states()).toEqual([['not_reached', 'failed']])
  await forgetSent(town.db, new Date(start + 32 * 86_400_000))
  expect(await all(sql`select 1 from kernel_message`)).toEqual([])
})

describe('a wish to stop', () => {
  test('is kept before the message leaves, and between two tries', async () => {
    const [awa, leo] = await answeredTo('awa@exemple.fr', 'leo@exemple.fr')
    await tell(town, changeContact, { code: awa?.code, answerBy: 'code' })
    await settle(town)
    mailbox.refuses = true
    await deliver(town)
    await tell(town, changeContact, { code: leo?.code, answerBy: 'code' })
    await settle(town)
    mailbox.refuses = false
    after(60)
    expect(await deliver(town)).toBe(0)
    expect(letters).toEqual([])
    expect(await states()).toEqual([
      ['dropped', 'stopped'],
      ['dropped', 'stopped'],
    ])
  })
})

describe('a message that comes back afterwards', () => {
  test('is recorded by its address: its author was not reached, and nothing more leaves there', async () => {
    await answeredTo('awa@exemple.fr', 'leo@exemple.fr')
    await deliver(town)
    await answeredTo('AWA@exemple.fr')
    const agent = await persona(town, 'agent')
    const unknown = await post(`${list()}/revenu`, { address: 'autre@exemple.fr' }, agent)
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      expect.stringContaining('value="autre@exemple.fr"'),
    ])
    expect((await post(`${list()}/revenu`, { address: 'Awa@exemple.fr' }, agent)).status).toBe(303)
    expect(await states()).toEqual([
      ['not_reached', 'returned'],
      ['told', 'sent'],
      ['not_reached', 'returned'],
    ])
    after(2_000)
    expect(await deliver(town)).toBe(0)
    expect(JSON.stringify(await all(sql`select * from kernel_journal`))).not.toMatch(/awa@/i)
    const facilitator = await persona(town, 'facilitator', { process: process.id })
    const input = { process: process.slug, address: 'leo@exemple.fr' }
    expect((await call('record-mail-returned', input, facilitator)).status).toBe(403)
  })
})
