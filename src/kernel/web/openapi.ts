import { z } from 'zod'
import type { Who } from '#kernel/actor.ts'
import type { Module } from '#kernel/module.ts'
import type { AnyOperation } from '#kernel/operation.ts'
import type { AnyReading } from '#kernel/reading.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description of every operation and reading, made from the very declarations that are obeyed. */
export function openApi(
  modules: readonly Module[],
  options: { version: string; prefix: string; towns: string[] },
): Json {
  const paths: Json = {}
  for (const module of modules) {
    for (const operation of module.operations)
      paths[`${options.prefix}/api/${operation.name}`] = { post: describeOperation(module, operation) }
    for (const reading of module.readings)
      paths[`${options.prefix}/api/${reading.name}`] = { get: describeReading(module, reading) }
  }
  if (options.prefix.includes('{town}'))
    for (const path of Object.values(paths) as Json[])
      path.parameters = [
        { name: 'town', in: 'path', required: true, schema: { type: 'string', examples: options.towns } },
      ]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parole tenue',
      version: options.version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description: 'Every operation and every reading, as the pages and the command line use them.',
    },
    tags: modules.map((module) => ({ name: module.name, description: module.title.en })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'A session obtained by sign-in.' },
      },
      schemas: { Refusal: refusalSchema },
    },
  }
}

const refusalSchema = {
  type: 'object',
  required: ['reason', 'sentence'],
  properties: {
    reason: { enum: ['forbidden', 'missing', 'conflict', 'invalid', 'too-many'] },
    sentence: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})

const refusals = {
  403: refused('The role does not allow it'),
  404: refused('The thing does not exist'),
  409: refused('Not possible in the present state'),
  422: refused('The input needs mending, field by field'),
  429: refused('Too many requests'),
}

function describeOperation(module: Module, operation: AnyOperation): Json {
  return {
    operationId: operation.name,
    tags: [module.name],
    summary: operation.summary.en,
    description: whoSays(operation.who),
    ...(operation.who === 'anyone' ? {} : { security: [{ session: [] }] }),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: inputSchema(operation.input) } },
    },
    responses: { 200: { description: operation.done.en, content: { 'application/json': {} } }, ...refusals },
  }
}

function describeReading(module: Module, reading: AnyReading): Json {
  const schema = inputSchema(reading.input) as { properties?: Record<string, Json>; required?: string[] }
  return {
    operationId: reading.name,
    tags: [module.name],
    summary: reading.summary.en,
    description: whoSays(reading.who),
    ...(reading.who === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: Object.entries(schema.properties ?? {}).map(([name, type]) => ({
      name,
      in: 'query',
      required: schema.required?.includes(name) ?? false,
      schema: type,
    })),
    responses: { 200: { description: 'What was asked', content: { 'application/json': {} } }, ...refusals },
  }
}

export function inputSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return json
}

export function whoSays(who: Who): string {
  if (who === 'anyone') return 'Anyone.'
  return Object.entries(who)
    .map(([role, reach]) => `${role}${reach === 'own' ? ' (its own only)' : ''}`)
    .join(', ')
}
