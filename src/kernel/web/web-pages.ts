import { ReadableStream } from 'node:stream/web'
import type { Context } from 'hono'
import { isAllowed } from '#kernel/actor.ts'
import type { Lang, Words } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { parse } from '#kernel/input.ts'
import { messages } from '#kernel/messages.ts'
import { perform } from '#kernel/operation.ts'
import { Download } from '#kernel/reading.ts'
import { forbidden, httpStatus, Refusal } from '#kernel/refusal.ts'
import { read } from './form.ts'
import type { AnyPage, Drawn, FormPage, FormState, Page, Visit } from './page.ts'
import { askedOf, formOf, requireSameSite, requireSize } from './web-request.ts'

export const megabyte = 1024 * 1024

/** Answers one request to one page. Throws Refusals; the application draws them. */
export async function answerPage(page: AnyPage, visit: Visit): Promise<Response> {
  const { context } = visit
  const who = page.method === 'form' ? (page.who ?? page.operation.who) : page.who
  if (!isAllowed(who, visit.actor)) throw forbidden(sentence(messages, (m) => m.forbidden))
  if (page.method === 'get') return respond(context, await showPage(page, visit))
  if (context.req.method === 'POST') {
    requireSameSite(context)
    requireSize(context, page.maxBody ?? megabyte)
  }
  if (page.method === 'free') return respond(context, await page.answer(visit))
  return answerForm(page, visit)
}

async function showPage(page: Page, visit: Visit): Promise<Drawn> {
  const input = parse(page.input, read(page.input, askedOf(visit.context)))
  if (page.owner && !isAllowed(page.who, visit.actor, await page.owner(input, visit)))
    throw forbidden(sentence(messages, (m) => m.forbidden))
  return page.show(visit, input)
}

// biome-ignore lint/suspicious/noExplicitAny: one function answers every form
async function answerForm(page: FormPage<any, any, any, any>, visit: Visit): Promise<Response> {
  const { context } = visit
  const params = parse(page.params, read(page.params, askedOf(context)))
  const data = await page.load(visit, params)
  if (context.req.method !== 'POST') {
    const values = page.start?.(visit, data, params) ?? {}
    return respond(context, await page.show(visit, { values, errors: {}, data }))
  }
  const typed = read(page.operation.input, await formOf(context)) as Record<string, unknown>
  const input = { ...typed, ...page.given?.(params, data, visit) }
  try {
    const result = await perform(visit.town, page.operation, input, { actor: visit.actor, door: 'page' })
    const next = new URL(page.next(result, params, data), 'http://town')
    next.searchParams.set('fait', page.operation.name)
    return context.redirect(visit.link(next.pathname + next.search + next.hash), 303)
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason === 'missing') throw error
    const state: FormState<unknown> = { values: input, ...said(error, visit.lang), data }
    return respond(context, await page.show(visit, state), httpStatus[error.reason])
  }
}

function said(refusal: Refusal, lang: Lang): { errors: Record<string, string> } {
  const named = Object.entries(refusal.fields).map(([name, words]: [string, Words]) => [name, words[lang]])
  return { errors: named.length > 0 ? Object.fromEntries(named) : { '': refusal.sentence[lang] } }
}

async function respond(
  context: Context,
  answer: Drawn | Response | Download,
  status?: number,
): Promise<Response> {
  if (answer instanceof Response) return answer
  if (answer instanceof Download) return download(answer)
  // A part that waits for the database makes the whole a promise of text.
  const html = String(await (await answer).toString())
  return status === undefined ? context.html(html) : context.html(html, status as 200)
}

export function download(file: Download): Response {
  const body =
    typeof file.body === 'string' || file.body instanceof Uint8Array
      ? file.body
      : ReadableStream.from(encoded(file.body))
  return new Response(body as unknown as BodyInit, {
    headers: {
      'content-type': file.type,
      'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
      'cache-control': 'no-cache',
    },
  })
}

async function* encoded(parts: AsyncIterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const part of parts) yield typeof part === 'string' ? encoder.encode(part) : part
}
