import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { proposal, statement, theme } from '#modules/synthesis/tables.ts'
import { inTurn, told, writeEdit } from './decide.ts'
import { standingOn, titleOf } from './edit.ts'
import { editsOf, type ToldEdit } from './edits-reads.ts'
import { decisionTakenBack } from './facts.ts'
import { themeEdit } from './tables.ts'
import { requireFreeTitle } from './theme.ts'
import { themeMessages } from './theme-messages.ts'

async function requireEdit(db: Database, id: number) {
  const [found] = await db.select().from(themeEdit).where(eq(themeEdit.id, id))
  if (!found) throw missing(sentence(themeMessages, (m) => m.noEdit))
  return found
}

/** Takes a decision back by another line of the log: nothing is erased. */
export const undoThemeEdit = operation({
  name: 'undo-theme-edit',
  summary: { fr: 'Annuler une décision sur les thèmes', en: 'Take back a decision on themes' },
  done: { fr: 'C’est annulé.', en: 'It is taken back.' },
  who: synthesisWork,
  owner: async (input, { tx }) => ({ process: (await requireEdit(tx, input.edit)).processId }),
  input: z.object({ edit: identifier() }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const target = await requireEdit(tx, input.edit)
    const process = target.processId
    await inTurn(tx, process)
    const edits = await editsOf(tx, process)
    if (['undo', 'apply', 'create'].includes(target.kind))
      throw conflict(sentence(themeMessages, (m) => m.notUndone))
    if (edits.some(({ undoes }) => undoes === target.id))
      throw conflict(sentence(themeMessages, (m) => m.undoneAlready))
    const asEdit = edits.find(({ id }) => id === target.id) as ToldEdit
    const above = standingOn(edits, asEdit) as ToldEdit | undefined
    if (above)
      throw conflict({
        fr: themeMessages.fr.standsOn(told(above, 'fr')),
        en: themeMessages.en.standsOn(told(above, 'en')),
      })
    const [subject, other] = [target.themeId as number, target.otherThemeId]
    const undoing = { kind: 'undo', theme: subject, other, texts: target.texts, undoes: target.id } as const
    if (target.kind === 'merge') {
      await requireFreeTitle(tx, process, asEdit.themeTitle ?? '', subject)
      await tx.update(theme).set({ mergedInto: null }).where(eq(theme.id, subject))
      await bringBack(tx, target.carried, subject, other as number)
    }
    if (target.kind === 'split') {
      const { rows } = await tx.execute(sql`
        select from synthesis_statement where theme_id = ${other} union all select from synthesis_proposal where theme_id = ${other}`)
      if (rows.length > 0) throw conflict(sentence(themeMessages, (m) => m.writtenUnder))
      await tx
        .update(theme)
        .set({ retiredAt: now })
        .where(eq(theme.id, other as number))
    }
    if (target.kind === 'rename') {
      const taken = [...edits, { ...asEdit, ...undoing, id: Number.MAX_SAFE_INTEGER }]
      const title = titleOf(taken, subject, asEdit.themeTitle ?? '')
      await requireFreeTitle(tx, process, title, subject)
      await tx.update(theme).set({ title }).where(eq(theme.id, subject))
    }
    const { state } = await writeEdit(deed, process, edits, undoing)
    if (target.kind === 'lock' || target.kind === 'unlock')
      await tx
        .update(theme)
        .set({ locked: state.locked.has(subject) })
        .where(eq(theme.id, subject))
    note(decisionTakenBack(subject, { process, edit: target.id, kind: target.kind }))
    return { theme: subject }
  },
})

/** What a merge carried along, unless somebody moved it elsewhere since. */
async function bringBack(
  tx: Database,
  carried: typeof themeEdit.$inferSelect.carried,
  to: number,
  from: number,
) {
  if (carried?.statements.length)
    await tx
      .update(statement)
      .set({ themeId: to })
      .where(and(inArray(statement.id, [...carried.statements]), eq(statement.themeId, from)))
  if (carried?.proposals.length)
    await tx
      .update(proposal)
      .set({ themeId: to })
      .where(and(inArray(proposal.id, [...carried.proposals]), eq(proposal.themeId, from)))
}
