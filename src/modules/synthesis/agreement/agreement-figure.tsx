import type { Database } from '#kernel/database/database.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Note } from '#ui/text.tsx'
import { measuredAgreement } from './check-reads.ts'
import { shareOf } from './check-result.tsx'
import { resultMessages } from './result-messages.ts'

type Where = { process: number } | { run: number }

/** How much the people who checked agree, in words: how many they were, never who. Undefined: not measured yet. */
export async function agreementSaid(
  db: Database,
  lang: Lang,
  where: Where,
): Promise<{ figure: string; method: string } | undefined> {
  const found = await measuredAgreement(db, where)
  if (!found?.people) return undefined
  const words = resultMessages[lang]
  const { people, synthesis } = found
  const two = (value: number) => formatNumber(value, lang, 2)
  const between = words.public(plural(found.persons, words.publicPersons, lang), shareOf(people.alike, lang))
  const withIt =
    synthesis &&
    words.publicSynthesis(
      shareOf(synthesis.alike, lang),
      two(synthesis.kappa),
      two(synthesis.low),
      two(synthesis.high),
    )
  return {
    figure: [`${between}.`, withIt].filter(Boolean).join(' '),
    method: words.publicMethod(
      formatDay(found.closedAt, lang),
      formatNumber(people.texts, lang),
      two(people.kappa),
      two(people.low),
      two(people.high),
    ),
  }
}

/** The same on a page. */
export async function agreementFigure(visit: Visit, where: Where) {
  const said = await agreementSaid(visit.db, visit.lang, where)
  return (
    said && (
      <>
        {said.figure} <Note>{said.method}</Note>
      </>
    )
  )
}
