import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { window } from '#kernel/documents/letters-pdf.ts'
import { doors, persona, settle } from '#testing/doors.ts'
import { readPdf } from '#testing/pdf-text.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
const list = '/bureau/prevenir-des-refus'
const all = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows
const address = 'Awa Diop, 3 rue des Halles, 44600 Saint-Nazaire'

/** Words refused, whose author asked to be told by one of the channels that a person serves. */
async function refused(answerBy: 'letter' | 'telephone' | 'counter', contact?: string) {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const typed = {
    process: process.slug,
    channel: 'counter',
    text: 'Vos guichets sont archinuls.',
    answerBy,
    contact,
  }
  const { id, code } = await (await call('enter-contribution', typed, agent)).json()
  await call('keep-contribution-unpublished', { contribution: id, reason: 'insult' }, agent)
  await settle(town)
  const waiting = async () =>
    (await all(sql`select id::int, about, status from moderation_telling order by id`)) as {
      id: number
      about: string
      status: string
    }[]
  const told = async (outcome = 'told') => {
    const [one] = (await waiting()).filter(({ status }) => status === 'waiting')
    expect((await post(`${list}/${one?.id}`, { outcome }, agent)).status).toBe(303)
  }
  return { agent, id: id as number, code: String(code), waiting, told }
}
async function pages(answer: Response) {
  const pdf = new Uint8Array(await answer.arrayBuffer())
  expect(await breachesOf(pdf)).toEqual([])
  return readPdf(pdf).map((one) => ({ ...one, text: one.text.replace(/[\u00a0\u202f]/g, ' ') }))
}

describe('who chose a letter', () => {
  it('receives the reason in a window envelope, neither their words nor their code; once it is posted it is not printed again', async () => {
    const { agent, code, told } = await refused('letter', address)
    const shown = await (await get(list, agent)).text()
    expect(shown).toContain(`${list}/lettres.pdf`)
    const [page, ...others] = await pages(await get(`${list}/lettres.pdf`, agent))
    expect(others).toEqual([])
    for (const said of ['elle insulte quelqu’un', 'recours', 'regles-de-moderation', '/suivre'])
      expect(page?.text).toContain(said)
    expect(page?.text).not.toContain('archinuls')
    expect(page?.text.replaceAll(' ', '')).not.toContain(code)
    const inWindow = page?.drawn.filter(
      ({ left, top }) => left >= window.left - 0.5 && top >= window.top && top <= window.top + window.height,
    )
    expect(inWindow?.map((one) => one.text)).toEqual(address.split(', '))
    const file = await ask('take-decision-letters', {}, agent)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    await told()
    expect((await get(`${list}/lettres.pdf`, agent)).status).toBe(404)
    expect(await (await get(list, agent)).text()).not.toContain('lettres.pdf')
  })

  it('and left no postcode is written to by hand: no letter is drawn', async () => {
    const { agent } = await refused('letter', 'chez ma sœur')
    expect(await (await get(list, agent)).text()).not.toContain('.pdf')
    expect((await get(`${list}/lettres.pdf`, agent)).status).toBe(404)
  })

  it('is written to by agents alone', async () => {
    const { waiting } = await refused('letter', address)
    const [one] = await waiting()
    for (const role of ['guarantor', 'elected', 'administrator', 'secretariat'] as const) {
      const who = await persona(town, role)
      for (const path of ['/lettres.pdf', `/${one?.id}/lettre.pdf`])
        expect((await get(list + path, who)).status, role).toBe(403)
      expect((await ask('take-decision-letters', {}, who)).status).toBe(403)
    }
    const elsewhere = await persona(town, 'agent', { process: 99_999 })
    expect((await get(`${list}/lettres.pdf`, elsewhere)).status).toBe(404)
  })
})

describe('a refusal that is taken back', () => {
  it.each([
    ['letter', address],
    ['telephone', '02 40 11 22 33'],
    ['counter', undefined],
  ] as const)('is told to who was told of it by %s', async (channel, contact) => {
    const { agent, id, waiting, told } = await refused(channel, contact)
    await told()
    expect((await call('restore-contribution', { contribution: id }, agent)).status).toBe(200)
    await settle(town)
    expect((await waiting()).map(({ about, status }) => [about, status])).toEqual([
      ['refusal', 'told'],
      ['restored', 'waiting'],
    ])
    expect(await (await get(list, agent)).text()).toContain(
      'Le refus dont elle avait été prévenue est annulé',
    )
    if (channel === 'letter') {
      const [page] = await pages(await get(`${list}/lettres.pdf`, agent))
      expect(page?.text).toContain('cette décision est annulée')
    }
    await told()
  })

  it('before anybody told its author, tells them nothing', async () => {
    const { agent, id, waiting } = await refused('telephone', '02 40 11 22 33')
    await call('restore-contribution', { contribution: id }, agent)
    await settle(town)
    expect((await waiting()).map(({ about, status }) => [about, status])).toEqual([['refusal', 'dropped']])
  })
})
