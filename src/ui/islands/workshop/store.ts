/**
 * What is typed, kept in this browser until the server has it. Written to the disk before the field is emptied; erased
 * once the server has given its receipt. Each entry has a key of its own, so it may be sent again without harm.
 */
import { type IDBPDatabase, openDB } from 'idb'

export interface Entry {
  rank: number
  key: string
  session: number
  text: string
  table?: number
  category?: string
  axis?: number
  angle?: number
  /** It has left at least once: the server may have it, so its words change only through a correction. */
  tried?: boolean
  /** What the server calls it, once it has it. */
  id?: number
  /** What comes after it is kept: other words, or null to take it back. */
  then?: string | null
  /** Why the server will not have it: it then waits for a person, and lets the others pass. */
  refused?: string
}
export type Typed = Pick<Entry, 'session' | 'table' | 'category' | 'axis' | 'angle'>
/** Something typed on this desk: waiting here under its rank, or known to the server under its number. */
export interface Known extends Pick<Entry, 'text' | 'table' | 'category'> {
  rank?: number
  key?: string
  id?: number
}

const strict = { durability: 'strict' } as const
const random = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('')

export class Store {
  private constructor(
    private readonly db: IDBPDatabase,
    /** The name of this browser's desk, under which its ranks are counted. */
    readonly desk: string,
  ) {}

  /** One store for each town: its address carries the town. */
  static async open(scope: string): Promise<Store> {
    const db = await openDB(`atelier ${scope}`, 1, {
      upgrade(made) {
        made.createObjectStore('entries', { keyPath: 'rank', autoIncrement: true })
        made.createObjectStore('desk')
      },
    })
    const naming = db.transaction('desk', 'readwrite', strict)
    const desk: string = (await naming.store.get('name')) ?? `poste-${random()}`
    await naming.store.put(desk, 'name')
    await naming.done
    return new Store(db, desk)
  }

  all(): Promise<Entry[]> {
    return this.db.getAll('entries')
  }

  draft = (session: number): Promise<string | undefined> => this.db.get('desk', `draft ${session}`)
  async keepDraft(session: number, text: string): Promise<void> {
    if (text) await this.db.put('desk', text, `draft ${session}`)
    else await this.db.delete('desk', `draft ${session}`)
  }

  /** Keeps new words; the draft they come from goes in the same breath. */
  async keep(about: Typed, texts: readonly string[]): Promise<Known[]> {
    const writing = this.db.transaction(['entries', 'desk'], 'readwrite', strict)
    const made: Known[] = []
    for (const text of texts) {
      const one = { ...about, text, key: `atelier-${random()}` }
      made.push({ ...one, rank: Number(await writing.objectStore('entries').add(one)) })
    }
    await writing.objectStore('desk').delete(`draft ${about.session}`)
    await writing.done
    return made
  }

  /** Other words for something typed, or null to take it back. What never left is changed here and now. */
  async change(known: Known, session: number, then: string | null): Promise<void> {
    const writing = this.db.transaction('entries', 'readwrite', strict)
    const all: Entry[] = await writing.store.getAll()
    const same = (one: Entry) =>
      (known.key !== undefined && one.key === known.key) || (known.id !== undefined && one.id === known.id)
    const waiting = all.find(same)
    if (waiting && !waiting.tried) {
      if (then === null) await writing.store.delete(waiting.rank)
      else await writing.store.put({ ...waiting, text: then, refused: undefined })
    } else if (waiting) await writing.store.put({ ...waiting, then, refused: undefined })
    else if (known.id === undefined) throw new Error('sent from elsewhere')
    else
      await writing.store.add({
        key: `suite-${random()}`,
        session,
        text: known.text,
        id: known.id,
        then,
        tried: true,
      })
    await writing.done
  }

  /** The next to send, in order: those of one session, at most 25, not too heavy; marked as having left. */
  async next(alone: boolean): Promise<Entry[]> {
    const marking = this.db.transaction('entries', 'readwrite', strict)
    const all: Entry[] = await marking.store.getAll()
    const ready = all.filter((one) => !one.refused && one.id === undefined)
    const batch: Entry[] = []
    let weight = 0
    for (const one of ready) {
      weight += one.text.length
      const enough = batch.length === (alone ? 1 : 25) || (batch.length > 0 && weight > 100_000)
      if (enough || one.session !== ready[0]?.session) break
      batch.push({ ...one, tried: true })
    }
    for (const one of batch) await marking.store.put(one)
    await marking.done
    return batch
  }

  /** Those the server has, that are to be changed or taken back. */
  async followUps(): Promise<Entry[]> {
    return (await this.all()).filter((one) => one.id !== undefined && !one.refused)
  }

  /** The server's answer: what it kept goes from here, unless something is still to follow; the rest says why. */
  async settle(
    batch: readonly Entry[],
    kept: ReadonlyMap<string, number>,
    refused: ReadonlyMap<string, string>,
  ) {
    const writing = this.db.transaction('entries', 'readwrite', strict)
    for (const { rank, key } of batch) {
      const one: Entry | undefined = await writing.store.get(rank)
      const id = kept.get(key)
      const reason = refused.get(key)
      if (!one) continue
      if (id !== undefined && one.then === undefined) await writing.store.delete(rank)
      else if (id !== undefined) await writing.store.put({ ...one, id })
      // Refused before anything was kept: its words may be changed at once.
      else if (reason) await writing.store.put({ ...one, tried: false, refused: reason })
    }
    await writing.done
  }

  /** A correction was made, or was refused for this reason; another one asked meanwhile stays. */
  async followed(done: Entry, refused?: string): Promise<void> {
    const writing = this.db.transaction('entries', 'readwrite', strict)
    const now: Entry | undefined = await writing.store.get(done.rank)
    if (now && now.then === done.then) {
      if (refused) await writing.store.put({ ...now, refused })
      else await writing.store.delete(done.rank)
    }
    await writing.done
  }

  async drop(rank: number): Promise<void> {
    const writing = this.db.transaction('entries', 'readwrite', strict)
    await writing.store.delete(rank)
    await writing.done
  }

  /** A refused entry goes back into the field: in the draft, and no longer in the queue, in one breath. */
  async takeBack(one: Entry, session: number, draft: string): Promise<void> {
    const writing = this.db.transaction(['entries', 'desk'], 'readwrite', strict)
    await writing.objectStore('desk').put(draft, `draft ${session}`)
    await writing.objectStore('entries').delete(one.rank)
    await writing.done
  }
}
