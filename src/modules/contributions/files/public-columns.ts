import { z } from 'zod'
import { count, line, slug } from '#kernel/input.ts'
import { authorCategories, channels } from '#modules/contributions/contribution.ts'
import type { PublicContribution } from '#modules/contributions/reads.ts'

/** What a list or a file of published contributions may be narrowed to. */
export const publicFilters = {
  process: slug(),
  search: line({ max: 200 }).optional(),
  axis: count(999).min(1).optional(),
  angle: count(99).min(1).optional(),
  channel: z.enum(channels).optional(),
  authorCategory: z.enum(authorCategories).optional(),
}

/** What anyone may take away: published words and what is public beside them. */
export const publicColumns = {
  reference: 'reference',
  process: 'process',
  axis: 'axis',
  axis_title: 'axisTitle',
  angle: 'angleTitle',
  session: 'session',
  session_day: 'sessionDay',
  kind: 'kind',
  channel: 'channel',
  author_category: 'authorCategory',
  group_size: 'groupSize',
  language: 'language',
  title: 'title',
  text: 'text',
  status: 'status',
  said_on: 'saidOn',
  received_on: 'receivedOn',
} as const satisfies Record<string, keyof PublicContribution>

export const publicNames = Object.keys(publicColumns) as (keyof typeof publicColumns)[]

export function publicObject(row: PublicContribution) {
  return Object.fromEntries(publicNames.map((name) => [name, row[publicColumns[name]]]))
}
