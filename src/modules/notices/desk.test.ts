import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { addressLines } from '#kernel/documents/postal-address.ts'
import { perform } from '#kernel/operation.ts'
import { enterContribution, publishContribution } from '#modules/contributions/module.ts'
import { anAnswer, aProposal, behindTheBack } from '#testing/answers.ts'
import { doors, type Persona, persona, settle } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { publicRates } from './rate.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
const desk = '/bureau/prevenir'
let process: Awaited<ReturnType<typeof aProcess>>
let agent: Persona
beforeEach(async () => {
  process = await aProcess(town, { phase: 'synthesis' })
  agent = await persona(town, 'agent')
})

const all = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows
const states = async () =>
  (await all(sql`select status, outcome from notices_notice order by id`)).map((one) => [
    one.status,
    one.outcome,
  ])

async function voice(answerBy: string, contact?: string): Promise<{ id: number; code: string }> {
  const words = { process: process.slug, channel: 'paper', text: 'Le bus ne passe plus.', answerBy, contact }
  const by = { actor: operator, door: 'api' } as const
  return perform(town, enterContribution, words as never, by) as Promise<{ id: number; code: string }>
}

/** An answer published to all of them, and everything it sets going. */
async function answered(contributions: { id: number }[], title = 'Un bus le soir') {
  const ids = contributions.map((one) => one.id)
  const read = await all(sql`select id::int from contributions_contribution where status = 'received'`)
  for (const { id: contribution } of read)
    await perform(town, publishContribution, { contribution }, { actor: operator, door: 'api' })
  const proposal = await aProposal(town, process, { title, contributions: ids })
  await anAnswer(town, process, { proposal: proposal.id, status: 'published' })
  await settle(town)
}

async function html(path: string, who = agent): Promise<string> {
  const answer = await get(path, who)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

const list = (channel: string) => `${desk}/${process.slug}/${channel}`
const lastNotice = async () => Number((await all(sql`select max(id) as id from notices_notice`))[0]?.id)

describe('the list of calls', () => {
  test('gives number, decision and reason; what is recorded leaves it, and can be undone', async () => {
    const author = await voice('telephone', '02 40 11 22 33')
    await answered([author])
    const page = await html(list('telephone'))
    for (const said of ['02 40 11 22 33', 'Un bus le soir', 'Décision : Retenue.', 'La raison :'])
      expect(page).toContain(said)
    expect(await html('/bureau')).toContain('href="/essai/bureau/prevenir"')
    const told = { contribution: author.id, upTo: await lastNotice(), outcome: 'no_answer' }
    expect((await post(`${list('telephone')}/non-joint`, told, agent)).status).toBe(303)
    expect(await states()).toEqual([['not_reached', 'no_answer']])
    const after = await html(list('telephone'))
    expect(after).not.toContain('02 40 11 22 33')
    expect(after).toContain('pas de réponse.')
    await post(`${list('telephone')}/prevenu`, { ...told, outcome: 'spoken' }, agent)
    expect(await states()).toEqual([['told', 'spoken']])
    await post(`${list('telephone')}/remettre`, { contribution: author.id }, agent)
    expect(await states()).toEqual([['waiting', null]])
    const again = await post(`${list('telephone')}/remettre`, { contribution: author.id }, agent)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('la liste a changé')
  })

  test('does not call told what was published after it was read', async () => {
    const author = await voice('telephone', '02 40 11 22 33')
    await answered([author])
    const upTo = await lastNotice()
    await answered([author], 'Des bancs au marché')
    await post(`${list('telephone')}/prevenu`, { contribution: author.id, upTo, outcome: 'spoken' }, agent)
    expect(await states()).toEqual([
      ['told', 'spoken'],
      ['waiting', null],
    ])
  })

  test('refuses a result that does not go with the channel', async () => {
    const author = await voice('counter')
    await answered([author])
    const body = { contribution: author.id, upTo: await lastNotice(), outcome: 'posted' }
    expect((await post(`${list('guichet')}/prevenu`, body, agent)).status).toBe(422)
    expect((await post(`${list('guichet')}/prevenu`, { ...body, outcome: 'handed' }, agent)).status).toBe(303)
    const mail = { process: process.slug, channel: 'email', ...body, outcome: 'message_left' }
    expect((await call('record-told', mail, agent)).status).toBe(422)
    const letters = { process: process.slug, channel: 'letter', upTo: body.upTo, outcome: 'posted' }
    expect((await call('record-told', letters, agent)).status).toBe(409)
  })
})

test('contacts are for agents: others see counts at most, an agent of another process nothing', async () => {
  await answered([await voice('telephone', '02 40 11 22 33'), await voice('email', 'awa@exemple.fr')])
  const contacts = /02 40 11 22 33|awa@exemple/
  for (const role of [
    'facilitator',
    'guarantor',
    'elected',
    'service',
    'secretariat',
    'administrator',
  ] as const) {
    const who = await persona(town, role, role === 'facilitator' ? { process: process.id } : {})
    for (const channel of ['telephone', 'courriel', 'lettre/imprimer'])
      expect((await get(list(channel), who)).status, role).toBe(403)
    const input = {
      process: process.slug,
      channel: 'telephone',
      contribution: 1,
      upTo: 99,
      outcome: 'spoken',
    }
    expect((await call('record-told', input, who)).status, role).toBe(403)
    expect(await (await get(desk, who)).text()).not.toMatch(contacts)
  }
  const elsewhere = await persona(town, 'agent', { process: process.id + 1000 })
  expect((await get(list('telephone'), elsewhere)).status).toBe(403)
  expect(await html(desk, elsewhere)).not.toContain(list('telephone'))
  expect(await (await ask('notification-rate', { process: process.slug })).text()).not.toMatch(contacts)
  expect(JSON.stringify(await all(sql`select * from kernel_journal`))).not.toMatch(contacts)
})

describe('an author with the code', () => {
  test('changes how to be told or stops it, never sees the contact kept, and keeps what was typed', async () => {
    const { code } = await voice('telephone', '02 40 11 22 33')
    const path = `/suivre/${code}/prevenir`
    expect(await (await get(`/suivre/${code}`)).text()).toContain(`/essai${path}`)
    const page = await (await get(path)).text()
    expect(page).toContain('En ce moment : par téléphone.')
    expect(page).not.toContain('02 40 11')
    const wrong = await post(path, { answerBy: 'email', contact: 'pas une adresse' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="pas une adresse"')
    expect((await post(path, { answerBy: 'email', contact: 'awa@exemple.fr' })).status).toBe(303)
    expect(await all(sql`select channel, contact from contributions_contact`)).toEqual([
      { channel: 'email', contact: 'awa@exemple.fr' },
    ])
    await post(path, { answerBy: 'code' })
    expect(await all(sql`select 1 from contributions_contact`)).toEqual([])
    await post(`/suivre/${code}/retirer`, {})
    expect((await post(path, { answerBy: 'counter' })).status).toBe(409)
  })
})

test('contacts are forgotten once the process is closed and nobody is left to tell, with the e-mails sent', async () => {
  const [awa, leo] = [await voice('email', 'awa@exemple.fr'), await voice('counter')]
  await answered([awa, leo])
  const form = `${desk}/${process.slug}/contacts/oublier`
  const refusedWith = async (sentence: string) => {
    const answer = await post(form, {}, agent)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(sentence)
  }
  await refusedWith('n’est pas terminée')
  await behindTheBack.movePhase(town, process.id, 'closed')
  await refusedWith('2 auteurs sont encore à prévenir')
  await town.db.execute(sql`update kernel_message set sent_at = now(), attempts = 1`)
  await call(
    'record-told',
    { process: process.slug, channel: 'counter', upTo: await lastNotice(), outcome: 'handed' },
    agent,
  )
  expect(await html(form)).toContain('Moyens d’être joint à effacer : 2.')
  expect((await post(form, {}, agent)).status).toBe(303)
  expect(await all(sql`select 1 from contributions_contact`)).toEqual([])
  expect(await all(sql`select 1 from kernel_message where kind = 'answers'`)).toEqual([])
  expect(await states()).toEqual([
    ['told', 'sent'],
    ['told', 'handed'],
  ])
  await refusedWith('Aucun moyen d’être joint')
})

describe('the public rate', () => {
  test('counts an author told when told of every answer, by channel, and the check A5 says the same', async () => {
    const calls: { id: number }[] = []
    for (let n = 0; n < 6; n++) calls.push(await voice('telephone', `02 40 00 00 0${n}`))
    await answered(calls)
    const told = (contribution: number | undefined, upTo: number) =>
      call(
        'record-told',
        { process: process.slug, channel: 'telephone', contribution, upTo, outcome: 'spoken' },
        agent,
      )
    for (const { id } of calls.slice(0, 4)) await told(id, await lastNotice())
    await answered(calls.slice(0, 1), 'Des bancs')
    const rate = { reachable: 6, told: 3, waiting: 3, missed: 0 }
    expect(await (await ask('notification-rate', { process: process.slug })).json()).toEqual([
      { channel: 'all', ...rate },
      { channel: 'telephone', ...rate },
    ])
    const a5 = async () =>
      ((await (await ask('check')).json()) as { code: string }[]).find((one) => one.code === 'A5')
    expect(await a5()).toMatchObject({
      numerator: 3,
      denominator: 6,
      verdict: 'pending',
      parts: [{ label: { fr: 'Par téléphone : 3\u00a0sur\u00a06' }, unit: 'note' }],
    })
    for (const { id } of calls) await told(id, await lastNotice())
    expect(await a5()).toMatchObject({ numerator: 6, denominator: 6, verdict: 'kept' })
  })

  const count = (channel: string, reachable: number) =>
    ({ channel, reachable, told: 1, waiting: 0, missed: reachable - 1 }) as never
  test.each([
    ['nobody', [], [0]],
    ['a few in all', [count('email', 3), count('counter', 1)], [null, null, null]],
    [
      'one small channel among three',
      [count('email', 30), count('telephone', 8), count('letter', 2)],
      [40, 30, null, null],
    ],
    [
      'two small channels',
      [count('email', 30), count('telephone', 4), count('letter', 2)],
      [36, 30, null, null],
    ],
  ])('keeps small numbers secret, and no subtraction finds them: %s', (_, counts, reachable) => {
    expect(publicRates(counts).map((one) => one.reachable)).toEqual(reachable)
  })
})

test.each([
  [
    'Awa Diop, 3 rue des Halles, 44600 Saint-Nazaire',
    ['Awa Diop', '3 rue des Halles', '44600 Saint-Nazaire'],
  ],
  ['Awa Diop 3 rue des Halles 44600 Saint-Nazaire', ['Awa Diop 3 rue des Halles', '44600 Saint-Nazaire']],
  ['3 rue du 19 mars 1962 - 44600 St-Nazaire', ['3 rue du 19 mars 1962', '44600 St-Nazaire']],
  ['a, b, c, d, e, f, g', ['a', 'b', 'c', 'd', 'e, f', 'g']],
  ['rue sans ville', ['rue sans ville']],
])('the address « %s » stands on its lines', (typed, lines) => {
  expect(addressLines(typed)).toEqual(lines)
})
