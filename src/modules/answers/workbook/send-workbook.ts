import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isAllowed, type Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { dropFiles, pathOfKept, recordFile } from '#kernel/files/files.ts'
import { upload } from '#kernel/files/upload.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { workbook } from '#modules/answers/tables.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { workbookDropped, workbookSent } from './facts.ts'
import { workbookWords } from './messages.ts'
import { spreadsheetOf } from './plan-book.ts'
import { readBook } from './read-book.ts'
import { requireBook } from './reads.ts'

/** Who assigns or writes; what each may change in it is asked again, line by line. */
export const workbookKeepers = { administrator: 'all', agent: 'all', service: 'own' } as const

/** The organisation of somebody who sees one only; null for who leads the work. */
export function ownOrganisation(actor: Actor): number | null {
  const { service: _service, ...leading } = workbookKeepers
  if (isAllowed(leading, actor)) return null
  return actor.grants.find((grant) => grant.role === 'service')?.organisation ?? null
}

export const ownerOfBook = async (
  input: { workbook: number },
  { tx, db }: { tx?: Database; db?: Database },
): Promise<Owner> => ({
  organisation: (await requireBook((tx ?? db) as Database, input.workbook)).organisationId,
})

export const sendAnswerWorkbook = operation({
  name: 'send-answer-workbook',
  summary: {
    fr: 'Renvoyer le classeur de l’instruction, rempli, pour voir ce qu’il changerait',
    en: 'Send back the workbook of the instruction, filled in, to see what it would change',
  },
  done: {
    fr: 'Le classeur est arrivé. Rien n’est encore changé.',
    en: 'The workbook has arrived. Nothing is changed yet.',
  },
  who: workbookKeepers,
  input: z.object({ file: upload({ kinds: ['table'], most: 20 * 1024 * 1024 }).optional() }),
  owner: async (_input, { actor }) => ({ organisation: ownOrganisation(actor) }),
  async run(input, { tx, town, now, actor, note }) {
    const kept = input.file?.kept
    const kind = kept && spreadsheetOf(kept.type)
    if (!kept || !kind)
      throw invalid(
        'file',
        sentence(workbookWords, (m) => (kept ? m.notWorkbook : m.noFile)),
      )
    const { rows } = await readBook(pathOfKept(town, kept), kind, await listOrganisations(tx))
    const [made] = await tx
      .insert(workbook)
      .values({
        file: await recordFile(tx, kept, now),
        organisationId: ownOrganisation(actor),
        sentBy: actor.id,
        sentAt: now,
        rows: rows.length,
      })
      .returning({ id: workbook.id })
    const id = made?.id as number
    note(workbookSent(id, { rows: rows.length }))
    return { workbook: id, rows: rows.length }
  },
})

export const dropAnswerWorkbook = operation({
  name: 'drop-answer-workbook',
  summary: {
    fr: 'Jeter un classeur renvoyé, sans rien appliquer',
    en: 'Throw away a workbook that was sent back, applying nothing',
  },
  done: { fr: 'Le classeur est jeté. Rien n’a changé.', en: 'The workbook is thrown away. Nothing changed.' },
  who: workbookKeepers,
  input: z.object({ workbook: identifier() }),
  owner: ownerOfBook,
  async run(input, { tx, now, note }) {
    const sent = await requireBook(tx, input.workbook)
    if (sent.appliedAt) throw conflict(sentence(workbookWords, (m) => m.applied))
    await tx.delete(workbook).where(eq(workbook.id, sent.id))
    if (sent.file) await dropFiles(tx, [sent.file], now)
    note(workbookDropped(sent.id, {}))
    return { workbook: sent.id }
  },
})
