import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { localLink } from '#kernel/towns/town-link.ts'
import type { Towns } from '#kernel/towns/towns.ts'
import { plainly } from '#testing/plainly.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { importCommand } from './file-commands.ts'

const town = testTown()
const folder = mkdtempSync(join(tmpdir(), 'parole-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
async function run(path: string, flags: Record<string, string | true> = {}) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const link = async () => localLink(town, operator)
  const call = { towns: {} as Towns, town: async () => town, link, args: [path], flags, lang: 'fr' as const }
  const exit = await importCommand.run({ ...call, print: say, warn: say })
  return { exit, said: plainly(said.join('\n')) }
}
const texts = async () =>
  (await town.db.execute(sql`select text from contributions_contribution order by id`)).rows.map(
    (row) => row.text,
  )

test('the command says which lines look like words already there, not like each other, and leaves them when told', async () => {
  const process = await aProcess(town)
  const { reference } = await aContribution(town, process, {
    text: 'Le bus numéro deux ne passe plus le soir après vingt heures.',
  })
  const csv = file(
    'alike.csv',
    `process,text\n${process.slug},Le bus numéro deux ne passe plus le soir apres 20 heures\n${process.slug},Il manque un banc devant la mairie annexe\n${process.slug},Il manque un banc devant la mairie annexe !\nautre-demarche,Il manque un banc devant la mairie annexe\n`,
  )
  const trial = await run(csv, { 'dry-run': true })
  expect(trial.said).toContain(`ligne 2 : ressemble à ${reference}, déjà là`)
  expect(trial.said).toContain('Lignes qui ressemblent à une parole déjà là : 1.')
  expect(trial.said).not.toContain('ligne 4')
  expect((await run(csv, { 'leave-alike': true })).said).toContain('Lignes laissées de côté')
  expect(await texts()).toHaveLength(4)
  expect(await texts()).not.toContain('Le bus numéro deux ne passe plus le soir apres 20 heures')
})

test('the command takes a mapping from a file or by its name, and refuses what is neither', async () => {
  const { slug } = await aProcess(town)
  const csv = file('unknown.csv', 'Avis;Support\nUn banc;Urne\n')
  expect((await run(csv, { process: slug })).said).toContain('Il manque la colonne des paroles')
  expect((await run(csv, { mapping: 'Rien' })).said).toContain('Rien n’est retenu sous ce nom.')
  const broken = file('broken.json', '{"columns": 3}')
  const refused = await run(csv, { mapping: broken })
  expect(refused.exit).toBe(2)
  const mapping = {
    columns: [
      { header: 'Avis', field: 'text' },
      { header: 'Support', field: 'channel' },
    ],
    fixed: [{ field: 'process', value: slug }],
  }
  const path = file('mapping.json', JSON.stringify(mapping))
  const first = await run(csv, { mapping: path, 'dry-run': true })
  expect(first).toMatchObject({ exit: 1 })
  expect(first.said).toContain('« Urne » n’est pas un mot connu de channel (lignes : 1)')
  const values = [{ field: 'channel', theirs: 'urne', ours: 'paper' }]
  const better = file('better.json', JSON.stringify({ ...mapping, values }))
  expect(await run(csv, { mapping: better })).toMatchObject({ exit: 0 })
  expect(await texts()).toEqual(['Un banc'])
})
