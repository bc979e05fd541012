import type { sql } from 'drizzle-orm'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { prepareDeliberation } from '#modules/deliberations/module.ts'
import type { DecidedProcess } from '#testing/decided-process.ts'
import { doors, type Persona } from '#testing/doors.ts'

export const actText = 'Le conseil municipal,\n\nAprès en avoir délibéré, adopte le plan d’actions.'

/** Builds deliberations up to a state of their life, as this secretary, through the API. */
export function acts(town: Town, who: () => { secretary: Persona; process: DecidedProcess }) {
  const { call } = doors(town)
  async function done(operation: string, input: Record<string, unknown>): Promise<void> {
    const answer = await call(operation, input, who().secretary)
    if (answer.status !== 200) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`)
  }
  async function prepared(given: Record<string, unknown> = {}): Promise<number> {
    const { secretary, process } = who()
    const subject = 'Délibération-cadre pour agir'
    const input = { process: process.id, body: 'council', subject, plannedOn: '2017-09-29', ...given }
    return (await perform(town, prepareDeliberation, input, { actor: secretary.actor, door: 'api' })).id
  }
  async function voted(given: Record<string, unknown> = {}): Promise<number> {
    const deliberation = await prepared({ text: actText })
    await done('record-vote', { deliberation, votedOn: '2017-12-22', outcome: 'adopted', ...given })
    return deliberation
  }
  async function published(): Promise<number> {
    const deliberation = await voted()
    await done('record-transmission', { deliberation, sentOn: '2017-12-27', receiptNumber: '044-2017-1' })
    await done('publish-deliberation', { deliberation })
    return deliberation
  }
  return { done, prepared, voted, published }
}

/** The code PostgreSQL refuses a raw statement with, or undefined when it lets it pass. */
export async function refusalOf(town: Town, statement: ReturnType<typeof sql>): Promise<string | undefined> {
  try {
    await town.db.transaction((tx) => tx.execute(statement))
    return undefined
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code
  }
}
