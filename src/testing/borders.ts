// The fence around the modules: what the files of src/ may import, write and be called. borders.test.ts runs it on the
// real tree and on planted faults. It reads a syntax tree, not text: a word in a comment or a sentence is no fault.
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path/posix'
import { parseAst } from 'vitest/node'

/** Path from the root of the repository (`src/modules/answers/reads.ts`) → its text. */
export type Sources = ReadonlyMap<string, string>

/** ARCHITECTURE.md, "who leans on whom". Leaning is inherited: `answers` also sees what `synthesis` leans on. */
export const leansOn: Readonly<Record<string, readonly string[]>> = {
  accounts: [],
  territory: ['accounts'],
  processes: ['territory'],
  workshops: ['processes'],
  registrations: ['workshops'],
  guard: [],
  contributions: ['processes', 'workshops', 'guard'],
  moderation: ['contributions'],
  exchange: ['contributions'],
  intake: ['contributions'],
  briefs: ['contributions'],
  minutes: ['contributions'],
  synthesis: ['contributions'],
  answers: ['synthesis'],
  deliberations: ['answers'],
  indicators: ['territory'],
  plans: ['deliberations', 'indicators'],
  forum: ['plans'],
  observatory: ['indicators'],
  watch: ['observatory'],
  directory: ['territory'],
  notices: ['answers'],
  register: ['contributions'],
  slips: ['contributions'],
  quality: [
    'slips',
    'accounts',
    'forum',
    'watch',
    'directory',
    'notices',
    'register',
    'moderation',
    'minutes',
    'registrations',
    'following',
    'briefs',
  ],
  following: ['plans', 'notices'],
  thread: ['quality', 'following'],
}

type Node = { type: string; start: number; [key: string]: unknown }
interface Import {
  readonly from: string
  readonly target: string
  readonly names: readonly string[]
  readonly typeOnly: boolean
}
interface File {
  readonly path: string
  readonly module: string | undefined
  readonly nodes: readonly Node[]
  readonly imports: readonly Import[]
}

const aliases: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
).imports

/** Where an import leads: a path from the root of the repository, or the name of a library. */
function targetOf(from: string, importer: string): string {
  if (from.startsWith('.')) return join(dirname(importer), from)
  for (const [alias, path] of Object.entries(aliases)) {
    const [start = '', end] = alias.split('*')
    if (end === undefined ? from === alias : from.startsWith(start))
      return join(path.replace('*', from.slice(start.length)))
  }
  return from
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('src/testing/')
const areaOf = (path: string) => /^src\/(kernel|ui|modules|testing)\//.exec(path)?.[1] ?? 'top'
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

function everyNode(node: Node, found: Node[] = []): Node[] {
  found.push(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) everyNode(child, found)
  return found
}

function importsOf(path: string, nodes: readonly Node[]): Import[] {
  const local = (node: unknown) => (node as { local: { name: string } }).local?.name
  return nodes.flatMap((node) => {
    const from = /^(Import|Export|TSImport)/.test(node.type) ? (node.source as Node | null)?.value : undefined
    if (typeof from !== 'string') return []
    const target = targetOf(from, path)
    const specifiers = (node.specifiers ?? []) as { importKind?: string }[]
    const typeOnly =
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      node.type === 'TSImportType' ||
      (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
    return [{ from, target, names: specifiers.map(local), typeOnly }]
  })
}

function read(path: string, text: string): File {
  const nodes = /\.tsx?$/.test(path)
    ? everyNode(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as never)
    : []
  return { path, module: moduleOf(path), nodes, imports: importsOf(path, nodes) }
}

/** Every module seen from `name`, through those it leans on. */
function seenFrom(name: string, table = leansOn): Set<string> {
  const direct = table[name] ?? []
  return new Set([...direct, ...direct.flatMap((next) => [...seenFrom(next, table)])])
}

/** Sentences on the names and sizes of files. */
function shapeFaults(path: string, text: string): string[] {
  const words = basename(path).split(/[-.]/)
  const banned = [...words, ...dirname(path).split('/')].find((word) =>
    /^(utils?|helpers?|commons?|managers?)$/.test(word),
  )
  // The text engine is a library in itself: it may have folders of its own.
  const nested = /^src\/modules\/(?!synthesis\/engine\/[^/]+\/[^/]+$)[^/]+\/[^/]+\/.+\//.test(path)
  const lines = text.trimEnd().split('\n').length
  return [
    banned ? `is called "${banned}": name it after what it does` : '',
    /^index\.tsx?$/.test(basename(path)) ? 'is a barrel: import the file that holds the thing' : '',
    nested ? 'is in a folder of a folder: a large module has one level of them, named after its things' : '',
    lines > 300 ? `has ${lines} lines: 300 at most` : '',
  ]
}

/** Sentences on one import. */
function importFaults({ path, module }: File, { from, target }: Import): string[] {
  const [here, there, other] = [areaOf(path), areaOf(target), moduleOf(target)]
  const ours = from.startsWith('#') || from.startsWith('.')
  const tools = isTest(path) && (there === 'testing' || there === 'top')
  const faults: string[] = []
  if (from.split('/').includes('..')) faults.push(`climbs with ${from}: use #kernel, #ui, #modules`)
  if (!ours || tools) return faults
  if ((here === 'kernel' || here === 'ui') && there !== here)
    faults.push(`imports ${from}: ${here} knows nothing of the project`)
  if (there === 'testing') faults.push(`imports ${from}: tests only`)
  if (here === 'modules' && there === 'top')
    faults.push(`imports ${from}: the composition leans on modules, never the reverse`)
  if (path.startsWith('src/modules/synthesis/engine/') && !target.startsWith('src/modules/synthesis/engine/'))
    faults.push(`imports ${from}: the text engine is a pure library`)
  if (!other || other === module) return faults
  if (here === 'modules' && !seenFrom(module ?? '').has(other))
    faults.push(`imports ${from}: ${module} does not lean on ${other}`)
  const door = target === `src/modules/${other}/module.ts`
  const joins = basename(target) === 'tables.ts' && /(^|-)reads(-|\.)/.test(basename(path))
  const composes = /^src\/(reactions|schedule)\.ts$/.test(path)
  if (!door && !joins && !composes && here !== 'testing')
    faults.push(`imports ${from}: past the door of ${other}, its module.ts`)
  return faults
}

const nameAtRoot = (node: unknown): string | undefined =>
  isNode(node) ? ((node.name as string | undefined) ?? nameAtRoot(node.object)) : undefined
const calls = (node: Node, names: RegExp) =>
  node.type === 'CallExpression' &&
  names.test(((node.callee as Node).property as { name?: string } | undefined)?.name ?? '')

/** Sentences on what the code of a file does: writes to others' tables, SQL in a view, the clock of the machine. */
function deedFaults({ path, module, nodes, imports }: File): string[] {
  const foreign = new Map(
    imports.flatMap(({ names, target }) => {
      const owner = moduleOf(target)
      return owner && owner !== module ? names.map((name) => [name, owner] as const) : []
    }),
  )
  const isView = path.endsWith('.tsx') && !isTest(path)
  const own = new Set(
    imports.filter(({ target }) => /\/tables\.ts$/.test(target)).flatMap(({ names }) => names),
  )
  const faults: string[] = []
  for (const node of nodes) {
    const written = calls(node, /^(insert|update|delete)$/)
      ? nameAtRoot((node.arguments as Node[])[0])
      : undefined
    if (written && foreign.has(written)) faults.push(`writes ${written}, a table of ${foreign.get(written)}`)
    if (node.type === 'TemplateLiteral') {
      const texts = (node.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw)
      const holes = (node.expressions as Node[]).map((hole) => nameAtRoot(hole) ?? '')
      for (const [at, text] of texts.entries()) {
        const named = /\b(?:insert\s+into|update|delete\s+from)\s+"?(?:([a-z]+)_\w+|$)/i.exec(text)
        const owner = named?.[1] ?? (named && foreign.get(holes[at] ?? ''))
        if (module && owner && owner !== module && owner in leansOn)
          faults.push(`writes in SQL a table of ${owner}`)
      }
    }
    const isSql = node.type === 'TaggedTemplateExpression' && /^sql$/.test(nameAtRoot(node.tag) ?? '')
    if (isView && (isSql || calls(node, /^execute$/) || (written && own.has(written))))
      faults.push('has SQL in a page: put it in reads.ts')
    if (module && !isTest(path)) {
      if (
        node.type === 'NewExpression' &&
        nameAtRoot(node.callee) === 'Date' &&
        !(node.arguments as Node[]).length
      )
        faults.push('asks the machine for the date: the clock is passed in')
      if (calls(node, /^now$/) && nameAtRoot(node.callee) === 'Date')
        faults.push('asks the machine for the date: the clock is passed in')
    }
  }
  return faults
}

/** Sentences on files that import each other in a circle; what only types need does not run, and does not count. */
function cycleFaults(files: ReadonlyMap<string, File>): string[] {
  const settled = new Set<string>()
  const faults: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path))
      faults.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')} is a cycle`)
    if (settled.has(path) || trail.includes(path)) return
    for (const { target, typeOnly } of files.get(path)?.imports ?? [])
      if (!typeOnly) visit(target, [...trail, path])
    settled.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  return faults
}

/** Every breach of the fence, one sentence each, in the order of the files. */
export function bordersCrossed(sources: Sources): string[] {
  const files = new Map([...sources].map(([path, text]) => [path, read(path, text)] as const))
  const faults = [...files.values()].flatMap((file) => {
    const unknown = file.module && !(file.module in leansOn) ? 'is in a module missing from leansOn' : ''
    const found = [
      unknown,
      ...shapeFaults(file.path, sources.get(file.path) ?? ''),
      ...file.imports.flatMap((one) => importFaults(file, one)),
      ...deedFaults(file),
    ]
    return [...new Set(found.filter(Boolean))].map((fault) => `${file.path} ${fault}`)
  })
  return [...faults, ...cycleFaults(files)]
}
