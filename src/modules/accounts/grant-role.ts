import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { roleGranted } from './facts.ts'
import { messages } from './messages.ts'
import { roles } from './role.ts'
import { grant, person } from './tables.ts'

export const grantRole = operation({
  name: 'grant-role',
  summary: { fr: 'Donner un rôle à une personne', en: 'Give a person a role' },
  done: { fr: 'Le rôle est donné.', en: 'The role is given.' },
  who: { administrator: 'all' },
  input: z.object({
    person: identifier(),
    role: z.enum(roles),
    organisation: identifier(),
    process: identifier().optional(),
    title: line({ max: 120 }).optional(),
    fromDay: day(),
    untilDay: day().optional(),
  }),
  async run(input, { tx, now, note }) {
    const [known] = await tx.select({ id: person.id }).from(person).where(eq(person.id, input.person))
    if (!known) throw missing(sentence(messages, (m) => m.unknownPerson))
    if (input.role === 'facilitator' && !(input.process && input.untilDay))
      throw invalid(
        input.process ? 'untilDay' : 'process',
        sentence(messages, (m) => m.facilitatorNeedsContract),
      )
    if (input.untilDay && input.untilDay < input.fromDay)
      throw invalid(
        'untilDay',
        sentence(messages, (m) => m.untilBeforeFrom),
      )
    const [added] = await tx
      .insert(grant)
      .values({
        personId: input.person,
        role: input.role,
        organisationId: input.organisation,
        processId: input.process ?? null,
        title: input.title ?? null,
        fromDay: input.fromDay,
        untilDay: input.untilDay ?? null,
        createdAt: now,
      })
      .returning({ id: grant.id })
    if (!added) throw new Error('a role was not given')
    note(
      roleGranted(input.person, {
        grant: added.id,
        role: input.role,
        organisation: input.organisation,
        process: input.process ?? null,
      }),
    )
    return { id: added.id }
  },
})
