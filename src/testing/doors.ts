import { application } from '#app'
import type { Actor } from '#kernel/actor.ts'
import { operator } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { perform } from '#kernel/operation.ts'
import { react } from '#kernel/reactions.ts'
import type { Town, TownSheet, Towns } from '#kernel/towns/towns.ts'
import { actorOf, grantRole, invitePerson, type Role } from '#modules/accounts/module.ts'
import { openSession } from '#modules/accounts/session.ts'
import { addOrganisation } from '#modules/territory/module.ts'
import { reactions } from '#reactions'
import { plainly } from '#testing/plainly.ts'

/** Somebody who acts in a test: the actor operations receive, and the session pages and the API receive. */
export interface Persona {
  readonly actor: Actor
  readonly session: string
  readonly organisation: number
}

let personas = 0

/** Invites a person, gives the role for an organisation (a new one unless told), and opens a session. */
export async function persona(
  town: Town,
  role: Role,
  scope: { organisation?: number; process?: number; until?: string } = {},
): Promise<Persona> {
  const by = { actor: operator, door: 'cli' } as const
  const number = ++personas
  const organisation =
    scope.organisation ??
    (await perform(town, addOrganisation, { name: `Organisme ${number}`, kind: 'institution' }, by)).id
  const { id } = await perform(
    town,
    invitePerson,
    { name: `Personne ${number}`, email: `p${number}@exemple.fr` },
    by,
  )
  const until = scope.until ?? (role === 'facilitator' ? '2199-12-31' : undefined)
  const given = { person: id, role, organisation, fromDay: '1990-01-01', untilDay: until }
  const process = scope.process ?? (role === 'facilitator' ? 1 : undefined)
  await perform(town, grantRole, { ...given, process }, by)
  const session = await town.db.transaction((tx) =>
    openSession(tx as unknown as Database, id, town.clock.now()),
  )
  return { actor: await actorOf(town.db, session, town.clock.now()), session, organisation }
}

type Values = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>

/** The whole application in front of one town: requests enter as a browser's or a program's would. */
export function doors(town: Town) {
  const sheet = { slug: town.slug, hosts: [], demonstration: town.demonstration } as unknown as TownSheet
  const towns = {
    list: async () => [sheet],
    find: (slug: string) => (slug === town.slug ? sheet : undefined),
    byHost: () => undefined,
    open: async () => town,
  } as unknown as Towns
  const app = application(towns)
  const request = async (path: string, init: RequestInit, as?: Persona) => {
    const headers = new Headers(init.headers)
    if (as) headers.set('cookie', `parole_session=${as.session}`)
    const whole = { redirect: 'manual', ...init, headers } as const
    return readPlainly(await app.request(`http://localhost/${town.slug}${path}`, whole))
  }
  return {
    app,
    get: (path: string, as?: Persona) => request(path, {}, as),
    /** Sends a form as a browser does. */
    post(path: string, values: Values, as?: Persona) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(values))
        for (const one of Array.isArray(value) ? value : [value])
          if (one !== undefined) body.append(name, String(one))
      return request(path, { method: 'POST', body }, as)
    },
    /** Calls an operation as a program does. */
    call(operation: string, input: unknown, as?: Persona) {
      const headers = { 'content-type': 'application/json' }
      return request(`/api/${operation}`, { method: 'POST', body: JSON.stringify(input), headers }, as)
    },
    /** Asks a reading as a program does. */
    ask(reading: string, query: Values = {}, as?: Persona) {
      const asked = Object.entries(query).filter(([, value]) => value !== undefined)
      return request(`/api/${reading}?${new URLSearchParams(asked.map(([k, v]) => [k, String(v)]))}`, {}, as)
    },
  }
}

function readPlainly(answer: Response): Response {
  const text = answer.text.bind(answer)
  // Defined rather than assigned: the web server's own answers take no assignment.
  return Object.defineProperties(answer, {
    text: { value: async () => plainly(await text()) },
    json: { value: async () => JSON.parse(plainly(await text())) },
  })
}

/** Runs every reaction until it has caught up; a failing one fails the test. */
export async function settle(town: Town): Promise<void> {
  await react(town, reactions, (reaction, error) => {
    throw new Error(`${reaction}: ${String(error)}`)
  })
}
