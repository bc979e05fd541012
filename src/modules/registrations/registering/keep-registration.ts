import { randomBytes } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { email, identifier, key, line, slug } from '#kernel/input.ts'
import type { Deed } from '#kernel/operation.ts'
import { newReceiptCode } from '#kernel/receipt-code.ts'
import { invalid } from '#kernel/refusal.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { registrationRepeated } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { type Channel, mostPersons, type Reach, reaches } from '#modules/registrations/registration.ts'
import { person } from '#modules/registrations/tables.ts'
import { takePlaces } from './places.ts'
import { askAboutSameTime } from './same-time.ts'

/** The least that is asked; everything but the number of persons may be left out. */
export const personFields = {
  /** A first name, or any name they choose. */
  name: line({ max: 80 }).optional(),
  reach: z.enum(reaches).optional(),
  /** E-mail address or telephone number, as `reach` says. */
  contact: line({ max: 254 }).optional(),
  needsAccess: z.boolean().optional(),
  needsChildCare: z.boolean().optional(),
  needsTransport: z.boolean().optional(),
  needsInterpreter: z.boolean().optional(),
  /** The language the interpreter is wished in. */
  language: line({ max: 60 }).optional(),
}

export const sessionsField = z.array(identifier()).max(60).optional()
export const personsField = z.int().min(1).max(mostPersons)

export const registrationFields = {
  process: slug(),
  sessions: sessionsField,
  persons: personsField,
  ...personFields,
  /** Two of them are at the same time, and that is meant. */
  keepBoth: z.boolean().optional(),
  /** The language of the messages. */
  lang: z.enum(['fr', 'en']).optional(),
  submission: key(),
}

type Fields = z.output<z.ZodObject<typeof registrationFields>>

/** The columns of a person as typed. @throws Refusal on the field when an address or a number is not whole. */
export function personValues(input: z.output<z.ZodObject<typeof personFields>>) {
  const reach: Reach = input.reach ?? 'none'
  return {
    name: input.name ?? null,
    reach,
    contact: contactOf(reach, input.contact ?? ''),
    needsAccess: input.needsAccess ?? false,
    needsChildCare: input.needsChildCare ?? false,
    needsTransport: input.needsTransport ?? false,
    needsInterpreter: input.needsInterpreter ?? false,
    language: input.language ?? null,
  }
}

function contactOf(reach: Reach, given: string): string | null {
  if (reach === 'none') return null
  if (reach === 'email' && !email().safeParse(given).success)
    throw invalid(
      'contact',
      sentence(messages, (m) => m.contactEmail),
    )
  if (reach === 'telephone' && given.replace(/\D/g, '').length < 9)
    throw invalid(
      'contact',
      sentence(messages, (m) => m.contactTelephone),
    )
  return given
}

/** Registers someone, whoever types; the same form sent twice is one registration. */
export async function keepRegistration(deed: Deed, input: Fields, channel: Channel) {
  const { tx, now, note } = deed
  if (!input.sessions?.length)
    throw invalid(
      'sessions',
      sentence(messages, (m) => m.oneSession),
    )
  const process = await processBySlug(tx, input.process)
  await askAboutSameTime(tx, { process: process.id, now }, input.sessions, input.keepBoth)
  const code = await freshCode(tx)
  const [added] = await tx
    .insert(person)
    .values({
      ...personValues(input),
      processId: process.id,
      code,
      calendarKey: randomBytes(18).toString('base64url'),
      submission: input.submission,
      lang: input.lang ?? 'fr',
      channel,
      enteredBy: channel === 'web' ? null : (deed.actor.person ?? null),
      madeAt: now,
    })
    .onConflictDoNothing({ target: person.submission })
    .returning()
  if (!added) {
    const [first] = await tx.select().from(person).where(eq(person.submission, input.submission))
    if (!first?.code) throw new Error('a registration was neither kept nor found')
    note(registrationRepeated(first.id, {}))
    return { code: first.code, places: [] }
  }
  return { code, places: await takePlaces(deed, added, input.sessions, input.persons) }
}

/** A code that no receipt of a registration bears yet. */
export async function freshCode(tx: Database): Promise<string> {
  for (;;) {
    const drawn = [newReceiptCode(), newReceiptCode(), newReceiptCode()]
    const taken = await tx.select({ code: person.code }).from(person).where(inArray(person.code, drawn))
    const free = drawn.find((one) => !taken.some((row) => row.code === one))
    if (free) return free
  }
}
