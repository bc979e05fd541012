import { eq } from 'drizzle-orm'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { forbidden, invalid, missing } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import {
  type AuthorCategory,
  entry,
  type KeptVoice,
  keepEntered,
  requireEntered,
  requirePlace,
  showReceiptCode,
} from '#modules/contributions/module.ts'
import { findPersonalData, mask } from '#modules/guard/module.ts'
import { pileEntryKept } from './facts.ts'
import { pileMessages } from './pile-messages.ts'
import { entryOfSubmission, type PileSeen, pileById } from './pile-reads.ts'
import { pile, pileEntry } from './tables.ts'

export const ownerOfPile = async (input: { pile: number }, { tx }: Pick<Deed, 'tx'>) => {
  const found = await pileById(tx, input.pile)
  if (!found) throw missing(sentence(pileMessages, (m) => m.unknown))
  return { process: found.processId }
}

/** The pile of an address, for those who may type in its process. */
export async function reachPile(visit: Visit, id: number): Promise<PileSeen> {
  const found = Number.isSafeInteger(id) ? await pileById(visit.db, id) : undefined
  if (!found) throw missing(sentence(pileMessages, (m) => m.unknown))
  if (!isAllowed(entry.who, visit.actor, { process: found.processId }))
    throw forbidden(sentence(pileMessages, (m) => m.unknown))
  return found
}

/** Takes its turn in the pile: two who type in the same one never give the same rank. */
export async function takeTurn({ tx }: Pick<Deed, 'tx'>, id: number): Promise<PileSeen> {
  await tx.select({ id: pile.id }).from(pile).where(eq(pile.id, id)).for('update')
  const found = await pileById(tx, id)
  if (!found) throw missing(sentence(pileMessages, (m) => m.unknown))
  requireEntered(found)
  return found
}

/** A telephone number is never kept in the words of a message: it is replaced by its mask, whoever sent it. */
export function withoutTelephones(text: string): string {
  return mask(
    text,
    findPersonalData(text).filter(({ kind }) => kind === 'telephone'),
  ).text
}

interface Said {
  readonly text: string
  readonly submission: string
  readonly axis?: number
  readonly authorCategory?: AuthorCategory
  readonly groupSize?: number
  readonly language?: string
  readonly readBack?: boolean
  readonly answer?: { readonly channel: string; readonly contact: string | null }
}

/** One more in the pile, with its receipt; the same form sent again gives the same one. */
export async function keepInPile(
  deed: Deed,
  into: PileSeen,
  position: number,
  said: Said,
): Promise<KeptVoice & { position: number }> {
  const text = into.channel === 'sms' ? withoutTelephones(said.text) : said.text
  const known = await entryOfSubmission(deed.tx, said.submission)
  if (known && known.text !== text)
    throw invalid(
      'submission',
      sentence(pileMessages, (m) => m.usedAlready(showReceiptCode(known.code))),
    )
  const place = await requirePlace(deed.tx, into.processId, {
    axis: said.axis ?? into.axis ?? undefined,
    session: into.sessionId ?? undefined,
  })
  const voice = await keepEntered(deed, {
    ...place,
    processId: into.processId,
    kind: into.sessionId ? 'verbatim' : (said.groupSize ?? 1) > 1 ? 'group' : 'individual',
    channel: into.channel,
    authorCategory: said.authorCategory,
    groupSize: said.groupSize,
    language: said.language ?? into.language,
    text,
    saidOn: into.saidOn ?? undefined,
    readBack: said.readBack,
    answer: said.answer,
    submission: said.submission,
  })
  if (known) return { ...voice, position: known.position ?? position }
  await deed.tx.insert(pileEntry).values({ contributionId: voice.id, pileId: into.id, position })
  deed.note(pileEntryKept(into.id, { contribution: voice.id, position }))
  return { ...voice, position }
}
