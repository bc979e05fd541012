import type { Database } from '#kernel/database.ts'
import type { Words } from '#kernel/i18n.ts'
import { checksIn, figureOf, verdictSaid } from './check.ts'
import { type CheckCode, checkWords } from './check-messages.ts'
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

/** The verdict of every check of one process, by code. @throws Refusal when there is no such process. */
export async function verdictsOf(
  db: Database,
  now: Date,
  process: string,
): Promise<ReadonlyMap<string, CheckVerdict>> {
  const checks = await checksIn(db, now, process)
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
        path: `/verifications?demarche=${process}#${check.code.toLowerCase()}`,
      },
    ]),
  )
}
