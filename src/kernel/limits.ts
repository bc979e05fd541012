import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sentence } from './i18n.ts'
import { messages } from './messages.ts'
import { Refusal } from './refusal.ts'

/** What is counted, and how often one source may do it. A process restarted counts anew: this slows abuse, it proves nothing. */
const limits = {
  /** Forms sent, by network address. The machine itself (a proxy passes the visitor's address) is not counted. */
  write: { points: 120, duration: 60 },
  /** Files and other large bodies sent, by network address. */
  upload: { points: 30, duration: 600 },
  /** Wrong receipt codes, by network address: guessing one takes hundreds of thousands of tries. */
  wrongCode: { points: 30, duration: 300 },
  /** Reports of published words, by network address. */
  report: { points: 10, duration: 3600 },
  /** Requests to follow by e-mail, by network address. */
  follow: { points: 10, duration: 3600 },
  /** Sign-in links asked, by e-mail address. */
  signIn: { points: 5, duration: 900 },
} as const

type Limit = keyof typeof limits
let counters = new Map<Limit, RateLimiterMemory>()

function counterOf(limit: Limit): RateLimiterMemory {
  const counter = counters.get(limit) ?? new RateLimiterMemory(limits[limit])
  counters.set(limit, counter)
  return counter
}

/** Counts anew, as a process restarted does. */
export function forgetCounts() {
  counters = new Map()
}

/** Counts one more, or refuses with "too many". */
export async function spend(limit: Limit, source: string): Promise<void> {
  try {
    await counterOf(limit).consume(source)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new Refusal(
      'too-many',
      sentence(messages, (m) => m.tooMany),
    )
  }
}

/** Refuses when the source has nothing left, without counting. */
export async function requireLeft(limit: Limit, source: string): Promise<void> {
  const spent = await counterOf(limit).get(source)
  if (spent && spent.remainingPoints <= 0)
    throw new Refusal(
      'too-many',
      sentence(messages, (m) => m.tooMany),
    )
}
