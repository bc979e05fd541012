import { z } from 'zod'
import { storableText } from '#kernel/web/form.ts'
import { sentence, type Words } from './i18n.ts'
import { messages } from './messages.ts'
import { Refusal } from './refusal.ts'

/** Text from people as it is kept: well-formed Unicode, composed, no control character, no blank ends. */
export function clean(value: string): string {
  return (
    value
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed; PostgreSQL refuses NUL in text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .trim()
  )
}

/** Several lines of text, at least one sign unless `min` says otherwise. */
export const text = (limits: { min?: number; max: number }) =>
  z
    .string()
    .overwrite(clean)
    .min(limits.min ?? 1)
    .max(limits.max)

/** One line of text: line breaks become spaces. */
export const line = (limits: { min?: number; max: number }) =>
  z
    .string()
    .overwrite((value) => clean(value).replace(/\s+/g, ' '))
    .min(limits.min ?? 1)
    .max(limits.max)

/** A row's number in its table. */
export const identifier = () => z.int().min(1).max(2_147_483_647)

/** A count of things or persons. */
export const count = (max = 1_000_000) => z.int().min(0).max(max)

/** A calendar day, `AAAA-MM-JJ`, between 1900 and 2199. */
export const day = () =>
  z.iso.date().refine((value) => /^(19|20|21)/.test(value), {
    params: { words: sentence(messages, (m) => m.field.date) },
  })

/** A short name in an address: lower-case letters, figures and hyphens. */
export const slug = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)

/** A secret or key chosen by a program, such as the key that makes a double submission harmless. */
export const key = () => z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const email = () =>
  z
    .email()
    .overwrite((value) => value.trim().toLowerCase())
    .max(254)

/** Parses an input, or refuses with one sentence a field. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(storable(raw))
  if (parsed.success) return parsed.data
  const fields: Record<string, Words> = {}
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.')
    fields[name] ??= explain(issue)
  }
  throw new Refusal(
    'invalid',
    sentence(messages, (m) => m.somethingToMend),
    fields,
  )
}

function storable(raw: unknown): unknown {
  if (typeof raw === 'string') return storableText(raw)
  if (Array.isArray(raw)) return raw.map(storable)
  if (raw === null || typeof raw !== 'object' || Object.getPrototypeOf(raw) !== Object.prototype) return raw
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, storable(value)]))
}

function explain(issue: z.core.$ZodIssue): Words {
  const say = (pick: (m: (typeof messages)['fr']['field']) => string) =>
    sentence(messages, (m) => pick(m.field))
  switch (issue.code) {
    case 'too_small': {
      const minimum = Number(issue.minimum)
      if (issue.origin === 'string')
        return minimum <= 1 ? say((m) => m.required) : say((m) => m.tooShort(minimum))
      return issue.origin === 'array' ? say((m) => m.tooFew(minimum)) : say((m) => m.tooSmall(minimum))
    }
    case 'too_big': {
      const maximum = Number(issue.maximum)
      if (issue.origin === 'string') return say((m) => m.tooLong(maximum))
      return issue.origin === 'array' ? say((m) => m.tooMany(maximum)) : say((m) => m.tooBig(maximum))
    }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return say((m) => m.required)
      if (issue.expected === 'int') return say((m) => m.wholeNumber)
      return issue.expected === 'number' ? say((m) => m.number) : say((m) => m.other)
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined || issue.input === '' ? say((m) => m.required) : say((m) => m.choice)
    case 'invalid_format':
      if (issue.input === '') return say((m) => m.required)
      if (issue.format === 'date') return say((m) => m.date)
      return issue.format === 'email' ? say((m) => m.email) : say((m) => m.format)
    case 'custom':
      return (issue.params?.words as Words | undefined) ?? say((m) => m.other)
    default:
      return say((m) => m.other)
  }
}
