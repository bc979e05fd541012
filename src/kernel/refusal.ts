import type { Words } from './i18n.ts'

/** Why an operation was refused. The doors translate: 403, 404, 409, 422, 429. */
export type Reason = 'forbidden' | 'missing' | 'conflict' | 'invalid' | 'too-many'

export const httpStatus = {
  forbidden: 403,
  missing: 404,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
} as const

/** The one class of refusal: a reason, a sentence that says how to mend it, and the faulty fields if any. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly sentence: Words
  readonly fields: Readonly<Record<string, Words>>

  constructor(reason: Reason, sentence: Words, fields: Readonly<Record<string, Words>> = {}) {
    super(sentence.en)
    this.name = 'Refusal'
    this.reason = reason
    this.sentence = sentence
    this.fields = fields
  }
}

/** Refuses one field of the input with a sentence that says how to mend it. */
export function invalid(field: string, sentence: Words): Refusal {
  return new Refusal('invalid', sentence, { [field]: sentence })
}

export function conflict(sentence: Words): Refusal {
  return new Refusal('conflict', sentence)
}

export function missing(sentence: Words): Refusal {
  return new Refusal('missing', sentence)
}

export function forbidden(sentence: Words): Refusal {
  return new Refusal('forbidden', sentence)
}
