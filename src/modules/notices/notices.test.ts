import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { sendWaiting } from '#kernel/mail.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { correctAnswer, publishAnswers } from '#modules/answers/module.ts'
import {
  changeContact,
  enterContribution,
  publishContribution,
  withdrawContribution,
} from '#modules/contributions/module.ts'
import { citeContribution, mergeProposals } from '#modules/synthesis/module.ts'
import { anAnswer, aProposal, complete } from '#testing/answers.ts'
import { settle } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { plainly } from '#testing/plainly.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aProcess, someone } from '#testing/voices.ts'
import { notices } from './module.ts'

const town = testTown()
let process: Awaited<ReturnType<typeof aProcess>>
beforeEach(async () => {
  process = await aProcess(town, { phase: 'synthesis' })
})

// biome-ignore lint/suspicious/noExplicitAny: told by names; each operation checks its own input
const tell = (operation: AnyOperation, input: object): Promise<any> =>
  perform(town, operation, input, { actor: operator, door: 'api' })
const all = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows

/** A published voice whose author wants to be told so. */
async function voice(answerBy: string, contact?: string): Promise<{ id: number; code: string }> {
  const words = { process: process.slug, channel: 'paper', text: 'Le bus ne passe plus le soir.' }
  const made = await tell(enterContribution, { ...words, answerBy, contact })
  await tell(publishContribution, { contribution: made.id })
  return made
}

async function answered(contributions: { id: number }[], title = 'Un bus le soir') {
  const proposal = await aProposal(town, process, {
    title,
    contributions: contributions.map((one) => one.id),
  })
  return anAnswer(town, process, { proposal: proposal.id, status: 'published' })
}

const mails = async (): Promise<Record<string, unknown>[]> =>
  (await all(sql`select recipient, subject, body, next_attempt_at from kernel_message order by id`)).map(
    (mail) => ({
      ...mail,
      subject: plainly(String(mail.subject)),
      body: plainly(String(mail.body)),
    }),
  )
const states = () => all(sql`select channel, status, outcome from notices_notice order by id`)

test('the tables are those declared', async () => {
  expect(await driftOf(town.db, notices.tables as PgTable[])).toEqual([])
})

describe('when an answer is published', () => {
  test('who left an e-mail has one message, who looks with the code has none', async () => {
    const author = await voice('email', 'Awa@exemple.fr')
    await voice('code')
    await answered([author, await voice('code')])
    await settle(town)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ recipient: 'awa@exemple.fr', subject: 'La Ville répond à une proposition' })
    const body = String(mail?.body)
    for (const said of ['Un bus le soir', 'Décision : Retenue.', complete.reason, complete.followUp])
      expect(body).toContain(said)
    expect(body.endsWith('{site}/suivre')).toBe(true)
    expect(body.replaceAll(' ', '')).not.toContain(author.code)
    expect(body).not.toContain('Le bus ne passe plus')
  })

  test('nobody is told twice, though the reaction runs again from the beginning', async () => {
    await answered([await voice('email', 'awa@exemple.fr'), await voice('telephone', '02 40 00 00 00')])
    await settle(town)
    const before = [await mails(), await states()]
    await town.db.execute(sql`update kernel_reaction_cursor set position = 0`)
    await settle(town)
    expect([await mails(), await states()]).toEqual(before)
    await town.db.execute(sql`update kernel_message set sent_at = now(), attempts = 1`)
    await town.db.execute(sql`update kernel_reaction_cursor set position = 0`)
    await settle(town)
    expect(await mails()).toHaveLength(1)
  })

  test('words withdrawn before are left in peace, and words withdrawn after take their message away', async () => {
    const [before, after, other] = [
      await voice('email', 'a@exemple.fr'),
      await voice('email', 'b@exemple.fr'),
      await voice('letter', 'Awa Diop, 3 rue des Halles, 44600 Saint-Nazaire'),
    ]
    const proposal = await aProposal(town, process, { contributions: [before.id, after.id, other.id] })
    await tell(withdrawContribution, { code: before.code })
    await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
    await settle(town)
    expect((await mails()).map((mail) => mail.recipient)).toEqual(['b@exemple.fr'])
    await tell(withdrawContribution, { code: after.code })
    await tell(withdrawContribution, { code: other.code })
    await settle(town)
    expect(await mails()).toEqual([])
    expect(await states()).toEqual([
      { channel: 'email', status: 'dropped', outcome: 'withdrawn' },
      { channel: 'letter', status: 'dropped', outcome: 'withdrawn' },
    ])
  })

  test('everything published in one day makes one message a person, which leaves the next day at eight', async () => {
    const [awa, again, leo] = [
      await voice('email', 'awa@exemple.fr'),
      await voice('email', 'AWA@exemple.fr'),
      await voice('email', 'leo@exemple.fr'),
    ]
    await answered([awa, leo], 'Un bus le soir')
    await settle(town)
    town.clock.set('2026-03-02T23:30:00+01:00')
    await answered([again], 'Des bancs au marché')
    await settle(town)
    const sent = await mails()
    expect(sent.map((mail) => mail.recipient)).toEqual(['awa@exemple.fr', 'leo@exemple.fr'])
    expect(sent[0]?.subject).toBe('La Ville répond : 2 réponses à des propositions')
    expect(sent[0]?.body).toContain('1. Un bus le soir')
    expect(sent[0]?.body).toContain('2. Des bancs au marché')
    expect(sent[1]?.body).not.toContain('Des bancs')
    expect(new Date(String(sent[0]?.next_attempt_at)).toISOString()).toBe('2026-03-03T07:00:00.000Z')
    await town.db.execute(sql`update kernel_message set sent_at = now(), attempts = 1`)
    town.clock.set('2026-03-03T10:00:00+01:00')
    await answered([awa], 'Un guichet le samedi')
    await settle(town)
    expect((await mails()).map((mail) => mail.recipient)).toEqual([
      'awa@exemple.fr',
      'leo@exemple.fr',
      'awa@exemple.fr',
    ])
  })

  test('answers published together make one message, written once all are treated', async () => {
    const author = await voice('email', 'awa@exemple.fr')
    for (const title of ['Un bus le soir', 'Des bancs', 'Un guichet']) {
      const proposal = await aProposal(town, process, { title, contributions: [author.id] })
      await anAnswer(town, process, { proposal: proposal.id, status: 'validated' })
    }
    await perform(town, publishAnswers, { process: process.slug }, { actor: someone('agent'), door: 'api' })
    await settle(town)
    expect((await mails()).map((mail) => mail.subject)).toEqual([
      'La Ville répond : 3 réponses à des propositions',
    ])
  })

  test('authors cited by a statement are told, those who disagree with it are not, those of a merged proposal are', async () => {
    const [cited, against, merged] = [
      await voice('telephone', '02 40 00 00 01'),
      await voice('telephone', '02 40 00 00 02'),
      await voice('telephone', '02 40 00 00 03'),
    ]
    const theme = await aTheme(town, process)
    const statement = await aStatement(town, process, theme.id, { contributions: [cited.id] })
    const disagrees = { statement: statement.id, contribution: against.id, stance: 'disagrees' } as const
    await perform(town, citeContribution, disagrees, { actor: someone('agent'), door: 'api' })
    const kept = await aProposal(town, process, { statements: [statement.id] })
    const gone = await aProposal(town, process, { title: 'Des bus la nuit', contributions: [merged.id] })
    await perform(
      town,
      mergeProposals,
      { merged: [gone.id], into: kept.id },
      { actor: someone('agent'), door: 'api' },
    )
    await anAnswer(town, process, { proposal: kept.id, status: 'published' })
    await settle(town)
    expect(await all(sql`select contribution_id::int as id from notices_notice order by 1`)).toEqual([
      { id: cited.id },
      { id: merged.id },
    ])
  })

  test('a correction is told too: alone to who was told before, instead of the former to who was not', async () => {
    const { id } = await answered([
      await voice('telephone', '02 40 00 00 01'),
      await voice('email', 'awa@exemple.fr'),
    ])
    await settle(town)
    const correction = { answer: id, ...complete, changeReason: 'Une erreur de date.' }
    const reason = 'Le service ouvrira deux samedis par mois, à l’essai.'
    await perform(town, correctAnswer, { ...correction, reason }, { actor: someone('agent'), door: 'api' })
    await settle(town)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.body).toContain('deux samedis')
    expect(mail?.body).toContain('Cette réponse a été corrigée')
    expect(await states()).toEqual([
      { channel: 'telephone', status: 'dropped', outcome: 'newer' },
      { channel: 'email', status: 'dropped', outcome: 'newer' },
      { channel: 'telephone', status: 'waiting', outcome: null },
      { channel: 'email', status: 'waiting', outcome: null },
    ])
  })
})

describe('a message that leaves', () => {
  const at = new Date('2026-03-03T08:30:00+01:00')
  const sending = (send: (text: string) => Promise<void>) =>
    sendWaiting(town.db, { send: ({ text }) => send(text) }, 'https://ville.exemple', at)

  test('tells its notices, once, and not before its hour', async () => {
    await answered([await voice('email', 'awa@exemple.fr')])
    await settle(town)
    const texts: string[] = []
    const early = new Date('2026-03-02T20:00:00+01:00')
    const keep = async (text: string) => void texts.push(text)
    expect(await sendWaiting(town.db, { send: ({ text }) => keep(text) }, '', early)).toBe(0)
    expect(await sending(keep)).toBe(1)
    expect(await sending(keep)).toBe(0)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('https://ville.exemple/suivre')
    expect(await states()).toEqual([{ channel: 'email', status: 'told', outcome: 'sent' }])
  })

  test('that the server refuses eight times is said not to have reached its author', async () => {
    await answered([await voice('email', 'awa@exemple.fr')])
    await settle(town)
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await states()).toMatchObject([{ status: 'waiting' }])
      await sending(() => Promise.reject(new Error('550')))
      await town.db.execute(sql`update kernel_message set next_attempt_at = ${at.toISOString()}`)
    }
    expect(await states()).toEqual([{ channel: 'email', status: 'not_reached', outcome: 'failed' }])
  })

  test('is taken by nobody else while it is being sent, and nothing is added to it any more', async () => {
    const author = await voice('email', 'awa@exemple.fr')
    await answered([author])
    await settle(town)
    town.clock.set(at.toISOString())
    let meanwhile = 0
    await sending(async () => {
      meanwhile += await sending(async () => {})
      await answered([author], 'Des bancs au marché')
      await settle(town)
    })
    expect(meanwhile).toBe(0)
    expect((await mails()).map((mail) => String(mail.body).includes('Des bancs'))).toEqual([false, true])
  })
})

describe('an author who changes their mind', () => {
  test('is told by the new channel, or no more; nothing of it is in the journal', async () => {
    const [awa, leo] = [await voice('email', 'awa@exemple.fr'), await voice('email', 'leo@exemple.fr')]
    await answered([awa, leo])
    await settle(town)
    await tell(changeContact, { code: awa.code, answerBy: 'telephone', contact: '02 40 11 22 33' })
    await tell(changeContact, { code: leo.code, answerBy: 'code' })
    await settle(town)
    expect(await mails()).toEqual([])
    expect(await states()).toEqual([
      { channel: 'telephone', status: 'waiting', outcome: null },
      { channel: 'email', status: 'dropped', outcome: 'stopped' },
    ])
    const journal = JSON.stringify(await all(sql`select * from kernel_journal`))
    for (const secret of ['exemple.fr', '11 22 33', 'telephone', awa.code])
      expect(journal).not.toContain(secret)
    await tell(changeContact, { code: leo.code, answerBy: 'email', contact: 'leo@nouveau.fr' })
    await settle(town)
    expect((await mails()).map((mail) => mail.recipient)).toEqual(['leo@nouveau.fr'])
  })
})
