import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { dayOf, formatDay } from '#ui/dates.ts'
import { described, factsOf } from './check.ts'
import { type CheckCode, checkCodes, familyOf } from './check-codes.ts'
import { integrityWords } from './check-integrity.ts'
import { checkWords } from './check-messages.ts'
import { type CheckedProcess, processesToCheck } from './check-reads.ts'
import { type Counted, ofPersons, type Thing, thingsOf } from './check-things.ts'
import { type Check, checksOf } from './checks.ts'
import {
  type CountedContribution,
  countedContributions,
  countsContributions,
} from './contribution-rows-reads.ts'
import { listCorrections } from './correction-reads.ts'

export interface Row extends Thing {
  /** The beginning of published words, in their language. */
  readonly quote?: { readonly text: string; readonly language: string }
}

export interface CheckRows {
  readonly check: Check
  readonly process: CheckedProcess
  /** persons: never listed. unrecorded: nothing here keeps them. */
  readonly kind: 'things' | 'persons' | 'unrecorded'
  readonly counts: Readonly<Record<Counted, number>>
  readonly rows: readonly Row[]
}

export const isCheckCode = (code: string): code is CheckCode =>
  (checkCodes as readonly string[]).includes(code)

/** What one check of a process counts, a page at a time. @throws Refusal when there is no such check or process. */
export async function rowsOf(
  db: Database,
  now: Date,
  asked: { code: string; process?: string | undefined; which?: Counted | undefined },
  page: { limit: number; offset: number },
): Promise<CheckRows> {
  const code = asked.code.toUpperCase()
  if (!isCheckCode(code)) throw missing(checkWords((m) => m.unknownCheck))
  const processes = await processesToCheck(db)
  const process = asked.process ? processes.find((one) => one.slug === asked.process) : processes[0]
  if (!process) throw missing(checkWords((m) => m.unknownProcess(asked.process ?? '')))
  const facts = await factsOf(db, process, now, [familyOf(code)])
  const check = checksOf(process, facts, dayOf(now)).find((one) => one.code === code) as Check
  const found = { check, process }
  if (ofPersons.includes(code))
    return { ...found, kind: 'persons', counts: { yes: 0, no: 0, unknown: 0 }, rows: [] }
  if (countsContributions(code)) {
    const { yes, no, rows } = await countedContributions(db, process.id, code, {
      ...page,
      which: asked.which,
    })
    return { ...found, kind: 'things', counts: { yes, no, unknown: 0 }, rows: rows.map(rowOfContribution) }
  }
  if (code === 'P7') {
    const yes = check.numerator ?? 0
    const rows = asked.which && asked.which !== 'yes' ? [] : await listCorrections(db, process, page)
    const counts = { yes, no: 0, unknown: 0 }
    return {
      ...found,
      kind: 'things',
      counts,
      rows: rows.map((one) => ({
        label: { fr: one.title, en: one.title },
        french: true,
        path: one.path,
        counted: 'yes',
        why: integrityWords((m, lang) => `${m.corrected[one.kind]}, ${formatDay(one.day, lang)}`),
      })),
    }
  }
  const things = thingsOf(check, facts)
  const counts = { yes: 0, no: 0, unknown: 0 }
  for (const one of things) counts[one.counted] += 1
  const kept = asked.which ? things.filter((one) => one.counted === asked.which) : things
  const unrecorded = code === 'I11' || code === 'A11' || code === 'A12'
  return {
    ...found,
    kind: unrecorded ? 'unrecorded' : 'things',
    counts,
    rows: kept.slice(page.offset, page.offset + page.limit),
  }
}

function rowOfContribution(one: CountedContribution): Row {
  return {
    label: checkWords((m) => m.contribution(one.reference)),
    french: false,
    path: `/contributions/${one.reference}`,
    counted: one.counted ? 'yes' : 'no',
    why: whyOfContribution(one),
    quote: one.text === null ? undefined : { text: one.text, language: one.language },
  }
}

function whyOfContribution(one: CountedContribution): Words | undefined {
  if (one.reason !== null)
    return integrityWords((m, lang) => {
      const reasons: Readonly<Record<string, string>> = contributionMessages[lang].reason
      return `${m.reasonKept(reasons[one.reason as string] ?? (one.reason as string))}.`
    })
  if (one.text === null) return checkWords((m) => m.notShown)
  return one.aside && !one.counted ? checkWords((m) => m.setAsideRow) : undefined
}

export const checkRowsReading = reading({
  name: 'check-rows',
  summary: checkWords((m) => m.rowsSummary),
  who: 'anyone',
  input: z.object({
    code: z.string().regex(/^[A-Za-z]\d{1,2}$/),
    process: slug().optional(),
    which: z.enum(['yes', 'no', 'unknown']).optional(),
    page: identifier().max(100_000).default(1),
    size: z.int().min(1).max(100).default(50),
  }),
  async run({ page, size, ...asked }, { db, now }) {
    const { check, process, ...found } = await rowsOf(db, now, asked, {
      limit: size,
      offset: (page - 1) * size,
    })
    const { failing: _, ...said } = described(check)
    return { ...found, check: said }
  },
})
