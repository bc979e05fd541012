import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Status } from '#ui/knot.tsx'
import { FilterForm, FilterList } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning } from '#ui/table.tsx'
import { EmptyState, Fold, ForTheEar, PlainList } from '#ui/text.tsx'
import { factsOf, figureOf, verdictSaid } from './check.ts'
import { type Family, families, familyOf, states, stateWords } from './check-codes.ts'
import { CheckFigure, knotOfVerdict } from './check-figure.tsx'
import { checkMessages, checkWords } from './check-messages.ts'
import { processesToCheck } from './check-reads.ts'
import { ofPersons } from './check-things.ts'
import { type Check, checksOf } from './checks.ts'
import { type Asked, asked } from './export-checks.ts'

/** Rows shown on the page; the others have a page of their own. */
const rowsShown = 10

export const checksPage = page({
  path: '/verifications',
  who: 'anyone',
  input: asked,
  menu: { place: 'rights', label: checkWords((m) => m.title), order: 5 },
  async show(visit, from) {
    const m = checkMessages[visit.lang]
    const processes = await processesToCheck(visit.db)
    const chosen = from.demarche ? processes.find((one) => one.slug === from.demarche) : processes[0]
    if (from.demarche && !chosen) throw missing(checkWords((w) => w.unknownProcess(from.demarche as string)))
    const all = chosen ? checksOf(chosen, await factsOf(visit.db, chosen, visit.now), dayOf(visit.now)) : []
    const shown = all.filter(
      (one) =>
        (!from.famille || one.family === from.famille) && (!from.etat || one.verdict === states[from.etat]),
    )
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage
          kicker={chosen && <TownWords>{chosen.title}</TownWords>}
          title={m.title}
          lead={m.lead(formatNumber(all.length, visit.lang))}
        >
          {processes.length > 1 && (
            <FilterList
              label={m.chooseProcess}
              items={processes.map((one) => ({
                href: visit.link('/verifications', { ...from, demarche: one.slug }),
                label: one.title,
                current: one.slug === chosen?.slug,
              }))}
            />
          )}
          {chosen && <ProcessLabel process={chosen} />}
          {!chosen && <EmptyState why={m.noProcess} />}
          {chosen && <Filters all={all} from={{ ...from, demarche: chosen.slug }} visit={visit} />}
        </TitlePassage>
        {chosen && shown.length === 0 && (
          <Passage knot="expected">
            <EmptyState why={m.noneSo}>
              <TargetLink href={visit.link('/verifications', { demarche: chosen.slug })}>{m.back}</TargetLink>
            </EmptyState>
          </Passage>
        )}
        {chosen && !from.famille && !from.etat
          ? families.map((family) => (
              <FamilyPassage
                family={family}
                checks={all.filter((one) => one.family === family)}
                from={{ demarche: chosen.slug }}
                visit={visit}
              />
            ))
          : shown.map((check) => <CheckPassage check={check} visit={visit} />)}
        {chosen && (
          <Passage knot="none">
            <p>
              <TargetLink href={visit.link('/indicateurs', { demarche: chosen.slug })}>
                {m.indicators}
              </TargetLink>{' '}
              <TargetLink
                href={visit.link('/verifications.csv', { ...from, demarche: chosen.slug })}
                download
              >
                {m.csv}
              </TargetLink>{' '}
              <TargetLink
                href={visit.link('/verifications.json', { ...from, demarche: chosen.slug })}
                download
              >
                {m.json}
              </TargetLink>{' '}
              <ColumnsMeaning href={visit.link('/donnees/dictionnaire/checks')} />
            </p>
          </Passage>
        )}
      </Page>
    )
  },
})

/** By family and by state, with their counts, in the address: works without a script. */
function Filters({ all, from, visit }: { all: readonly Check[]; from: Asked; visit: Visit }) {
  const { lang } = visit
  const m = checkMessages[lang]
  const link = (change: Partial<Asked>) => visit.link('/verifications', { ...from, ...change })
  const within = all.filter((one) => !from.famille || one.family === from.famille)
  const option = <V extends string>(value: V, word: string, among: readonly Check[]) => ({
    value,
    label: m.withCount(word, formatNumber(among.length, lang)),
  })
  const chosen = [
    from.famille && { label: m.families[from.famille], without: link({ famille: undefined }) },
    from.etat && { label: m.verdicts[states[from.etat]], without: link({ etat: undefined }) },
  ].filter((one) => one !== undefined)
  return (
    <FilterForm
      action={visit.link('/verifications')}
      label={m.chooseChecks}
      keep={{ demarche: from.demarche ?? '' }}
      chosen={chosen}
      clear={visit.link('/verifications', { demarche: from.demarche })}
    >
      <SelectField
        name="famille"
        label={m.family}
        empty={m.withCount(m.all, formatNumber(all.length, lang))}
        value={from.famille}
        options={families.map((family) =>
          option(
            family,
            m.families[family],
            all.filter((one) => one.family === family),
          ),
        )}
      />
      <SelectField
        name="etat"
        label={m.state}
        empty={m.withCount(m.all, formatNumber(within.length, lang))}
        value={from.etat}
        options={stateWords.map((word) =>
          option(
            word,
            m.verdicts[states[word]],
            within.filter((one) => one.verdict === states[word]),
          ),
        )}
      />
    </FilterForm>
  )
}

/** A family folded: how many are in each state, then its list, each leading to its figure, its method and its rows. */
function FamilyPassage(props: { family: Family; checks: readonly Check[]; from: Asked; visit: Visit }) {
  const { family, checks, visit } = props
  const { lang } = visit
  const m = checkMessages[lang]
  const said = new Map<string, number>()
  for (const check of checks)
    said.set(verdictSaid(check, lang), (said.get(verdictSaid(check, lang)) ?? 0) + 1)
  const path = visit.link('/verifications', { ...props.from, famille: family })
  return (
    <Passage id={`famille-${family.toLowerCase()}`} title={m.families[family]} knot="none">
      <PlainList items={[...said].map(([word, n]) => m.withCount(word, formatNumber(n, lang)))} />
      <Fold summary={m.seeFamily(formatNumber(checks.length, lang))} open={family === 'A'} wide>
        <EntryList
          level={3}
          entries={checks.map((check) => ({
            id: check.code.toLowerCase(),
            title: m.checks[check.code],
            href: `${path}#${check.code.toLowerCase()}`,
            note: `${check.code}, ${figureOf(check, lang)}`,
            status: <Status kind={knotOfVerdict(check)}>{verdictSaid(check, lang)}</Status>,
          }))}
        />
      </Fold>
      <TargetLink href={path}>
        {m.openFamily}
        <ForTheEar> : {m.families[family]}</ForTheEar>
      </TargetLink>
    </Passage>
  )
}

function CheckPassage({ check, visit }: { check: Check; visit: Visit }) {
  const { lang } = visit
  const m = checkMessages[lang]
  const rows = check.failing.slice(0, rowsShown)
  const listed = !ofPersons.includes(check.code) && check.numerator !== null && check.denominator !== 0
  return (
    <Passage
      id={check.code.toLowerCase()}
      title={m.checks[check.code]}
      knot={knotOfVerdict(check)}
      note={
        <>
          <strong>{check.code}</strong> {m.families[familyOf(check.code)]}
          <br />
          {m.counted(formatDay(check.date, lang))}
        </>
      }
    >
      <CheckFigure check={check} lang={lang} />
      {check.failingTotal > 0 && (
        <Fold summary={m.rows(formatNumber(check.failingTotal, lang))} open={check.failingTotal <= 3} wide>
          <PlainList
            items={rows.map((row) => (
              <>
                <a href={visit.link(row.path)}>{row.label[lang]}</a> {row.why[lang]}
              </>
            ))}
          />
          {check.failingTotal > rows.length && (
            <p>{m.firstRows(formatNumber(rows.length, lang), formatNumber(check.failingTotal, lang))}</p>
          )}
        </Fold>
      )}
      <Fold summary={m.method}>
        <p>{m.formula(m.formulas[check.code])}</p>
        <p>{m.methods[check.code]}</p>
      </Fold>
      {listed && (
        <TargetLink href={visit.link(`/verifications/${check.code}`, { demarche: check.process.slug })}>
          {m.everyRow}
        </TargetLink>
      )}
    </Passage>
  )
}
