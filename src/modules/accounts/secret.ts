import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link or a session, and the fingerprint that is kept of it. 256 random bits need no slow hash. */
export function newSecret(): { secret: string; fingerprint: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, fingerprint: fingerprintOf(secret) }
}

export function fingerprintOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
