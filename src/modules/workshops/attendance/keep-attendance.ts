import { eq } from 'drizzle-orm'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { attendanceRecorded } from '#modules/workshops/facts.ts'
import { messages } from '#modules/workshops/messages.ts'
import { lockSession } from '#modules/workshops/requires.ts'
import { type Group, groups, type Qualifier, sessionLife } from '#modules/workshops/session.ts'
import { presentGroup, presentOrganisation, session } from '#modules/workshops/tables.ts'

export interface WhoCame {
  readonly session: number
  readonly persons?: number
  readonly attendances?: number
  readonly qualifier: Qualifier
  readonly note?: string
  /** By group, as declared; a group left out is not counted, which is not zero. */
  readonly groups?: Partial<Record<Group, number>>
  /** Organisations present, of the town's list or typed. */
  readonly organisations?: readonly { readonly id?: number; readonly name: string }[]
}

/** Writes who came to a session, whoever counted: typed from a sheet, or ticked at the door. Refused before its day. */
export async function keepAttendance(deed: Deed, came: WhoCame): Promise<{ id: number }> {
  const { tx, now, note } = deed
  const found = await lockSession(tx, came.session, sessionLife.recordAttendance.from)
  if (found.sortDay > dayInParis(now)) throw conflict(sentence(messages, (m) => m.notYetHeld))
  await tx
    .update(session)
    .set({
      status: 'held',
      attendancePersons: came.persons ?? null,
      attendanceCount: came.attendances ?? null,
      attendanceQualifier: came.qualifier,
      attendanceNote: came.note ?? null,
      changedAt: now,
    })
    .where(eq(session.id, found.id))
  await tx.delete(presentGroup).where(eq(presentGroup.sessionId, found.id))
  for (const declared of groups) {
    const persons = came.groups?.[declared]
    if (persons) await tx.insert(presentGroup).values({ sessionId: found.id, declared, persons })
  }
  await tx.delete(presentOrganisation).where(eq(presentOrganisation.sessionId, found.id))
  for (const one of came.organisations ?? [])
    await tx
      .insert(presentOrganisation)
      .values({ sessionId: found.id, organisationId: one.id ?? null, name: one.name })
      .onConflictDoNothing()
  note(
    attendanceRecorded(found.id, {
      process: found.processId,
      persons: came.persons ?? null,
      attendances: came.attendances ?? null,
    }),
  )
  return { id: found.id }
}
