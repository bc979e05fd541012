/** Sends what waits, in order, one sender at a time among the windows of this browser, and again after every cut. */
import type { Entry, Store } from './store.ts'
import { english, words } from './words.ts'

export interface Receipt {
  readonly key: string
  readonly id: number
  readonly code: string
}
interface Addresses {
  readonly scope: string
  readonly send: string
  readonly mend: string
  readonly takeBack: string
  readonly who: string
}
/** Between two sendings: one sentence at a time would soon be more than the server takes from one address. */
const pace = 1000

/** Why nothing goes through: said above the field. `signIn` offers the door. */
export interface Trouble {
  readonly text: string
  readonly signIn?: boolean
}
interface Answer {
  readonly status: number
  readonly said: {
    kept?: Receipt[]
    refused?: { key: string; sentence: { fr: string; en: string } }[]
    sentence?: string
    fields?: Record<string, string>
  }
}

/** Longer than any slow network needs; without it a dead one would hold the turn for ever. */
const patience = 20_000

export class Sender {
  trouble: Trouble | undefined
  private failures = 0
  private timer = 0
  private running = false
  private again = false
  private last = 0

  constructor(
    private readonly store: Store,
    private readonly to: Addresses,
    private readonly kept: (receipts: readonly Receipt[]) => void,
    private readonly changed: () => Promise<number>,
  ) {}

  /** Asked as often as one likes: while it works, one more round is enough. */
  async send(): Promise<void> {
    if (this.running) {
      this.again = true
      return
    }
    clearTimeout(this.timer)
    const early = this.last + pace - Date.now()
    if (early > 0 && early <= pace) {
      this.timer = window.setTimeout(() => void this.send(), early)
      return
    }
    this.running = true
    const work = async () => {
      try {
        this.again = false
        await this.sendAll()
      } catch {
        this.failures++
        this.trouble = { text: words.silent }
      }
    }
    // Without locks (an address without https), the keys alone make two senders harmless.
    if (navigator.locks) await navigator.locks.request(`atelier ${this.to.scope}`, work)
    else await work()
    this.running = false
    this.last = Date.now()
    const left = await this.changed()
    const idle = left > 0 ? Math.min(pace * 2 ** this.failures, 30_000) : 30_000
    const wait = this.again && this.failures === 0 ? pace : idle
    this.timer = window.setTimeout(() => void this.send(), wait)
  }

  private async sendAll(): Promise<void> {
    let alone = false
    for (;;) {
      const batch = await this.store.next(alone)
      if (batch.length === 0) break
      const entries = batch.map(({ rank, key, text, table, category, axis, angle }) => ({
        rank,
        key,
        text,
        table,
        category,
        axis,
        angle,
      }))
      const answer = await this.post(this.to.send, {
        session: batch[0]?.session,
        desk: this.store.desk,
        entries,
      })
      if (await this.stops(answer)) return
      if (answer.status === 422 && batch.length > 1) {
        // One of them is to blame: one by one, it stops no other.
        alone = true
        continue
      }
      if (answer.status === 422) {
        const reason = Object.values(answer.said.fields ?? {})[0] ?? answer.said.sentence ?? '422'
        await this.store.settle(batch, new Map(), new Map(batch.map((one) => [one.key, reason])))
      } else {
        const { kept, refused } = answer.said
        if (!Array.isArray(kept) || !Array.isArray(refused)) throw new Error('not our server')
        const reasons = new Map(refused.map((one) => [one.key, one.sentence[english ? 'en' : 'fr']]))
        await this.store.settle(batch, new Map(kept.map((one) => [one.key, one.id])), reasons)
        this.kept(kept)
      }
      this.calm()
      await this.changed()
    }
    for (const one of await this.store.followUps()) {
      const answer = await (one.then === null
        ? this.post(this.to.takeBack, { contribution: one.id })
        : this.post(this.to.mend, { contribution: one.id, text: one.then }))
      if ([404, 409, 422].includes(answer.status))
        await this.store.followed(one, Object.values(answer.said.fields ?? {})[0] ?? answer.said.sentence)
      else if (await this.stops(answer)) return
      else await this.store.followed(one)
    }
    this.calm()
  }

  private calm(): void {
    this.failures = 0
    this.trouble = undefined
  }

  /** A refusal of the whole: nothing is lost, nothing goes, and the reason is said. */
  private async stops({ status, said }: Answer): Promise<boolean> {
    if (status === 403) {
      const { signedIn } = await this.ask(this.to.who)
      this.trouble = signedIn ? { text: words.wrongRole } : { text: words.expired, signIn: true }
    } else if (status === 404 || status === 409 || status === 429)
      this.trouble = { text: said.sentence ?? words.silent }
    else if (status !== 200 && status !== 422) throw new Error(String(status))
    else return false
    this.failures = Math.max(this.failures, 3)
    return true
  }

  private async post(address: string, body: object): Promise<Answer> {
    const answer = await this.reach(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, said: await answer.json() }
  }

  private async ask(address: string): Promise<{ signedIn?: boolean }> {
    return (await this.reach(address, {})).json()
  }

  private async reach(address: string, options: RequestInit): Promise<Response> {
    const given = new AbortController()
    const over = setTimeout(() => given.abort(), patience)
    try {
      return await fetch(address, { ...options, signal: given.signal })
    } finally {
      clearTimeout(over)
    }
  }
}

/** What waits, as a text one can keep elsewhere. */
export function asText(entries: readonly Entry[]): string {
  return entries.map((one) => (typeof one.then === 'string' ? one.then : one.text)).join('\n\n')
}
