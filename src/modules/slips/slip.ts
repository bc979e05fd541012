import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { dayOf } from '#ui/dates.ts'

/** The age brackets of Insee's census, so that both can be read side by side. */
export const ages = ['0-14', '15-29', '30-44', '45-59', '60-74', '75+'] as const
export const sexes = ['woman', 'man', 'other'] as const
export const firstTimes = ['yes', 'no'] as const
/** The six groups of the charter of Saint-Nazaire. */
export const groups = [
  'citizen',
  'concerned',
  'association',
  'institution',
  'town_agent',
  'ccas_agent',
] as const
export const paperChannels = ['paper', 'workshop', 'counter', 'telephone', 'outreach'] as const

/** What a slip may say. Nothing is asked twice, nothing must be said. */
export const slipFields = {
  age: z.enum([...ages, 'unsaid']).optional(),
  sex: z.enum([...sexes, 'unsaid']).optional(),
  /** A district's number, `elsewhere`, or nothing. */
  district: z.union([z.literal('elsewhere'), z.literal('unsaid'), identifier()]).optional(),
  firstTime: z.enum([...firstTimes, 'unsaid']).optional(),
  belongs: z.enum([...groups, 'unsaid']).optional(),
}
export type SaidOnSlip = z.output<z.ZodObject<typeof slipFields>>

export const questions = ['clearTask', 'enoughTime', 'respected', 'heard', 'trustInUse'] as const
export type Question = (typeof questions)[number]

/** The Monday of the week a day falls in. */
export function weekOf(now: Date): string {
  const day = new Date(`${dayOf(now)}T12:00:00Z`)
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return new Date(day.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10)
}

/** A key nobody can tie to a form: the fingerprint of what the form chose at random, else chance itself. */
export function slipKey(submission: string | undefined, index = 0): string {
  const chance = submission ?? randomBytes(24).toString('base64url')
  return createHash('sha256').update(`${chance}:${index}`).digest('hex')
}
