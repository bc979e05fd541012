import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { isPublic, ownerOf, requireContribution } from '#modules/contributions/module.ts'
import { reportsSettled } from '#modules/moderation/facts.ts'
import { messages } from '#modules/moderation/messages.ts'
import { report } from '#modules/moderation/tables.ts'
import { reportMail } from '#modules/moderation/tellings/told-mail.ts'
import { reportLife } from './report.ts'

/** Every waiting report of one text is answered at once. « Acted » says that something was done: it is done before. */
export const settleReports = operation({
  name: 'settle-reports',
  summary: { fr: 'Répondre aux signalements d’une contribution', en: 'Answer the reports of a contribution' },
  done: {
    fr: 'Les signalements ont une réponse. Elle part à ceux qui ont laissé une adresse.',
    en: 'The reports are answered. The answer leaves to those who left an address.',
  },
  ...reportLife.settle,
  input: z.object({
    contribution: identifier(),
    result: z.enum(['acted', 'dismissed']),
    answer: text({ min: 10, max: 2000 }),
  }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, now, actor, note }) {
    const row = await requireContribution(tx, input.contribution)
    const waiting = and(eq(report.contributionId, row.id), eq(report.status, 'waiting'))
    const reports = await tx.select().from(report).where(waiting).for('update')
    const first = reports[0]
    if (!first) throw conflict(sentence(messages, (m) => m.noReport))
    if (input.result === 'acted' && isPublic(row.status) && row.statusAt <= first.madeAt)
      throw conflict(sentence(messages, (m) => m.actFirst))
    await tx
      .update(report)
      .set({
        status: input.result,
        answer: input.answer,
        contact: null,
        decidedAt: now,
        decidedBy: actor.person ?? null,
      })
      .where(waiting)
    for (const one of reports)
      if (one.contact)
        await queueMessage(
          tx,
          { kind: 'report', recipient: one.contact, ...reportMail(one, row.reference, input) },
          now,
        )
    note(reportsSettled(row.id, { process: row.processId, result: input.result, reports: reports.length }))
    return { reports: reports.length }
  },
})
