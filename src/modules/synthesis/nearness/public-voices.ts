import type { Database } from '#kernel/database/database.ts'
import type { Town } from '#kernel/towns/towns.ts'
import type { Answer, ComparedVoices, NearVoice, Question, VoiceBatch } from './compared-voices.ts'
import { type Held, HoldEnded, hold } from './held-voices.ts'
import type { Length } from './reading-list.ts'
import { stampOf, textsBy, textsOf, type VoiceRow, versionsOf } from './voices-reads.ts'

/** Beyond, the recorded grouping alone compares them. */
export const mostCompared = 100_000
/** Fewer changes than this share are followed one by one; more, and all are compared anew: words weigh by how many say them. */
const followedShare = 0.05

/** While many voices are compared for the first time: they are read, their words compared, each one's neighbours sought. */
export const steps = ['read', 'compare', 'near'] as const
export interface Watched {
  readonly signal?: AbortSignal
  readonly progress?: (step: (typeof steps)[number]) => Promise<void>
}

type Given<Q extends Question> = [Q, ...Parameters<ComparedVoices[Q]>]

/** The public voices of a process, to be compared with any words. */
export class PublicVoices {
  readonly #place: readonly [Town, Database, number]
  #held: Held | undefined
  #whole = false

  constructor(
    town: Town,
    db: Database,
    processId: number,
    private readonly watched: Watched = {},
  ) {
    this.#place = [town, db, processId]
    watched.signal?.addEventListener('abort', () => this.#held?.leave(), { once: true })
  }

  /** The voices nearest to these words, the nearest first, those of `without` left out. */
  near(words: string, { k, without = [] }: { k: number; without?: Iterable<number> }): Promise<NearVoice[]> {
    return this.#ask(false, 'near', words, k, [...without])
  }

  /** The voices to read first, `most` ids at the most. */
  readingList(length: Length, most: number): Promise<Answer<'read'>> {
    return this.#ask(true, 'read', length, most)
  }

  /** How much one may choose to read, and what each choice covers. */
  lengths(): Promise<Answer<'lengths'>> {
    return this.#ask(true, 'lengths')
  }

  /** For how many voices those of these ids speak. */
  shareOf(ids: Iterable<number>): Promise<Answer<'share'>> {
    return this.#ask(true, 'share', [...ids])
  }

  /** Those that nothing among the others is near to. */
  async singular(): Promise<Set<number>> {
    return new Set(await this.#ask(true, 'singular'))
  }

  async #ask<Q extends Question>(whole: boolean, ...[question, ...given]: Given<Q>): Promise<Answer<Q>> {
    for (let attempt = 1; ; attempt++)
      try {
        if (!this.#held || this.#held.ended || (whole && !this.#whole)) {
          this.#held = await upToDate(...this.#place, whole, this.watched)
          this.#whole = whole
        }
        this.watched.signal?.throwIfAborted()
        return await this.#held.ask(question, ...given)
      } catch (error) {
        // Others needed its room meanwhile.
        this.watched.signal?.throwIfAborted()
        if (!(error instanceof HoldEnded) || attempt > 1) throw error
      }
  }
}

/** @returns undefined when there are too many voices, or too few to compare */
export async function publicVoices(
  town: Town,
  db: Database,
  processId: number,
  watched?: Watched,
): Promise<PublicVoices | undefined> {
  const { voices } = await stampOf(db, processId)
  return voices < 2 || voices > mostCompared ? undefined : new PublicVoices(town, db, processId, watched)
}

/** What is held of a process, once it has followed what changed; `whole`: compared all together since the last change. */
async function upToDate(
  town: Town,
  db: Database,
  processId: number,
  whole: boolean,
  { signal, progress }: Watched,
): Promise<Held> {
  const { voices, stamp } = await stampOf(db, processId)
  const key = `public-voices:${processId}`
  const known = town.memo.get(key) as Held | undefined
  if (known && !known.ended) {
    const changed = known.stamp !== stamp
    if (whole && !changed && (await known.ask('changes')) === 0) return known
    if (!whole && (!changed || (await follows(known, db, processId, voices)))) {
      known.stamp = stamp
      return known
    }
  }
  const batches: VoiceBatch[] = []
  for await (const rows of textsOf(db, processId)) {
    signal?.throwIfAborted()
    batches.push(packed(rows))
  }
  await progress?.('compare')
  // Held where it was, so that the memory of both is never there at once.
  const held = known && !known.ended ? known : hold(voices, stamp)
  const left = () => held.leave()
  signal?.addEventListener('abort', left, { once: true })
  await held.ask('compare', batches)
  signal?.removeEventListener('abort', left)
  await progress?.('near')
  held.stamp = stamp
  town.memo.set(key, held)
  return held
}

/** Whether what is held could follow what changed: a few voices that came, left or were corrected. */
async function follows(held: Held, db: Database, processId: number, voices: number): Promise<boolean> {
  const lacking = await held.ask('follow', await versionsOf(db, processId))
  if (lacking.length + (await held.ask('changes')) > voices * followedShare) return false
  if (lacking.length > 0) await held.ask('add', packed(await textsBy(db, processId, lacking)))
  return true
}

const packed = (rows: readonly VoiceRow[]): VoiceBatch => ({
  ids: rows.map(({ id }) => id),
  versions: rows.map(({ version }) => version),
  pack: Uint8Array.from(Buffer.from(rows.map(({ text }) => text).join('\0'))),
})
