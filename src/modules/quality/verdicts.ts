import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { dayOf } from '#ui/dates.ts'
import { checksIn, figureOf, verdictSaid } from './check.ts'
import { type CheckCode, checkCodes, type Family, families, familyOf } from './check-codes.ts'
import { checkWords } from './check-messages.ts'
import { lastFact } from './check-reads.ts'
import { restsOnExamples, type Verdict } from './checks.ts'

/** What a check says of one process, for pages that quote it: the commitments of a charter, the home page. */
export interface CheckVerdict {
  readonly code: CheckCode
  readonly title: Words
  readonly verdict: Verdict
  /** The verdict in words: "Tenu"; "Exemple : serait tenu" when it rests on examples alone. */
  readonly said: Words
  /** "128 sur 150", or that it is not known. */
  readonly figure: Words
  readonly onExamples: boolean
  readonly date: string
  /** Where the figure is read with its method and its rows, inside the town. */
  readonly path: string
}

type Verdicts = ReadonlyMap<string, CheckVerdict>
interface Kept {
  readonly key: string
  readonly verdicts: Promise<Verdicts>
}

/** Processes whose verdicts are kept in memory, the last asked. */
const mostKept = 50

/**
 * The verdicts of one process, by code, for pages that quote them. Computed anew once something has happened in the town
 * (its journal has a new line) or the day has changed, else as they were: a page read a thousand times counts once. The
 * checks page and the `check` command never use this memory. @throws Refusal when there is no such process.
 */
export async function verdictsOf(
  at: { readonly db: Database; readonly town: Pick<Town, 'memo'>; readonly now: Date },
  process: string,
  codes: readonly string[] = checkCodes,
): Promise<Verdicts> {
  const among = families.filter((family) => codes.some((code) => familyOf(code) === family))
  // Read before counting: what happens in between is counted again at the next visit.
  const key = `${await lastFact(at.db)} ${dayOf(at.now)}`
  const memo = (at.town.memo.get('verdicts') as Map<string, Kept> | undefined) ?? new Map<string, Kept>()
  at.town.memo.set('verdicts', memo)
  const name = `${process} ${among.join('')}`
  const kept = memo.get(name)
  if (kept?.key === key) return kept.verdicts
  const verdicts = counted(at.db, at.now, process, among)
  memo.delete(name)
  memo.set(name, { key, verdicts })
  if (memo.size > mostKept) memo.delete(memo.keys().next().value as string)
  // A failure is nobody's verdict.
  verdicts.catch(() => memo.delete(name))
  return verdicts
}

async function counted(
  db: Database,
  now: Date,
  process: string,
  among: readonly Family[],
): Promise<Verdicts> {
  const checks = await checksIn(db, now, { process }, among)
  return new Map(
    checks.map((check) => [
      check.code,
      {
        code: check.code,
        title: checkWords((m) => m.checks[check.code]),
        verdict: check.verdict,
        said: { fr: verdictSaid(check, 'fr'), en: verdictSaid(check, 'en') },
        figure: { fr: figureOf(check, 'fr'), en: figureOf(check, 'en') },
        onExamples: restsOnExamples(check),
        date: check.date,
        path: `/verifications?demarche=${process}&famille=${check.family}#${check.code.toLowerCase()}`,
      },
    ]),
  )
}
