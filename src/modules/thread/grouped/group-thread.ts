import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { dayOf } from '#ui/dates.ts'
import { groupings } from './grouped.ts'
import { groupedMessages } from './grouped-messages.ts'
import { bundlesOf, nameOf, restedOn } from './grouped-reads.ts'

/** What is asked, in the words of the addresses: they are given to people. */
export const groupedInput = z.object({
  process: slug(),
  par: z.enum(groupings).optional(),
  /** A theme opened into its proposals; 0: those of no theme. */
  theme: count(2_147_483_647).optional(),
  /** An axis opened into its themes. */
  axe: identifier().optional(),
  page: count(100).min(1).optional(),
})

/** The thread of a process in lines that stay readable however much it holds. @throws Refusal */
export async function groupedThread(db: Database, asked: z.output<typeof groupedInput>, now: Date) {
  const process = await processBySlug(db, asked.process)
  const { theme } = asked
  const within = { theme, axis: asked.axe }
  const by = theme !== undefined ? 'proposition' : asked.axe !== undefined ? 'theme' : (asked.par ?? 'theme')
  const opened = theme || asked.axe !== undefined ? await nameOf(db, process.id, within) : undefined
  if ((theme || asked.axe !== undefined) && opened === undefined)
    throw missing(sentence(groupedMessages, (m) => m.unknownGroup))
  const page = asked.page ?? 1
  const found = await bundlesOf(db, process.id, by, { within, page, today: dayOf(now) })
  return { process, by, within, opened, page, ...found, ...(await restedOn(db, process.id)) } as const
}

/** The same for programs. */
export const groupThread = reading({
  name: 'group-thread',
  summary: sentence(groupedMessages, (m) => m.summary),
  who: 'anyone',
  input: groupedInput,
  async run(asked, { db, now }) {
    const { by, page, total, voices, used, bundles } = await groupedThread(db, asked, now)
    return { by, page, total, voices, used, bundles }
  },
})
