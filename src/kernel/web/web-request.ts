import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isLang, type Lang, sentence } from '#kernel/i18n.ts'
import { messages } from '#kernel/messages.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Sent, sentFrom } from './form.ts'

/**
 * The visitor's network address. A proxy on the same machine is believed when it names the visitor; a request that comes
 * straight from the machine itself is `local`, and is not limited.
 */
export function addressOf(context: Context): string {
  let peer: string
  try {
    peer = getConnInfo(context).remote.address ?? 'local'
  } catch {
    // A request made inside the process (tests) has no connection.
    peer = 'local'
  }
  const own = peer === 'local' || peer === '127.0.0.1' || peer === '::1' || peer === '::ffff:127.0.0.1'
  if (!own) return peer
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || 'local'
}

/** The address people see, behind a proxy that speaks HTTPS for us too: for what is printed. */
export function originOf(context: Context): string {
  const { req } = context
  const url = new URL(req.url)
  const scheme = req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return `${scheme === 'https' ? 'https:' : url.protocol}//${req.header('host') ?? url.host}`
}

/** French unless the person chose otherwise: by `?langue=en`, kept in a cookie. */
export function langOf(context: Context, cookie: string | undefined): Lang {
  const asked = new URL(context.req.url).searchParams.get('langue')
  if (isLang(asked)) return asked
  return isLang(cookie) ? cookie : 'fr'
}

/** A browser says where a form was; another site may not send ours. Programs that are no browser send no such header. */
export function requireSameSite(context: Context): void {
  const refusal = () =>
    new Refusal(
      'forbidden',
      sentence(messages, (m) => m.crossSite),
    )
  if (context.req.header('sec-fetch-site') === 'cross-site') throw refusal()
  const origin = context.req.header('origin')
  if (origin === undefined) return
  const host = context.req.header('x-forwarded-host') ?? context.req.header('host')
  try {
    if (new URL(origin).host === host) return
  } catch {
    // `null` or nonsense
  }
  throw refusal()
}

export function requireSize(context: Context, most: number): void {
  const announced = Number(context.req.header('content-length') ?? 0)
  if (announced > most || context.req.header('transfer-encoding') !== undefined)
    throw new Refusal(
      'invalid',
      sentence(messages, (m) => m.tooLarge),
    )
}

export async function formOf(context: Context): Promise<Sent> {
  try {
    return sentFrom((await context.req.formData()).entries() as Iterable<[string, string | File]>)
  } catch {
    throw new Refusal(
      'invalid',
      sentence(messages, (m) => m.notAForm),
    )
  }
}

export function queryOf(context: Context): Sent {
  return sentFrom(new URL(context.req.url).searchParams)
}

/** The path's parts and the query, as one thing to read; the path wins. */
export function askedOf(context: Context): Sent {
  const sent = queryOf(context)
  for (const [name, value] of Object.entries(context.req.param() as Record<string, string>))
    sent.set(name, [value])
  return sent
}
