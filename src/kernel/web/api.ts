import type { Context } from 'hono'
import type { Actor } from '#kernel/actor.ts'
import { fileFields } from '#kernel/files/upload.ts'
import { type Lang, sentence } from '#kernel/i18n.ts'
import { messages } from '#kernel/messages.ts'
import type { Module } from '#kernel/module.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { type AnyReading, consult, Download } from '#kernel/reading.ts'
import { httpStatus, missing, Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { read } from './form.ts'
import { download, megabyte } from './web-pages.ts'
import { queryOf, requireSameSite, requireSize } from './web-request.ts'

export interface Api {
  answer(context: Context, name: string, call: { town: Town; actor: Actor; lang: Lang }): Promise<Response>
}

/** The programs' door: POST an operation, GET a reading, both by name, both in JSON. */
export function api(modules: readonly Module[]): Api {
  const operations = new Map<string, AnyOperation>()
  const readings = new Map<string, AnyReading>()
  for (const module of modules) {
    for (const operation of module.operations) operations.set(operation.name, operation)
    for (const reading of module.readings) readings.set(reading.name, reading)
  }
  return {
    async answer(context, name, { town, actor, lang }) {
      try {
        const reading = readings.get(name)
        if (reading && (context.req.method === 'GET' || context.req.method === 'HEAD')) {
          const result = await consult(town, reading, read(reading.input, queryOf(context)), actor)
          return result instanceof Download ? download(result) : context.json(result ?? null)
        }
        const operation = operations.get(name)
        if (!operation || context.req.method !== 'POST')
          throw missing(sentence(messages, (m) => m.missingOperation))
        requireSameSite(context)
        requireSize(context, (fileFields(operation.input).length > 0 ? 40 : 8) * megabyte)
        const result = await perform(town, operation, await jsonOf(context), { actor, door: 'api' })
        return context.json(result ?? null)
      } catch (error) {
        if (error instanceof Refusal) return refusalAsJson(context, error, lang)
        throw error
      }
    },
  }
}

/** JSON only: a page of another site cannot send that content type without asking the browser's leave. */
async function jsonOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new Refusal(
      'invalid',
      sentence(messages, (m) => m.notJson),
    )
  try {
    return await context.req.json()
  } catch {
    throw new Refusal(
      'invalid',
      sentence(messages, (m) => m.notJson),
    )
  }
}

export function refusalAsJson(context: Context, refusal: Refusal, lang: Lang): Response {
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, words]) => [name, words[lang]]),
  )
  return context.json(
    { reason: refusal.reason, sentence: refusal.sentence[lang], fields },
    httpStatus[refusal.reason],
  )
}
