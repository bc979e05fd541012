import type { Database } from '#kernel/database/database.ts'
import { sweepFiles } from '#kernel/files/files.ts'
import type { Reaction } from '#kernel/module.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { contributionWithdrawn } from '#modules/contributions/module.ts'
import { dropAttachments } from './deposit.ts'
import { attachmentsDropped } from './facts.ts'
import { depositsOf, depositsPastTheirDay } from './reads.ts'

/** Words withdrawn by their author: the photo or the voice they were typed from goes too. */
export const dropsWhatWasSent: Reaction = {
  name: 'drops-what-was-sent',
  on: [contributionWithdrawn],
  async run(fact, { tx, now, note }) {
    for (const id of await depositsOf(tx, Number(fact.subjectId))) {
      const files = await dropAttachments(tx, id, now)
      if (files > 0) note(attachmentsDropped(id, { files }))
    }
  },
}

/** Every hour: files whose day has passed, then everything dropped leaves the disk. */
export async function forgetAttachments(town: Town): Promise<void> {
  const now = town.clock.now()
  await town.db.transaction(async (tx) => {
    for (const id of await depositsPastTheirDay(tx as unknown as Database, now.toISOString().slice(0, 10)))
      await dropAttachments(tx as unknown as Database, id, now)
  })
  await sweepFiles(town)
}
