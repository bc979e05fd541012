import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, text } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { operation } from '#kernel/operation.ts'
import { forbidden, invalid } from '#kernel/refusal.ts'
import { contributionLife, keptReasons, ownerOf } from '#modules/contributions/contribution.ts'
import { requireContribution, stampOf } from '#modules/contributions/contribution-row.ts'
import { messages } from '#modules/contributions/messages.ts'
import { keepUnpublished } from './keep-contribution-unpublished.ts'

/** Several at once, each with its own reason told to its own author. Those that moved meanwhile are left and counted. */
export const keepContributionsUnpublished = operation({
  name: 'keep-contributions-unpublished',
  summary: {
    fr: 'Garder plusieurs contributions non publiées, chacune avec sa raison',
    en: 'Keep several contributions unpublished, each with its reason',
  },
  done: {
    fr: 'Ces contributions ne sont pas publiées. Chaque auteur lit sa raison.',
    en: 'These contributions are not published. Each author reads their reason.',
  },
  ...contributionLife.keepUnpublished,
  input: z.object({
    decisions: z
      .array(
        z.object({
          contribution: identifier(),
          /** Left empty: this one waits. */
          reason: z.enum(keptReasons).optional(),
          note: text({ max: 1000 }).optional(),
          seen: line({ max: 80 }).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
  async run(input, deed) {
    const chosen = input.decisions.flatMap((one) => (one.reason ? [{ ...one, reason: one.reason }] : []))
    if (chosen.length === 0)
      throw invalid(
        'decisions',
        sentence(messages, (m) => m.chooseReason),
      )
    const kept: number[] = []
    for (const { contribution, reason, note, seen } of chosen) {
      const row = await requireContribution(deed.tx, contribution)
      if (!isAllowed(contributionLife.keepUnpublished.who, deed.actor, ownerOf(row)))
        throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
      const moved = seen !== undefined && seen !== stampOf(row)
      if (moved || !(contributionLife.keepUnpublished.from as readonly string[]).includes(row.status))
        continue
      await keepUnpublished(deed, row, { reason, note })
      kept.push(row.id)
    }
    if (kept.length === 0)
      throw invalid(
        'decisions',
        sentence(messages, (m) => m.nothingToPublish),
      )
    return { kept, left: chosen.length - kept.length }
  },
})
