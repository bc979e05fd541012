import type { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'
import { type Operation, perform } from '#kernel/operation.ts'
import { consult, Download, type Reading } from '#kernel/reading.ts'
import { type Reason, Refusal } from '#kernel/refusal.ts'
import type { Town } from './towns.ts'

/**
 * How a command reaches a town: straight into its database, or through the server that holds it open. A command written
 * with a link works in both cases.
 */
export interface TownLink {
  perform<S extends z.ZodObject, R>(operation: Operation<S, R>, input: unknown): Promise<R>
  consult<S extends z.ZodObject, R>(reading: Reading<S, R>, input: unknown): Promise<R>
}

export function localLink(town: Town, actor: Actor): TownLink {
  return {
    perform: (operation, input) => perform(town, operation, input, { actor, door: 'cli' }),
    consult: (reading, input) => consult(town, reading, input, actor),
  }
}

/** `address` of the town on the server, with `/<town>`; `token` is the operator's key, and whom to act as. */
export function remoteLink(address: string, token: string): TownLink {
  const ask = async (name: string, init: RequestInit, query = '') => {
    const headers = { ...init.headers, authorization: `Bearer ${token}` }
    const answer = await fetch(`${address}/api/${name}${query}`, { ...init, headers })
    if (!answer.ok) throw await refusalOf(answer)
    return answer
  }
  return {
    async perform(operation, input) {
      const init = {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { 'content-type': 'application/json' },
      }
      return (await ask(operation.name, init)).json() as never
    },
    async consult(reading, input) {
      const answer = await ask(reading.name, {}, `?${queryOf(input as Record<string, unknown>)}`)
      const type = answer.headers.get('content-type') ?? ''
      const name = /filename="([^"]*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      if (name === undefined) return answer.json() as never
      return new Download(type, name, answer.body as unknown as AsyncIterable<Uint8Array>) as never
    },
  }
}

function queryOf(input: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) query.append(name, String(one))
  return query.toString()
}

async function refusalOf(answer: Response): Promise<Error> {
  const said = (await answer.json().catch(() => undefined)) as
    | { reason: Reason; sentence: string; fields?: Record<string, string> }
    | undefined
  if (!said) return new Error(`The server answered ${answer.status}.`)
  const words = (sentence: string): Words => ({ fr: sentence, en: sentence })
  const fields = Object.entries(said.fields ?? {}).map(([name, sentence]) => [name, words(sentence)])
  return new Refusal(said.reason, words(said.sentence), Object.fromEntries(fields))
}
