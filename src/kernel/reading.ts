import type { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { type Actor, isAllowed, type Owner, type Who } from './actor.ts'
import { sentence, type Words } from './i18n.ts'
import { parse } from './input.ts'
import { messages } from './messages.ts'
import { forbidden } from './refusal.ts'

/** What a reading works with. It never writes. */
export interface Glance {
  readonly db: Database
  readonly town: Town
  readonly actor: Actor
  readonly now: Date
}

/** One question asked of the town's data, open to the API (GET) and to the command line; pages call it too. */
export interface Reading<S extends z.ZodObject = z.ZodObject, R = unknown> {
  /** `list-proposals`, `show-thread`: the command's name and the API's address. */
  readonly name: string
  readonly summary: Words
  readonly who: Who
  readonly input: S
  readonly owner?: (input: z.output<S>, glance: Glance) => Promise<Owner>
  readonly run: (input: z.output<S>, glance: Glance) => Promise<R>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of readings holds every shape of input
export type AnyReading = Reading<any, any>

export function reading<S extends z.ZodObject, R>(declared: Reading<S, R>): Reading<S, R> {
  if (declared.who !== 'anyone' && Object.values(declared.who).includes('own') && !declared.owner)
    throw new Error(
      `${declared.name}: a role reaches only its own, so the reading must say whose the thing is`,
    )
  return declared
}

export async function consult<S extends z.ZodObject, R>(
  town: Town,
  wanted: Reading<S, R>,
  raw: unknown,
  actor: Actor,
): Promise<R> {
  if (!isAllowed(wanted.who, actor)) throw forbidden(sentence(messages, (m) => m.forbidden))
  const input = parse(wanted.input, raw)
  const glance: Glance = { db: town.db, town, actor, now: town.clock.now() }
  if (wanted.owner && !isAllowed(wanted.who, actor, await wanted.owner(input, glance)))
    throw forbidden(sentence(messages, (m) => m.forbidden))
  return wanted.run(input, glance)
}

/** A file that is streamed out: a CSV, a calendar, a slip. A reading or a page may answer with one. */
export class Download {
  constructor(
    readonly type: string,
    readonly name: string,
    readonly body: AsyncIterable<string | Uint8Array> | string | Uint8Array,
    /** Shown in the browser rather than saved. */
    readonly inline = false,
  ) {}
}
