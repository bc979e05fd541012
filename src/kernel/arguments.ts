import { parseArgs } from 'node:util'

/** A command line as it is typed: the words, the named values in their order, and the same by their names. */
export interface Arguments {
  readonly words: readonly string[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly flags: Readonly<Record<string, string | true>>
}

const standsAlone = new Set(['dry-run', 'json', 'help', 'yes', 'good-rows', 'leave-alike', 'two-sided'])

export function argumentsOf(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...argv], strict: false, allowPositionals: true, tokens: true })
  const words: string[] = []
  const pairs: [string, string][] = []
  const bare = new Set<string>()
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind === 'positional') words.push(token.value)
    if (token?.kind !== 'option') continue
    const next = tokens[index + 1]
    // `--out F` : parseArgs knows no types here, so a flag takes the word that follows, unless it is one that stands alone.
    if (token.value === undefined && next?.kind === 'positional' && !standsAlone.has(token.name)) {
      pairs.push([token.name, next.value])
      index++
    } else if (token.value === undefined) {
      bare.add(token.name)
      pairs.push([token.name, 'true'])
    } else pairs.push([token.name, token.value])
  }
  const flags = Object.fromEntries(
    pairs.map(([name, value]) => [name, bare.has(name) ? true : value] as const),
  )
  return { words, pairs, flags }
}
