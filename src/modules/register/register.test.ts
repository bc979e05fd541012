import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, describe, expect, test } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { temporaryFolder } from '#testing/database.ts'
import { doors, persona, settle } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'
import { verifyCommand } from './commands.ts'
import { extendsTree, includes, leafHash } from './merkle.ts'
import { register } from './module.ts'
import { registerFile } from './register-file.ts'
import { verifyRegister } from './verify-file.ts'

const town = testTown()
const folder = temporaryFolder()
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { get, call, ask } = doors(town)
const json = async (answer: Response | Promise<Response>) => (await answer).json()
const bytes = (hex: string) => Buffer.from(hex, 'hex')

let forms = 0
async function aVoice(process: { slug: string }, text: string): Promise<string> {
  const answer = await json(
    call('submit-contribution', { process: process.slug, text, submission: `registre-${++forms}-essai` }),
  )
  return String(answer.code).replace(' ', '')
}

async function aTownThatSpoke() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-01-05')
  const code = await aVoice(process, 'Le bus ne passe plus après vingt heures.')
  await aVoice(process, 'Un banc devant la mairie.')
  await settle(town)
  return { process, code, agent: await persona(town, 'agent') }
}

async function written(name: string): Promise<string> {
  const path = join(folder, name)
  let text = ''
  for await (const part of await registerFile(town.db, town.slug)) text += part
  writeFileSync(path, text)
  return path
}

test('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, register.tables as PgTable[])).toEqual([])
})

describe('A voice in the public register', () => {
  test('enters it when it is received: its words are not there, and the receipt opens them', async () => {
    const { code } = await aTownThatSpoke()
    const list = await (await get('/registre')).text()
    expect(list).toContain('Contribution reçue')
    expect(list).not.toContain('vingt heures')
    const line = await (await get('/registre/0')).text()
    expect(line).toContain('la personne qui a le code du reçu')
    expect(line).not.toContain('vingt heures')
    expect(await json(ask('show-register-entry', { n: 0 }))).toMatchObject({ words: null })
    const own = await (await get(`/suivre/${code}/preuve`)).text()
    expect(own).toContain('Le bus ne passe plus après vingt heures.')
    expect(own).toContain('ce sont bien ceux de cette ligne')
    expect(await (await get(`/suivre/${code}`)).text()).toContain(`/suivre/${code}/preuve`)
  })

  test('is proven to be in what the town signed, by a proof that anybody can compute again', async () => {
    await aTownThatSpoke()
    const { body, proof } = await json(ask('show-register-entry', { n: 1 }))
    const { head } = await json(ask('show-register-head'))
    const path = proof.path.map(bytes)
    expect(includes({ index: 1, size: proof.size, path }, leafHash(body), bytes(head.root))).toBe(true)
    expect(includes({ index: 1, size: proof.size, path }, leafHash(`${body} `), bytes(head.root))).toBe(false)
    expect(await (await get('/registre/1')).text()).toContain('cette ligne est bien dans le registre')
  })

  test('that someone erases leaves its line and the tree as they were, and no way to its words', async () => {
    const { code, agent } = await aTownThatSpoke()
    const { head } = await json(ask('show-register-head'))
    const { rows } = await town.db.execute(
      sql`select id::int from contributions_contribution order by id limit 1`,
    )
    await call('publish-contribution', { contribution: rows[0]?.id, nothingPrivate: true }, agent)
    await settle(town)
    const list = await json(ask('list-register-entries', { kind: 'contribution-published' }))
    const published = list.entries[0].n
    expect((await json(ask('show-register-entry', { n: published }))).words.content).toContain('vingt heures')
    await call('withdraw-contribution', { code, erase: true })
    await settle(town)
    for (const n of [0, published]) {
      expect(await json(ask('show-register-entry', { n }))).toMatchObject({ words: null })
      expect(await (await get(`/registre/${n}`)).text()).not.toContain('vingt heures')
    }
    expect(await (await get(`/suivre/${code}/preuve`)).text()).not.toContain('vingt heures')
    expect(
      (await town.db.execute(sql`select from register_opening where n in (0, ${published})`)).rows,
    ).toEqual([])
    const proof = await json(ask('prove-register-consistency', { from: head.size }))
    expect(
      extendsTree(
        { from: proof.from, to: proof.to, path: proof.path.map(bytes) },
        bytes(head.root),
        bytes((await json(ask('show-register-head'))).head.root),
      ),
    ).toBe(true)
    expect((await verifyRegister(await written('erased.jsonl'))).fault).toBeUndefined()
  })

  test('that is corrected keeps the proof of what was first received', async () => {
    const { code } = await aTownThatSpoke()
    await call('correct-contribution', { code, text: 'Le bus ne passe plus après vingt et une heures.' })
    await settle(town)
    const own = await (await get(`/suivre/${code}/preuve`)).text()
    expect(own).toContain('Le bus ne passe plus après vingt heures.')
    expect(own).toContain('Le bus ne passe plus après vingt et une heures.')
    expect(own).not.toContain('ces mots ne sont plus publics')
  })
})

test('an answer enters with its reason, and a correction leaves both', async () => {
  const process = await aProcess(town)
  const { id } = await anAnswer(town, process, { status: 'published' })
  await settle(town)
  const { entries } = await json(
    ask('list-register-entries', { process: process.slug, kind: 'answer-published' }),
  )
  expect(entries).toHaveLength(1)
  const { words } = await json(ask('show-register-entry', { n: entries[0].n }))
  expect(JSON.parse(words.content)).toMatchObject({ decision: 'kept', version: 1 })
  expect((await town.db.execute(sql`select from answers_answer where id = ${id}`)).rows).toHaveLength(1)
})

describe('Nothing in it can be changed behind the back of those who kept a copy', () => {
  test('the database refuses to change, to remove, or to open a commitment on other words', async () => {
    await aTownThatSpoke()
    for (const query of [
      sql`update register_entry set body = '{}'`,
      sql`delete from register_entry`,
      sql`update register_node set hash = decode(repeat('00', 32), 'hex')`,
      sql`delete from register_head`,
      sql`update register_opening set salt = decode(repeat('00', 32), 'hex')`,
    ])
      await expect(town.db.transaction((tx) => tx.execute(query))).rejects.toMatchObject({
        cause: { code: 'PT409' },
      })
  })

  test('a signature kept from before shows that nothing was rewritten, and one that is not ours is said to be none', async () => {
    const { process } = await aTownThatSpoke()
    const kept = await (await get('/registre/signature.txt')).text()
    await aVoice(process, 'Encore une parole.')
    await settle(town)
    const compare = (text: string) => get(`/registre/comparer?${new URLSearchParams({ signature: text })}`)
    expect(await (await compare(kept)).text()).toContain('Rien n’a été réécrit')
    expect(await (await compare(kept.replace(/\n/g, '\r\n'))).text()).toContain('Rien n’a été réécrit')
    expect(await (await compare(kept.replace(/^2$/m, '1'))).text()).toContain('n’est pas une signature')
    expect(await (await compare('bonjour')).text()).toContain('n’est pas une signature')
  })
})

describe('The register as a file', () => {
  test('is checked on a machine that has nothing else, with the key printed by the town and a head kept from before', async () => {
    const { process } = await aTownThatSpoke()
    const kept = await (await get('/registre/signature.txt')).text()
    await aVoice(process, 'Encore une parole.')
    await settle(town)
    const path = await written('whole.jsonl')
    const { keys } = await json(ask('show-register-head'))
    const found = await verifyRegister(path, { key: keys[0].key, head: kept })
    expect(found).toMatchObject({ town: town.slug, entries: 3, heads: 2 })
    expect(found.fault).toBeUndefined()
    const stranger = `parole-tenue/x+00000000+${Buffer.alloc(33, 1).toString('base64')}`
    expect((await verifyRegister(path, { key: stranger })).fault).toMatchObject({ kind: 'key', line: 1 })
  })

  test('one byte altered anywhere is caught, and the first entry concerned is named', async () => {
    const { agent } = await aTownThatSpoke()
    const { rows } = await town.db.execute(
      sql`select id::int from contributions_contribution order by id limit 1`,
    )
    await call('publish-contribution', { contribution: rows[0]?.id, nothingPrivate: true }, agent)
    await settle(town)
    const whole = readFileSync(await written('bytes.jsonl'))
    const path = join(folder, 'altered.jsonl')
    const starts = [0]
    for (let at = whole.indexOf(10); at >= 0; at = whole.indexOf(10, at + 1)) starts.push(at + 1)
    const entryOf = new Map<number, number>()
    let entries = 0
    for (const [line, start] of starts.entries())
      if (whole.toString('utf8', start, start + 9) === '{"entry":') entryOf.set(line + 1, entries++)
    for (let at = 0; at < whole.length; at++) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] as number) ^ (1 << (at % 8))
      writeFileSync(path, altered)
      const { fault } = await verifyRegister(path)
      expect(fault, `byte ${at}`).toBeDefined()
      const line = starts.findLastIndex((start) => start <= at) + 1
      // A word of the first line that nothing repeats is only told by the last one.
      expect(line === 1 ? [1, starts.length - 1] : [line], `byte ${at}`).toContain(fault?.line)
      if (fault?.entry !== undefined && entryOf.has(line)) expect(fault.entry).toBe(entryOf.get(line))
    }
  }, 60_000)

  test('rewritten whole by someone without the key, it is caught by the signature; cut short, by its end', async () => {
    await aTownThatSpoke()
    const lines = readFileSync(await written('forged.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    const path = join(folder, 'forgery.jsonl')
    const first = JSON.parse(lines[1] as string)
    first.entry = first.entry.replace('contribution-received', 'contribution-withdrawn')
    first.leaf = leafHash(first.entry).toString('hex')
    writeFileSync(path, `${[lines[0], JSON.stringify(first), ...lines.slice(2)].join('\n')}\n`)
    expect((await verifyRegister(path)).fault).toMatchObject({ kind: 'root', entry: 1 })
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`)
    expect((await verifyRegister(path)).fault).toMatchObject({ kind: 'cut' })
    writeFileSync(path, 'tout autre chose\n')
    expect((await verifyRegister(path)).fault).toMatchObject({ kind: 'line', line: 1 })
  })
})

test('the key that signs stays beside the database, readable by its owner alone', async () => {
  await aTownThatSpoke()
  const pem = readFileSync(join(dirname(town.folder), 'register-key.pem'), 'utf8')
  expect(pem).toContain('PRIVATE KEY')
  const { rows } = await town.db.execute(sql`select encode(public_key, 'hex') as key from register_key`)
  expect(rows).toHaveLength(1)
})

test('the command says in plain words that a file is intact, or not and where, and what to do', async () => {
  await aTownThatSpoke()
  const path = await written('told.jsonl')
  const said: string[] = []
  const verify = (file: string) =>
    verifyCommand.run({
      args: [file],
      flags: {},
      lang: 'fr',
      print: (line: string) => void said.push(line),
      warn: (line: string) => void said.push(line),
    } as never)
  expect(await verify(path)).toBe(0)
  expect(said.join('\n')).toContain('Tout est intact')
  said.length = 0
  const altered = join(folder, 'told-altered.jsonl')
  writeFileSync(
    altered,
    readFileSync(path, 'utf8').replace('contribution-received', 'contribution-withdrawn'),
  )
  expect(await verify(altered)).toBe(1)
  const words = said.join('\n').replace(/[\u00a0\u202f]/g, ' ')
  expect(words).toContain('Ce fichier n’est pas intact.')
  expect(words).toContain('Ligne 2 du fichier : cette entrée a été modifiée')
  expect(words).toContain('gardez ce fichier')
  expect(words).not.toContain('Tout est intact')
  expect(await verify(join(folder, 'absent.jsonl'))).toBe(2)
})
