import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Town } from '#kernel/towns/towns.ts'
import { turned } from './file-cleaning.ts'
import { type KeptFile, readKept, streamKept } from './files.ts'

interface Serving {
  /** What the person who saves it will see: chosen by us, without extension. */
  readonly called: string
  /** Shown in the page (a picture, a sound) rather than saved. */
  readonly inline?: boolean
  /** Quarters of a turn to the right, for a picture. */
  readonly quarters?: number
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain; charset=utf-8': 'txt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
}

/**
 * A kept file, from the page that has just checked who asks. Never run, never guessed, never indexed, never kept by a
 * proxy; a part of it when a player asks for a part.
 */
export async function serveFile(
  context: Context,
  town: Town,
  file: KeptFile,
  how: Serving,
): Promise<Response> {
  const shown = how.inline === true && (file.kind === 'image' || file.kind === 'audio')
  const called = how.called.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 80) || 'fichier'
  const headers = new Headers({
    'content-type': file.type,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${called}.${extensions[file.type] ?? 'bin'}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  })
  if (how.quarters)
    return new Response((await turned(await readKept(town, file), how.quarters)) as BodyInit, { headers })
  const part = rangeOf(context.req.header('range'), file.bytes)
  if (part === 'outside') {
    headers.set('content-range', `bytes */${file.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const [from, to] = part ?? [0, file.bytes - 1]
  headers.set('content-length', String(to - from + 1))
  if (part) headers.set('content-range', `bytes ${from}-${to}/${file.bytes}`)
  const body = Readable.toWeb(streamKept(town, file, from, to)) as unknown as BodyInit
  return new Response(body, { status: part ? 206 : 200, headers })
}

function rangeOf(asked: string | undefined, size: number): [number, number] | 'outside' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return undefined
  const [, first = '', last = ''] = found
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from >= size || from > to ? 'outside' : [from, to]
}
