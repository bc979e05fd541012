import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { dropFiles } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { importCancelled, importStarted } from '#modules/exchange/facts.ts'
import { run } from '#modules/exchange/tables.ts'
import { runLife } from './import-run.ts'
import { runMessages } from './run-messages.ts'
import { findRun } from './run-reads.ts'

/** The good lines are taken by the server, after the imports that wait before this one. */
export const startImport = operation({
  name: 'start-import',
  summary: {
    fr: 'Importer les bonnes lignes d’un fichier vérifié',
    en: 'Import the good lines of a checked file',
  },
  done: { fr: 'L’import est demandé.', en: 'The import is asked for.' },
  ...runLife.start,
  input: z.object({ run: identifier(), leaveAlike: z.boolean().default(false) }),
  async run(input, { tx, now, note }) {
    const found = await findRun(tx, input.run)
    const readable = found.total !== null && (found.status === 'failed' || !found.refusal)
    if (!(runLife.start.from as readonly string[]).includes(found.status) || !readable || !found.file)
      throw conflict(sentence(runMessages, (m) => m.tooLate))
    await tx
      .update(run)
      .set({
        status: 'waiting',
        // What was left aside before a failure stays so.
        leavesAlike: found.status === 'failed' ? found.leavesAlike : input.leaveAlike,
        refusalFr: null,
        refusalEn: null,
        statusAt: now,
      })
      .where(and(eq(run.id, found.id), inArray(run.status, [...runLife.start.from])))
    note(importStarted(found.id, { from: found.cursor }))
    return {}
  },
})

/** Ends it between two batches: what is taken stays, what is not is not. */
export const cancelImport = operation({
  name: 'cancel-import',
  summary: { fr: 'Arrêter un import, ou renoncer à un fichier', en: 'Stop an import, or give up a file' },
  done: { fr: 'L’import est arrêté.', en: 'The import is stopped.' },
  ...runLife.cancel,
  input: z.object({ run: identifier() }),
  async run(input, { tx, now, note }) {
    await findRun(tx, input.run)
    const [ended] = await tx
      .update(run)
      .set({ status: 'cancelled', finishedAt: now, statusAt: now, columns: null, words: null })
      .where(and(eq(run.id, input.run), inArray(run.status, [...runLife.cancel.from])))
      .returning()
    if (!ended) throw conflict(sentence(runMessages, (m) => m.tooLate))
    if (ended.file) await dropFiles(tx, [ended.file], now)
    note(importCancelled(ended.id, { added: ended.added }))
    return { added: ended.added }
  },
})
