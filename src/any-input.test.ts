import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modules } from '#all-modules'
import { inputSchema } from '#kernel/web/openapi.ts'
import { roles } from '#modules/accounts/module.ts'
import type { Persona } from '#testing/doors.ts'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'

/** Whatever is sent, to whatever address: never a broken server, never a stack trace. */
const town = testTown()
const runs = Number(process.env.PROPERTY_RUNS ?? 12)

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '<script>alert(1)</script>',
    "'; drop table x; --",
    '=1+1',
    '9'.repeat(30),
    '-1',
    '1e999',
    'NaN',
    '0000-00-00',
    '2017-02-30',
    '../../etc/passwd',
    '🧵'.repeat(50),
    '%',
    '\\',
    '7KM4 R9TP',
  ),
  fc.constant('a'.repeat(20_000)),
)
const anything = fc.oneof(
  nasty,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -1, 2 ** 31, 2 ** 53),
  fc.array(nasty, { maxLength: 2 }),
  fc.dictionary(fc.string(), nasty, { maxKeys: 2 }),
)

/** Mostly what the schema wants, so that the rules behind it are reached; sometimes anything at all. */
function shaped(schema: Schema): fc.Arbitrary<unknown> {
  const wanted = (): fc.Arbitrary<unknown> => {
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(shaped))
    if (schema.type === 'integer' || schema.type === 'number')
      return fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer())
    if (schema.type === 'boolean') return fc.boolean()
    if (schema.type === 'array') return fc.array(shaped(schema.items ?? {}), { maxLength: 3 })
    if (schema.type === 'object') return object(schema)
    return fc.oneof(
      fc.constantFrom('2026-03-01', 'isolement', 'a@exemple.fr', 'Des mots simples.', 'abcdefgh12'),
      nasty,
    )
  }
  return fc.oneof({ weight: 8, arbitrary: wanted() }, { weight: 1, arbitrary: anything })
}

function object(schema: Schema): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, type]) => [name, shaped(type)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] })
}

async function allRoles(): Promise<Persona> {
  const base = await persona(town, 'administrator')
  const { grantRole } = await import('#modules/accounts/module.ts')
  const { perform } = await import('#kernel/operation.ts')
  for (const role of roles.filter((one) => one !== 'administrator' && one !== 'facilitator'))
    await perform(
      town,
      grantRole,
      { person: base.actor.person, role, organisation: base.organisation, fromDay: '1990-01-01' },
      { actor: base.actor, door: 'api' },
    )
  return base
}

async function survives(response: Response, what: unknown) {
  const said = await response.text()
  expect(response.status, JSON.stringify(what)).toBeLessThan(500)
  expect(said).not.toMatch(/at \w+ \(?(file:|\/).*:\d+:\d+/)
}

describe('operations', () => {
  const operations = modules
    .flatMap((module) => [...module.operations])
    .filter((one) => one.name !== 'sign-out')
  test.each(operations.map((one) => [one.name, one] as const))('%s', async (name, operation) => {
    const everyone = await allRoles()
    const { call } = doors(town)
    await fc.assert(
      fc.asyncProperty(object(inputSchema(operation.input) as Schema), async (input) => {
        await survives(await call(name, input, everyone), input)
      }),
      { numRuns: runs },
    )
  })
})

describe('readings', () => {
  const readings = modules.flatMap((module) => [...module.readings])
  test.each(readings.map((one) => [one.name, one] as const))('%s', async (name, reading) => {
    const everyone = await allRoles()
    const { ask } = doors(town)
    await fc.assert(
      fc.asyncProperty(object(inputSchema(reading.input) as Schema), async (input) => {
        const query = Object.fromEntries(
          Object.entries(input).map(([key, value]) => [
            key,
            typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? ''),
          ]),
        )
        await survives(await ask(name, query, everyone), query)
      }),
      { numRuns: runs },
    )
  })
})

describe('pages', () => {
  const pages = modules.flatMap((module) => [...module.pages])
  test.each(pages.map((one) => [one.path, one] as const))('%s', async (path, page) => {
    const everyone = await allRoles()
    const { get, post } = doors(town)
    await fc.assert(
      fc.asyncProperty(
        nasty,
        fc.dictionary(fc.constantFrom('page', 'q', 'axe', 'tri', 'etat', 'langue', 'fait'), nasty),
        async (part, query) => {
          const address = path.replace(
            /:\w+(\{[^}]*\})?/g,
            encodeURIComponent(part.toWellFormed().slice(0, 200)) || '1',
          )
          const search = new URLSearchParams(
            Object.entries(query).map(([name, value]) => [name, value.toWellFormed().slice(0, 2000)]),
          )
          await survives(await get(`${address}?${search}`, everyone), [address, query])
          if (page.method !== 'get') await survives(await post(address, query, everyone), [address, query])
        },
      ),
      { numRuns: runs },
    )
  })
})
