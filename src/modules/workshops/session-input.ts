import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line, text } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { fuzzyDateField, fuzzyValues, instantInParis, requireFuzzyDate } from '#modules/processes/module.ts'
import { messages } from './messages.ts'
import {
  type AccessPoint,
  accessPoints,
  audiences,
  knowledge,
  registrationModes,
  sessionKinds,
} from './session.ts'

/** An hour as people write it (`9h`, `18 h 30`, `18:30`), kept as `18:30`. */
export const hour = () =>
  z
    .string()
    .overwrite((value) => {
      const read = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?$/i.exec(value.trim().replace(/[\u00a0\u202f]/g, ' '))
      return read ? `${(read[1] ?? '').padStart(2, '0')}:${read[2] ?? '00'}` : value
    })
    .refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
      params: { words: sentence(messages, (m) => m.hour) },
    })

export const placeFields = {
  place: line({ max: 200 }).optional(),
  /** Step-free, transport, child care, interpreter: what someone must know to come. */
  access: text({ max: 800 }).optional(),
  facilitator: identifier().optional(),
  stepFree: z.enum(knowledge).optional(),
  childCare: z.enum(knowledge).optional(),
  transport: z.enum(knowledge).optional(),
  interpreter: z.enum(knowledge).optional(),
  easyRead: z.enum(knowledge).optional(),
  capacity: z.int().min(1).max(100_000).optional(),
  registration: z.enum(registrationModes).optional(),
}

type Place = z.output<z.ZodObject<typeof placeFields>>

/** The columns of the place: what nobody said is kept as unknown. */
export function placeOf(input: Place) {
  const known = Object.fromEntries(
    accessPoints.map((point) => [
      point,
      input[point] === 'yes' ? true : input[point] === 'no' ? false : null,
    ]),
  ) as Record<AccessPoint, boolean | null>
  return {
    place: input.place ?? null,
    access: input.access ?? null,
    ...known,
    capacity: input.capacity ?? null,
    registration: input.registration ?? ('open' as const),
  }
}

export const whenFields = {
  day: day().optional(),
  start: hour().optional(),
  end: hour().optional(),
  /** Instead of a day and hours, when only « début septembre 2017 » is known; or one day whose hour is not. */
  approximate: fuzzyDateField().optional(),
}

export const sessionFields = {
  kind: z.enum(sessionKinds),
  /** The number of the axis; none when the session is about all of them. */
  axis: z.int().min(1).max(99).optional(),
  title: line({ max: 200 }),
  audience: z.enum(audiences),
  round: z.int().min(1).max(50).optional(),
  ...whenFields,
  ...placeFields,
  documents: text({ max: 1500 }).optional(),
  note: text({ max: 1500 }).optional(),
}

type When = z.output<z.ZodObject<typeof whenFields>>

/** The columns of an exact time or of an approximate date. @throws Refusal on the field to mend. */
export function whenOf(input: When, named: (field: string) => string = (field) => field) {
  if (input.approximate) {
    if (input.day || input.start || input.end)
      throw invalid(
        named('approximate'),
        sentence(messages, (m) => m.oneDateOnly),
      )
    const approximate = requireFuzzyDate(input.approximate)
    return {
      startsAt: null,
      endsAt: null,
      ...fuzzyValues('approximate', approximate),
      sortDay: approximate.from,
    }
  }
  for (const field of ['day', 'start', 'end'] as const)
    if (!input[field])
      throw invalid(
        named(field),
        sentence(messages, (m) => m.dayAndHours),
      )
  const { day = '', start = '', end = '' } = input
  if (end <= start)
    throw invalid(
      named('end'),
      sentence(messages, (m) => m.endAfterStart),
    )
  return {
    startsAt: instantInParis(day, start),
    endsAt: instantInParis(day, end),
    ...fuzzyValues('approximate', undefined),
    sortDay: day,
  }
}
