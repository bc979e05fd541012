import type { Lang } from '#kernel/i18n.ts'
import { days, plural } from '#ui/numbers.ts'
import type { Knot } from './item-knots.ts'
import { knotsOf } from './knots.ts'
import { ownMessages } from './own-messages.ts'
import type { Item, Thread } from './thread.ts'

export interface OwnTelling {
  readonly lang: Lang
  readonly today: string
  /** The author's words stand on the public thread. */
  readonly isPublic: boolean
  /** Why they were read and not used. */
  readonly setAside?: string
}

export type Stage = keyof (typeof ownMessages)['fr']['states']

const afterwards = (knot: Knot) =>
  !['process', 'session', 'contribution'].includes(knot.level) && !knot.level.startsWith('date-launch')

/** What came after someone's words were published, in plain words: the same knots as the thread's, said to their author. */
export function ownKnotsAfter(thread: Thread, telling: OwnTelling): Knot[] {
  const { lang } = telling
  const knots = knotsOf(thread, telling).filter(afterwards)
  const plain = knots.map((knot) => ({
    ...knot,
    ...plainly(knot, lang, disagreement(thread, knot.item)),
    list: telling.isPublic ? knot.list : undefined,
  }))
  if (!telling.setAside || thread.tally.totals.statement > 0) return plain
  const m = ownMessages[lang]
  const aside: Knot = {
    level: 'statement',
    state: 'done',
    title: m.setAsideTitle,
    label: m.setAsideTitle,
    sentences: [m.setAside(telling.setAside)],
    example: false,
    here: false,
    linkExample: false,
  }
  return [aside, ...plain.filter((knot) => knot.level !== 'statement')]
}

const disagreement = (thread: Thread, item: Item | undefined): boolean =>
  item?.kind === 'statement' &&
  thread.arrows.some((arrow) => arrow.fromId === thread.focus.id && arrow.toId === item.id && arrow.disagrees)

function plainly(knot: Knot, lang: Lang, disagrees: boolean): Partial<Knot> {
  const m = ownMessages[lang]
  const { item } = knot
  if (!item) return knot.level === 'statement' && knot.state === 'expected' ? m.uncited : {}
  switch (item.kind) {
    case 'statement': {
      const voices = Number(item.extra.voices ?? 0)
      const together = voices > 1 ? m.titles.statement : m.titles.alone
      const title = disagrees ? m.titles.disagreed : together
      const counted = disagrees || voices < 2 ? '' : plural(voices, m.voices, lang)
      return { title, label: knot.title, sentences: [item.title, counted] }
    }
    case 'proposal':
      return { title: m.titles.proposal(item.title) }
    case 'answer': {
      const answered = item.status !== 'expected'
      return { title: answered ? m.titles.answer(knot.stateWords ?? '') : m.titles.answerExpected }
    }
    case 'deliberation':
      return { title: m.titles.deliberation, sentences: [...knot.sentences, item.title] }
    case 'action':
      return { title: m.titles.action(item.title) }
    default:
      return {}
  }
}

/** How far someone's words have gone. */
export function stageOf(status: string, thread: Thread, telling: OwnTelling): Exclude<Stage, 'taken_back'> {
  const { totals } = thread.tally
  const has = (kind: Item['kind'], test: (item: Item) => boolean = () => true) =>
    thread.items.some((item) => item.kind === kind && test(item))
  if (!telling.isPublic && totals.statement + totals.proposal === 0)
    return status === 'screened' || status === 'kept_unpublished' || status === 'withdrawn'
      ? status
      : 'received'
  if (status === 'withdrawn' || status === 'kept_unpublished') return status
  if (has('action')) return 'acted'
  if (has('deliberation', (item) => item.status !== 'expected')) return 'voted'
  if (has('answer', (item) => item.status !== 'expected')) return 'answered'
  if (has('proposal')) return 'proposed'
  if (has('statement'))
    return thread.arrows.some((arrow) => arrow.to === 'statement' && !arrow.disagrees)
      ? 'stated'
      : 'disagreed'
  return telling.setAside ? 'setAside' : 'published'
}

/** "The vote came 84 days after the promised date", when it did. */
export function latenessSaid(knots: readonly Knot[], lang: Lang): string | undefined {
  const late = knots.find((knot) => knot.level.startsWith('vote-'))?.late
  return late ? ownMessages[lang].late(days(late, lang)) : undefined
}
