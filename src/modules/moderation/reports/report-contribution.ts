import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { email, key, line, text } from '#kernel/input.ts'
import { spend } from '#kernel/limits.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { codeSource, contributionMessages, isPublic, newReceiptCode } from '#modules/contributions/module.ts'
import { reportMade } from '#modules/moderation/facts.ts'
import { messages } from '#modules/moderation/messages.ts'
import { delaysOf, rows } from '#modules/moderation/reads.ts'
import { dayAfter } from '#modules/moderation/rules/promise-moderation-delays.ts'
import { report } from '#modules/moderation/tables.ts'
import { isUrgent, reportLife, reportReasons } from './report.ts'

/** Anyone says that something published should not be as it is. Nothing is hidden by it; a person reads, and answers. */
export const reportContribution = operation({
  name: 'report-contribution',
  summary: { fr: 'Signaler une contribution publiée', en: 'Report a published contribution' },
  done: {
    fr: 'Votre signalement est reçu. Gardez le code pour lire la réponse.',
    en: 'Your report is received. Keep the code to read the answer.',
  },
  ...reportLife.report,
  from: undefined,
  input: z.object({
    reference: line({ max: 20 }),
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
    const [found] = await rows<{ id: number; processId: number; status: string }>(
      tx,
      sql`select id::int, process_id::int as "processId", status from contributions_contribution
          where reference = ${input.reference.toUpperCase()}`,
    )
    if (!found) throw missing(sentence(contributionMessages, (m) => m.unknown))
    if (input.submission) {
      const [sent] = await rows<{ code: string }>(
        tx,
        sql`select code from moderation_report where submission = ${input.submission}`,
      )
      if (sent) {
        note(
          reportMade(found.id, { process: found.processId, urgent: isUrgent(input.reason), repeated: true }),
        )
        return { code: sent.code }
      }
    }
    if (!isPublic(found.status)) throw conflict(sentence(messages, (m) => m.notShown))
    const code = newReceiptCode()
    await tx.insert(report).values({
      code,
      submission: input.submission ?? null,
      contributionId: found.id,
      reason: input.reason,
      text: input.text ?? null,
      language: input.language,
      contact: input.contact ?? null,
      madeAt: now,
      answerBy: dayAfter(now, (await delaysOf(tx, found.processId)).report),
      status: 'waiting',
    })
    note(reportMade(found.id, { process: found.processId, urgent: isUrgent(input.reason), repeated: false }))
    return { code }
  },
})
