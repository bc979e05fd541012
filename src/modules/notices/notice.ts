import type { Step } from '#kernel/actor.ts'
import { eachWords } from '#kernel/i18n.ts'
import { words } from './messages.ts'

/**
 * An answer is published: each author of the proposal who left a way to be told has a notice. It waits; the author is
 * told (the mail server took the message, somebody spoke to them, the letter was posted, the counter told them), or could
 * not be reached, and may be tried again. It is dropped when there is nothing to tell any more: the words were withdrawn,
 * a newer version of the answer came before, the author no longer wishes to be told.
 */
export const statuses = ['waiting', 'told', 'not_reached', 'dropped'] as const
export type Status = (typeof statuses)[number]
export const statusNames = eachWords(words.fr.status, words.en.status)

export const channels = ['email', 'telephone', 'letter', 'counter'] as const
export type Channel = (typeof channels)[number]

/** How a channel is called in the desk's addresses. */
export const channelPaths = ['courriel', 'telephone', 'lettre', 'guichet'] as const
export type ChannelPath = (typeof channelPaths)[number]
export const channelOf = (path: ChannelPath): Channel => channels[channelPaths.indexOf(path)] as Channel
export const pathOf = (channel: Channel): ChannelPath =>
  channelPaths[channels.indexOf(channel)] as ChannelPath

/** How people say an author was told; e-mails say it by themselves. */
export const toldOutcomes = ['spoken', 'message_left', 'posted', 'handed'] as const
export type ToldOutcome = (typeof toldOutcomes)[number]
export const missedOutcomes = ['no_answer', 'wrong_contact', 'refused', 'returned'] as const
export type MissedOutcome = (typeof missedOutcomes)[number]

/** What may be recorded on each channel, the usual first. */
export const possibleOutcomes: Readonly<
  Record<Channel, { told: readonly ToldOutcome[]; missed: readonly MissedOutcome[] }>
> = {
  // E-mails say by themselves that they left; whom none reaches is told otherwise.
  email: { told: ['spoken', 'handed', 'posted'], missed: ['returned'] },
  telephone: { told: ['spoken', 'message_left'], missed: ['no_answer', 'wrong_contact', 'refused'] },
  letter: { told: ['posted'], missed: ['wrong_contact', 'returned'] },
  counter: { told: ['handed'], missed: ['refused'] },
}

/** Contacts are seen by agents alone; a facilitator, a service or a guarantor never sees one. */
export const tellers = { agent: 'all' } as const
export const countReaders = { administrator: 'all', agent: 'all', guarantor: 'all' } as const
export const forgetters = { administrator: 'all', agent: 'all' } as const

export const noticeLife = {
  tell: { who: tellers, from: ['waiting', 'not_reached'], to: 'told' },
  miss: { who: tellers, from: ['waiting', 'told', 'not_reached'], to: 'not_reached' },
  undo: { who: tellers, from: ['told', 'not_reached'], to: 'waiting' },
} as const satisfies Record<string, Step<Status>>
