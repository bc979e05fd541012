import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { textReportsSettled } from '#modules/moderation/facts.ts'
import { messages } from '#modules/moderation/messages.ts'
import { report } from '#modules/moderation/tables.ts'
import { reportMail } from '#modules/moderation/tellings/told-mail.ts'
import { reportLife } from './report.ts'
import { reportable, type TextKind, textKinds } from './reportable.ts'

/** Those that wait for one text, and the process it belongs to: written with the report, for a text may be gone since. */
async function waitingFor(tx: Database, kind: TextKind, id: number) {
  const waiting = and(eq(report.textKind, kind), eq(report.textId, id), eq(report.status, 'waiting'))
  const reports = await tx.select().from(report).where(waiting).for('update')
  const process = reports[0]?.processId
  if (!process) throw conflict(sentence(messages, (m) => m.noReport))
  return { waiting, reports, process }
}

/** Every waiting report of one sentence or answer is answered at once. What is to be changed is changed first, on its own page. */
export const settleTextReports = operation({
  name: 'settle-text-reports',
  summary: {
    fr: 'Répondre aux signalements d’une phrase ou d’une réponse',
    en: 'Answer the reports of a sentence or of an answer',
  },
  done: {
    fr: 'Les signalements ont une réponse. Elle part à ceux qui ont laissé une adresse.',
    en: 'The reports are answered. The answer leaves to those who left an address.',
  },
  ...reportLife.settle,
  input: z.object({
    kind: z.enum(textKinds),
    id: identifier(),
    result: z.enum(['acted', 'dismissed']),
    answer: text({ min: 10, max: 2000 }),
  }),
  owner: async ({ kind, id }, { tx }) => ({ process: (await waitingFor(tx, kind, id)).process }),
  async run(input, { tx, now, actor, note }) {
    const { waiting, reports, process } = await waitingFor(tx, input.kind, input.id)
    const number = (await reportable(tx, input.kind, input.id))?.number ?? null
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
    for (const one of reports) {
      if (!one.contact) continue
      const name = messages[one.language === 'en' ? 'en' : 'fr'].textName[input.kind](number)
      const mail = reportMail(one, name, input)
      await queueMessage(tx, { kind: 'report', recipient: one.contact, ...mail }, now)
    }
    const settled = { process, number, result: input.result, reports: reports.length }
    note(textReportsSettled[input.kind](input.id, settled))
    return { reports: reports.length }
  },
})
