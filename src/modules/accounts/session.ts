import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import { visitor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { asActor, grantsInForce } from './reads.ts'
import { fingerprintOf, newSecret } from './secret.ts'
import { person, session } from './tables.ts'

/** A working day: people of the counter sign in once in the morning. */
const sessionHours = 12

/** Opens a session and gives its secret, which is kept nowhere but in the person's browser. */
export async function openSession(tx: Database, personId: number, now: Date): Promise<string> {
  const { secret, fingerprint } = newSecret()
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
  await tx.insert(session).values({ fingerprint, personId, createdAt: now, expiresAt })
  return secret
}

/** Who holds the session, with the roles in force today; a visitor when it is unknown, ended or expired. */
export async function actorOf(db: Database, secret: string | undefined, now: Date): Promise<Actor> {
  if (!secret) return visitor
  const [found] = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.fingerprint, fingerprintOf(secret)),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        isNull(person.deactivatedAt),
      ),
    )
  return found ? asActor(found, await grantsInForce(db, found.id, now)) : visitor
}
