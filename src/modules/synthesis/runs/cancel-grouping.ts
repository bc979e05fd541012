import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { groupingCancelled } from './facts.ts'
import { runLife } from './run.ts'
import { runMessages } from './run-messages.ts'
import { findRun, ownerByRun } from './run-reads.ts'
import { placement, run } from './tables.ts'

/** Stops it while it runs, or gives up what it proposes: nothing has changed, nothing will. */
export const cancelGrouping = operation({
  name: 'cancel-grouping',
  summary: {
    fr: 'Arrêter un regroupement, ou renoncer à ce qu’il propose',
    en: 'Stop a grouping, or give up what it proposes',
  },
  done: {
    fr: 'Le regroupement est arrêté. Rien n’a changé.',
    en: 'The grouping is stopped. Nothing changed.',
  },
  ...runLife.cancel,
  owner: ownerByRun,
  input: z.object({ run: identifier() }),
  async run(input, { tx, now, note }) {
    const found = await findRun(tx, input.run)
    const ended = await tx
      .update(run)
      .set({ status: 'cancelled', finishedAt: now, statusAt: now })
      .where(and(eq(run.id, found.id), inArray(run.status, [...runLife.cancel.from])))
      .returning({ id: run.id })
    if (ended.length === 0) throw conflict(sentence(runMessages, (m) => m.tooLate))
    await tx.delete(placement).where(eq(placement.runId, found.id))
    note(groupingCancelled(found.id, { process: found.processId }))
    return { process: found.process }
  },
})
