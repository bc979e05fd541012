import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'
import { statusNames } from '#modules/answers/answer.ts'
import { AnswerWords, DecisionStatus } from '#modules/answers/answer-view.tsx'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { OpinionPoints } from '#modules/answers/opinions/given-opinions.tsx'
import { costWords, type Feasibility, findingWords } from '#modules/answers/sheet/finding-facts.ts'
import { TownText, TownWords } from '#modules/processes/module.ts'
import { plural } from '#ui/numbers.ts'
import { DataTable } from '#ui/table.tsx'
import { ExampleMark, Soft } from '#ui/text.tsx'
import { comparisonWords } from './messages.ts'
import type { Compared } from './reads.ts'

interface Aspect {
  label: string
  /** Undefined is written as unknown. */
  said: (sheet: Compared) => Child
}

/** One line an aspect, one column a proposal; on phones each aspect becomes a card that holds the proposals. */
export function ComparisonTable(props: { visit: Visit; sheets: readonly Compared[] }) {
  const { visit, sheets } = props
  const all = comparisonWords[visit.lang]
  // Two processes may each have a proposal n° 1: only then does a column say which.
  const alike = new Set(sheets.map((one) => one.number)).size < sheets.length
  return (
    <DataTable
      caption={all.caption}
      rows={aspects(visit, sheets)}
      shortLabels={!alike}
      columns={[
        { key: 'aspect', label: all.aspect, cell: (row) => row.label },
        ...sheets.map((sheet) => ({
          key: String(sheet.id),
          label: alike ? `${all.column(sheet.number)}, ${sheet.processTitle}` : all.column(sheet.number),
          cell: (row: Aspect) => row.said(sheet),
        })),
      ]}
    />
  )
}

function aspects(visit: Visit, sheets: readonly Compared[]): Aspect[] {
  const { lang } = visit
  const all = comparisonWords[lang]
  const desk = words[lang]
  const found = findingWords[lang]
  const town = (text: string | null) => text && <TownWords>{text}</TownWords>
  const list: Aspect[] = [
    {
      label: all.proposal,
      said: (one) => (
        <>
          <a href={visit.link(`${deskPath}/${one.id}`)}>
            <TownWords>{one.title}</TownWords>
          </a>{' '}
          {one.example && <ExampleMark />}
        </>
      ),
    },
    { label: all.text, said: (one) => <TownText text={one.text} /> },
    {
      label: all.origins,
      said: (one) => (
        <a href={visit.link(`/demarches/${one.slug}/propositions/${one.number}#origines`)}>
          {plural(one.voices, desk.voices, lang)}
        </a>
      ),
    },
    { label: all.axis, said: (one) => town(one.axis) },
    { label: all.service, said: (one) => town(one.organisation) },
    { label: desk.competence, said: (one) => town(one.competence) },
    {
      label: found.feasible,
      said: (one) => one.feasible && found.feasibility[one.feasible as Feasibility],
    },
    { label: desk.cost, said: (one) => costWords(one, lang) },
    { label: desk.delay, said: (one) => town(one.delay) },
    { label: desk.partner, said: (one) => town(one.partner) },
    { label: found.existing, said: (one) => one.existing && <TownText text={one.existing} /> },
    { label: all.opinions, said: (one) => <Opinions visit={visit} sheet={one} /> },
    { label: all.state, said: (one) => statusNames[one.status][lang] },
    { label: all.answer, said: (one) => <Answer visit={visit} sheet={one} /> },
  ]
  if (new Set(sheets.map((one) => one.processId)).size > 1)
    list.splice(1, 0, { label: all.process, said: (one) => town(one.processTitle) })
  if (sheets.some((one) => one.need))
    list.splice(
      list.findIndex((one) => one.label === all.origins),
      0,
      {
        label: all.need,
        said: (one) => one.need && <TownText text={one.need} />,
      },
    )
  return list
}

function Opinions(props: { visit: Visit; sheet: Compared }) {
  const { visit, sheet } = props
  if (sheet.opinions.length === 0) return <Soft>{comparisonWords[visit.lang].none}</Soft>
  return <OpinionPoints visit={visit} opinions={sheet.opinions} />
}

function Answer(props: { visit: Visit; sheet: Compared }) {
  const { visit, sheet } = props
  const { decision, reason, reasonKind, followUp, passedTo, passedOn } = sheet
  if (!reason) return <Soft>{comparisonWords[visit.lang].notWritten}</Soft>
  return (
    <>
      {decision && (
        <p>
          <DecisionStatus decision={decision} />
        </p>
      )}
      <AnswerWords answer={{ reason, reasonKind: reasonKind ?? 'other', followUp, passedTo, passedOn }} />
    </>
  )
}
