// Builds dist/: the server, the worker that holds the embedded database, the style with its fonts, the islands.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, say } from './checkout.mjs'

const at = (...path) => join(root, ...path)
const stamp = at('dist/.built-from')

/** Entry points as esbuild wants them, leaving out those that do not exist. */
const entries = (list) => list.filter((entry) => existsSync(entry.in))

function islands() {
  if (!existsSync(at('src/ui/islands'))) return []
  const sources = readdirSync(at('src/ui/islands')).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
  )
  return sources.map((file) => ({ in: at('src/ui/islands', file), out: file.replace(/\.ts$/, '') }))
}

/**
 * Libraries whose used parts are bundled; the others stay in node_modules. Loading the whole of drizzle-orm alone takes
 * half a second and 130 MB at each start.
 */
const bundled = ['drizzle-orm', 'hono', 'zod']

function outside() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !bundled.includes(name))
  return names.flatMap((name) => [name, `${name}/*`])
}

/** Names, sizes and dates of everything the build reads: when this text is the same, so is the build. */
function sources() {
  const lines = []
  const look = (path) => {
    const found = statSync(at(path), { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(at(path)).sort()) look(`${path}/${name}`)
    else if (found) lines.push(`${path} ${found.size} ${found.mtimeMs}`)
  }
  for (const path of ['src', 'bench', 'demo', 'scripts/build.mjs', 'package.json', 'package-lock.json'])
    look(path)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** Builds everything. When a source does not build, esbuild says where on stderr and this throws. */
export async function build() {
  const { build: bundle } = await import('esbuild')
  const builtFrom = sources()
  rmSync(stamp, { force: true })
  mkdirSync(at('dist/assets'), { recursive: true })
  await Promise.all([
    bundle({
      entryPoints: entries([
        { in: at('src/main.ts'), out: 'main' },
        { in: at('src/kernel/database/database-worker.ts'), out: 'database-worker' },
        { in: at('src/kernel/documents/paper-process.ts'), out: 'paper-process' },
        { in: at('src/kernel/documents/letters-process.ts'), out: 'letters-process' },
        { in: at('src/modules/synthesis/command/offline.ts'), out: 'offline' },
        { in: at('src/modules/synthesis/engine/threads/crew-worker.ts'), out: 'crew-worker' },
        { in: at('src/modules/synthesis/nearness/voices-thread.ts'), out: 'voices-thread' },
        { in: at('src/modules/synthesis/runs/understand-thread.ts'), out: 'understand-thread' },
        { in: at('bench/main.ts'), out: 'bench' },
      ]),
      outdir: at('dist'),
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      external: outside(),
      sourcemap: true,
      sourcesContent: false,
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      logLevel: 'warning',
    }),
    bundle({
      entryPoints: entries([{ in: at('src/ui/style/main.css'), out: 'style' }]),
      outdir: at('dist/assets'),
      bundle: true,
      minify: true,
      // The style names the fonts by the address they are served at; they are copied there below.
      external: ['/assets/*'],
      loader: { '.svg': 'dataurl' },
      target: ['chrome70', 'firefox68', 'safari12'],
      logLevel: 'warning',
    }),
    bundle({
      entryPoints: islands(),
      outdir: at('dist/assets/islands'),
      bundle: true,
      minify: true,
      format: 'esm',
      // Old Android telephones that receive no update any more.
      target: ['chrome70', 'es2019'],
      logLevel: 'warning',
    }),
  ]).catch(() => {
    throw new Error('The program does not build: see the messages above.')
  })
  if (existsSync(at('src/ui/fonts'))) cpSync(at('src/ui/fonts'), at('dist/assets/fonts'), { recursive: true })
  writeFileSync(stamp, builtFrom)
}

/** Builds when a source changed since the last good build. */
export async function buildIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources()) return
  const start = performance.now()
  await build()
  say(`Built in ${Math.round(performance.now() - start)} ms.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build().then(
    () => say('Built into dist/.'),
    (error) => {
      say(error.message)
      process.exitCode = 1
    },
  )
}
