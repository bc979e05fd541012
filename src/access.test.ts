import { describe, expect, test } from 'vitest'
import { modules } from '#all-modules'
import { type Actor, isAllowed, type Who } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { AnyPage } from '#kernel/web/page.ts'
import { type Role, roles } from '#modules/accounts/module.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'

const operations = modules.flatMap((module) => [...module.operations])
const readings = modules.flatMap((module) => [...module.readings])
const pages = modules.flatMap((module) => [...module.pages])
const whoOf = (page: AnyPage): Who => (page.method === 'form' ? (page.who ?? page.operation.who) : page.who)
const addressOf = (page: AnyPage) => page.path.replace(/:\w+(\{[^}]*\})?/g, '1')

test('every operation and every reading has a name of its own', () => {
  const names = [...operations, ...readings].map((one) => one.name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('every operation says who may do it, and only with roles that exist', () => {
  for (const one of [...operations, ...readings]) {
    if (one.who === 'anyone') continue
    expect(Object.keys(one.who).length, one.name).toBeGreaterThan(0)
    for (const role of Object.keys(one.who)) expect(roles, one.name).toContain(role)
  }
})

test('the guarantor, who reads all, decides nothing', () => {
  const decided = operations
    .filter((one) => one.who !== 'anyone' && 'guarantor' in one.who)
    .map((one) => one.name)
  // An opinion, a reading and one's own answers to a blind check are no decision.
  expect(decided.toSorted()).toEqual([
    'finish-agreement-check',
    'give-appeal-opinion',
    'join-agreement-check',
    'leave-agreement-check',
    'place-checked-text',
    'read-original',
    'sign-out',
  ])
})

describe('through every door, whoever has not the role is refused before anything is read of the input', () => {
  const town = testTown()

  test.each(roles)('%s', async (role) => {
    const someone = await persona(town, role)
    await refusedEverywhere((who) => isAllowed(who, someone.actor), someone)
  })

  test('a visitor', async () => {
    await refusedEverywhere((who) => who === 'anyone', undefined)
  })

  test('somebody of another town: their session is worth nothing here', async () => {
    const stranger = { session: 'A'.repeat(43), actor: { id: 'visitor', grants: [] }, organisation: 0 }
    await refusedEverywhere((who) => who === 'anyone', stranger)
  })

  async function refusedEverywhere(allowed: (who: Who) => boolean, as: Persona | undefined) {
    const { call, ask, get, post } = doors(town)
    const actor: Actor = as?.actor ?? { id: 'visitor', grants: [] }
    for (const one of operations.filter((operation) => !allowed(operation.who))) {
      expect((await call(one.name, {}, as)).status, `API ${one.name}`).toBe(403)
      await expect(perform(town, one, {}, { actor, door: 'cli' }), `CLI ${one.name}`).rejects.toMatchObject({
        reason: 'forbidden',
      })
    }
    for (const one of readings.filter((reading) => !allowed(reading.who)))
      expect((await ask(one.name, {}, as)).status, `API ${one.name}`).toBe(403)
    for (const page of pages.filter((candidate) => !allowed(whoOf(candidate)))) {
      expect((await get(addressOf(page), as)).status, `GET ${page.path}`).toBe(403)
      if (page.method !== 'get')
        expect((await post(addressOf(page), {}, as)).status, `POST ${page.path}`).toBe(403)
    }
  }
})

describe('a role that reaches only its own is refused on what belongs to others', () => {
  const town = testTown()
  const own = operations.flatMap((operation) =>
    operation.who === 'anyone'
      ? []
      : Object.entries(operation.who)
          .filter(([, reach]) => reach === 'own')
          .map(([role]) => [`${operation.name} as ${role}`, operation, role as Role] as const),
  )

  test.each(own)('%s', async (_title, operation, role) => {
    const someone = await persona(town, role, { process: role === 'facilitator' ? 7 : undefined })
    const grant = someone.actor.grants[0]
    const reached = new Error('reached')
    // The real rule and the real path; only whose the thing is, and what is done to it, stand in.
    const on = (owner: { organisation?: number; process?: number }): AnyOperation => ({
      ...operation,
      input: operation.input.partial(),
      owner: async () => owner,
      run: async () => {
        throw reached
      },
    })
    const call = { actor: someone.actor, door: 'api' } as const
    const theirs = grant?.process ? { process: grant.process } : { organisation: someone.organisation }
    const others = { organisation: someone.organisation + 1000, process: 1000 }
    await expect(perform(town, on(others), {}, call)).rejects.toBeInstanceOf(Refusal)
    await expect(perform(town, on(theirs), {}, call)).rejects.toBe(reached)
  })
})
