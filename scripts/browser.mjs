// Makes sure that a Chromium is there for the browser journeys: the system's, else Debian's package, else Playwright's.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run, say } from './checkout.mjs'

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Debian proper: elsewhere (Ubuntu) the package of that name only points to another installer. */
function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !onPath('apt-get') || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function fromDebian() {
  say('Installing Chromium from Debian for the browser journeys (once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']
  await run('apt-get', ['update', '-q'], { env })
  const { code, output } = await run('apt-get', install, { env })
  if (code !== 0) say(output.split('\n').slice(-15).join('\n'))
  return code === 0
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return true
  say('Fetching Chromium with Playwright for the browser journeys (once) …')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const { code, output } = await run(process.execPath, [cli, 'install', 'chromium'])
  if (code !== 0) say(output.split('\n').slice(-15).join('\n'))
  return code === 0
}

/** Nothing when a browser is ready; else the reason, in words, why there is none. */
export async function browser() {
  if (onPath('chromium')) return undefined
  if (isDebianAsRoot() && (await fromDebian())) return undefined
  if (await fromPlaywright()) return undefined
  return 'no Chromium here, and none could be installed (see above)'
}
