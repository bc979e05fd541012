import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, text } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
import { levels } from './process.ts'

/** What a process says of itself: each version is kept, because its design may change before it is done. */
export const descriptionFields = {
  title: line({ max: 160 }),
  summary: text({ max: 1200 }),
  sponsor: line({ max: 200 }),
  level: z.enum(levels),
  parentStrategy: line({ max: 200 }).optional(),
  /** As its source writes it: « 2016-2024 ». */
  parentStrategyPeriod: line({ max: 60 }).optional(),
  method: text({ max: 6000 }).optional(),
  labelFr: line({ max: 300 }).optional(),
  labelEn: line({ max: 300 }).optional(),
}

type Description = z.output<z.ZodObject<typeof descriptionFields>>

export function descriptionOf(input: Description) {
  return {
    title: input.title,
    summary: input.summary,
    sponsor: input.sponsor,
    level: input.level,
    parentStrategy: input.parentStrategy ?? null,
    parentStrategyPeriod: input.parentStrategyPeriod ?? null,
    method: input.method ?? null,
  }
}

/** A warning shown on every page must be readable by everyone who reads the page. */
export function requireBothLabels(input: Pick<Description, 'labelFr' | 'labelEn'>): void {
  if (input.labelFr && !input.labelEn)
    throw invalid(
      'labelEn',
      sentence(messages, (m) => m.bothLabels),
    )
  if (input.labelEn && !input.labelFr)
    throw invalid(
      'labelFr',
      sentence(messages, (m) => m.bothLabels),
    )
}
