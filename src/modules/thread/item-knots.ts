import type { Lang } from '#kernel/i18n.ts'
import { type Decision, decisionNames } from '#modules/answers/module.ts'
import { fuzzyOfRow, type Phase, sayFuzzyDate } from '#modules/processes/module.ts'
import { daysBetween, formatDay, formatSpan } from '#ui/dates.ts'
import type { KnotState } from '#ui/knot.tsx'
import { days, formatNumber } from '#ui/numbers.ts'
import { pagePath, threadPath } from './addresses.ts'
import { messages } from './messages.ts'
import type { Item, Kind } from './thread.ts'

/** One knot as it is said: in the picture by `label` and `detail`, in the list by the rest. Paths are inside the town. */
export interface Knot {
  /** What stands side by side in the picture. */
  readonly level: string
  readonly item?: Item
  readonly state: KnotState
  readonly title: string
  readonly label: string
  readonly detail?: string
  readonly note?: string
  readonly noteMore?: string
  readonly stateWords?: string
  readonly sentences: readonly string[]
  readonly quote?: { readonly text: string; readonly lang?: string }
  readonly example: boolean
  readonly here: boolean
  /** Every arrow that leads to it is an example, though the thing is real. */
  readonly linkExample: boolean
  readonly disagrees?: boolean
  /** Days after the promised date. */
  readonly late?: number
  readonly thread?: string
  readonly page?: string
  /** The list of those that stand together behind this knot. */
  readonly list?: { readonly path: string; readonly count: number; readonly kind: Kind }
  /** The first of those. */
  readonly some?: readonly Knot[]
}

export interface Telling {
  readonly lang: Lang
  /** `AAAA-MM-JJ` in Paris. */
  readonly today: string
  /** The phase of the process. */
  readonly phase: string
}

type Said = Pick<Knot, 'state' | 'title' | 'label' | 'sentences'> & Partial<Knot>

const words = (value: unknown): string | undefined => (value ? String(value) : undefined)
const dayOrNothing = (day: string | null, lang: Lang) => (day ? formatDay(day, lang) : undefined)

/** How one thing of the thread says itself and where it stands. */
export function knotOf(item: Item, telling: Telling): Knot {
  return {
    level: item.kind,
    item,
    example: item.example,
    here: false,
    linkExample: false,
    note: dayOrNothing(item.day, telling.lang),
    detail: dayOrNothing(item.day, telling.lang),
    thread: threadPath(item.kind, item.key),
    page: pagePath(item),
    ...tell[item.kind](item, telling),
  }
}

const tell: Readonly<Record<Kind, (item: Item, telling: Telling) => Said>> = {
  process(item, { lang }) {
    const m = messages[lang]
    return {
      state: 'done',
      title: item.title,
      label: item.title,
      sentences: [
        m.process.sponsor(String(item.extra.sponsor)),
        m.process.now(m.phases[item.status as Phase] ?? item.status),
      ],
    }
  },
  session(item, { lang, today }) {
    const m = messages[lang].session
    const held = item.status === 'held'
    const cancelled = item.status === 'cancelled'
    const past = (item.day ?? '') < today
    const starts = words(item.extra.starts)
    const ends = words(item.extra.ends)
    const about = fuzzyOfRow('approximate', item.extra)
    return {
      state: cancelled ? 'broken' : held ? 'done' : past ? 'unknown' : 'expected',
      title: item.title,
      label: item.title,
      note: starts
        ? formatSpan(new Date(starts), ends ? new Date(ends) : undefined, lang)
        : about && sayFuzzyDate(about, lang),
      noteMore: words(item.extra.place),
      detail: about && !starts ? sayFuzzyDate(about, lang) : dayOrNothing(item.day, lang),
      stateWords: cancelled ? m.cancelled : held ? m.held : past ? m.past : m.planned,
      sentences: [
        item.extra.axis ? m.axis(String(item.extra.axis)) : '',
        item.extra.cancelReason ? messages[lang].reason(String(item.extra.cancelReason)) : '',
      ],
    }
  },
  contribution(item, { lang }) {
    return {
      state: 'done',
      title: `${messages[lang].kinds.contribution} ${item.key}`,
      label: `${messages[lang].kinds.contribution} ${item.key}`,
      sentences: [],
      quote: {
        text: item.extra.cut ? `${item.title.trimEnd()}…` : item.title,
        lang: item.extra.language === lang ? undefined : String(item.extra.language),
      },
    }
  },
  statement(item, { lang }) {
    const m = messages[lang]
    const kind = m.statementKinds[item.status as 'stake'] ?? m.kinds.statement
    return {
      state: 'done',
      title: `${kind} ${item.number}`,
      label: `${kind} ${item.number}`,
      sentences: [item.title],
    }
  },
  proposal(item, { lang }) {
    const m = messages[lang]
    const stateWords =
      item.status === 'merged'
        ? m.proposal.merged(String(item.extra.into))
        : m.proposal[item.status === 'withdrawn' ? 'withdrawn' : 'admitted']
    return {
      state: 'done',
      title: `${m.kinds.proposal} ${item.number} : ${item.title}`,
      label: item.title,
      detail: `${m.kinds.proposal} ${item.number}`,
      stateWords,
      sentences: [
        item.status === 'withdrawn' && item.extra.reason ? m.reason(String(item.extra.reason)) : '',
      ],
    }
  },
  answer: tellAnswer,
  deliberation: tellDeliberation,
  action: tellAction,
}

function tellAnswer(item: Item, { lang, today }: Telling): Said {
  const m = messages[lang].answer
  const title = m.title(String(item.number))
  const due = String(item.extra.due)
  if (item.status === 'expected') {
    const late = due < today
    return {
      state: late ? 'broken' : 'expected',
      title,
      label: title,
      stateWords: m.expected,
      sentences: [
        late
          ? m.late(formatDay(due, lang), days(daysBetween(due, today), lang))
          : m.due(formatDay(due, lang)),
      ],
    }
  }
  const { reason, followUp, passedTo, passedOn } = item.extra
  return {
    state: 'done',
    title,
    label: decisionNames[item.status as Decision][lang],
    stateWords: decisionNames[item.status as Decision][lang],
    sentences: [
      messages[lang].reason(String(reason)),
      followUp ? m.followUp(String(followUp)) : '',
      passedTo && passedOn ? m.passedTo(String(passedTo), formatDay(String(passedOn), lang)) : '',
    ],
  }
}

function tellDeliberation(item: Item, { lang, today }: Telling): Said {
  const m = messages[lang].deliberation
  const body = m[item.extra.body as 'council']
  const voted = words(item.extra.voted)
  const announced = words(item.extra.announced) ?? words(item.extra.planned)
  const base = { title: item.title, label: item.title, noteMore: body }
  if (voted)
    return {
      ...base,
      state: 'done',
      stateWords: item.status === 'rejected' ? m.rejectedWord : m.adoptedWord,
      sentences: [
        (item.status === 'rejected' ? m.rejected : m.adopted)(formatDay(voted, lang)),
        words(item.extra.summary) ?? '',
      ],
    }
  const late = announced !== undefined && announced < today
  const when = announced ? formatDay(announced, lang) : ''
  return {
    ...base,
    state: late ? 'broken' : 'expected',
    sentences: [announced ? (late ? m.late : m.announced)(when) : m.noDate],
  }
}

function tellAction(item: Item, { lang, today }: Telling): Said {
  const m = messages[lang]
  const deadline = fuzzyOfRow('deadline', item.extra)
  const open = item.status === 'not_started' || item.status === 'in_progress' || item.status === 'suspended'
  const late = open && deadline !== undefined && deadline.to < today
  const states: Record<string, KnotState> = {
    done: 'done',
    made_permanent: 'done',
    stopped: 'done',
    unknown: 'unknown',
  }
  const status = m.actionStatus[item.status as 'unknown']
  const period = `${String(item.extra.starts).slice(0, 4)}–${String(item.extra.ends).slice(0, 4)}`
  return {
    state: late ? 'broken' : (states[item.status] ?? 'expected'),
    title: m.action.title(formatNumber(item.number ?? 0, lang), item.title),
    label: item.title,
    note: deadline ? sayFuzzyDate(deadline, lang) : period,
    detail: deadline ? sayFuzzyDate(deadline, lang) : period,
    stateWords: late ? `${status}, ${m.actionStatus.late.toLowerCase()}` : status,
    example: item.example || item.extra.statusExample === true,
    sentences: [
      m.action.plan(String(item.extra.strategy)),
      deadline ? m.action.deadline(sayFuzzyDate(deadline, lang)) : m.action.noDeadline,
    ],
  }
}
