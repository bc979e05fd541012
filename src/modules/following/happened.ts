import type { Lang } from '#kernel/i18n.ts'
import { answerCorrected, answerPublished, passedToDecision } from '#modules/answers/module.ts'
import { deliberationVoted } from '#modules/deliberations/module.ts'
import { actionCoverageRecorded, actionStatusUpdated, plans } from '#modules/plans/module.ts'
import {
  charterPublished,
  dayInParis,
  mandatePublished,
  type Phase,
  phaseNames,
  processAdvanced,
} from '#modules/processes/module.ts'
import { sessionCancelled, sessionChanged, sessionPlanned } from '#modules/workshops/module.ts'
import { newsCorrected, newsPublished } from './facts.ts'
import { messages } from './messages.ts'

/** What of the journal is news by itself. Each is public already on a page of its own: nothing is revealed here. */
export const toldFacts = [
  newsPublished,
  newsCorrected,
  charterPublished,
  mandatePublished,
  processAdvanced,
  passedToDecision,
  sessionPlanned,
  sessionChanged,
  sessionCancelled,
  answerPublished,
  answerCorrected,
  deliberationVoted,
  actionStatusUpdated,
  actionCoverageRecorded,
].map((one) => one.fact)

/** Told together when they happen on the same day: sixteen sessions planned at once are one piece of news. */
const together: readonly string[] = [
  sessionPlanned.fact,
  sessionChanged.fact,
  sessionCancelled.fact,
  answerPublished.fact,
  answerCorrected.fact,
]

/** One line of the journal with what its thing is called today. */
export interface Row {
  readonly id: number
  readonly at: Date
  readonly fact: string
  readonly subject: number
  readonly data: Readonly<Record<string, unknown>>
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  readonly title: string | null
  readonly number: number | null
  readonly example: boolean
  readonly text: string | null
  readonly correctedAt: Date | null
}

/** One piece of news: one line of the journal, or several of one day told together. */
export interface Happened {
  /** The same whatever is asked, and whenever. */
  readonly key: string
  readonly last: Row
  readonly at: Date
  readonly subjects: readonly number[]
}

/** Newest first. */
export function gather(rows: readonly Row[]): Happened[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = together.includes(row.fact)
      ? `${row.fact}-${row.processId}-${dayInParis(row.at)}`
      : row.fact === actionCoverageRecorded.fact
        ? `${row.fact}-${row.subject}-${dayInParis(row.at)}`
        : `${row.fact}-${row.id}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .map(([key, all]) => {
      const sorted = all.toSorted((a, b) => b.id - a.id)
      // One invented thing among those told together: the whole says so.
      const last = { ...(sorted[0] as Row), example: all.some((row) => row.example) }
      const at = new Date(Math.max(...all.map((row) => row.at.getTime())))
      return { key, last, at, subjects: [...new Set(sorted.map((row) => row.subject))] }
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.last.id - a.last.id)
}

export interface Said {
  readonly title: string
  /** What the town calls the thing: in French, whatever the language. */
  readonly about?: string
  /** Where it is read, inside the town. */
  readonly path: string
}

export const newsPath = (process: string, news: number) => `/demarches/${process}/actualites/${news}`

/** What it is, in one line, and where it is read. */
export function say({ last, subjects }: Happened, lang: Lang): Said {
  const m = messages[lang].happened
  const home = `/demarches/${last.process}`
  const n = subjects.length
  const about = n === 1 ? (last.title ?? undefined) : undefined
  const version = Number(last.data.version ?? 1)
  switch (last.fact) {
    case newsPublished.fact:
      return { title: m.news, about, path: newsPath(last.process, last.subject) }
    case newsCorrected.fact:
      return { title: m.newsCorrected, about, path: newsPath(last.process, last.subject) }
    case charterPublished.fact:
      return { title: version > 1 ? m.charterAgain : m.charter, path: `${home}/charte` }
    case mandatePublished.fact:
      return { title: version > 1 ? m.mandateAgain : m.mandate, path: `${home}/mandat` }
    case processAdvanced.fact:
      return { title: m.advanced(phaseNames[last.data.to as Phase][lang]), path: home }
    case passedToDecision.fact:
      return last.data.postponed
        ? { title: m.passedOwing, path: `${home}/reponses/acte` }
        : { title: m.passed, path: `${home}/reponses` }
    case answerPublished.fact:
      return { title: m.answers(n), about, path: `${home}/reponses` }
    case answerCorrected.fact:
      return { title: m.answersCorrected(n), about, path: `${home}/reponses` }
    case deliberationVoted.fact: {
      const outcome = last.data.outcome as 'adopted' | 'rejected'
      return { title: m.voted[outcome] ?? m.votedAny, about, path: `/deliberations/${last.subject}` }
    }
    case actionStatusUpdated.fact: {
      const status = plans.states?.[String(last.data.after)]?.[lang] ?? String(last.data.after)
      return { title: m.action(last.number ?? 0, status), about, path: `/actions/${last.subject}` }
    }
    case actionCoverageRecorded.fact:
      return { title: m.coverage(last.number ?? 0), about, path: `/actions/${last.subject}` }
    default: {
      const session = { SessionPlanned: m.planned, SessionChanged: m.changed, SessionCancelled: m.cancelled }
      const path = n === 1 ? `${home}/seances/${last.subject}` : `${home}/programme`
      return { title: session[last.fact as keyof typeof session](n), about, path }
    }
  }
}

/** The colon with its space, then what it is about; an invented thing says so. */
export function sayWhole(one: Happened, lang: Lang): string {
  const { title, about } = say(one, lang)
  const m = messages[lang]
  const mark = one.last.example ? ` ${m.exampleMark}` : ''
  return about ? `${title}${m.colon}${m.quoted(about)}${mark}` : `${title}${mark}`
}
