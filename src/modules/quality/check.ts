import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { slug } from '#kernel/input.ts'
import type { Command, CommandCall } from '#kernel/module.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { dayOf, formatDay } from '#ui/dates.ts'
import { days, formatNumber, outOf } from '#ui/numbers.ts'
import { type Family, families, type StateWord, states, stateWords } from './check-codes.ts'
import { checkMessages, checkWords } from './check-messages.ts'
import { type CheckedProcess, checkFacts, processesToCheck } from './check-reads.ts'
import { type Check, checksOf, type Facts, isPromiseBroken, type Part, restsOnExamples } from './checks.ts'
import { takingPart } from './taking-part-reads.ts'

export interface Wanted {
  readonly process?: string
  readonly family?: Family
  readonly state?: StateWord
}

/** What these families of checks are computed from, for one process. */
export async function factsOf(
  db: Database,
  process: CheckedProcess,
  now: Date,
  wanted: readonly Family[] = families,
): Promise<Facts> {
  return {
    answering: wanted.includes('A') ? await checkFacts(db, process) : undefined,
    taking: wanted.some((one) => one !== 'A') ? await takingPart(db, process, now) : undefined,
  }
}

/** The checks of one process, or of every process, the furthest first. @throws Refusal when there is no such process. */
export async function checksIn(
  db: Database,
  now: Date,
  wanted: Wanted = {},
  among: readonly Family[] = wanted.family ? [wanted.family] : families,
): Promise<Check[]> {
  const processes = await processesToCheck(db)
  const { process: slug, state } = wanted
  const chosen = slug === undefined ? processes : processes.filter((one) => one.slug === slug)
  if (slug !== undefined && chosen.length === 0) throw missing(checkWords((m) => m.unknownProcess(slug)))
  const checks: Check[] = []
  for (const process of chosen)
    checks.push(...checksOf(process, await factsOf(db, process, now, among), dayOf(now)))
  return checks.filter(
    (one) => among.includes(one.family) && (state === undefined || one.verdict === states[state]),
  )
}

export const described = (check: Check) => ({
  ...check,
  title: checkWords((m) => m.checks[check.code]),
  counts: checkWords((m) => m.units[check.code]),
  formula: checkWords((m) => m.formulas[check.code]),
  method: checkWords((m) => m.methods[check.code]),
})

export const wantedChecks = {
  process: slug().optional(),
  family: z.enum(families).optional(),
  state: z.enum(stateWords).optional(),
}

export const checkReading = reading({
  name: 'check',
  summary: checkWords((m) => m.summary),
  who: 'anyone',
  input: z.object(wantedChecks),
  run: async (wanted, { db, now }) => (await checksIn(db, now, wanted)).map(described),
})

/** In text; `--json` gives them all. */
const rowsPrinted = 20

/** Prints the checks; exit code 1 when the promise of an answer to each proposal is broken somewhere. */
export const checkCommand: Command = {
  name: 'check',
  usage: checkWords((m) => m.usage),
  summary: checkWords((m) => m.summary),
  async run(call) {
    const flag = (name: string) => (typeof call.flags[name] === 'string' ? call.flags[name] : undefined)
    const wanted = { process: flag('process'), family: flag('family'), state: flag('state') } as Wanted
    let broken = false
    for (const town of await townsOf(call)) {
      const link = await call.link({ town })
      const checks = await link.consult(checkReading, wanted)
      broken ||= isPromiseBroken(checks)
      if (call.flags.json) for (const check of checks) call.print(JSON.stringify({ town, ...check }))
      else printText(call, town, checks)
    }
    return broken ? 1 : 0
  },
}

/** The slug of the town named, or of every town of the folder. */
async function townsOf(call: CommandCall): Promise<string[]> {
  if (typeof call.flags.town === 'string') return [call.flags.town]
  return (await call.towns.list()).map((sheet) => sheet.slug)
}

function printText({ lang, print }: CommandCall, town: string, checks: readonly Check[]): void {
  const m = checkMessages[lang]
  if (checks.length === 0) print(`${town} : ${m.noProcess}`)
  let process = ''
  for (const check of checks) {
    if (check.process.slug !== process) {
      process = check.process.slug
      print(`\n${town}, ${check.process.title} (${process}). ${m.counted(formatDay(check.date, lang))}.`)
    }
    print(
      `${check.code.padEnd(4)}${m.checks[check.code]} : ${figureOf(check, lang)}. ${verdictSaid(check, lang)}.`,
    )
    if (check.unknown > 0 && check.numerator !== null)
      print(`    ${m.unknownCount(formatNumber(check.unknown, lang))}`)
    print(`    ${m.methods[check.code]}`)
    for (const part of check.parts)
      print(`    - ${part.label[lang]}${part.unit === 'note' ? '' : ` : ${partSaid(part, lang)}`}`)
    for (const row of check.failing.slice(0, rowsPrinted))
      print(`    ! ${row.label[lang]} (${row.path}) ${row.why[lang]}`)
    if (check.failingTotal > rowsPrinted)
      print(`    ${m.firstRows(formatNumber(rowsPrinted, lang), formatNumber(check.failingTotal, lang))}`)
    if (check.examples > 0) print(`    ${m.exampleCount(formatNumber(check.examples, lang))}`)
  }
}

/** A verdict that rests on examples alone says nothing of the town: it is said to be an example's. */
export function verdictSaid(check: Check, lang: 'fr' | 'en'): string {
  const m = checkMessages[lang]
  return (check.verdict === 'kept' || check.verdict === 'broken') && restsOnExamples(check)
    ? m.ofExamples[check.verdict]
    : m.verdicts[check.verdict]
}

/** "12 sur 15", or that it is not known, or that there is nothing to count. */
export function figureOf(check: Check, lang: 'fr' | 'en'): string {
  const m = checkMessages[lang]
  if (check.denominator === 0) return m.nothing.replace(/\.$/, '')
  if (check.numerator === null)
    return check.denominator === null ? m.notKnown : m.notKnownOf(formatNumber(check.denominator, lang))
  if (check.denominator === null) return formatNumber(check.numerator, lang)
  return outOf(check.numerator, check.denominator, lang)
}

/** "102 jours", "16", or that too few people stand behind the number. */
export function partSaid(part: Part, lang: 'fr' | 'en'): string {
  if (part.value === null) return checkMessages[lang].secret
  return part.unit === 'days' ? days(part.value, lang) : formatNumber(part.value, lang)
}
