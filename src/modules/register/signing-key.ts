import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { newPrivateKey, type Signer, signerOf } from './checkpoint.ts'
import { key } from './tables.ts'

/** Beside the town's database, never in it: a copy of the rows does not let anyone sign. */
const keyFile = 'register-key.pem'

/**
 * The key that signs the heads, made the first time. A town that lost its file gets a new one: the former stays in the
 * list of keys, so that what it signed can still be checked.
 */
export async function signingKey(
  town: Town,
  tx: Database,
  now: Date,
): Promise<{ signer: Signer; id: number }> {
  const signer = signerOf(`parole-tenue/${town.slug}`, privateKeyOf(town))
  const [known] = await tx.select().from(key).where(eq(key.publicKey, signer.publicKey))
  if (known) return { signer: { ...signer, name: known.name }, id: known.id }
  const [made] = await tx
    .insert(key)
    .values({ name: signer.name, publicKey: signer.publicKey, since: now })
    .returning({ id: key.id })
  return { signer, id: (made as { id: number }).id }
}

function privateKeyOf(town: Town): string {
  const folder = dirname(town.folder)
  const path = join(folder, keyFile)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    try {
      // Refused when another process has just made it: then that one is used.
      writeFileSync(path, newPrivateKey(), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(path, 'utf8')
}
