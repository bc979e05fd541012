import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sentence } from './i18n.ts'
import { messages } from './messages.ts'
import { Refusal } from './refusal.ts'

/** What is counted, and how often one source may do it. A process restarted counts anew: this slows abuse, it proves nothing. */
export const limits = {
  /** Forms sent, by network address. The machine itself (a proxy passes the visitor's address) is not counted. */
  write: new RateLimiterMemory({ points: 120, duration: 60 }),
  /** Files and other large bodies sent, by network address. */
  upload: new RateLimiterMemory({ points: 30, duration: 600 }),
  /** Wrong receipt codes, by network address: guessing one takes hundreds of thousands of tries. */
  wrongCode: new RateLimiterMemory({ points: 30, duration: 300 }),
  /** Reports of published words, by network address. */
  report: new RateLimiterMemory({ points: 10, duration: 3600 }),
  /** Requests to follow by e-mail, by network address. */
  follow: new RateLimiterMemory({ points: 10, duration: 3600 }),
  /** Sign-in links asked, by e-mail address. */
  signIn: new RateLimiterMemory({ points: 5, duration: 900 }),
} as const

/** Counts one more, or refuses with "too many". */
export async function spend(limit: keyof typeof limits, source: string): Promise<void> {
  try {
    await limits[limit].consume(source)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new Refusal(
      'too-many',
      sentence(messages, (m) => m.tooMany),
    )
  }
}

/** Refuses when the source has nothing left, without counting. */
export async function requireLeft(limit: keyof typeof limits, source: string): Promise<void> {
  const spent = await limits[limit].get(source)
  if (spent && spent.remainingPoints <= 0)
    throw new Refusal(
      'too-many',
      sentence(messages, (m) => m.tooMany),
    )
}
