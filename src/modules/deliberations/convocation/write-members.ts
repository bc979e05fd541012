import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { membersListed } from '#modules/deliberations/facts.ts'
import { meetingRights } from '#modules/deliberations/meetings/meeting.ts'
import { member } from '#modules/deliberations/tables.ts'
import { convocationWords } from './messages.ts'

export type Body = (typeof bodies)[number]
export interface Member {
  readonly name: string
  readonly address: string | null
}

const mostMembers = 300

/** "Mme Awa Diop ; 3 rue des Halles, 44600 Saint-Nazaire", one a line. */
export function membersIn(typed: string): Member[] {
  const lines = typed
    .split('\n')
    .map((line, index) => ({ line: line.trim(), at: index + 1 }))
    .filter(({ line }) => line)
  const refuse = (pick: (m: (typeof convocationWords)['fr']) => string) =>
    invalid('members', sentence(convocationWords, pick))
  if (lines.length > mostMembers) throw refuse((m) => m.tooMany)
  return lines.map(({ line, at }) => {
    const [name = '', ...rest] = line.split(';').map((part) => part.trim())
    const address = rest.filter(Boolean).join(', ')
    if (!name) throw refuse((m) => m.noName(at))
    if (name.length > 120 || address.length > 300) throw refuse((m) => m.tooLong(at))
    return { name, address: address || null }
  })
}

export const writeMembers = operation({
  name: 'write-members',
  summary: {
    fr: 'Écrire la liste des membres d’une assemblée, à convoquer à ses séances',
    en: 'Write the list of the members of a body, to be called to its meetings',
  },
  done: { fr: 'La liste est gardée.', en: 'The list is kept.' },
  who: meetingRights.notice,
  input: z.object({ body: z.enum(bodies), members: text({ min: 0, max: 60_000 }).default('') }),
  async run(input, { tx, note }) {
    const members = membersIn(input.members)
    await tx.delete(member).where(eq(member.body, input.body))
    if (members.length > 0)
      await tx
        .insert(member)
        .values(members.map((one, index) => ({ ...one, body: input.body, position: index + 1 })))
    note(membersListed(input.body, { members: members.length }))
    return { body: input.body, members: members.length }
  },
})

/** For the secretariat: addresses are nobody else's business. */
export const membersOf = (db: Database, body: string): Promise<Member[]> =>
  db
    .select({ name: member.name, address: member.address })
    .from(member)
    .where(eq(member.body, body))
    .orderBy(asc(member.position))

export const asTyped = (members: readonly Member[]): string =>
  members.map((one) => (one.address ? `${one.name} ; ${one.address}` : one.name)).join('\n')

export const membersPath = (body: string) =>
  `/bureau/deliberations/seances/membres/${body === 'council' ? 'conseil' : 'ccas'}`
