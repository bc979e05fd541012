import type { Database } from '#kernel/database/database.ts'
import { newSecret } from './secret.ts'
import { signInLink } from './tables.ts'

const linkMinutes = 30

/** Opens a sign-in link and gives its secret, of which only the fingerprint is kept here. */
export async function openLink(tx: Database, personId: number, now: Date): Promise<string> {
  const { secret, fingerprint } = newSecret()
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
  await tx.insert(signInLink).values({ fingerprint, personId, createdAt: now, expiresAt })
  return secret
}
