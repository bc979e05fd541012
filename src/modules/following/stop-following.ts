import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, key } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { forgetFollowers } from './erase.ts'
import { followingStopped } from './facts.ts'
import { followsOfOwner } from './follow-reads.ts'
import { messages } from './messages.ts'
import { follow } from './tables.ts'

/** One thing, or everything when none is named. With the last one the address goes, and the messages that carry it. */
export const stopFollowing = operation({
  name: 'stop-following',
  summary: {
    fr: 'Ne plus suivre par courriel, avec le lien reçu',
    en: 'Stop following by e-mail, with the link received',
  },
  done: { fr: 'C’est arrêté.', en: 'It is stopped.' },
  who: 'anyone',
  unsigned: true,
  input: z.object({ key: key(), follow: identifier().optional() }),
  async run(input, { tx, note }) {
    const all = await followsOfOwner(tx, input.key)
    const stopped = input.follow === undefined ? all : all.filter((one) => one.id === input.follow)
    const [first] = stopped
    if (!first) throw missing(sentence(messages, (m) => m.follow.gone))
    for (const one of stopped) {
      await tx.delete(follow).where(eq(follow.id, one.id))
      note(followingStopped(one.id, { process: one.process, action: one.action }))
    }
    const left = all.length - stopped.length
    if (left === 0) await forgetFollowers(tx, [first.follower])
    return { key: input.key, left }
  },
})
