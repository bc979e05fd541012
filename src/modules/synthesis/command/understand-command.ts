import { availableParallelism } from 'node:os'
import { Refusal } from '#kernel/refusal.ts'
import { groupShares, statedGaps } from '#modules/synthesis/engine/figures/viewpoints.ts'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { type Understanding, understand } from '#modules/synthesis/engine/understand.ts'
import { coveredWithin } from '#modules/synthesis/engine/verbatims/coverage.ts'
import { formatNumber, outOf } from '#ui/numbers.ts'
import { placeFault } from './file-rows.ts'
import type { OfflineCall, OfflineCommand } from './offline-command.ts'
import { type FileText, readTexts } from './understand-file.ts'
import { understandMessages, understandWords } from './understand-messages.ts'

/** Understands a file of texts: no town, no database, no network. Exit code 2 when the file or a flag cannot be read. */
export const understandCommand: OfflineCommand = {
  name: 'understand',
  usage: understandWords((m) => m.usage),
  summary: understandWords((m) => m.summary),
  async run(call) {
    const m = understandMessages[call.lang]
    const [path] = call.args
    const seed = Number(call.flags.seed ?? 1)
    const resolution = Number(call.flags.resolution ?? 1)
    const fault = path
      ? (placeFault(path, call.lang) ?? (Number.isInteger(seed) && resolution > 0 ? undefined : m.badSeed))
      : m.usage
    if (fault !== undefined || !path) {
      call.warn(fault ?? m.usage)
      return 2
    }
    try {
      const texts = await readTexts(path)
      const found = await understand(
        texts.map(({ text }) => text),
        {
          seed,
          resolution,
          threads: Math.min(4, availableParallelism()),
          wasm: shippedKernels(),
          table: shippedWordsTable(),
          progress: (step) => call.warn(`… ${m.steps[step]}`),
        },
      )
      checkEquality(found.counts)
      if (call.flags.json) printLines(perText(texts, found), call.print)
      else sayWhole(call, texts, found)
      return 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      call.warn(Object.values(error.fields)[0]?.[call.lang] ?? error.sentence[call.lang])
      return 2
    }
  },
}

const linesAtOnce = 500

/** One object a line, many lines at a time: each print has its price. */
function printLines(objects: Iterable<object>, print: (lines: string) => void): void {
  let lines: string[] = []
  for (const object of objects) {
    lines.push(JSON.stringify(object))
    if (lines.length < linesAtOnce) continue
    print(lines.join('\n'))
    lines = []
  }
  if (lines.length > 0) print(lines.join('\n'))
}

/** No voice is left out: said rather than supposed. */
function checkEquality({ represented, singular, empty, texts }: Understanding['counts']): void {
  if (represented + singular + empty !== texts)
    throw new Error(`${represented} represented, ${singular} singular, ${empty} empty: not ${texts} texts.`)
}

/** One object a text: what anyone needs to score the result against labels of their own. */
function* perText(texts: readonly FileText[], found: Understanding) {
  for (const [index, { id }] of texts.entries()) {
    const place = found.representedBy[index] as number
    const unit = place >= 0 ? found.units[found.verbatims[place] as number] : undefined
    yield {
      id,
      theme: found.themeOf[index],
      part: found.partOf[index],
      membership: rounded(found.share[index] as number),
      margin: rounded(found.margin[index] as number),
      duplicate_group: texts[found.copyOf[index] as number]?.id,
      duplicate_of: idOr(texts, found.copyOf[index] as number, index),
      exact_duplicate_of: idOr(texts, found.exactCopyOf[index] as number, index),
      included_in: idOr(texts, found.includedIn[index] as number, index),
      represented: place >= 0,
      represented_by: unit && { id: texts[unit.text]?.id, start: unit.start, end: unit.end, rank: place + 1 },
    }
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
const idOr = (texts: readonly FileText[], other: number, self: number) =>
  other < 0 || other === self ? null : texts[other]?.id

function sayWhole({ lang, print }: OfflineCall, texts: readonly FileText[], found: Understanding): void {
  const m = understandMessages[lang]
  const { counts } = found
  print(m.texts(formatNumber(counts.texts, lang), formatNumber(counts.distinct, lang)))
  for (const [index, theme] of found.themes.entries()) {
    print(
      m.theme(
        index + 1,
        formatNumber(theme.texts, lang),
        theme.words
          .slice(0, 4)
          .map(({ words }) => words)
          .join(' · '),
        theme.parts,
      ),
    )
    for (const unit of theme.typical.slice(0, 1)) {
      const { text, start, end } = found.units[unit] as { text: number; start: number; end: number }
      print(`     « ${texts[text]?.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 140)} »`)
    }
  }
  const first = coveredWithin(found.coverage, 1500)
  print(m.toRead(formatNumber(first.verbatims, lang), outOf(first.texts, counts.texts, lang)))
  print(m.represented(outOf(counts.represented, counts.texts, lang)))
  print(m.singular(outOf(counts.singular, counts.texts, lang)))
  print(m.empty(formatNumber(counts.empty, lang)))
  print(m.toPlace(formatNumber(counts.toPlace, lang)))
  print(m.stability(found.stability.toFixed(2)))
  const shares = groupShares(
    found.themeOf,
    texts.map(({ group }) => group),
    found.themes.length,
  )
  for (const gap of statedGaps(shares))
    print(m.gap(gap.theme + 1, gap.more, gap.less, formatNumber(Math.round(gap.difference * 100), lang)))
}
