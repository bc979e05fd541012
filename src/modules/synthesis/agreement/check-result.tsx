import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import type { Agreement } from '#modules/synthesis/engine/figures/raters.ts'
import { themesPath } from '#modules/synthesis/themes/theme-paths.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Pager } from '#ui/ledger.tsx'
import { formatNumber, outOf, percent, plural } from '#ui/numbers.ts'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, FactList, Fold, Note, PlainList, Quotation } from '#ui/text.tsx'
import type { OpenCheck } from './check-door.ts'
import { checkMessages } from './check-messages.ts'
import { checkPath } from './check-paths.ts'
import { differingTexts, themesOf } from './check-reads.ts'
import type { CheckResult } from './result.ts'
import { resultMessages } from './result-messages.ts'

/** Voices, and couples of themes, a page. */
const textsAPage = 20
const couplesAPage = 30

interface Pages {
  /** Of the voices that all placed elsewhere. */
  page: number
  /** Of the couples of themes. */
  couples: number
}

interface Props {
  visit: Visit
  open: OpenCheck
  result: CheckResult
  titleOf: (theme: number | null) => Child
}

/** The figures of a closed check, the themes mixed up, the voices to look at. */
export async function CheckResultView(props: { visit: Visit; open: OpenCheck; kicker: Child } & Pages) {
  const { visit, open, page, couples } = props
  const { lang, db } = visit
  const words = resultMessages[lang]
  const { check, process } = open
  const result = check.result as CheckResult
  const titles = new Map((await themesOf(db, process.id)).map(({ id, title }) => [id, title]))
  const titleOf = (theme: number | null) =>
    theme === null ? words.noTheme : <TownWords>{titles.get(theme)}</TownWords>
  const parts = { visit, open, result, titleOf }
  const closed = `${checkMessages[lang].closed} ${formatDay(new Date(check.closedAt as string), lang)}.`
  const persons = plural(result.persons, words.persons, lang)
  return (
    <>
      <TitlePassage kicker={props.kicker} title={words.title} lead={closed}>
        <p>
          {result.persons > 0
            ? checkMessages[lang].state(persons, plural(result.finished, words.handedIn, lang))
            : `${persons}.`}
        </p>
        {result.people && <Note>{checkMessages[lang].published}</Note>}
      </TitlePassage>
      <Passage title={words.people}>
        <InPlainWords lang={lang} found={result.people} say={words.plainPeople} />
      </Passage>
      <Passage title={words.synthesis}>
        <InPlainWords lang={lang} found={result.synthesis} say={words.plainSynthesis} />
      </Passage>
      {result.comparisons.length > 0 && <TwoByTwo {...parts} />}
      <Confusions {...parts} page={page} couples={couples} />
      <Differing {...parts} page={page} couples={couples} />
      <Counted {...parts} />
    </>
  )
}

function InPlainWords(props: {
  lang: Visit['lang']
  found: Agreement | null
  say: (alike: string, chance: string) => string
}) {
  const { lang, found } = props
  const words = resultMessages[lang]
  if (!found) return <EmptyState why={words.tooFew} />
  const hundred = (share: number) => formatNumber(Math.round(share * 100), lang)
  const two = (value: number) => formatNumber(value, lang, 2)
  return (
    <>
      <p>
        <b>{props.say(hundred(found.alike), hundred(found.byChance))}</b>
      </p>
      <p>
        {words.kappa(two(found.kappa), two(found.low), two(found.high))}{' '}
        {words.onTexts(formatNumber(found.texts, lang))}
      </p>
    </>
  )
}

function TwoByTwo({ visit: { lang }, result }: Props) {
  const words = resultMessages[lang]
  const two = (value: number) => formatNumber(value, lang, 2)
  return (
    <Passage title={words.each}>
      <DataTable
        caption={words.eachCaption}
        rows={result.comparisons}
        columns={[
          {
            key: 'who',
            label: words.pair,
            cell: ({ one, other }) => (other ? words.between(one, other) : words.withSynthesis(one)),
          },
          { key: 'n', label: words.texts, number: true, cell: (one) => formatNumber(one.texts, lang) },
          {
            key: 'alike',
            label: words.alike,
            number: true,
            cell: ({ agreement: found, texts }) =>
              found ? outOf(Math.round(found.alike * texts), texts, lang) : words.tooFewShort,
          },
          {
            key: 'kappa',
            label: words.kappaName,
            number: true,
            cell: ({ agreement: found }) =>
              found ? words.interval(two(found.kappa), two(found.low), two(found.high)) : words.tooFewShort,
          },
          {
            key: 'ari',
            label: words.ari,
            number: true,
            cell: ({ agreement: found }) => (found ? two(found.ari) : words.tooFewShort),
          },
        ]}
      />
      <Fold summary={words.read}>
        <PlainList
          items={[words.readKappa, words.readInterval, words.readAri, words.readMany, words.readScale]}
        />
      </Fold>
    </Passage>
  )
}

function Confusions({ visit, open, result, titleOf, page, couples }: Props & Pages) {
  const { lang } = visit
  const words = resultMessages[lang]
  const here = checkPath(open.process.slug, open.check.id)
  return (
    <Passage title={words.confusions} id="couples">
      {result.confusions.length === 0 ? (
        <EmptyState why={words.noConfusion} />
      ) : (
        <>
          <DataTable
            caption={words.confusionsCaption}
            rows={result.confusions.slice((couples - 1) * couplesAPage, couples * couplesAPage)}
            columns={[
              {
                key: 'themes',
                label: words.couple,
                cell: ({ themes: [one, other] }) => (
                  <>
                    {titleOf(one)} ↔ {titleOf(other)}
                  </>
                ),
              },
              {
                key: 'people',
                label: words.amongPeople,
                number: true,
                cell: (row) => formatNumber(row.betweenPeople, lang),
              },
              {
                key: 'synthesis',
                label: words.withIt,
                number: true,
                cell: (row) => formatNumber(row.withSynthesis, lang),
              },
            ]}
          />
          <Pager
            label={words.confusions}
            page={couples}
            pages={Math.ceil(result.confusions.length / couplesAPage)}
            href={(n) => `${visit.link(here, { page, couples: n })}#couples`}
          />
          <Note>{words.confusionsNote}</Note>
        </>
      )}
    </Passage>
  )
}

async function Differing({ visit, open, result, titleOf, page, couples }: Props & Pages) {
  const words = resultMessages[visit.lang]
  const { process, check } = open
  const shown = result.differing.slice((page - 1) * textsAPage, page * textsAPage)
  const texts = await differingTexts(visit.db, check.id, shown)
  const gone = shown.length - texts.length
  return (
    <Passage title={words.differing} id="ailleurs">
      {result.differing.length === 0 ? (
        <EmptyState why={words.noDiffering} />
      ) : (
        <p>
          <b>{plural(result.differing.length, words.differingCount, visit.lang)}.</b> {words.differingNote}{' '}
          {gone > 0 && plural(gone, words.differingGone, visit.lang)}
        </p>
      )}
      {texts.map((text) => {
        const title = titleOf(text.then)
        const [before, after] = words.was('|').split('|')
        return (
          <>
            <Quotation
              text={text.words}
              lang={text.language === visit.lang ? undefined : text.language}
              source={<a href={visit.link(`/contributions/${text.reference}`)}>{text.reference}</a>}
            />
            <p>
              {before}
              {title}
              {after} {text.now !== text.then && words.since}
            </p>
            {open.writes && (
              <TargetLink href={visit.link(`${themesPath(process.slug)}/voix/${text.id}/ranger`)}>
                {words.move} {text.reference}
              </TargetLink>
            )}
          </>
        )
      })}
      <Pager
        label={words.differing}
        page={page}
        pages={Math.ceil(result.differing.length / textsAPage)}
        href={(n) => `${visit.link(checkPath(process.slug, check.id), { page: n, couples })}#ailleurs`}
      />
    </Passage>
  )
}

function Counted({ visit, open, result, titleOf }: Props) {
  const { lang } = visit
  const words = resultMessages[lang]
  const n = (value: number) => formatNumber(value, lang)
  return (
    <Passage title={words.counts} id="methode">
      <FactList
        facts={[
          { term: words.drawn, value: n(result.drawn) },
          { term: words.withdrawn, value: outOf(result.withdrawn, result.drawn, lang) },
          { term: words.unsure, value: n(result.unsure) },
          { term: words.seed, value: n(open.check.seed) },
        ]}
      />
      <Note>{words.unsureNote}</Note>
      {result.changed.length > 0 && (
        <>
          <p>
            <b>{words.changed}</b>
          </p>
          <PlainList
            items={result.changed.map(({ theme, how }) => (
              <>
                {titleOf(theme)} ({words.how[how]})
              </>
            ))}
          />
          <Note>{words.changedNote}</Note>
        </>
      )}
      <TargetLink href={visit.link('/api/show-agreement-check', { check: open.check.id })}>JSON</TargetLink>
    </Passage>
  )
}

/** « 78 % » of the voices, said with its words elsewhere. */
export const shareOf = (share: number, lang: Visit['lang']) => percent(share * 100, 100, lang) ?? ''
