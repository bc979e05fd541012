import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const process = { process: z.int() }

export const newsDrafted = fact('NewsDrafted', 'news', process)
export const newsRevised = fact('NewsRevised', 'news', process)
export const newsDiscarded = fact('NewsDiscarded', 'news', process)
export const newsPublished = fact('NewsPublished', 'news', process)
export const newsCorrected = fact('NewsCorrected', 'news', { ...process, version: z.int() })

const followed = { process: z.int().nullable(), action: z.int().nullable() }

/** Someone asked, confirmed, stopped: how many and what, never who. `sent`: a message asks them to confirm. */
export const followingAsked = fact('FollowingAsked', 'follow', { ...followed, sent: z.boolean() })
export const followingConfirmed = fact('FollowingConfirmed', 'follow', followed)
export const followingStopped = fact('FollowingStopped', 'follow', followed)
export const unconfirmedForgotten = fact('UnconfirmedForgotten', 'follow', { follows: z.int() })
export const digestsWritten = fact('DigestsWritten', 'digest', { looked: z.int(), written: z.int() })
