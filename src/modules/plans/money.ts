import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { messages } from './messages.ts'

/** Whether an amount is for the whole period or for each year, and whether it is new money. Null: not said. */
export const periods = ['total', 'per_year'] as const
export const credits = ['additional', 'existing'] as const

const written = /^\d{1,11}([.,]\d{1,2})?$/
const tight = (value: string) => value.replace(/[\s\u00a0\u202f€]/g, '')

/** An amount in euros as people write it: « 2 350 000 », « 9600,50 ». Text, so that no decimal is ever a float. */
export const amount = () =>
  z
    .string()
    .overwrite(tight)
    .max(20)
    .refine((value) => written.test(value), { params: { words: sentence(messages, (m) => m.writtenAmount) } })

/** Integer cents of an amount that was checked. */
export function centsOf(value: string): number {
  const [euros = '0', decimals = ''] = tight(value).replace(',', '.').split('.')
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
}

/** The amount as it goes back in its field. */
export function writtenEuros(cents: number | null): string {
  if (cents === null) return ''
  const rest = cents % 100
  return `${(cents - rest) / 100}${rest ? `,${String(rest).padStart(2, '0')}` : ''}`
}

export interface Amount {
  readonly cents: number | null
  readonly period: string | null
}

export interface Share {
  readonly cents: number
  /** Actions whose amount is known and qualified as the envelope is. */
  readonly counted: number
  /** Actions whose amount is unknown: not zero. */
  readonly unknown: number
  /** Actions whose amount is known and qualified otherwise (per year against total): not added. */
  readonly apart: number
}

/** What of an envelope is attributed to named actions. Amounts of another qualifier are never added to it. */
export function attributedShare(envelope: Amount, actions: readonly Amount[]): Share {
  const known = actions.filter((action) => action.cents !== null)
  const same = known.filter((action) => envelope.period !== null && action.period === envelope.period)
  return {
    cents: same.reduce((sum, action) => sum + (action.cents ?? 0), 0),
    counted: same.length,
    unknown: actions.length - known.length,
    apart: known.length - same.length,
  }
}
