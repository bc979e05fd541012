import type { Visit } from '#kernel/web/page.ts'
import { agreementFigure } from '#modules/synthesis/agreement/agreement-figure.tsx'
import type { Coverage } from '#modules/synthesis/reads.ts'
import { TargetLink } from '#ui/button.tsx'
import { Count, CountList } from '#ui/counts.tsx'
import { formatDay } from '#ui/dates.ts'
import { formatNumber } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark, FactList, Note } from '#ui/text.tsx'
import { methodWords } from './method-messages.ts'
import { publicWords } from './public-messages.ts'
import { lastPublication, stabilityOf } from './public-reads.ts'
import { unrepresentedOf } from './unrepresented.ts'

/** The four figures nobody else publishes: reachable, unrepresented, stable, agreed. What is not known is said. */
export async function Figures(props: {
  visit: Visit
  process: number
  coverage: Coverage
  /** Its sentences are made up for the demonstration: so are figures counted from them. */
  invented: boolean
  /** Where the method sheet is, on a page that is not it. */
  method?: string
}) {
  const { visit, coverage } = props
  const { db, lang, now } = visit
  const all = publicWords[lang]
  const unrepresented = unrepresentedOf(await lastPublication(db, props.process), lang)
  const stability = await stabilityOf(db, props.process)
  const agreement = await agreementFigure(visit, { process: props.process })
  return (
    <Passage id="chiffres" title={all.figures}>
      <p>{all.figuresLead}</p>
      <CountList>
        <Count
          value={coverage.cited}
          total={coverage.published}
          method={all.reachableMethod(formatDay(now, lang))}
        >
          {all.reachable}. {props.invented && <ExampleMark />}
        </Count>
        {unrepresented.count && (
          <Count {...unrepresented.count} method={unrepresented.method}>
            {all.unrepresented}. {props.invented && <ExampleMark />}
          </Count>
        )}
      </CountList>
      <FactList
        facts={[
          ...(unrepresented.count
            ? []
            : [
                {
                  term: `${all.unrepresented[0]?.toUpperCase()}${all.unrepresented.slice(1)}`,
                  value: (
                    <>
                      {unrepresented.instead} <Note>{unrepresented.method}</Note>
                    </>
                  ),
                },
              ]),
          {
            term: all.stability,
            value: stability ? (
              <>
                {all.stable(`${formatNumber(Math.round(stability.value * 100), lang)}\u00a0%`)}{' '}
                <Note>{all.stabilityMethod(formatDay(stability.at, lang))}</Note>
              </>
            ) : (
              <>
                {all.unknown} <Note>{all.unknownStability}</Note>
              </>
            ),
          },
          {
            term: all.agreement,
            value: agreement ?? (
              <>
                {all.unknown} <Note>{all.agreementMethod}</Note>
              </>
            ),
          },
        ]}
      />
      {props.method && <TargetLink href={props.method}>{methodWords[lang].link}</TargetLink>}
    </Passage>
  )
}
