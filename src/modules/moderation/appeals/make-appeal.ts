import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { codeSource, findByCode, requireContribution } from '#modules/contributions/module.ts'
import { appealMade } from '#modules/moderation/facts.ts'
import { messages } from '#modules/moderation/messages.ts'
import { delaysOf, refuserOf } from '#modules/moderation/reads.ts'
import { dayAfter } from '#modules/moderation/rules/promise-moderation-delays.ts'
import { appeal } from '#modules/moderation/tables.ts'
import { appealLife } from './appeal.ts'

/** The author of unpublished words asks, with the code, that another person decide. */
export const makeAppeal = operation({
  name: 'make-appeal',
  summary: { fr: 'Faire un recours contre une non-publication', en: 'Appeal against a refusal to publish' },
  done: {
    fr: 'Votre recours est reçu. Une autre personne va décider.',
    en: 'Your appeal is received. Another person is going to decide.',
  },
  ...appealLife.appeal,
  from: undefined,
  input: z.object({ code: line({ max: 40 }), text: text({ min: 3, max: 2000 }) }),
  async run(input, { tx, town, actor, door, now, note }) {
    const found = await findByCode(tx, input.code, door === 'page' ? undefined : codeSource(town, actor))
    const row = await requireContribution(tx, found.id)
    if (row.status !== 'kept_unpublished' || !row.statusReason)
      throw conflict(sentence(messages, (m) => m.nothingToAppeal))
    const [added] = await tx
      .insert(appeal)
      .values({
        contributionId: row.id,
        text: input.text,
        reason: row.statusReason,
        refusedBy: await refuserOf(tx, row.id),
        madeAt: now,
        answerBy: dayAfter(now, (await delaysOf(tx, row.processId)).appeal),
        status: 'waiting',
        alone: false,
      })
      .onConflictDoNothing()
      .returning({ id: appeal.id })
    if (!added) throw conflict(sentence(messages, (m) => m.appealWaits))
    note(appealMade(row.id, { process: row.processId, appeal: added.id, reason: row.statusReason }))
    return { code: row.code, appeal: added.id }
  },
})
