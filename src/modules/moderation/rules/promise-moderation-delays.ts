import { z } from 'zod'
import { count, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { requireProcess } from '#modules/contributions/module.ts'
import { delaysPromised } from '#modules/moderation/facts.ts'
import { delay } from '#modules/moderation/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'

/** In days, of the calendar. What holds when neither the town nor the process promised otherwise. */
export const usualDelays = { reading: 3, appeal: 15, report: 3 } as const

/** The day by which something that begins now is to be done. */
export const dayAfter = (now: Date, days: number): string =>
  dayInParis(new Date(now.getTime() + days * 86_400_000))

const days = () => count(60).min(1)

export const promiseModerationDelays = operation({
  name: 'promise-moderation-delays',
  summary: {
    fr: 'Promettre des délais de relecture, de recours et de signalement',
    en: 'Promise delays for reading, appeals and reports',
  },
  done: { fr: 'Les délais sont promis.', en: 'The delays are promised.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({
    /** Left out: for every process that promises nothing of its own. */
    process: slug().optional(),
    readingDays: days(),
    appealDays: days(),
    reportDays: days(),
  }),
  async run(input, { tx, now, note }) {
    const processId = input.process ? (await requireProcess(tx, input.process)).id : null
    const promised = {
      readingDays: input.readingDays,
      appealDays: input.appealDays,
      reportDays: input.reportDays,
      setAt: now,
    }
    await tx
      .insert(delay)
      .values({ processId, ...promised })
      .onConflictDoUpdate({ target: delay.processId, set: promised })
    note(
      delaysPromised(processId ?? 0, {
        process: processId,
        reading: input.readingDays,
        appeal: input.appealDays,
        report: input.reportDays,
      }),
    )
    return {}
  },
})
