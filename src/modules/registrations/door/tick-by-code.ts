import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { addedAtDoor, attendanceTicked } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { hosts } from '#modules/registrations/registration.ts'
import { registration } from '#modules/registrations/tables.ts'
import { ownerOfSession } from '#modules/workshops/module.ts'
import { openDoor, setPresent } from './door.ts'

/** Someone shows the code of their receipt: ticked, or added when it was given for another session of the process. */
export const tickByCode = operation({
  name: 'tick-by-code',
  summary: {
    fr: 'Cocher une personne par le code de son reçu',
    en: 'Tick someone by the code of their receipt',
  },
  done: { fr: 'La personne est cochée présente.', en: 'The person is ticked as present.' },
  who: hosts,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), code: line({ max: 40 }) }),
  async run(input, deed) {
    const { tx, now } = deed
    const session = await openDoor(deed, input.session)
    const who = await personOf(deed, input.code).catch(() => undefined)
    if (!who || who.processId !== session.processId)
      throw invalid(
        'code',
        sentence(messages, (m) => m.codeUnknown),
      )
    const [own] = await tx
      .select()
      .from(registration)
      .where(and(eq(registration.personId, who.id), eq(registration.sessionId, session.id)))
    const came = { persons: own?.persons ?? 1, status: 'door', statusAt: now } as const
    if (!own)
      await tx
        .insert(registration)
        .values({ ...came, personId: who.id, sessionId: session.id, madeAt: now, present: 1 })
    else if (own.status === 'cancelled')
      await tx
        .update(registration)
        .set({ ...came, present: own.persons })
        .where(eq(registration.id, own.id))
    else await setPresent(deed, session.id, [own.id], true)
    const process = session.processId
    deed.note(
      own
        ? attendanceTicked(session.id, { process, changed: 1 })
        : addedAtDoor(session.id, { process, persons: 1 }),
    )
    return { session: session.id }
  },
})
