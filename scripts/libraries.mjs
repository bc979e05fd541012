// Installs the libraries when they are missing or are not those of package-lock.json.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, say } from './checkout.mjs'

/** A library of another platform (the Windows build of a tool, on Linux) is in the lockfile but never installed. */
function belongsHere({ optional, os, cpu, libc }) {
  if (!optional) return true
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)
}

/**
 * npm keeps in node_modules its own note of what it installed, and writes it last: comparing it with the lockfile tells
 * a missing, interrupted or outdated installation from a good one, including one done by hand with `npm install`.
 */
function upToDate() {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, library]) => path === '' || !belongsHere(library) || installed[path]?.version === library.version,
  )
}

/** Makes sure that node_modules is what the lockfile says. */
export async function libraries() {
  if (upToDate()) return
  say('Installing the libraries this program needs (about half a minute, only when they change) …')
  // No library's install script is run: none is needed, and a library that was tampered with acts through them.
  const options = [
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-usage',
    '--loglevel=error',
  ]
  const { code, output } = await npm('ci', ...options)
  if (code !== 0) throw new Error(`${output}\nThe libraries could not be installed: see npm's words above.`)
}
