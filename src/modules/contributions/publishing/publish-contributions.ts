import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { operation } from '#kernel/operation.ts'
import { forbidden, invalid } from '#kernel/refusal.ts'
import { contributionLife, ownerOf } from '#modules/contributions/contribution.ts'
import { contributionPublished } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'

type Row = { id: number; processId: number; masked: boolean }

/** Publishes at once contributions that someone has read. Those that moved meanwhile, or need a mask, are left and counted. */
export const publishContributions = operation({
  name: 'publish-contributions',
  summary: {
    fr: 'Publier un lot de contributions relues',
    en: 'Publish a batch of contributions already read',
  },
  done: { fr: 'Le lot est publié.', en: 'The batch is published.' },
  ...contributionLife.publishInBulk,
  input: z.object({ contributions: z.array(identifier()).min(1).max(500) }),
  async run(input, { tx, now, actor, note }) {
    const ids = sql.param(input.contributions)
    const found = await tx.execute<{ process_id: string }>(
      sql`select distinct process_id from contributions_contribution where id = any(${ids}::bigint[])`,
    )
    for (const row of found.rows)
      if (
        !isAllowed(contributionLife.publishInBulk.who, actor, ownerOf({ processId: Number(row.process_id) }))
      )
        throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
    const done = await tx.execute<{ id: string; process_id: string; masked: boolean }>(sql`
      update contributions_contribution set
        status = case when coalesce(published_text, text) = text then 'published' else 'published_masked' end,
        published_text = coalesce(published_text, text), status_at = ${now.toISOString()}, published_at = ${now.toISOString()},
        status_reason = null, status_note = null
      where id = any(${ids}::bigint[]) and status = 'screened'
        and not (private_life and coalesce(published_text, text) = text)
      returning id, process_id, status = 'published_masked' as masked`)
    const rows: Row[] = done.rows.map((row) => ({
      id: Number(row.id),
      processId: Number(row.process_id),
      masked: row.masked,
    }))
    if (rows.length === 0)
      throw invalid(
        'contributions',
        sentence(messages, (m) => m.nothingToPublish),
      )
    for (const row of rows)
      note(contributionPublished(row.id, { process: row.processId, masked: row.masked }))
    return { published: rows.length, left: input.contributions.length - rows.length }
  },
})
