import { DrizzleQueryError } from 'drizzle-orm'
import type { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { discard, keepUploads } from '#kernel/files/files.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { type Actor, isAllowed, type Owner, visitor, type Who } from './actor.ts'
import { sentence, typeset, type Words } from './i18n.ts'
import { parse } from './input.ts'
import { append, type Fact } from './journal.ts'
import { messages } from './messages.ts'
import { conflict, forbidden, Refusal } from './refusal.ts'

export type Door = 'page' | 'api' | 'cli' | 'demonstration' | 'reaction'

/** What an operation works with: one transaction, the actor, the town's own time, and the journal to note facts in. */
export interface Deed {
  readonly tx: Database
  readonly town: Town
  readonly actor: Actor
  readonly now: Date
  readonly door: Door
  note(fact: Fact): void
}

/** One verb that writes. Declared once, it can be called from a page, from the API and from the command line. */
export interface Operation<S extends z.ZodObject = z.ZodObject, R = unknown> {
  /** Imperative, the file's name, the command's name and the API's address: `answer-proposal`. */
  readonly name: string
  readonly summary: Words
  /** Said once it is done: « Votre réponse est publiée. » */
  readonly done: Words
  readonly who: Who
  /** The statuses it starts from and leads to, when it is a step in a life. Printed on the rules page. */
  readonly from?: readonly string[]
  readonly to?: string
  readonly when?: Words
  /** An anonymous form: the journal keeps its day and its place in the order of facts, neither who sent it nor when in the day. */
  readonly unsigned?: true
  readonly input: S
  /** To whom the thing belongs; compulsory as soon as a role reaches only its own. Refuses when the thing is missing. */
  readonly owner?: (input: z.output<S>, deed: Deed) => Promise<Owner>
  readonly run: (input: z.output<S>, deed: Deed) => Promise<R>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of operations holds every shape of input
export type AnyOperation = Operation<any, any>

export function operation<S extends z.ZodObject, R>(declared: Operation<S, R>): Operation<S, R> {
  if (declared.who !== 'anyone' && Object.values(declared.who).includes('own') && !declared.owner)
    throw new Error(
      `${declared.name}: a role reaches only its own, so the operation must say whose the thing is`,
    )
  const { summary, done, when } = declared
  return { ...declared, summary: typeset(summary), done: typeset(done), ...(when && { when: typeset(when) }) }
}

export interface Call {
  readonly actor: Actor
  readonly door: Door
}

/**
 * The single path that writes: checks the role, parses, checks the owner, runs and journals in one transaction.
 * Throws a Refusal; an operation that notes no fact fails, so that the journal cannot be forgotten.
 */
export async function perform<S extends z.ZodObject, R>(
  town: Town,
  wanted: Operation<S, R>,
  raw: unknown,
  call: Call,
): Promise<R> {
  if (!isAllowed(wanted.who, call.actor)) throw forbidden(sentence(messages, (m) => m.forbidden))
  const input = parse(wanted.input, raw)
  // On the disk before the transaction that will refer to them: a row never waits for its file.
  const kept = await keepUploads(town, input as Record<string, unknown>)
  try {
    const result = await attempts(town, wanted, input, call)
    town.committed?.()
    return result
  } catch (error) {
    await discard(town, kept)
    throw error
  }
}

async function attempts<S extends z.ZodObject, R>(
  town: Town,
  wanted: Operation<S, R>,
  input: z.output<S>,
  call: Call,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await town.db.transaction((tx) => runOnce(town, wanted, input, call, tx as unknown as Database))
    } catch (error) {
      const code = sqlState(error)
      if ((code === '40001' || code === '40P01') && attempt < 4) continue
      throw asRefusal(error, code)
    }
  }
}

async function runOnce<S extends z.ZodObject, R>(
  town: Town,
  wanted: Operation<S, R>,
  input: z.output<S>,
  call: Call,
  tx: Database,
): Promise<R> {
  const facts: Fact[] = []
  const now = town.clock.now()
  const deed: Deed = {
    tx,
    town,
    actor: call.actor,
    now,
    door: call.door,
    note: (fact) => void facts.push(fact),
  }
  if (wanted.owner) {
    const owner = await wanted.owner(input, deed)
    if (!isAllowed(wanted.who, call.actor, owner)) throw forbidden(sentence(messages, (m) => m.forbidden))
  }
  const result = await wanted.run(input, deed)
  if (facts.length === 0) throw new Error(`${wanted.name} noted no fact`)
  const signed = { at: now, actor: call.actor.id, door: call.door }
  await append(tx, { ...(wanted.unsigned ? unsignedOn(now) : signed), operation: wanted.name }, facts)
  return result
}

const dayLength = 86_400_000
const unsignedOn = (now: Date) => ({
  at: new Date(Math.floor(now.getTime() / dayLength) * dayLength),
  actor: visitor.id,
  door: 'page' as const,
})

/** The five-letter code PostgreSQL gives an error, wherever drizzle wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  const code = (cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && code.length === 5 ? code : undefined
}

/** Promises held by the database itself are raised with this code and two sentences, `français | English`. */
export const promiseCode = 'PT409'

function asRefusal(error: unknown, code: string | undefined): unknown {
  if (code === '23505') return conflict(sentence(messages, (m) => m.alreadyThere))
  if (code === '23503') return conflict(sentence(messages, (m) => m.stillUsed))
  // A value the input let through and a column did not: a slip of ours, but the person can still mend it.
  if (code?.startsWith('22') || code === '23514')
    return new Refusal(
      'invalid',
      sentence(messages, (m) => m.field.other),
    )
  if (code === promiseCode) {
    const said = String(
      (error as { cause?: { message?: string } }).cause?.message ?? (error as Error).message,
    )
    const [fr = said, en = said] = said.split(' | ')
    return conflict({ fr, en })
  }
  return error
}
