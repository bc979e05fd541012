import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { type Lang, languages, sentence } from '#kernel/i18n.ts'
import { email, identifier, slug } from '#kernel/input.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { actionShown } from '#modules/plans/module.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { followingAsked } from './facts.ts'
import { confirmationMail } from './mail-words.ts'
import { messages } from './messages.ts'
import { follow, follower } from './tables.ts'

const newKey = () => randomBytes(24).toString('base64url')
const dayLength = 86_400_000
/** So that nobody's mailbox is filled by others. */
const mostWaiting = 5

/**
 * Nothing is told before the person of the address says yes from the message they receive. The answer is the same
 * whatever the town knows of the address: nobody learns from here who follows what.
 */
export const followByEmail = operation({
  name: 'follow-by-email',
  summary: {
    fr: 'Demander à suivre une démarche ou une action par courriel',
    en: 'Ask to follow a process or an action by e-mail',
  },
  done: { fr: 'Regardez votre boîte de réception.', en: 'Look at your inbox.' },
  who: 'anyone',
  unsigned: true,
  input: z.object({
    process: slug().optional(),
    action: identifier().optional(),
    email: email(),
    language: z.enum(languages).default('fr'),
  }),
  async run(input, { tx, now, note }) {
    if ((input.process === undefined) === (input.action === undefined))
      throw invalid(
        input.process ? 'action' : 'process',
        sentence(messages, (m) => m.follow.oneOf),
      )
    const target = await targetOf(tx, input)
    const who = await followerOf(tx, input.email, input.language)
    const on = target.process
      ? eq(follow.processId, target.process)
      : eq(follow.actionId, target.action as number)
    const [known] = await tx
      .select()
      .from(follow)
      .where(and(eq(follow.followerId, who.id), on))
      .for('update')
    const facts = { process: target.process, action: target.action }
    if (known && (known.confirmedAt !== null || now.getTime() - known.askedAt.getTime() < dayLength)) {
      note(followingAsked(known.id, { ...facts, sent: false }))
      return {}
    }
    const waiting = await tx.$count(
      follow,
      and(eq(follow.followerId, who.id), sql`${follow.confirmedAt} is null`),
    )
    if (!known && waiting >= mostWaiting) throw conflict(sentence(messages, (m) => m.follow.tooMany))
    const key = newKey()
    const [asked] = known
      ? await tx
          .update(follow)
          .set({ key, askedAt: now })
          .where(eq(follow.id, known.id))
          .returning({ id: follow.id })
      : await tx
          .insert(follow)
          .values({
            followerId: who.id,
            processId: target.process,
            actionId: target.action,
            key,
            askedAt: now,
          })
          .returning({ id: follow.id })
    if (!asked) throw new Error('a request to follow was not kept')
    const town = (await townIdentity(tx))?.name ?? ''
    const said = confirmationMail(input.language, target.title, key, town)
    await queueMessage(tx, { kind: 'following-confirmation', recipient: who.email, ...said }, now)
    note(followingAsked(asked.id, { ...facts, sent: true }))
    return {}
  },
})

async function targetOf(tx: Database, input: { process?: string | undefined; action?: number | undefined }) {
  if (input.process !== undefined) {
    const { id, title } = await processBySlug(tx, input.process)
    return { process: id, action: null, title }
  }
  const { action } = await actionShown(tx, input.action as number, '2000-01-01')
  return { process: null, action: action.id, title: action.title }
}

/** The language is that of the last page where they asked, as long as they have confirmed nothing by another. */
async function followerOf(tx: Database, address: string, lang: Lang) {
  const [made] = await tx
    .insert(follower)
    .values({ email: address, key: newKey(), lang })
    .onConflictDoUpdate({ target: follower.email, set: { email: address } })
    .returning()
  if (!made) throw new Error('a follower was not kept')
  return made
}
