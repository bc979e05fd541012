import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { authorToTellAgain } from './facts.ts'
import { gatherMail } from './gather-mail.ts'
import { channels, noticeLife } from './notice.ts'
import { settle } from './settle.ts'

/** Only what was recorded last of this author. An e-mail that left stays told; one that could not leave is sent again. */
export const undoRecorded = operation({
  name: 'undo-recorded',
  summary: {
    fr: 'Annuler ce qui a été noté d’un auteur : il est de nouveau à prévenir',
    en: 'Undo what was recorded of an author: they are to be told again',
  },
  done: { fr: 'La personne est de nouveau à prévenir.', en: 'The person is to be told again.' },
  ...noticeLife.undo,
  input: z.object({ process: slug(), channel: z.enum(channels), contribution: identifier() }),
  owner: ownerOfProcess,
  async run({ channel, contribution, ...input }, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const undone = await settle(
      tx,
      sql`status = 'waiting', outcome = null, settled_at = null, message_id = null, printing_id = null,
          told_on = null`,
      sql`c.process_id = ${process.id} and n.channel = ${channel} and n.contribution_id = ${contribution}
          and n.status in ('told', 'not_reached') and n.outcome <> 'sent'
          and n.settled_at = (select max(m.settled_at) from notices_notice m
                              where m.contribution_id = ${contribution} and m.status in ('told', 'not_reached'))`,
    )
    for (const one of undone)
      note(authorToTellAgain(one.contribution, { process: process.id, notices: one.notices }))
    if (channel === 'email') await gatherMail(tx, now)
    return { contribution }
  },
})
