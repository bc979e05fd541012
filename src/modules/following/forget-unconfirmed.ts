import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { forgetFollowers } from './erase.ts'
import { unconfirmedForgotten } from './facts.ts'
import { mailWords } from './mail-words.ts'

/** Run by the server every hour. */
export const forgetUnconfirmed = operation({
  name: 'forget-unconfirmed',
  summary: {
    fr: 'Effacer les demandes de suivre par courriel que personne n’a confirmées en sept jours',
    en: 'Erase requests to follow by e-mail that nobody confirmed within seven days',
  },
  done: { fr: 'Les demandes sans réponse sont effacées.', en: 'Requests without answer are erased.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({}),
  async run(_input, { tx, now, note }) {
    const { rows } = await tx.execute<{ id: number; follower: number }>(
      sql`delete from following_follow
          where confirmed_at is null and asked_at < ${now.toISOString()}::timestamptz - interval '7 days'
          returning id::int, follower_id::int as follower`,
    )
    const [first] = rows
    if (!first) throw conflict(sentence(mailWords, (m) => m.nothingToForget))
    const { rows: alone } = await tx.execute<{ id: number }>(
      sql`select w.id::int from following_follower w
          where not exists (select from following_follow f where f.follower_id = w.id)`,
    )
    await forgetFollowers(
      tx,
      alone.map((one) => one.id),
    )
    note(unconfirmedForgotten(first.id, { follows: rows.length }))
    return { follows: rows.length }
  },
})
