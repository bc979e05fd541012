import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { append, type Fact, type Recorded, recorded } from './journal.ts'
import { Lane } from './lane.ts'
import type { Reaction } from './module.ts'

const batch = 100

/**
 * Runs each reaction on the facts it has not seen yet, in the journal's order. The reaction's writes, the facts it notes
 * and its place in the journal are committed together; a failure leaves the place where it was and is tried again later.
 * Returns how many facts were treated.
 */
export async function react(
  town: Town,
  reactions: readonly Reaction[],
  onFailure: (reaction: string, error: unknown) => void,
): Promise<number> {
  let treated = 0
  for (const reaction of reactions) {
    try {
      treated += await catchUp(town, reaction)
    } catch (error) {
      onFailure(reaction.name, error)
      await town.db.execute(
        sql`insert into kernel_reaction_cursor (reaction, position, failures, last_error, updated_at)
            values (${reaction.name}, 0, 1, ${String(error).slice(0, 500)}, now())
            on conflict (reaction) do update set failures = kernel_reaction_cursor.failures + 1, last_error = excluded.last_error, updated_at = now()`,
      )
    }
  }
  return treated
}

async function catchUp(town: Town, reaction: Reaction): Promise<number> {
  const names = sql.join(
    reaction.on.map((kind) => sql`${kind.fact}`),
    sql`, `,
  )
  let treated = 0
  for (;;) {
    const found = await town.db.execute(
      sql`select id, at, fact, subject_kind, subject_id, actor, operation, door, data from kernel_journal
          where fact in (${names})
            and id > coalesce((select position from kernel_reaction_cursor where reaction = ${reaction.name}), 0)
          order by id limit ${batch}`,
    )
    for (const row of found.rows) {
      await treat(town, reaction, recorded(row))
      treated++
    }
    if (found.rows.length < batch) return treated
  }
}

async function treat(town: Town, reaction: Reaction, fact: Recorded): Promise<void> {
  await town.db.transaction(async (handle) => {
    const tx = handle as unknown as Database
    const facts: Fact[] = []
    const now = town.clock.now()
    const actor = { id: `reaction:${reaction.name}`, grants: [] }
    await reaction.run(fact, {
      tx,
      town,
      actor,
      now,
      door: 'reaction',
      note: (made) => void facts.push(made),
    })
    if (facts.length > 0)
      await append(tx, { at: now, actor: actor.id, operation: reaction.name, door: 'reaction' }, facts)
    await tx.execute(
      sql`insert into kernel_reaction_cursor (reaction, position, failures, updated_at) values (${reaction.name}, ${fact.id}, 0, now())
          on conflict (reaction) do update set position = excluded.position, failures = 0, last_error = null, updated_at = now()`,
    )
  })
}

/**
 * Runs reactions soon after a commit, so that answers to people never wait for them: one after another, but those that wake
 * work, which go beside. A town just told or restored has thousands of facts behind it, and who sends a file does not wait for those.
 */
export class ReactionRunner {
  readonly #lanes: readonly Lane[]

  constructor(
    town: Town,
    reactions: readonly Reaction[],
    onFailure: (reaction: string, error: unknown) => void,
  ) {
    const waking = reactions.filter((one) => one.wakes)
    const others = reactions.filter((one) => !one.wakes)
    this.#lanes = [waking, others].map(
      (some) =>
        new Lane(
          async () => {
            await react(town, some, onFailure)
            return false
          },
          (error) => onFailure('every reaction', error),
        ),
    )
  }

  kick(): void {
    for (const lane of this.#lanes) lane.kick()
  }

  /** Waits until what was kicked is done. */
  async settle(): Promise<void> {
    for (const lane of this.#lanes) await lane.settle()
  }
}
