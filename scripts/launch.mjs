// The one door of this checkout: `npm start`, `npm test`, `npm run parole|bench|build` all come through here, on any
// machine that has only Node.js (20 or newer) and npm. It makes sure of three things, each only when needed and each
// with a sentence: the libraries are installed, a recent Node.js is at hand, the program is built. Then it steps aside.
//
// Plain JavaScript and node built-ins only: it runs before anything is installed, on an old Node.js.
// It speaks on stderr, so that the output of a command stays clean on stdout.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { root } from './checkout.mjs'
import { libraries } from './libraries.mjs'
import { nodeFlags, programOf } from './node-flags.mjs'
import { recentNode } from './recent-node.mjs'

const usage = `Usage: node scripts/launch.mjs <command>
  serve            build if needed, then serve (npm start)
  parole <args…>   the command line of the product (npm run parole -- help)
  test [filter]    type check, lint, every test (npm test)
  bench [--json]   the benchmarks (npm run bench)
  build            build, whether needed or not (npm run build)`

/** What Node.js is asked to run for a command, once libraries, Node.js and the build are there. */
const programs = {
  serve: (args) => programs.parole(['serve', ...args]),
  parole: (args) => [...nodeFlags(args), join(root, 'dist', programOf(args)), ...args],
  bench: (args) => ['--enable-source-maps', join(root, 'dist/bench.js'), ...args],
  test: (args) => [join(root, 'scripts/test.mjs'), ...args],
  build: () => [join(root, 'scripts/build.mjs')],
}

/** Runs Node.js in our place: same terminal, same signals, same end. */
function stepAside(node, args, cwd) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(node, args, { stdio: 'inherit', cwd, env: { ...process.env, PATH: path } })
  // A Ctrl-C in a terminal already reaches the child, which shares our terminal: do not say it twice.
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, pass)
  // npm starts us through a shell, and hands its own SIGTERM to that shell, which dies without a word to us: without
  // this watch, `kill` on `npm start` would leave a server behind, holding the data folder.
  const { ppid } = process
  const watch = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(watch)
    pass('SIGTERM')
  }, 200)
  if (!process.env.npm_lifecycle_event) clearInterval(watch)
  child.on('error', (error) => stop(`Node.js could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const [command, ...args] = process.argv.slice(2)
if (!Object.hasOwn(programs, command ?? '')) stop(usage)
try {
  // Side by side, but both to their end, so that neither leaves its work half done when the other fails.
  const [node, installed] = await Promise.allSettled([recentNode(), libraries()])
  if (installed.reason ?? node.reason) throw installed.reason ?? node.reason
  // The test command builds by itself: a build that fails is one failure among its results, not the end of the run.
  if (command !== 'test' && command !== 'build') await (await import('./build.mjs')).buildIfStale()
  if (command === 'bench' && !existsSync(join(root, 'dist/bench.js')))
    stop('There is no bench/main.ts to run.')
  // npm changes the folder to ours: files named on the command line are those of the folder it was typed in.
  const typedIn = command === 'parole' ? process.env.INIT_CWD : undefined
  if (typedIn) process.env.PAROLE_DATA = resolve(process.env.PAROLE_DATA ?? 'data')
  stepAside(node.value, programs[command](args), typedIn ?? process.cwd())
} catch (error) {
  stop(error.message)
}
