import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { dayInParis, instantInParis } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { digestMail, rowsFor } from './digest.ts'
import { digestsWritten } from './facts.ts'
import { dueFollowers } from './follow-reads.ts'
import { mailWords } from './mail-words.ts'
import { happenedBetween, lastToldBefore } from './reads.ts'
import { follower } from './tables.ts'

/** In one transaction; the server calls again until nobody is left. */
const batch = 200

/**
 * Run by the server every few minutes, between eight in the morning and eight in the evening. Each person is looked at
 * once a day: what they have not been told before eight o'clock, counted in the journal and not in hours, makes one
 * message. The message and the place up to which they were told are written together: a server that slept, or was
 * killed, loses nothing and says nothing twice.
 */
export const writeDigests = operation({
  name: 'write-digests',
  summary: {
    fr: 'Écrire le message du jour de chaque personne qui suit par courriel',
    en: 'Write the message of the day of each person who follows by e-mail',
  },
  done: { fr: 'Les messages du jour sont prêts.', en: 'The messages of the day are ready.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({}),
  async run(_input, { tx, now, note }) {
    const today = dayInParis(now)
    const morning = instantInParis(today, '08:00')
    if (now < morning) throw conflict(sentence(mailWords, (m) => m.tooEarly))
    if (now >= instantInParis(today, '20:00')) throw conflict(sentence(mailWords, (m) => m.tooLate))
    const due = await dueFollowers(tx, today, batch)
    if (due.length === 0) throw conflict(sentence(mailWords, (m) => m.nobody))
    const upTo = await lastToldBefore(tx, morning)
    const rows = await happenedBetween(tx, Math.min(...due.map((one) => one.seen)), upTo)
    const town = (await townIdentity(tx))?.name ?? ''
    let written = 0
    for (const who of due) {
      const theirs = who.waits ? [] : rowsFor(who, rows)
      if (theirs.length === 0) continue
      const messageId = await queueMessage(tx, digestMail(who, theirs, town), now)
      await tx.update(follower).set({ messageId }).where(eq(follower.id, who.id))
      written++
    }
    const ids = due.map((one) => one.id)
    await tx.update(follower).set({ lookedOn: today }).where(inArray(follower.id, ids))
    // Who has nothing to read moves on too; who waits for a message keeps their place.
    const moved = due.filter((one) => !one.waits && one.seen < upTo).map((one) => one.id)
    if (moved.length > 0) await tx.update(follower).set({ seen: upTo }).where(inArray(follower.id, moved))
    note(digestsWritten(upTo, { looked: due.length, written }))
    return { looked: due.length, written }
  },
})
