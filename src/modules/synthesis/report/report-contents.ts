import type { Block, PaperDocument, Said } from '#kernel/documents/document.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { agreementSaid } from '#modules/synthesis/agreement/agreement-figure.tsx'
import { categoriesSaid, words } from '#modules/synthesis/page-messages.ts'
import { publicWords } from '#modules/synthesis/public/public-messages.ts'
import { firstVoices, lastPublication, stabilityOf } from '#modules/synthesis/public/public-reads.ts'
import { unrepresentedOf } from '#modules/synthesis/public/unrepresented.ts'
import { coverageOf, type StatementRow, synthesisOf, type VoiceRow } from '#modules/synthesis/reads.ts'
import { citedWords, kindNames, stanceNames } from '#modules/synthesis/statements/statement.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { leftOutBlocks } from './left-out.ts'
import { reportWords } from './report-messages.ts'
import { lastChange, referencesCited } from './report-reads.ts'
import { themeBlocks } from './theme-weights.ts'

/** Voices written out under a sentence; the others are named by their references. */
const writtenOut = 5

/** The synthesis of a process as a document: its sentences, their voices and every reference, its figures and method. */
export async function reportOf(
  visit: Visit,
  process: { id: number; slug: string; title: string },
): Promise<PaperDocument> {
  const { db, lang } = visit
  const [all, pub, own] = [words[lang], publicWords[lang], reportWords[lang]]
  const town = (text: string): Said => (lang === 'fr' ? { text } : { text, lang: 'fr' })
  const themes = await synthesisOf(db, process.id)
  const voices = await firstVoices(db, process.id, writtenOut)
  const references = await referencesCited(db, process.id)
  const coverage = await coverageOf(db, process.id)
  const published = await lastPublication(db, process.id)
  const unrepresented = unrepresentedOf(published, lang)
  const stability = await stabilityOf(db, process.id)
  const agreement = await agreementSaid(db, lang, { process: process.id })
  const asOf = await lastChange(db, process.id)
  const statements = themes.flatMap((theme) => theme.statements)
  const written = themes.filter((theme) => theme.statements.length > 0)
  const bare = themes.filter((theme) => theme.statements.length === 0)
  return {
    title: own.title(process.title),
    warning: published ? pub.published(formatDay(published.publishedAt, lang)) : pub.draft,
    asOf,
    asOfWords: own.asOf(formatDay(asOf, lang)),
    lang,
    blocks: [
      {
        kind: 'text',
        text: {
          text: all.lead(
            plural(statements.length, all.statements, lang),
            plural(coverage.cited, all.citedVoices, lang),
          ),
        },
      },
      ...(statements.some((one) => one.example)
        ? [{ kind: 'text', text: { text: own.example } } as const]
        : []),
      ...written.flatMap((theme): Block[] => [
        { kind: 'heading', level: 2, text: town(theme.title) },
        ...theme.statements.flatMap((row) =>
          statementBlocks(row, voices, references.get(row.id) ?? [], lang),
        ),
      ]),
      ...(bare.length > 0
        ? ([
            { kind: 'heading', level: 2, text: { text: all.bareThemes } },
            { kind: 'text', text: { text: all.bareThemesLead } },
            { kind: 'list', items: bare.map((theme) => town(theme.title)) },
          ] as const)
        : []),
      ...(await themeBlocks(db, process.id, themes, { lang, asOf })),
      { kind: 'heading', level: 2, text: { text: pub.figures } },
      {
        kind: 'facts',
        facts: [
          { term: termOf(pub.reachable), value: { text: outOf(coverage.cited, coverage.published, lang) } },
          {
            term: termOf(pub.unrepresented),
            value: {
              text: `${unrepresented.count ? `${outOf(unrepresented.count.value, unrepresented.count.total, lang)}.` : unrepresented.instead} ${unrepresented.method}`,
            },
          },
          {
            term: termOf(pub.stability),
            value: {
              text: stability
                ? `${pub.stable(`${formatNumber(Math.round(stability.value * 100), lang)}\u00a0%`)}. ${pub.stabilityMethod(formatDay(stability.at, lang))}`
                : `${pub.unknown} ${pub.unknownStability}`,
            },
          },
          {
            term: termOf(pub.agreement),
            value: {
              text: agreement
                ? `${agreement.figure} ${agreement.method}`
                : `${pub.unknown} ${pub.agreementMethod}`,
            },
          },
          {
            term: own.aside,
            value: { text: outOf(coverage.setAside, coverage.published, lang) },
          },
        ],
      },
      { kind: 'note', text: { text: own.method } },
      ...(await leftOutBlocks(db, process.id, coverage, lang)),
    ],
  }
}

/** A question or the end of a sentence, as the name of a fact. */
const termOf = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\s*\?$/, '')}`

function statementBlocks(
  row: StatementRow,
  voices: readonly (VoiceRow & { statementId: number })[],
  references: readonly string[],
  lang: Lang,
): Block[] {
  const all = words[lang]
  const town = (text: string): Said => (lang === 'fr' ? { text } : { text, lang: 'fr' })
  const who = [
    row.minority && `${all.minority}.`,
    `${plural(row.says, all.voices, lang)}, ${plural(row.disagrees, all.disagree, lang)}.`,
    row.categories.length > 0 && `${all.saidBy} ${categoriesSaid(lang, row.categories)}.`,
    row.against.length > 0 && `${all.saidAgainst} ${categoriesSaid(lang, row.against)}.`,
  ]
  return [
    { kind: 'heading', level: 3, text: town(`${kindNames[row.kind][lang]} ${row.number}. ${row.text}`) },
    { kind: 'text', text: { text: who.filter(Boolean).join(' ') } },
    ...voices
      .filter((voice) => voice.statementId === row.id)
      .map((voice): Block => {
        const category = all.categories[voice.category as keyof typeof all.categories]
        const cited = citedWords(voice)
        const source = [
          voice.stance === 'disagrees' && stanceNames.disagrees[lang],
          all.source(category, voice.reference),
          cited.whole ? all.whole : all.passage,
          cited.changed && all.changed,
        ]
        return {
          kind: 'quote',
          text: { text: cited.words ?? '', ...(voice.language !== lang && { lang: voice.language }) },
          source: source.filter(Boolean).join('. '),
        }
      }),
    ...(references.length > 0
      ? [{ kind: 'note', text: { text: reportWords[lang].every(references.join(', ')) } } as const]
      : []),
  ]
}
