import { eq, sql } from 'drizzle-orm'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import {
  type ContributionRow,
  keepVersion,
  requireContribution,
} from '#modules/contributions/contribution-row.ts'
import { contributionCorrected, contributionWithdrawn } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { touchesPrivateLife } from '#modules/contributions/speaking/personal-data.ts'
import { contribution, contributionVersion } from '#modules/contributions/tables.ts'

type Work = Pick<Deed, 'tx' | 'now' | 'actor' | 'note'>

/** How long a slip of the keyboard may be put right by the person who made it. */
const patience = 24 * 3600 * 1000

/** Only what one typed oneself, since a day at most, and that nobody has read yet: later its author alone changes it. */
function requireOwnSlip(row: ContributionRow, { actor, now }: Work): void {
  const mine = actor.person !== undefined ? row.enteredBy === actor.person : actor.operator === true
  const young = now.getTime() - row.receivedAt.getTime() <= patience
  if (!row.enteredFor || !mine || !young || row.status !== 'received')
    throw conflict(sentence(messages, (m) => m.notYourSlip))
}

/** Puts right what one has just typed for someone; what was first typed stays in its history. */
export async function mendEntered(deed: Work, id: number, text: string): Promise<void> {
  const { tx, now, note } = deed
  const row = await requireContribution(tx, id)
  requireOwnSlip(row, deed)
  if (row.text === text) return
  const version = await keepVersion(tx, row, now, 'corrected')
  await tx
    .update(contribution)
    .set({ text, version, statusAt: now, privateLife: touchesPrivateLife(text) })
    .where(eq(contribution.id, row.id))
  note(contributionCorrected(row.id, { process: row.processId, version }))
}

/** Takes back what was typed by mistake: its code stays, no word of it is kept. */
export async function takeBackEntered(deed: Work, id: number): Promise<void> {
  const { tx, now, note } = deed
  const row = await requireContribution(tx, id)
  requireOwnSlip(row, deed)
  const version = await keepVersion(tx, row, now, 'withdrawn')
  await tx
    .update(contribution)
    .set({
      status: 'withdrawn',
      statusAt: now,
      statusNote: messages.fr.typedByMistake,
      text: '',
      title: null,
      publishedText: null,
      pseudonym: null,
      translation: null,
      translationOrigin: null,
      version,
    })
    .where(eq(contribution.id, row.id))
  await tx
    .update(contributionVersion)
    .set({ text: '', title: null, publishedText: sql`null` })
    .where(eq(contributionVersion.contributionId, row.id))
  note(contributionWithdrawn(row.id, { process: row.processId, erased: true }))
}
