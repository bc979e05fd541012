import type { z } from 'zod'

/** What a form, an address or a command line sends: every value is a string (or a file), a name may come twice. */
export type Sent = Map<string, (string | File)[]>

export function sentFrom(pairs: Iterable<readonly [string, string | File]>): Sent {
  const sent: Sent = new Map()
  for (const [name, raw] of pairs) {
    // A browser sends an empty file, without a name, for a file nobody chose.
    const chosen = typeof raw === 'string' || raw.size > 0 || raw.name !== '' ? raw : ''
    const value = typeof chosen === 'string' ? storableText(chosen) : chosen
    const values = sent.get(name)
    if (values) values.push(value)
    else sent.set(name, [value])
  }
  return sent
}

/** Text without what PostgreSQL refuses in any text: NUL, or half a character. */
export function storableText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is removed
  return value.toWellFormed().replace(/\u0000/g, '')
}

/**
 * Reads strings as the types an input declares, so that one declaration serves forms, addresses, command line and JSON.
 * Nested fields are named `votes.for`, rows of a list `milestones.0.title`. An empty optional field is absent. A value
 * that cannot be read stays a string: the schema then refuses it with its own sentence.
 */
export function read(schema: z.ZodType, sent: Sent, name = ''): unknown {
  const def = schema.def as unknown as Def
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch': {
      const value = read(def.innerType as z.ZodType, sent, name)
      return value === '' ? undefined : value
    }
    case 'pipe':
      return read(def.in as z.ZodType, sent, name)
    case 'object': {
      if (name && !hasPrefix(sent, `${name}.`)) return undefined
      const prefix = name ? `${name}.` : ''
      const value: Record<string, unknown> = {}
      for (const [field, type] of Object.entries(def.shape as Record<string, z.ZodType>)) {
        const read1 = read(type, sent, prefix + field)
        if (read1 !== undefined) value[field] = read1
      }
      return value
    }
    case 'array':
      return readList(def.element as z.ZodType, sent, name)
    case 'boolean': {
      const last = sent.get(name)?.at(-1)
      return last === undefined
        ? undefined
        : ['on', 'true', '1', 'oui', 'yes'].includes(String(last))
          ? true
          : last === '' || last === 'false' || last === '0' || last === 'non' || last === 'no'
            ? false
            : last
    }
    case 'number': {
      const last = sent.get(name)?.at(-1)
      if (typeof last !== 'string') return last
      const plain = last.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : last === '' ? undefined : last
    }
    default:
      return sent.get(name)?.at(-1)
  }
}

type Def = { type: string; innerType?: unknown; in?: unknown; shape?: unknown; element?: unknown }

function readList(element: z.ZodType, sent: Sent, name: string): unknown[] | undefined {
  const kind = (element.def as unknown as Def).type
  if (kind === 'object') {
    const rows: unknown[] = []
    for (let index = 0; index < 1000 && hasPrefix(sent, `${name}.${index}.`); index++)
      rows.push(read(element, sent, `${name}.${index}`))
    return rows.length > 0 ? rows : undefined
  }
  const values = sent.get(name)
  if (!values) return undefined
  return values
    .filter((value) => value !== '')
    .map((value) => read(element, new Map([[name, [value]]]), name))
}

function hasPrefix(sent: Sent, prefix: string): boolean {
  for (const name of sent.keys()) if (name.startsWith(prefix)) return true
  return false
}
