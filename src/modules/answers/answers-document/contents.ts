import type { Block, PaperDocument, Said } from '#kernel/documents/document.ts'
import type { Lang } from '#kernel/i18n.ts'
import { publicAddressOf } from '#kernel/towns/public-address.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { type Decision, decisionNames, decisions } from '#modules/answers/answer.ts'
import { type ExportRow, everyProposal } from '#modules/answers/proposals/ledger-reads.ts'
import { words } from '#modules/answers/proposals/page-messages.ts'
import { rateOf } from '#modules/answers/proposals/rate-reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { documentWords } from './messages.ts'

type Answered = ExportRow & { decision: Decision; reason: string; publishedAt: string }

interface Page {
  readonly lang: Lang
  /** Words of the town, which are French in an English document too. */
  readonly town: (text: string) => Said
  /** Of a proposal, from outside. */
  readonly address: (number: number) => string
}

/**
 * All the published answers of a process: what is kept and what is not at a glance, then each by theme with its reason. Only
 * what everybody reads on the site; the same contents give the same bytes.
 */
export async function answersDocument(
  town: Town,
  process: { id: number; slug: string; title: string },
  lang: Lang,
  now: Date,
): Promise<PaperDocument> {
  const m = documentWords[lang]
  const rate = await rateOf(town.db, process.id, dayInParis(now))
  const answered: Answered[] = []
  const waiting: ExportRow[] = []
  for await (const row of everyProposal(town.db, process.id)) {
    if (row.status !== 'admitted') continue
    if (row.decision !== null) answered.push(row as Answered)
    else waiting.push(row)
  }
  const last = answered
    .map((one) => one.publishedAt)
    .sort()
    .at(-1)
  const page: Page = {
    lang,
    town: (text) => (lang === 'fr' ? { text } : { text, lang: 'fr' }),
    address: (number) => `${publicAddressOf(town)}/demarches/${process.slug}/propositions/${number}`,
  }
  const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
  return {
    title: m.title(process.title),
    warning: m.warning,
    asOf: new Date(last ?? 0),
    asOfWords: last ? m.asOf(formatDay(last, lang, true)) : m.none,
    lang,
    blocks: [
      ...(rate.examples > 0 ? [text(m.example)] : []),
      { kind: 'heading', level: 2, text: { text: m.figures } },
      {
        kind: 'facts',
        facts: [
          { term: m.answered, value: { text: outOf(rate.answered, rate.admitted, lang) } },
          ...decisions.map((one) => ({
            term: words[lang].decision[one],
            value: { text: outOf(rate.byDecision[one] ?? 0, rate.answered, lang) },
          })),
          { term: m.corrected, value: { text: outOf(rate.corrected, rate.answered, lang) } },
          {
            term: m.others,
            value: {
              text: m.merged(
                plural(rate.merged, words[lang].mergedCount, lang),
                plural(rate.withdrawn, words[lang].withdrawnCount, lang),
              ),
            },
          },
        ],
      },
      { kind: 'note', text: { text: m.method } },
      ...atAGlance(page, answered),
      ...byTheme(page, answered),
      ...awaited(page, waiting),
    ],
  }
}

function atAGlance(page: Page, answered: readonly Answered[]): Block[] {
  if (answered.length === 0) return []
  const m = documentWords[page.lang]
  return [
    { kind: 'heading', level: 2, text: { text: m.atAGlance } },
    { kind: 'text', text: { text: m.glanceLead } },
    ...decisions.flatMap((decision): Block[] => {
      const those = answered.filter((one) => one.decision === decision)
      if (those.length === 0) return []
      const counted = `${words[page.lang].decision[decision]} (${formatNumber(those.length, page.lang)})`
      return [
        { kind: 'heading', level: 3, text: { text: counted } },
        { kind: 'list', items: those.map((one) => page.town(titleOf(page, one))) },
      ]
    }),
  ]
}

const titleOf = (page: Page, one: ExportRow) =>
  documentWords[page.lang].missingOne(
    one.number,
    one.example || one.answerExample ? `${one.title} (exemple)` : one.title,
  )

function byTheme(page: Page, answered: readonly Answered[]): Block[] {
  const m = documentWords[page.lang]
  const themes = new Map<string, Answered[]>()
  for (const one of answered) {
    const name = one.theme ?? one.axis ?? ''
    themes.set(name, [...(themes.get(name) ?? []), one])
  }
  // Those without theme come last.
  const inOrder = [...themes].sort(
    ([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'fr'),
  )
  return inOrder.flatMap(([name, those]): Block[] => [
    { kind: 'heading', level: 2, text: name ? page.town(name) : { text: m.noTheme } },
    ...those.flatMap((one) => whole(page, one)),
  ])
}

/** One answer: the decision, the reason, who does what by when, and where it is read with what it comes from. */
function whole(page: Page, one: Answered): Block[] {
  const { lang, town } = page
  const m = documentWords[lang]
  const day = (said: string) => formatDay(said, lang, true)
  const corrected = (one.version ?? 1) > 1
  const facts: [string, Said | undefined][] = [
    [m.decision, { text: decisionNames[one.decision][lang] }],
    [m.reason, town(one.reason)],
    [m.follow, one.followUp ? town(one.followUp) : undefined],
    [
      m.passedTo,
      one.passedTo && one.passedOn
        ? town(m.passed(one.passedTo, day(String(one.passedOn).slice(0, 10))))
        : undefined,
    ],
    [m.inCharge, one.organisation ? town(one.organisation) : undefined],
    [m.publishedOn, { text: corrected ? m.correctedSince(day(one.publishedAt)) : day(one.publishedAt) }],
    [m.voices, { text: formatNumber(one.voices, lang) }],
    [m.link, { text: page.address(one.number) }],
  ]
  return [
    { kind: 'heading', level: 3, text: town(titleOf(page, one)) },
    { kind: 'facts', facts: facts.flatMap(([term, value]) => (value ? [{ term, value }] : [])) },
    ...(one.plain ? [{ kind: 'facts', facts: [{ term: m.plain, value: town(one.plain) }] } as const] : []),
  ]
}

function awaited(page: Page, waiting: readonly ExportRow[]): Block[] {
  if (waiting.length === 0) return []
  const { lang } = page
  const m = documentWords[lang]
  const promised = (one: ExportRow) =>
    one.dueDay ? m.due(formatDay(String(one.dueDay).slice(0, 10), lang)) : m.noDue
  return [
    { kind: 'heading', level: 2, text: { text: m.missing } },
    { kind: 'list', items: waiting.map((one) => page.town(`${titleOf(page, one)} (${promised(one)})`)) },
  ]
}
