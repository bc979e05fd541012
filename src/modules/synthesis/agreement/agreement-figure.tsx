import type { Visit } from '#kernel/page.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Note } from '#ui/text.tsx'
import { measuredAgreement } from './check-reads.ts'
import { shareOf } from './check-result.tsx'
import { resultMessages } from './result-messages.ts'

type Measured = NonNullable<Awaited<ReturnType<typeof measuredAgreement>>>

/** How much the people who checked agree, for everyone: how many they were, never who. Undefined: not measured yet. */
export async function agreementFigure(visit: Visit, where: { process: number } | { run: number }) {
  const found = await measuredAgreement(visit.db, where)
  return found && <AgreementFigure lang={visit.lang} found={found} />
}

function AgreementFigure({ lang, found }: { lang: Visit['lang']; found: Measured }) {
  const words = resultMessages[lang]
  const { people, synthesis } = found
  const two = (value: number) => formatNumber(value, lang, 2)
  if (!people) return null
  return (
    <>
      {words.public(plural(found.persons, words.publicPersons, lang), shareOf(people.alike, lang))}.{' '}
      {synthesis &&
        words.publicSynthesis(
          shareOf(synthesis.alike, lang),
          two(synthesis.kappa),
          two(synthesis.low),
          two(synthesis.high),
        )}{' '}
      <Note>
        {words.publicMethod(
          formatDay(found.closedAt, lang),
          formatNumber(people.texts, lang),
          two(people.kappa),
          two(people.low),
          two(people.high),
        )}
      </Note>
    </>
  )
}
