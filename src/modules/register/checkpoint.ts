// A signed head of the log, in the public form of the transparency logs: C2SP tlog-checkpoint and signed-note, Ed25519.
// Any tool that reads those reads ours.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

export interface Signer {
  readonly name: string
  readonly publicKey: Buffer
  readonly privateKey: KeyObject
}

export interface VerifyingKey {
  readonly name: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  readonly signedAt: string
}

const ed25519 = 1
/** What stands before the 32 bytes of a public key in its X.509 form. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

export function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export function signerOf(name: string, pem: string): Signer {
  const privateKey = createPrivateKey(pem)
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return { name, privateKey, publicKey: spki.subarray(-32) }
}

/** C2SP signed-note: the first four bytes of SHA-256 over the name, a line break, the algorithm and the key. */
function keyId({ name, publicKey }: VerifyingKey): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(publicKey)
    .digest()
    .subarray(0, 4)
}

/** `name+id+key`, as those who verify keep it: short enough to be printed on paper. */
export function verifierKey(key: VerifyingKey): string {
  const typed = Buffer.concat([Uint8Array.of(ed25519), key.publicKey])
  return `${key.name}+${keyId(key).toString('hex')}+${typed.toString('base64')}`
}

/** Reads a verifier key; undefined when it is not one, or when its parts contradict each other. */
export function readVerifierKey(text: string): VerifyingKey | undefined {
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? []
  if (!name || !key) return undefined
  const typed = Buffer.from(key, 'base64')
  if (typed.length !== 33 || typed[0] !== ed25519) return undefined
  const read = { name, publicKey: typed.subarray(1) }
  return keyId(read).toString('hex') === id ? read : undefined
}

/** `signedAt`: ISO 8601, in an extension line, so that the day is signed too. */
export function signCheckpoint(signer: Signer, head: Omit<Checkpoint, 'origin'>): string {
  const body = `${signer.name}\n${head.size}\n${head.root.toString('base64')}\nsigned-at ${head.signedAt}\n`
  const signature = Buffer.concat([keyId(signer), sign(null, Buffer.from(body), signer.privateKey)])
  return `${body}\n— ${signer.name} ${signature.toString('base64')}\n`
}

const form =
  /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\nsigned-at ([^\n]+)\n\n— ([^\n ]+) ([A-Za-z0-9+/]+=*)\n$/

/** The head, when one of the keys signed it; undefined otherwise. */
export function openCheckpoint(text: string, keys: readonly VerifyingKey[]): Checkpoint | undefined {
  const [, origin, size, root, signedAt, name, signature] = form.exec(text) ?? []
  if (!origin || !size || !root || !signedAt || !signature) return undefined
  const bytes = Buffer.from(signature, 'base64')
  // Canonical base64 alone: another spelling of the same bytes is another text.
  if (bytes.toString('base64') !== signature || Buffer.from(root, 'base64').toString('base64') !== root)
    return undefined
  const body = Buffer.from(text.slice(0, text.indexOf('\n\n') + 1))
  const signed = keys.some(
    (key) =>
      key.name === name &&
      name === origin &&
      keyId(key).equals(bytes.subarray(0, 4)) &&
      verify(
        null,
        body,
        createPublicKey({ key: Buffer.concat([spkiPrefix, key.publicKey]), format: 'der', type: 'spki' }),
        bytes.subarray(4),
      ),
  )
  return signed ? { origin, size: Number(size), root: Buffer.from(root, 'base64'), signedAt } : undefined
}
