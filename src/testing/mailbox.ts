import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { operator } from '#kernel/actor.ts'
import type { MovableClock } from '#kernel/clock.ts'
import { type Mailer, sendWaiting, smtpMailer } from '#kernel/mail.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import {
  confirmFollowing,
  draftNews,
  followByEmail,
  publishNews,
  writeDigests,
} from '#modules/following/module.ts'

export interface Letter {
  readonly to: string
  readonly head: string
  readonly text: string
}

// A real mail server, on this machine: what arrives is what people receive.
export const letters: Letter[] = []
/**
 * What the mail server answers: `mailbox.refuses = true` turns everything away for now; `mailbox.says` gives one address the
 * code it is answered (550: there is nobody of that name); `mailbox.sender` answers our own address. `tries` counts.
 */
export const mailbox = {
  refuses: false,
  says: new Map<string, number>(),
  sender: 0,
  tries: [] as string[],
}
const answering = (responseCode: number) => Object.assign(new Error('told by the test'), { responseCode })
let mailer: Mailer | undefined
/** To be called at the top of the file. */
export function mailServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(mailbox.sender ? answering(mailbox.sender) : null),
    onRcptTo({ address }, _session, done) {
      mailbox.tries.push(address)
      const code = mailbox.says.get(address)
      done(code ? answering(code) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mailbox.refuses) return done(new Error('mailbox full'))
        const [head = '', ...body] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n')
        const [to] = session.envelope.rcptTo
        const text = decoded(head, body.join('\r\n\r\n'))
        letters.push({ to: to?.address ?? '', head: head.replace(/\r\n[ \t]+/g, ' '), text })
        done()
      })
    },
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    mailer = smtpMailer(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'ville@exemple.fr',
    )
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  beforeEach(() => {
    letters.length = 0
    mailbox.refuses = false
    mailbox.says.clear()
    mailbox.sender = 0
    mailbox.tries.length = 0
  })
}

function decoded(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

export const site = 'https://ville.exemple'
// biome-ignore lint/suspicious/noExplicitAny: told by names; each operation checks its own input
export const tell = (on: Town, operation: AnyOperation, input: object): Promise<any> =>
  perform(on, operation, input, { actor: operator, door: 'api' })

/** What the server does again and again, at this hour: writes the messages of the day, sends what waits. */
export async function atHour(on: Town & { clock: MovableClock }, when: string): Promise<Letter[]> {
  on.clock.set(when)
  const before = letters.length
  for (let turn = 0; turn < 3; turn++) {
    try {
      await tell(on, writeDigests, {})
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    await deliver(on)
  }
  return letters.slice(before)
}

export async function announce(on: Town, process: string, title: string) {
  const { id } = await tell(on, draftNews, { process, title, text: 'Des mots.' })
  await tell(on, publishNews, { news: id })
}

/** Asks, then confirms with the link of the message received: the secret of the person. */
export async function follows(
  on: Town & { clock: MovableClock },
  email: string,
  what: object,
): Promise<string> {
  await tell(on, followByEmail, { ...what, email })
  await deliver(on)
  const key = /suivi\/([\w-]+)\/confirmer/.exec(letters.at(-1)?.text ?? '')?.[1]
  const { own } = await tell(on, confirmFollowing, { key })
  letters.length = 0
  return own
}

export const march = (day: number, hour = '08:05') =>
  `2026-03-${String(day).padStart(2, '0')}T${hour}:00+01:00`

/** Sends what waits. Returns how many left. */
export async function deliver(on: Town): Promise<number> {
  if (!mailer) throw new Error('The mail server is there within a test.')
  return sendWaiting(on.db, mailer, site, on.clock.now())
}
