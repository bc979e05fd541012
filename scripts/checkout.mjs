// Where this checkout is, and how its scripts run other programs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A sentence for the person who waits; on stderr, because stdout belongs to the command. */
export const say = (sentence) => console.error(sentence)

/**
 * Runs a program to its end and returns its exit code and what it printed (nothing when `stdio` lets it through).
 * Never throws: a program that cannot start is code 127 with the reason in `output`.
 */
export function run(program, args, { stdio = 'pipe', env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ['ignore', stdio, stdio] })
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs the npm that came with the Node.js in use, or the one that started us. */
export function npm(...args) {
  const beside = process.platform === 'win32' ? 'node_modules' : '../lib/node_modules'
  const ours = [process.env.npm_execpath, join(dirname(process.execPath), beside, 'npm/bin/npm-cli.js')]
  const cli = ours.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (cli) return run(process.execPath, [cli, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}
