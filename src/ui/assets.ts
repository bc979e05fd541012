import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface AssetFile {
  body: Uint8Array
  type: string
  /** The name carries a hash of the content: it may be kept for ever. */
  immutable: true
  /** Compressed once, at start; fonts are compressed already. */
  gzip?: Uint8Array
  brotli?: Uint8Array
}

export interface Assets {
  /** Addresses, from the root of the site. */
  stylesheet: string
  fonts: string[]
  /** The address of an island by its name ('counter'), undefined when there is none. */
  script: (name: string) => string | undefined
  file: (path: string) => AssetFile | undefined
}

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', woff2: 'font/woff2' }

let loaded: Assets | undefined

/** The style, fonts and islands under content-hashed addresses, read once: from dist/assets, else made from the source. */
export function assets(): Assets {
  loaded ??= prepare(built(dirname(fileURLToPath(import.meta.url))) ?? fromSource())
  return loaded
}

/** What the build gives: the style with fonts named /assets/fonts/<name>, the islands, the fonts. */
export interface Made {
  css: string
  fonts: Map<string, Uint8Array>
  islands: Map<string, Uint8Array>
}

/** Gives every file its hashed address, and the style the hashed addresses of its fonts. */
export function prepare(made: Made): Assets {
  const files = new Map<string, AssetFile>()
  const keep = (name: string, type: keyof typeof TYPES, body: Uint8Array) => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
    const path = `/assets/${name}.${hash}.${type}`
    const file: AssetFile = { body, type: TYPES[type], immutable: true }
    if (type !== 'woff2') {
      file.gzip = gzipSync(body, { level: 9 })
      file.brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    }
    files.set(path, file)
    return path
  }
  let css = made.css
  const fonts: string[] = []
  for (const [name, body] of made.fonts) {
    const path = keep(`fonts/${name.replace(/\.woff2$/, '')}`, 'woff2', body)
    css = css.replaceAll(`/assets/fonts/${name}`, path)
    fonts.push(path)
  }
  const scripts = new Map<string, string>()
  for (const [name, body] of made.islands)
    scripts.set(name.replace(/\.js$/, ''), keep(`islands/${name.replace(/\.js$/, '')}`, 'js', body))
  const stylesheet = keep('style', 'css', new TextEncoder().encode(css))
  return { stylesheet, fonts, script: (name) => scripts.get(name), file: (path) => files.get(path) }
}

/** dist/assets beside the bundle that is running; nothing when running from the source. */
function built(here: string): Made | undefined {
  const folder = join(here, 'assets')
  if (!existsSync(join(folder, 'style.css'))) return undefined
  return {
    css: readFileSync(join(folder, 'style.css'), 'utf8'),
    fonts: read(join(folder, 'fonts'), '.woff2'),
    islands: read(join(folder, 'islands'), '.js'),
  }
}

/** From the source, in development and in tests: esbuild makes the style and the islands once. */
function fromSource(): Made {
  const here = dirname(fileURLToPath(import.meta.url))
  const esbuild = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const options = { bundle: true, minify: true, write: false, logLevel: 'warning' } as const
  const style = esbuild.buildSync({
    ...options,
    entryPoints: [join(here, 'style/main.css')],
    external: ['/assets/*'],
  })
  const islands = new Map<string, Uint8Array>()
  const folder = join(here, 'islands')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
    const made = esbuild.buildSync({ ...options, entryPoints: [join(folder, name)], format: 'esm' })
    islands.set(name.replace(/\.ts$/, '.js'), made.outputFiles[0]?.contents ?? new Uint8Array())
  }
  return { css: style.outputFiles[0]?.text ?? '', fonts: read(join(here, 'fonts'), '.woff2'), islands }
}

function read(folder: string, ending: string): Map<string, Uint8Array> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : []
  return new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}
