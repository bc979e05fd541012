import { sentence } from '#kernel/i18n.ts'
import type { Module } from '#kernel/module.ts'
import type { Following } from '#modules/processes/module.ts'
import { confirmFollowing } from './confirm-following.ts'
import { correctNews } from './correct-news.ts'
import { newsDeskPage } from './desk.page.tsx'
import { discardNews } from './discard-news.ts'
import { draftNews } from './draft-news.ts'
import { feedsOf } from './feed-links.ts'
import { feedPages } from './feeds.page.ts'
import { confirmFollowingPage, followActionPage, followAskedPage, followProcessPage } from './follow.page.tsx'
import { followByEmail } from './follow-by-email.ts'
import { followingPassages } from './follow-passage.tsx'
import { forgetUnconfirmed } from './forget-unconfirmed.ts'
import { listNewsPage, showNewsPage } from './list-news.page.tsx'
import { messages } from './messages.ts'
import { newsStatusNames } from './news.ts'
import { newsFile } from './news-file.ts'
import { ownFollowingPage, stopAllPage, stopOnePage, stoppedPage } from './own.page.tsx'
import { publishNews } from './publish-news.ts'
import { listNews } from './readings.ts'
import { reviseNews } from './revise-news.ts'
import { stopFollowing } from './stop-following.ts'
import * as tables from './tables.ts'
import { writeDigests } from './write-digests.ts'
import {
  correctNewsPage,
  discardNewsPage,
  draftNewsPage,
  publishNewsPage,
  reviseNewsPage,
} from './write-news.page.tsx'

export { feedsOfTown } from './feed-links.ts'
export {
  confirmFollowing,
  draftNews,
  followByEmail,
  forgetUnconfirmed,
  publishNews,
  stopFollowing,
  writeDigests,
}

/** News of a process, its feeds, and those who follow by e-mail. */
export const following: Module = {
  name: 'following',
  title: sentence(messages, (m) => m.module),
  states: newsStatusNames,
  operations: [
    draftNews,
    reviseNews,
    discardNews,
    publishNews,
    correctNews,
    followByEmail,
    confirmFollowing,
    stopFollowing,
    writeDigests,
    forgetUnconfirmed,
  ],
  readings: [listNews],
  files: [newsFile],
  pages: [
    ...feedPages,
    listNewsPage,
    showNewsPage,
    newsDeskPage,
    draftNewsPage,
    reviseNewsPage,
    publishNewsPage,
    correctNewsPage,
    discardNewsPage,
    followProcessPage,
    followActionPage,
    followAskedPage,
    confirmFollowingPage,
    ownFollowingPage,
    stopOnePage,
    stopAllPage,
    stoppedPage,
  ],
  tables: Object.values(tables),
}

/** What pages to the left show of it; told to them in src/modules.ts. */
export const newsAndFollowing: Following = { passage: followingPassages, feeds: feedsOf }
