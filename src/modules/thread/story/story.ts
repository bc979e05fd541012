import type { Lang } from '#kernel/i18n.ts'
import { fuzzyOfRow, type Phase, phases, sayFuzzyDate } from '#modules/processes/module.ts'
import { pagePath, threadPath } from '#modules/thread/addresses.ts'
import { messages } from '#modules/thread/messages.ts'
import { type Item, type Kind, shownAtMost, type Thread } from '#modules/thread/thread.ts'
import { daysBetween, formatDay } from '#ui/dates.ts'
import type { KnotState } from '#ui/knot.tsx'
import { days, plural } from '#ui/numbers.ts'
import { storyMessages } from './story-messages.ts'

/** A sentence of ours; or one that leads to words of the town, which are in its own language. */
export type More = string | { readonly said: string; readonly words: string }

/** One short dated sentence of what became of some words. Paths are inside the town. */
export interface StoryLine {
  readonly state: KnotState
  /** The day as it is said: a date, "à venir", "jour non connu". */
  readonly when: string
  readonly text: string
  /** What the sentence speaks of, in the words of the town. */
  readonly quote?: string
  /** Sentences that follow. */
  readonly more: readonly More[]
  readonly link?: { readonly path: string; readonly label: string }
  readonly example: boolean
}

export interface StoryTelling {
  readonly lang: Lang
  /** `AAAA-MM-JJ` in Paris. */
  readonly today: string
  /** Told to who said the words, by the code of their receipt. */
  readonly mine: boolean
  /** Their words stand on a thread that anyone may read: long lists can be opened. */
  readonly isPublic: boolean
  /** Why they were read and not used. */
  readonly setAside?: string
}

/** Long words of the town are cut where they are only recalled: the whole is behind the link. */
const longest = 240
export function shortened(text: string, most = longest): string {
  const signs = [...text]
  if (signs.length <= most) return text
  const first = signs.slice(0, most).join('')
  const whole = first.slice(0, first.lastIndexOf(' ') + 1 || undefined)
  return `${whole.replace(/[\s.,;:…-]+$/u, '')}…`
}

/** A sentence with nothing more to say. */
export const plain = { more: [], example: false } as const

/** What came after, in the order of the chain: cited, asked, answered, voted, done. What is missing is said, or not known. */
export function storyAfter(thread: Thread, telling: StoryTelling): StoryLine[] {
  const words = new Teller(thread, telling)
  return [...words.statements(), ...words.proposals(), ...words.deliberations(), ...words.actions()]
}

const said = (before: string, words: unknown): More[] =>
  words ? [{ said: before, words: shortened(String(words)) }] : []

class Teller {
  private readonly m: (typeof storyMessages)['fr']
  private readonly phase: Phase

  constructor(
    private readonly thread: Thread,
    private readonly telling: StoryTelling,
  ) {
    this.m = storyMessages[telling.lang]
    this.phase = (this.of('process')[0]?.status ?? 'preparation') as Phase
  }

  statements(): StoryLine[] {
    const { m, thread } = this
    const lines = this.shown('statement').map((item): StoryLine => {
      const against = thread.arrows.some(
        (arrow) => arrow.fromId === thread.focus.id && this.leadsTo(item)(arrow) && arrow.disagrees,
      )
      const voices = Number(item.extra.voices ?? 0)
      const together = m.quotedTogether(plural(voices, m.voices, this.telling.lang))
      return {
        ...this.dated(item),
        text: against ? m.disagrees : voices > 1 ? together : m.quoted,
        quote: shortened(item.title),
        link: { path: pagePath(item), label: m.readStatement },
      }
    })
    if (this.thread.tally.totals.statement + this.thread.tally.totals.proposal > 0)
      return [...lines, ...this.others('statement')]
    if (this.telling.setAside)
      return [this.fact('done', m.setAside, { more: [{ said: m.reason, words: this.telling.setAside }] })]
    if (!this.telling.isPublic) return []
    return this.isPast('synthesis')
      ? [this.fact('unknown', m.neverQuoted)]
      : [this.fact('expected', m.notQuoted)]
  }

  proposals(): StoryLine[] {
    const { m } = this
    const lines = this.shown('proposal').flatMap((item) => {
      const asked: StoryLine = {
        ...this.dated(item),
        text: m.proposal,
        quote: item.title,
        more: [
          ...(item.status === 'merged' ? [m.merged(String(item.extra.into))] : []),
          ...(item.status === 'withdrawn' ? [m.proposalWithdrawn, ...said(m.reason, item.extra.reason)] : []),
        ],
        link: { path: pagePath(item), label: m.readProposal },
      }
      const answer = this.of('answer').find((one) => one.extra.proposal === item.id)
      if (answer) return [asked, this.answer(answer)]
      // Past the first ones, an answer exists without being read here: its own page has it.
      const known = this.of('answer').length === this.thread.tally.totals.answer
      return item.status === 'admitted' && known ? [asked, this.unanswered()] : [asked]
    })
    return [...lines, ...this.others('proposal')]
  }

  private answer(item: Item): StoryLine {
    const { m } = this
    const { lang, today } = this.telling
    const { due, reason, followUp, passedTo, passedOn } = item.extra
    if (item.status === 'expected') {
      const day = formatDay(String(due), lang)
      return String(due) < today
        ? this.fact('broken', m.answerLate(day, days(daysBetween(String(due), today), lang)))
        : this.fact('expected', m.answerDue(day))
    }
    return {
      ...this.dated(item),
      text: m.answer[item.status as 'kept'],
      more: [
        ...said(m.reason, reason),
        ...said(m.followUp, followUp),
        ...(passedTo && passedOn ? [m.passedTo(String(passedTo), formatDay(String(passedOn), lang))] : []),
      ],
    }
  }

  private unanswered(): StoryLine {
    return this.isPast('instruction')
      ? this.fact('broken', this.m.answerNever, { more: [this.m.newDate] })
      : this.fact('expected', this.m.answerNoDate)
  }

  deliberations(): StoryLine[] {
    const { m } = this
    const lines = this.shown('deliberation').map((item) => this.vote(item))
    if (lines.length > 0) return [...lines, ...this.others('deliberation')]
    if (!this.kept()) return []
    return this.isPast('decision') ? [this.fact('unknown', m.noVote)] : [this.fact('expected', m.voteToCome)]
  }

  private vote(item: Item): StoryLine {
    const { m } = this
    const { lang, today } = this.telling
    const { voted, planned, announced, slipReason } = item.extra
    const body = m.body[item.extra.body as 'council'] ?? m.body.council
    const link = { path: pagePath(item), label: m.readVote }
    if (voted) {
      const slip = planned ? daysBetween(String(planned), String(voted)) : 0
      const why = slipReason ? said(m.reason, slipReason) : [messages[lang].noReason]
      return {
        ...this.dated(item),
        text: (item.status === 'rejected' ? m.votedAgainst : m.votedFor)(body),
        quote: item.title,
        more: slip > 0 ? [m.voteLate(formatDay(String(planned), lang), days(slip, lang)), ...why] : [],
        link,
      }
    }
    const day = announced ?? planned
    if (!day) return { ...this.fact('expected', m.voteNoDate(body)), link, example: item.example }
    const late = String(day) < today
    const text = (late ? m.voteOverdue : m.voteAnnounced)(body, formatDay(String(day), lang))
    return { ...this.fact(late ? 'broken' : 'expected', text), link, example: item.example }
  }

  actions(): StoryLine[] {
    const { m } = this
    const lines = this.shown('action').map((item) => this.action(item))
    if (lines.length > 0) return [...lines, ...this.others('action')]
    return this.kept() ? [this.fact('expected', m.noAction)] : []
  }

  private action(item: Item): StoryLine {
    const { m } = this
    const { lang, today } = this.telling
    const deadline = fuzzyOfRow('deadline', item.extra)
    const over = ['done', 'made_permanent', 'stopped'].includes(item.status)
    const late = !over && item.status !== 'unknown' && deadline !== undefined && deadline.to < today
    const state: KnotState = late
      ? 'broken'
      : over
        ? 'done'
        : item.status === 'unknown'
          ? 'unknown'
          : 'expected'
    const since = item.extra.statusOn
    const when = since ? formatDay(String(since), lang) : this.word(state)
    return {
      state,
      when: late ? m.late : when,
      text: m.action,
      quote: item.title,
      more: [
        m.actionStatus[item.status as 'unknown'],
        ...(over ? [] : [deadline ? m.deadline(sayFuzzyDate(deadline, lang)) : m.noDeadline]),
      ],
      link: { path: pagePath(item), label: m.readAction },
      example: item.example || item.extra.statusExample === true || this.linkedByExample(item),
    }
  }

  private readonly of = (kind: Kind): Item[] => this.thread.items.filter((item) => item.kind === kind)
  private shown(kind: Kind): Item[] {
    return this.of(kind).slice(0, shownAtMost)
  }

  /** Past the first ones, how many others, and the list of all. */
  private others(kind: 'statement' | 'proposal' | 'deliberation' | 'action'): StoryLine[] {
    const more = this.thread.tally.totals[kind] - this.shown(kind).length
    if (more <= 0) return []
    const path = `${threadPath('contribution', this.thread.focus.key)}/${kind}`
    const link = this.telling.isPublic ? { path, label: this.m.readAll } : undefined
    return [
      { ...plain, state: 'done', when: '', text: plural(more, this.m.others[kind], this.telling.lang), link },
    ]
  }

  private kept(): boolean {
    return this.of('answer').some((item) => item.status === 'kept' || item.status === 'kept_in_part')
  }

  private isPast(phase: Phase): boolean {
    return phases.indexOf(this.phase) > phases.indexOf(phase)
  }

  private word(state: KnotState): string {
    const { toCome, late, notKnown, afterwards } = this.m
    return { done: afterwards, expected: toCome, yours: toCome, broken: late, unknown: notKnown }[state]
  }

  private fact(state: KnotState, text: string, given: Partial<StoryLine> = {}): StoryLine {
    return { ...plain, state, when: this.word(state), text, ...given }
  }

  private dated(item: Item): Omit<StoryLine, 'text'> {
    const when = item.day ? formatDay(item.day, this.telling.lang) : this.m.afterwards
    return { state: 'done', when, more: [], example: item.example || this.linkedByExample(item) }
  }

  private readonly leadsTo = (item: Item) => (arrow: Thread['arrows'][number]) =>
    arrow.to === item.kind && arrow.toId === item.id

  /** Every arrow that leads to it is an example, though the thing is real. */
  private linkedByExample(item: Item): boolean {
    const before = this.thread.arrows.filter(this.leadsTo(item))
    return before.length > 0 && before.every((arrow) => arrow.example)
  }
}
