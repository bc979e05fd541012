import { eq } from 'drizzle-orm'
import type { Deed } from '#kernel/operation.ts'
import type {
  AuthorCategory,
  enteredChannels,
  Kind,
  translationOrigins,
} from '#modules/contributions/contribution.ts'
import { freshCodes } from '#modules/contributions/contribution-row.ts'
import { contributionReceived, submissionRepeated } from '#modules/contributions/facts.ts'
import { touchesPrivateLife } from '#modules/contributions/speaking/personal-data.ts'
import { contact, contribution } from '#modules/contributions/tables.ts'

/** What someone said, as whoever types it for them gives it. */
export interface EnteredVoice {
  readonly processId: number
  readonly axisId?: number | null
  readonly angleId?: number | null
  readonly sessionId?: number | null
  readonly districtId?: number | null
  readonly kind: Kind
  /** `web` for what was recorded or photographed from the public form. */
  readonly channel: (typeof enteredChannels)[number] | 'web'
  readonly authorCategory?: AuthorCategory
  readonly groupSize?: number
  readonly language?: string
  readonly title?: string
  readonly text: string
  readonly saidOn?: string
  readonly pseudonym?: string
  /** Of a letter: the day it arrived, its number in the register of mail. */
  readonly arrivedOn?: string
  readonly mailReference?: string
  readonly translation?: string
  readonly translationOrigin?: (typeof translationOrigins)[number]
  /** The code the person already holds, when it belongs to nothing else; the day it was given. */
  readonly code?: string
  readonly receivedAt?: Date
  /** The text was read again to the person, or by the person. */
  readonly readBack?: boolean
  /** How to tell the author of the answer, beside the receipt’s code. */
  readonly answer?: { readonly channel: string; readonly contact: string | null }
  /** Chosen by whoever types: the same one sent twice makes one contribution. */
  readonly submission?: string
  /** Sent by its author, not typed for someone: there is nothing for them to check. */
  readonly own?: boolean
}

export interface KeptVoice {
  readonly id: number
  readonly code: string
  readonly reference: string
}

/**
 * Keeps what someone said, with its receipt’s code and its fact, in the transaction of the operation that types it: for
 * the operations of this module and of those that lean on it. The place is believed: check it before.
 */
export async function keepEntered(
  { tx, now, actor, note }: Pick<Deed, 'tx' | 'now' | 'actor' | 'note'>,
  voice: EnteredVoice,
): Promise<KeptVoice> {
  if (voice.submission) {
    const [known] = await tx.select().from(contribution).where(eq(contribution.submission, voice.submission))
    if (known && known.text === voice.text) {
      note(submissionRepeated(known.id, {}))
      return { id: known.id, code: known.code, reference: known.reference }
    }
  }
  const code = voice.code ?? (await freshCodes(tx, 1))[0]
  const [added] = await tx
    .insert(contribution)
    .values({
      code: code as string,
      submission: voice.submission ?? null,
      processId: voice.processId,
      axisId: voice.axisId ?? null,
      angleId: voice.angleId ?? null,
      sessionId: voice.sessionId ?? null,
      districtId: voice.districtId ?? null,
      kind: voice.kind,
      channel: voice.channel,
      authorCategory: voice.authorCategory ?? 'unsaid',
      groupSize: voice.groupSize ?? null,
      language: voice.language ?? 'fr',
      title: voice.title ?? null,
      text: voice.text,
      version: 1,
      status: 'received',
      privateLife: touchesPrivateLife(
        [voice.title, voice.text, voice.translation, voice.pseudonym].join('\n'),
      ),
      enteredFor: !voice.own,
      enteredBy: voice.own ? null : (actor.person ?? null),
      readBack: voice.readBack ?? false,
      saidOn: voice.saidOn ?? null,
      pseudonym: voice.pseudonym ?? null,
      arrivedOn: voice.arrivedOn ?? null,
      mailReference: voice.mailReference ?? null,
      translation: voice.translation ?? null,
      translationOrigin: voice.translation ? (voice.translationOrigin ?? 'agent') : null,
      receivedAt: voice.receivedAt ?? now,
      statusAt: now,
    })
    .returning({ id: contribution.id, reference: contribution.reference })
  if (!added) throw new Error('a contribution was not kept')
  if (voice.answer)
    await tx.insert(contact).values({ contributionId: added.id, ...voice.answer, keptSince: now })
  note(
    contributionReceived(added.id, {
      process: voice.processId,
      channel: voice.channel,
      enteredFor: !voice.own,
    }),
  )
  return { id: added.id, code: code as string, reference: added.reference }
}
