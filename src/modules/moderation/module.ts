import type { Module } from '#kernel/module.ts'
import { deskMessages } from './desk-messages.ts'
import * as gestures from './moderation.page.tsx'
import { queuePage } from './queue.page.tsx'
import { listModerationQueue, showContributionSheet } from './readings.ts'
import { moderationRulesPage } from './rules.page.tsx'

/** Reading before publication, under published rules: the queue, the decisions and what is told of them. */
export const moderation: Module = {
  name: 'moderation',
  title: { fr: deskMessages.fr.module, en: deskMessages.en.module },
  operations: [],
  readings: [listModerationQueue, showContributionSheet],
  pages: [queuePage, ...Object.values(gestures), moderationRulesPage],
  tables: [],
}
