import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { requireLeft, spend } from '#kernel/limits.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { codeSource, readReceiptCode } from '#modules/contributions/module.ts'
import {
  asideReasons,
  depositLife,
  dropAttachments,
  filesGoOn,
  ownerOfDeposit,
  requireDeposit,
  requireDepositStep,
} from './deposit.ts'
import {
  attachmentsDropped,
  attachmentTurned,
  depositSetAside,
  depositTaken,
  depositWithdrawn,
} from './facts.ts'
import { messages } from './messages.ts'
import { attachment, deposit } from './tables.ts'

export const takeDeposit = operation({
  name: 'take-deposit',
  summary: {
    fr: 'Prendre une feuille ou un message vocal à écrire',
    en: 'Take a sheet or a voice message to type',
  },
  done: { fr: 'C’est à vous de l’écrire.', en: 'It is yours to type.' },
  ...depositLife.take,
  input: z.object({ deposit: identifier() }),
  owner: ownerOfDeposit,
  async run(input, { tx, now, actor, note }) {
    const row = await requireDeposit(tx, input.deposit)
    requireDepositStep(depositLife.take, row)
    await tx
      .update(deposit)
      .set({ status: 'taken', takenBy: actor.person ?? null, takenAt: now, statusAt: now })
      .where(eq(deposit.id, row.id))
    note(depositTaken(row.id, {}))
    return { deposit: row.id }
  },
})

export const setAsideDeposit = operation({
  name: 'set-aside-deposit',
  summary: { fr: 'Écarter un envoi qui ne peut pas être écrit', en: 'Set aside what cannot be typed' },
  done: {
    fr: 'L’envoi est écarté ; son auteur lit pourquoi avec son code.',
    en: 'It is set aside; its author reads why with the code.',
  },
  ...depositLife.setAside,
  input: z.object({ deposit: identifier(), reason: z.enum(asideReasons) }),
  owner: ownerOfDeposit,
  async run(input, { tx, now, note }) {
    const row = await requireDeposit(tx, input.deposit)
    requireDepositStep(depositLife.setAside, row)
    await tx
      .update(deposit)
      .set({ status: 'set_aside', setAsideReason: input.reason, statusAt: now, filesUntil: filesGoOn(now) })
      .where(eq(deposit.id, row.id))
    note(depositSetAside(row.id, { reason: input.reason }))
    return { deposit: row.id }
  },
})

export const turnAttachment = operation({
  name: 'turn-attachment',
  summary: { fr: 'Tourner la photo d’une feuille', en: 'Turn the photo of a sheet' },
  done: { fr: 'La photo est tournée.', en: 'The photo is turned.' },
  who: depositLife.type.who,
  input: z.object({ deposit: identifier(), position: identifier() }),
  owner: ownerOfDeposit,
  async run(input, { tx, note }) {
    const row = await requireDeposit(tx, input.deposit)
    const found = await tx.select().from(attachment).where(eq(attachment.depositId, row.id))
    const photo = found.find((one) => one.position === input.position && one.kind === 'image')
    if (!photo) throw missing(sentence(messages, (m) => m.unknown))
    await tx
      .update(attachment)
      .set({ quarters: (photo.quarters + 1) % 4 })
      .where(eq(attachment.id, photo.id))
    note(attachmentTurned(row.id, { position: photo.position }))
    return { deposit: row.id }
  },
})

/** Before anything was typed from it: its author takes it back, and its files go at once. */
export const withdrawDeposit = operation({
  name: 'withdraw-deposit',
  summary: { fr: 'Retirer son message vocal ou sa photo', en: 'Withdraw one’s voice message or photo' },
  done: {
    fr: 'Votre envoi est retiré : la photo ou la voix est effacée.',
    en: 'What you sent is withdrawn: the photo or the voice is erased.',
  },
  ...depositLife.withdraw,
  input: z.object({ code: line({ max: 40 }) }),
  async run(input, { tx, town, actor, door, now, note }) {
    const source = door === 'page' ? undefined : codeSource(town, actor)
    if (source) await requireLeft('wrongCode', source)
    const code = readReceiptCode(input.code)
    const [row] = code ? await tx.select().from(deposit).where(eq(deposit.code, code)).for('update') : []
    if (!row) {
      if (source) await spend('wrongCode', source)
      throw missing(sentence(messages, (m) => m.unknown))
    }
    requireDepositStep(depositLife.withdraw, row)
    await tx.update(deposit).set({ status: 'withdrawn', statusAt: now }).where(eq(deposit.id, row.id))
    note(depositWithdrawn(row.id, {}))
    note(attachmentsDropped(row.id, { files: await dropAttachments(tx, row.id, now) }))
    return { code: row.code }
  },
})
