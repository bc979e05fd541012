import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { email, identifier, key, text } from '#kernel/input.ts'
import { spend } from '#kernel/limits.ts'
import { operation } from '#kernel/operation.ts'
import { codeSource, newReceiptCode } from '#modules/contributions/module.ts'
import { textReported } from '#modules/moderation/facts.ts'
import { delaysOf } from '#modules/moderation/reads.ts'
import { dayAfter } from '#modules/moderation/rules/promise-moderation-delays.ts'
import { report } from '#modules/moderation/tables.ts'
import { isUrgent, reportLife, reportReasons } from './report.ts'
import { requireReportable, textKinds } from './reportable.ts'

/** As a contribution: nothing is hidden by it, a person reads and answers. */
export const reportText = operation({
  name: 'report-text',
  summary: {
    fr: 'Signaler une phrase de la synthèse ou une réponse publiée',
    en: 'Report a sentence of the synthesis or a published answer',
  },
  done: {
    fr: 'Votre signalement est reçu. Gardez le code pour lire la réponse.',
    en: 'Your report is received. Keep the code to read the answer.',
  },
  ...reportLife.report,
  from: undefined,
  input: z.object({
    kind: z.enum(textKinds),
    id: identifier(),
    reason: z.enum(reportReasons),
    text: text({ max: 1000 }).optional(),
    contact: email().optional(),
    language: z.enum(['fr', 'en']).default('fr'),
    /** Chosen by the form: sent twice, it is one report. */
    submission: key().optional(),
  }),
  async run(input, { tx, town, actor, door, now, note }) {
    const source = codeSource(town, actor)
    if (door !== 'page' && source) await spend('report', source)
    const found = await requireReportable(tx, input.kind, input.id)
    const { processId: process, number } = found
    const urgent = isUrgent(input.reason)
    const tell = textReported[input.kind]
    if (input.submission) {
      const [sent] = await tx
        .select({ code: report.code })
        .from(report)
        .where(eq(report.submission, input.submission))
      if (sent) {
        note(tell(found.id, { process, number, urgent, repeated: true }))
        return { code: sent.code }
      }
    }
    const code = newReceiptCode()
    await tx.insert(report).values({
      code,
      submission: input.submission ?? null,
      textKind: input.kind,
      textId: found.id,
      processId: process,
      reason: input.reason,
      text: input.text ?? null,
      language: input.language,
      contact: input.contact ?? null,
      madeAt: now,
      answerBy: dayAfter(now, (await delaysOf(tx, process)).report),
      status: 'waiting',
    })
    note(tell(found.id, { process, number, urgent, repeated: false }))
    return { code }
  },
})
