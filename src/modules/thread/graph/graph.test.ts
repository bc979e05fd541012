import { parse } from 'csv-parse/sync'
import { beforeEach, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { withdrawContribution } from '#modules/contributions/module.ts'
import { kinds } from '#modules/thread/thread.ts'
import { anAnswer } from '#testing/answers.ts'
import { doors } from '#testing/doors.ts'
import { plantSessions } from '#testing/planted-sessions.ts'
import { type ThreadWorld, tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { linkWords, nodeWords } from './graph-words.ts'

const town = testTown()
const { get, ask } = doors(town)
type Row = Record<string, string>

const textOf = async (path: string) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  return response.text()
}
const csvOf = async (name: string): Promise<Row[]> =>
  parse(await textOf(`/donnees/${name}`), { delimiter: ';', columns: true, bom: true })
const things = () => csvOf('fil-choses.csv')
const links = () => csvOf('fil-liens.csv')

let world: ThreadWorld
beforeEach(async () => {
  world = await tellThread(town)
})

it('gives every sort of thing and of link, each link between two things of the file, all explained', async () => {
  const [nodes, arrows] = [await things(), await links()]
  expect(new Set(nodes.map((one) => one.type))).toEqual(new Set(kinds.map((kind) => nodeWords[kind].type)))
  const known = new Set(nodes.map((one) => one.id))
  for (const arrow of arrows) {
    expect(known).toContain(arrow.source)
    expect(known).toContain(arrow.target)
    expect(Object.keys(linkWords)).toContain(arrow.link)
  }
  expect(arrows.find((one) => one.disagrees === 'true')?.source).toContain(world.other.reference)
})

it('says the same arrows as the thread itself', async () => {
  const arrows = await links()
  const { down } = (await (
    await ask('list-arrows', { kind: 'proposal', id: String(world.proposal.id) })
  ).json()) as { down: { to: string; toId: number }[] }
  const own = arrows.filter((one) => one.source?.endsWith(`/fil/proposal/${world.proposal.id}`))
  expect(own.map((one) => one.target?.split('/fil/')[1]).sort()).toEqual(
    down.map((one) => `${one.to}/${one.toId}`).sort(),
  )
  expect(down.length).toBeGreaterThan(1)
})

it('opens the thread of a thing at its address', async () => {
  for (const { id } of await things()) {
    expect(id).toMatch(/^http:\/\/localhost\/essai\/fil\//)
    await textOf(String(id).replace('http://localhost/essai', ''))
  }
})

it('holds nothing of words that are not published, no code, no name of who linked', async () => {
  await perform(town, withdrawContribution, { code: world.other.code }, { actor: operator, door: 'api' })
  const all = `${await textOf('/donnees/fil.jsonld')}${JSON.stringify([await things(), await links()])}`
  expect(all).toContain(world.voice.reference)
  for (const secret of [
    world.hidden.reference,
    world.other.reference,
    'personne ne doit lire',
    'roule à vide',
    world.voice.code,
    'person:',
    'typed-for',
  ])
    expect(all).not.toContain(secret)
})

it('gives of an answer before its publication the day it is due alone', async () => {
  town.clock.set('2026-03-02T10:00:00+01:00')
  const other = await aProcess(town, { phase: 'instruction' })
  await anAnswer(town, other, {
    status: 'validated',
    said: { decision: 'not_kept', reason: 'Une raison encore secrète pour tous.', followUp: undefined },
  })
  const all = await textOf('/donnees/fil.jsonld')
  expect(all).not.toMatch(/secrète|not_kept/)
  expect((await things()).filter((one) => one.type === 'Answer').map((one) => one.status)).toContain(
    'expected',
  )
})

it('is one graph for a program that reads linked data: each word has an address, each link is said plainly and described', async () => {
  const ld = JSON.parse(await textOf('/donnees/fil.jsonld')) as {
    '@context': Record<string, unknown>
    '@graph': Record<string, unknown>[]
  }
  expect(ld['@context']['@vocab']).toBe('http://localhost/essai/donnees/fil#')
  const plain = ld['@graph'].filter((one) => one.isAnsweredBy)
  expect(plain).toHaveLength(1)
  const described = ld['@graph'].filter((one) => one['@type'] === 'Link')
  expect(described).toHaveLength((await links()).length)
  // A voice that disagrees is described, never said to support the statement.
  expect(ld['@graph'].filter((one) => one.isQuotedBy)).toHaveLength(1)
  const page = await textOf('/donnees/fil')
  for (const name of Object.keys(linkWords)) expect(page).toContain(`id="${name}"`)
  for (const kind of kinds) expect(page).toContain(`id="${nodeWords[kind].type}"`)
})

it('holds nothing that a reader of linked data would drop: whole addresses, words that are explained, days that are days', async () => {
  const ld = JSON.parse(await textOf('/donnees/fil.jsonld')) as {
    '@context': Record<string, string | { '@id'?: string; '@type'?: string }>
    '@graph': Record<string, unknown>[]
  }
  const { '@vocab': vocabulary, ...terms } = ld['@context']
  expect(vocabulary).toMatch(/^https?:.*#$/)
  const page = await textOf('/donnees/fil')
  const own = new Set([...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => id))
  const typed = (name: string) => {
    const term = terms[name]
    return typeof term === 'object' ? term['@type'] : undefined
  }
  const sorts = new Set([...Object.values(nodeWords).map((one) => one.type), 'Link'])
  for (const one of ld['@graph']) {
    expect(one['@id'] ?? one['@type']).toBeDefined()
    if (one['@id']) expect(one['@id']).toMatch(/^http:\/\/localhost\/essai\/fil\//)
    if (one['@type']) expect(sorts).toContain(one['@type'])
    for (const [name, value] of Object.entries(one)) {
      if (name.startsWith('@')) continue
      // A word that the context does not name becomes an address of our own vocabulary: it must be explained there.
      const explained = name in terms || own.has(name) || own.has(`thing-${name}`) || own.has(`link-${name}`)
      expect(`${name} ${explained}`).toBe(`${name} true`)
      if (typed(name) === '@id') expect(value).toMatch(/^https?:\/\//)
      if (typed(name) === '@vocab') expect(own).toContain(value)
      if (String(typed(name)).endsWith('#date')) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(value).not.toBeNull()
    }
  }
})

it('pages through more rows than it holds at once without losing or repeating one', async () => {
  await plantSessions(town, world.process.id, 4500)
  const sessions = (await things()).filter((one) => one.type === 'Session')
  expect(new Set(sessions.map((one) => one.id)).size).toBe(4501)
  expect(sessions).toHaveLength(4501)
  expect((await links()).filter((one) => one.link === 'holds')).toHaveLength(4501)
  // A title that a spreadsheet would run stays a title.
  expect(sessions.at(-1)?.title).toBe("'=Atelier 4500")
})

it('answers the same by the API, with the addresses of whoever asks', async () => {
  const response = await ask('export-graph', { format: 'links-csv', origin: 'https://parole.exemple.fr/x' })
  expect(await response.text()).toContain('https://parole.exemple.fr/essai/fil/proposal/')
  expect((await ask('export-graph', { format: 'links-csv', origin: 'javascript:alert(1)' })).status).toBe(422)
  expect(await (await ask('describe-graph', {})).json()).toMatchObject({ links: { isAnsweredBy: {} } })
})
