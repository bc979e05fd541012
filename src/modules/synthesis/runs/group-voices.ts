import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { ownerByProcess } from '#modules/synthesis/requires.ts'
import { countPublished } from './corpus-reads.ts'
import { groupingAsked } from './facts.ts'
import { fewestTexts, runLife } from './run.ts'
import { runMessages } from './run-messages.ts'
import { placement, run } from './tables.ts'

/** The server groups the voices outside of any request; what it finds is only proposed. */
export const groupVoices = operation({
  name: 'group-voices',
  summary: {
    fr: 'Demander un regroupement des paroles publiées d’une démarche',
    en: 'Ask for a grouping of the published voices of a process',
  },
  done: { fr: 'Le regroupement est demandé.', en: 'The grouping is asked for.' },
  ...runLife.ask,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    resolution: z.coerce.number().min(0.2).max(5).default(1),
    seed: count(1_000_000).min(1).default(1),
  }),
  async run(input, { tx, now, note, actor }) {
    const process = await processBySlug(tx, input.process)
    const texts = await countPublished(tx, process.id)
    if (texts < fewestTexts)
      throw conflict({ fr: runMessages.fr.tooFew(texts), en: runMessages.en.tooFew(texts) })
    const [other] = await tx
      .select({ id: run.id })
      .from(run)
      .where(and(eq(run.processId, process.id), inArray(run.status, ['waiting', 'running'])))
    if (other) throw conflict(sentence(runMessages, (m) => m.oneAtATime))
    const left = await tx
      .update(run)
      .set({ status: 'left', statusAt: now })
      .where(and(eq(run.processId, process.id), eq(run.status, 'proposed')))
      .returning({ id: run.id })
    for (const { id } of left) await tx.delete(placement).where(eq(placement.runId, id))
    const [asked] = await tx
      .insert(run)
      .values({
        processId: process.id,
        status: 'waiting',
        seed: input.seed,
        resolution: input.resolution,
        requestedBy: actor.person ?? null,
        requestedAt: now,
        statusAt: now,
      })
      .returning({ id: run.id })
    const { id } = asked as { id: number }
    note(groupingAsked(id, { process: process.id, seed: input.seed }))
    return { id, process: process.slug }
  },
})
