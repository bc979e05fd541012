import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { synthesisMeasured, synthesisMeasureFailed } from '#modules/synthesis/facts.ts'
import type { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { measure } from '#modules/synthesis/tables.ts'
import { publicWords } from './public-messages.ts'

// What the server does by itself for a synthesis that somebody published: in no list of operations, hence behind no door.
const words = { fr: '', en: '' }

export const endMeasure = operation({
  name: 'end-measure',
  summary: words,
  done: words,
  who: { administrator: 'all' } as typeof synthesisWork,
  input: z.object({
    publication: z.number(),
    process: z.number(),
    number: z.number(),
    /** Left out when it could not be measured. */
    found: z.object({ voices: z.number(), represented: z.number(), singular: z.number() }).optional(),
  }),
  async run({ publication, process, number, found }, { tx, now, note }) {
    const [ended] = await tx
      .update(measure)
      .set({ ...found, status: found ? 'measured' : 'failed', step: null, statusAt: now })
      .where(and(eq(measure.publicationId, publication), inArray(measure.status, ['waiting', 'running'])))
      .returning({ id: measure.publicationId })
    // Published again meanwhile: its own measure is the one that counts.
    if (!ended) throw conflict(sentence(publicWords, (m) => m.publishedMeanwhile))
    note(
      found
        ? synthesisMeasured(process, { number, voices: found.voices, represented: found.represented })
        : synthesisMeasureFailed(process, { number }),
    )
    return {}
  },
})
