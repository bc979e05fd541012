import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { fuzzyValues } from '#modules/processes/dates/fuzzy-columns.ts'
import { fuzzyDateField, optionalFuzzyDate, requireFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { mandatePublished } from '#modules/processes/facts.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers } from '#modules/processes/process.ts'
import { lockProcess } from '#modules/processes/reads.ts'
import { ownerOfProcess } from '#modules/processes/requires.ts'
import { mandate } from '#modules/processes/tables.ts'

export const publishMandate = operation({
  name: 'publish-mandate',
  summary: { fr: 'Publier le mandat de participation', en: 'Publish the mandate of participation' },
  done: { fr: 'Le mandat est publié.', en: 'The mandate is published.' },
  who: keepers,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    question: text({ max: 400 }),
    openMatters: text({ max: 3000 }),
    closedMatters: text({ max: 3000 }),
    decidedBy: text({ max: 600 }),
    useOfInputs: text({ max: 3000 }),
    period: fuzzyDateField(),
    answersDue: fuzzyDateField().optional(),
    source: line({ max: 300 }).optional(),
    dated: fuzzyDateField().optional(),
    changeReason: line({ max: 400 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockProcess(tx, input.process)
    const [versions] = await tx.select({ n: count() }).from(mandate).where(eq(mandate.processId, found.id))
    const version = (versions?.n ?? 0) + 1
    if (version > 1 && !input.changeReason)
      throw invalid(
        'changeReason',
        sentence(messages, (m) => m.sayWhyChanged),
      )
    const period = requireFuzzyDate(input.period)
    await tx.insert(mandate).values({
      processId: found.id,
      version,
      question: input.question,
      openMatters: input.openMatters,
      closedMatters: input.closedMatters,
      decidedBy: input.decidedBy,
      useOfInputs: input.useOfInputs,
      periodFrom: period.from,
      periodTo: period.to,
      periodText: period.text ?? null,
      ...fuzzyValues('answersDue', optionalFuzzyDate(input.answersDue)),
      source: input.source ?? null,
      ...fuzzyValues('dated', optionalFuzzyDate(input.dated)),
      changeReason: input.changeReason ?? null,
      publishedAt: now,
    })
    note(mandatePublished(found.id, { version }))
    return { version }
  },
})
