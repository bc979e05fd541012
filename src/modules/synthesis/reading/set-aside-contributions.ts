import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { contributionSetAside } from '#modules/synthesis/facts.ts'
import { ownerByProcess, requirePublic } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { citation, unused } from '#modules/synthesis/tables.ts'
import { coverageWords } from './coverage-messages.ts'

export const usualReasons = ['said', 'off', 'short', 'greeting', 'other'] as const

/** Several voices with one reason: all of them, or none when one cannot be. */
export const setAsideContributions = operation({
  name: 'set-aside-contributions',
  summary: {
    fr: 'Écarter plusieurs paroles de la synthèse, avec une même raison publique',
    en: 'Set several voices aside from the synthesis, with one public reason',
  },
  done: {
    fr: 'Ces paroles sont écartées, et la raison est publique.',
    en: 'These voices are set aside, and the reason is public.',
  },
  who: synthesisWork,
  owner: ownerByProcess,
  input: z.object({
    process: slug(),
    contributions: z.array(identifier()).min(1).max(200),
    usual: z.enum(usualReasons).optional(),
    /** The public reason, when it is none of the usual ones. */
    reason: text({ min: 10, max: 600 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const reason =
      input.usual && input.usual !== 'other' ? coverageWords.fr.reasons[input.usual] : input.reason
    if (!reason)
      throw input.usual
        ? invalid(
            'reason',
            sentence(coverageWords, (m) => m.writeReason),
          )
        : invalid(
            'usual',
            sentence(coverageWords, (m) => m.chooseReason),
          )
    const ids = [...new Set(input.contributions)].sort((a, b) => a - b)
    const known = []
    for (const id of ids) known.push(await requirePublic(tx, id, process.id))
    const [cited] = await tx.select().from(citation).where(inArray(citation.contributionId, ids)).limit(1)
    if (cited) {
      const { reference = '' } = known.find((one) => one.id === cited.contributionId) ?? {}
      throw conflict({ fr: coverageWords.fr.refused(reference), en: coverageWords.en.refused(reference) })
    }
    for (const contributionId of ids) {
      await tx
        .insert(unused)
        .values({ contributionId, reason, setAsideAt: now })
        .onConflictDoUpdate({ target: unused.contributionId, set: { reason, setAsideAt: now } })
      note(contributionSetAside(contributionId, { process: process.id }))
    }
    return { process: process.slug, contributions: ids.length }
  },
})
