import type { Block as AnyBlock, PaperDocument, Paragraphs, Said } from '#kernel/documents/document.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { type Role, roleNames } from '#modules/accounts/module.ts'
import { contributionMessages } from '#modules/contributions/module.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { livingCells } from '#modules/minutes/cells/cell-reads.ts'
import { disagreementMessages } from '#modules/minutes/disagreements/disagreement-messages.ts'
import { tableOf, wordsFor } from '#modules/minutes/synthesis-table/synthesis-table.page.tsx'
import { fewest, parts } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { disagreementWords, stateSentences } from '#modules/minutes/synthesis-table/table-picture.tsx'
import { toldDisagreement } from '#modules/minutes/synthesis-table/table-readings.ts'
import { type TableRow, tablesOf } from '#modules/minutes/verbatims/session-reads.ts'
import { processBySlug, sayDay } from '#modules/processes/module.ts'
import {
  accessWords,
  attendanceWords,
  documentsOf,
  groupsWords,
  messages as sessionMessages,
  whenWords,
  whoCameOf,
} from '#modules/workshops/module.ts'
import { formatInstant } from '#ui/dates.ts'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { minutesMessages } from './minutes-messages.ts'
import { typingOf } from './minutes-reads.ts'

export type { Paragraphs, Said }
/** What minutes are made of, drawn once as a page and once as a file. */
export type Block = Exclude<AnyBlock, { kind: 'quote' | 'note' | 'picture' }>

export interface Minutes extends PaperDocument {
  readonly session: number
  readonly kicker: string
  readonly blocks: readonly Block[]
}

/** Everything a session left, in the order it is read. `whole`: words as typed, for those who type; else published ones. */
export async function minutesOf(visit: Visit, asked: { session: number; whole: boolean }): Promise<Minutes> {
  const { db, lang } = visit
  const words = minutesMessages[lang]
  const data = await tableOf(visit, asked)
  const whole = asked.whole && data.readsAll
  const { session } = data
  const process = await processBySlug(db, data.place.slug)
  const typing = await typingOf(db, session.id, session.changedAt)
  const [tables, documents, came] = [
    await tablesOf(db, session.id),
    await documentsOf(db, session.id),
    await whoCameOf(db, session.id),
  ]
  const town = (text: string): Said => (lang === 'fr' ? { text } : { text, lang: 'fr' })
  const own = (text: string): Said => ({ text })
  const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text: own(text) })
  const names = sessionMessages[lang]
  const facts = [
    { term: words.process, value: town(process.title) },
    { term: words.when, value: own(whenWords(session, lang)) },
    { term: words.where, value: session.place ? town(session.place) : own(words.unknown) },
    {
      term: words.audience,
      value: own(
        [names.groups[session.audience], session.round && names.round(session.round)]
          .filter(Boolean)
          .join(', '),
      ),
    },
    session.axisTitle && { term: words.axis, value: town(`${session.axisNumber}. ${session.axisTitle}`) },
    { term: words.facilitator, value: session.facilitator ? town(session.facilitator) : own(words.unknown) },
    session.capacity && { term: words.capacity, value: own(formatNumber(session.capacity, lang)) },
    { term: words.state, value: own(words.sessionStates[session.status]) },
  ].filter((one) => typeof one === 'object' && one !== null)
  const organisations = came.organisations.map((one) => one.name).join(', ')
  const presence = [
    {
      term: words.persons,
      value: own(
        [
          attendanceWords(session, lang) ?? words.unknown,
          session.attendanceNote && `(${session.attendanceNote})`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    },
    { term: words.organisations, value: organisations ? town(organisations) : own(words.unknown) },
    { term: words.groups, value: own(groupsWords(came, lang) ?? words.unknown) },
    { term: words.absent, value: own(words.absentUnknown) },
  ]
  const given = [
    ...(session.documents ? [town(session.documents)] : []),
    ...documents.map((one) =>
      town(words.documentOn(one.title, sayDay(one.publishedOn, lang), one.link ?? words.aFile)),
    ),
  ]
  return {
    session: session.id,
    title: `${words.title} – ${session.title}`,
    kicker: words.title,
    warning: whole ? words.wholeWarning : words.publicWarning,
    asOf: typing.asOf,
    asOfWords: words.asOf(formatInstant(typing.asOf, lang)),
    lang,
    blocks: [
      heading(words.theSession),
      { kind: 'facts', facts },
      heading(words.access),
      {
        kind: 'list',
        items: [...accessWords(session, lang).map(own), ...(session.access ? [town(session.access)] : [])],
      },
      heading(words.documents),
      given.length > 0 ? { kind: 'list', items: given } : { kind: 'text', text: own(words.noDocuments) },
      heading(words.presence),
      { kind: 'facts', facts: presence },
      heading(words.tables),
      tables.length > 0 ? tablesBlock(tables, lang) : { kind: 'text', text: own(words.noTables) },
      heading(words.said),
      ...saidBlocks(data.verbatims, tables, { whole, lang }),
      heading(words.table),
      ...tableBlocks(data, { whole, lang }),
      heading(words.method),
      { kind: 'list', items: methodOf(data, typing, lang).map(own) },
    ],
  }
}

function tablesBlock(tables: readonly TableRow[], lang: Lang): Block {
  const words = minutesMessages[lang]
  const number = (value: number | null) =>
    value === null ? words.unknown : value < fewest ? words.fewer : formatNumber(value, lang)
  return {
    kind: 'table',
    caption: words.tables,
    head: [words.number, words.subject, words.counted, words.typed],
    widths: [30, 40, 15, 15],
    rows: tables.map((one) => [
      [{ text: words.atTable(one.number, one.name) }],
      [{ text: [one.axisTitle, one.angleTitle].filter(Boolean).join(' · ') || words.unknown }],
      [{ text: number(one.persons) }],
      [{ text: formatNumber(one.verbatims, lang) }],
    ]),
  }
}

type Data = Awaited<ReturnType<typeof tableOf>>
type Version = { readonly whole: boolean; readonly lang: Lang }

/** Table by table, the words in the order they were kept. */
function saidBlocks(
  verbatims: Data['verbatims'],
  tables: readonly TableRow[],
  { whole, lang }: Version,
): Block[] {
  const words = minutesMessages[lang]
  if (verbatims.length === 0) return [{ kind: 'text', text: { text: words.nothingSaid } }]
  const places = [...tables.map((one) => ({ id: one.id, name: words.atTable(one.number, one.name) }))]
  return [...places, { id: null, name: words.noTable }].flatMap(({ id, name }): Block[] => {
    const there = verbatims.filter((one) => one.table === id)
    if (there.length === 0) return []
    const shown = there.filter((one) => wordsFor(one, whole) !== undefined)
    const hidden = there.length - shown.length
    return [
      { kind: 'heading', level: 3, text: { text: name } },
      ...(shown.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: name,
              head: [words.reference, words.who, words.words],
              widths: [15, 22, 63],
              rows: shown.map((one) => [
                [{ text: one.reference }],
                [{ text: contributionMessages[lang].category[one.category as 'unsaid'] }],
                (wordsFor(one, whole) ?? '')
                  .split('\n')
                  .filter((line) => line.trim() !== '')
                  .map((text) => ({ text, lang: one.language === lang ? undefined : one.language })),
              ]),
            },
          ]
        : []),
      ...(hidden > 0
        ? [{ kind: 'text' as const, text: { text: plural(hidden, words.unpublished, lang) } }]
        : []),
    ]
  })
}

/** The three columns, each cell with the references of the words it rests on. */
function tableBlocks(data: Data, { whole, lang }: Version): Block[] {
  const words = minutesMessages[lang]
  const all = cellMessages[lang]
  const cells = livingCells(data.cells)
  const state = stateSentences(data.state, lang).join(' ')
  if (cells.length === 0) return [{ kind: 'text', text: { text: words.noCells } }]
  const basis = (one: (typeof cells)[number]) => {
    const named = one.verbatims
      .filter((said) => wordsFor(said, whole) !== undefined)
      .map((said) => said.reference)
    const others = one.verbatims.length - named.length
    if (one.verbatims.length === 0) return words.restsOnNothing
    const rest = others > 0 && plural(others, named.length > 0 ? words.others : words.onlyOthers, lang)
    return words.restsOn([named.join(', '), rest].filter(Boolean).join(' '))
  }
  return [
    { kind: 'text', text: { text: state } },
    {
      kind: 'table',
      caption: words.table,
      head: parts.map((part) => all.parts[part]),
      widths: [34, 33, 33],
      flat: true,
      rows: [
        parts.map((part) =>
          livingCells(cells, part).flatMap((one, index) => [
            {
              text: `${index + 1}. ${one.text}`,
              lang: lang === 'fr' ? undefined : 'fr',
              begins: true as const,
            },
            { text: basis(one) },
            ...one.disagreements.map((noted) => ({
              text: `${disagreementMessages[lang].disagreed}${words.colon}${disagreementWords(toldDisagreement(noted, whole), lang)}`,
            })),
          ]),
        ),
      ],
    },
  ]
}

function methodOf(data: Data, typing: Awaited<ReturnType<typeof typingOf>>, lang: Lang): string[] {
  const words = minutesMessages[lang]
  const role = (name: string) => roleNames[name as Role]?.[lang] ?? words.unknownRole
  const roles = typing.byRole.map((one) => `${role(one.role)} (${formatNumber(one.count, lang)})`).join(', ')
  const total = data.verbatims.length
  return [
    `${plural(total, words.typedCount, lang)}. ${roles && words.typedBy(roles)}`.trim(),
    typing.withdrawn > 0 && plural(typing.withdrawn, words.withdrawn, lang),
    total > 0 && words.declared,
    total > 0 && words.notAVote,
    livingCells(data.cells).length > 0 && words.byHand,
    livingCells(data.cells).length > 0 &&
      (livingCells(data.cells).some((one) => one.disagreements.length > 0)
        ? disagreementMessages[lang].howNoted
        : disagreementMessages[lang].noneInTable),
    livingCells(data.cells).length > 0 && total > 0 && words.unused(outOf(data.unused.length, total, lang)),
    ...stateSentences(data.state, lang),
  ].filter((one) => typeof one === 'string')
}
