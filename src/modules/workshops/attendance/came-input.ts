import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, line, text } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { organisationById } from '#modules/territory/module.ts'
import { messages } from '#modules/workshops/messages.ts'
import { type Group, groups } from '#modules/workshops/session.ts'

/** What is said of who came beside the count: by declared group, and which organisations. */
export const cameFields = {
  townAgents: count(10_000).optional(),
  ccasAgents: count(10_000).optional(),
  institutions: count(10_000).optional(),
  associations: count(10_000).optional(),
  citizens: count(10_000).optional(),
  beneficiaries: count(10_000).optional(),
  /** Of the town's list. */
  organisations: z.array(identifier()).max(100).optional(),
  /** Others, one a line. */
  otherOrganisations: text({ max: 4000 }).optional(),
  note: line({ max: 300 }).optional(),
}

type Came = z.output<z.ZodObject<typeof cameFields>>

export const groupFields = {
  town_agents: 'townAgents',
  ccas_agents: 'ccasAgents',
  institutions: 'institutions',
  associations: 'associations',
  citizens: 'citizens',
  beneficiaries: 'beneficiaries',
} as const satisfies Record<Group, keyof Came>

/** @throws Refusal on the field when an organisation is not of the list, or when groups outnumber the persons. */
export async function cameOf(tx: Database, input: Came, persons: number | undefined) {
  const counted = Object.fromEntries(groups.map((group) => [group, input[groupFields[group]]])) as Partial<
    Record<Group, number>
  >
  const sum = groups.reduce((total, group) => total + (counted[group] ?? 0), 0)
  if (persons !== undefined && sum > persons)
    throw invalid(
      'townAgents',
      sentence(messages, (m) => m.groupsOverPersons(sum, persons)),
    )
  const organisations: { id?: number; name: string }[] = []
  for (const id of input.organisations ?? []) {
    const found = await organisationById(tx, id)
    if (!found)
      throw invalid(
        'organisations',
        sentence(messages, (m) => m.unknownOrganisation),
      )
    organisations.push({ id, name: found.name })
  }
  for (const typed of (input.otherOrganisations ?? '').split('\n')) {
    const name = typed.trim().slice(0, 200)
    if (name && !organisations.some((one) => one.name === name)) organisations.push({ name })
  }
  return { groups: counted, organisations }
}
