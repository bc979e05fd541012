import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { bordersCrossed, leansOn } from '#testing/borders.ts'

const root = join(import.meta.dirname, '..')
const tree = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.split(sep).join('/')}`)
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

test('the source respects its borders', () => {
  expect(tree.size).toBeGreaterThan(20)
  expect(bordersCrossed(tree).join('\n')).toBe('')
})

test('no module leans on itself through others', () => {
  const reaches = (from: string, to: string): boolean =>
    (leansOn[from] ?? []).some((next) => next === to || reaches(next, to))
  expect(Object.keys(leansOn).filter((name) => reaches(name, name))).toEqual([])
  expect(
    Object.values(leansOn)
      .flat()
      .filter((name) => !(name in leansOn) || name === 'thread'),
  ).toEqual([])
})

const answers = 'src/modules/answers/answer-proposal.ts'
const reads = 'src/modules/answers/reads.ts'
const page = 'src/modules/answers/answer-proposal.page.tsx'
const theirs = "import { proposal } from '#modules/synthesis/module.ts'\n"

test.each([
  [
    'another module past its door',
    answers,
    "import '#modules/synthesis/proposal.ts'",
    'past the door of synthesis',
  ],
  [
    'its types past its door',
    answers,
    "import type { P } from '#modules/synthesis/proposal.ts'",
    'past the door',
  ],
  ['it again by re-exporting', answers, "export * from '#modules/synthesis/proposal.ts'", 'past the door'],
  ['it by a dynamic import', answers, "await import('#modules/synthesis/proposal.ts')", 'past the door'],
  ['tables of others outside reads', answers, "import '#modules/synthesis/tables.ts'", 'past the door'],
  ['more than tables from reads', reads, "import '#modules/synthesis/proposal.ts'", 'past the door'],
  [
    'a module outside its list',
    answers,
    "import '#modules/plans/module.ts'",
    'answers does not lean on plans',
  ],
  [
    'tables outside its list from reads',
    reads,
    "import '#modules/plans/tables.ts'",
    'does not lean on plans',
  ],
  ['a path that climbs', answers, "import '../synthesis/module.ts'", 'climbs with ../synthesis/module.ts'],
  ['a path that climbs in the middle', answers, "import './x/../../synthesis/module.ts'", 'climbs with'],
  ['an alias that climbs', answers, "import '#modules/../modules.ts'", 'climbs with'],
  [
    'a module from the kernel',
    'src/kernel/web.ts',
    "import '#modules/answers/module.ts'",
    'kernel knows nothing',
  ],
  ['the kernel from the ui', 'src/ui/page.tsx', "import '#kernel/i18n.ts'", 'ui knows nothing'],
  ['testing from the product', answers, "import '#testing/town.ts'", 'tests only'],
  [
    'the project from the text engine',
    'src/modules/synthesis/engine/stem.ts',
    "import '#kernel/i18n.ts'",
    'pure library',
  ],
  ['an undeclared module', 'src/modules/gossip/module.ts', '', 'missing from leansOn'],
  [
    'an insert elsewhere',
    answers,
    `${theirs}tx.insert(proposal).values({})`,
    'writes proposal, a table of synthesis',
  ],
  ['an update elsewhere', answers, `${theirs}await tx.update(proposal).set({})`, 'writes proposal'],
  [
    'a delete elsewhere from reads',
    reads,
    "import * as s from '#modules/synthesis/tables.ts'\ntx.delete(s.theme)",
    'writes s',
  ],
  [
    'SQL that writes elsewhere',
    answers,
    'sql`update synthesis_proposal set a = 1`',
    'in SQL a table of synthesis',
  ],
  [
    'SQL that writes in a table elsewhere',
    answers,
    `${theirs}sql\`delete from \${proposal}\``,
    'in SQL a table of synthesis',
  ],
  ['SQL in a page', page, 'const x = sql`select 1`', 'has SQL in a page'],
  ['a query run by a page', page, 'await town.db.execute(q)', 'has SQL in a page'],
  ['a write by a page', page, "import { answer } from './tables.ts'\ntx.insert(answer)", 'has SQL in a page'],
  ['a long file', answers, 'x()\n'.repeat(301), 'has 301 lines'],
  ['a drawer of odds and ends', 'src/kernel/date-utils.ts', '', 'is called "utils"'],
  ['a folder of odds and ends', 'src/ui/common/x.ts', '', 'is called "common"'],
  ['a barrel', 'src/ui/index.ts', '', 'is a barrel'],
  ['a folder of a folder', 'src/modules/answers/drafts/old/x.ts', '', 'is in a folder of a folder'],
  [
    'a folder of a folder of the text engine',
    'src/modules/synthesis/engine/texts/old/x.ts',
    '',
    'is in a folder of a folder',
  ],
  ['the date of the machine', answers, 'const now = new Date()', 'asks the machine for the date'],
  ['the time of the machine', answers, 'const now = Date.now()', 'asks the machine for the date'],
])('the fence stops %s', (_, path, text, fault) => {
  expect(bordersCrossed(new Map([[path, text]])).join('\n')).toContain(fault)
})

test('the fence stops two files that import each other', () => {
  const circle = new Map([
    ['src/kernel/a.ts', "import './b.ts'"],
    ['src/kernel/b.ts', "import './a.ts'"],
  ])
  expect(bordersCrossed(circle)).toEqual(['src/kernel/a.ts → src/kernel/b.ts → src/kernel/a.ts is a cycle'])
})

test.each([
  ['a door within its list, even far down', answers, "import { term } from '#modules/accounts/module.ts'"],
  [
    'reads that join tables of others',
    reads,
    "import { proposal } from '#modules/synthesis/tables.ts'\ndb.select().from(proposal)",
  ],
  [
    'writes to its own tables',
    answers,
    "import { answer } from './tables.ts'\ntx.insert(answer)\nsql`update answers_answer set a = 1`",
  ],
  [
    'words in comments and sentences',
    answers,
    "// import '../x.ts' new Date()\nconst text = 'Date.now() then update synthesis_proposal'",
  ],
  ['a date made from a given one', answers, 'const day = new Date(given)'],
  ['a set that forgets, in a page', page, 'seen.delete(id)'],
  [
    'the composition naming a reaction',
    'src/reactions.ts',
    "import '#modules/notices/notifies-the-author.ts'",
  ],
  ['a test of the kernel using the testing tools', 'src/kernel/web.test.ts', "import '#testing/town.ts'"],
  ['a test that opens the whole application', 'src/modules/answers/answers.test.ts', "import '#app'"],
  ['types that need each other', 'src/kernel/a.ts', "import type { A } from './a.ts'"],
])('the fence lets through %s', (_, path, text) => {
  expect(bordersCrossed(new Map([[path, text]]))).toEqual([])
})
