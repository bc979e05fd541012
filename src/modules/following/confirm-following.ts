import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { key } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { followingConfirmed } from './facts.ts'
import { followByKey } from './follow-reads.ts'
import { messages } from './messages.ts'
import { journalEnd } from './reads.ts'
import { follow, follower } from './tables.ts'

/** From the message received, by a button: programs that open links to look at them confirm nothing. */
export const confirmFollowing = operation({
  name: 'confirm-following',
  summary: {
    fr: 'Confirmer, avec le lien reçu, que l’on veut suivre par courriel',
    en: 'Confirm, with the link received, that one wants to follow by e-mail',
  },
  done: {
    fr: 'C’est confirmé. Vous recevrez un message quand il se passera quelque chose.',
    en: 'It is confirmed. You will receive a message when something happens.',
  },
  who: 'anyone',
  unsigned: true,
  input: z.object({ key: key() }),
  async run(input, { tx, now, note }) {
    const found = await followByKey(tx, input.key)
    if (!found) throw missing(sentence(messages, (m) => m.follow.gone))
    if (found.confirmedAt) throw conflict(sentence(messages, (m) => m.follow.already))
    const since = await journalEnd(tx)
    await tx.update(follow).set({ confirmedAt: now, since }).where(eq(follow.id, found.id))
    // Their first one: nothing of the past is told. A person with others keeps the place up to which they were told.
    const seen = sql`case when ${follower.seen} = 0 then ${since}::bigint else ${follower.seen} end`
    await tx.update(follower).set({ seen }).where(eq(follower.id, found.follower))
    note(followingConfirmed(found.id, { process: found.process, action: found.action }))
    return { own: found.own }
  },
})
