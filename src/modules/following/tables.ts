import { bigint, boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Lang } from '#kernel/i18n.ts'
import type { NewsStatus } from './news.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const news = pgTable('following_news', {
  id: id(),
  processId: reference('process_id').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  link: text('link'),
  status: text('status').$type<NewsStatus>().notNull().default('draft'),
  version: integer('version').notNull().default(1),
  example: boolean('example').notNull().default(false),
  writtenAt: instant('written_at').notNull(),
  publishedAt: instant('published_at'),
  correctedAt: instant('corrected_at'),
})

export const newsVersion = pgTable('following_news_version', {
  id: id(),
  newsId: reference('news_id').notNull(),
  version: integer('version').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  link: text('link'),
  reason: text('reason').notNull(),
  replacedAt: instant('replaced_at').notNull(),
})

/** Never shown nor exported: the address serves the messages alone. */
export const follower = pgTable('following_follower', {
  id: id(),
  email: text('email').notNull(),
  key: text('key').notNull(),
  lang: text('lang').$type<Lang>().notNull().default('fr'),
  seen: reference('seen').notNull().default(0),
  lookedOn: date('looked_on', { mode: 'string' }),
  messageId: reference('message_id'),
})

export const follow = pgTable('following_follow', {
  id: id(),
  followerId: reference('follower_id').notNull(),
  processId: reference('process_id'),
  actionId: reference('action_id'),
  key: text('key').notNull(),
  askedAt: instant('asked_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  since: reference('since'),
})
