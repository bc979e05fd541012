import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import type { Thread } from '#modules/thread/thread.ts'
import { TargetLink } from '#ui/button.tsx'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark, Note, PlainList } from '#ui/text.tsx'
import { SmallThread } from '#ui/thread-list.tsx'
import { nextDates, nextSaid, type Objection, objections } from './next.ts'
import { nextMessages } from './next-messages.ts'
import type { StoryLine, StoryTelling } from './story.ts'
import { storyMessages } from './story-messages.ts'

/** What became of some words, as a short thread of dated sentences. */
export function StoryPassage(props: { lines: readonly StoryLine[]; visit: Visit }) {
  const { lines, visit } = props
  const m = storyMessages[visit.lang]
  return (
    <Passage title={m.short} id="en-bref" knot="none" class="one-sheet">
      <SmallThread
        label={m.short}
        knots={lines.map((line) => ({
          state: line.state,
          title: line.when,
          detail: <Sentence line={line} visit={visit} />,
        }))}
      />
      {lines.some((line) => line.when === m.afterwards) && <Note>{m.afterwardsNote}</Note>}
    </Passage>
  )
}

function Sentence({ line, visit }: { line: StoryLine; visit: Visit }) {
  return (
    <>
      {line.text}
      {line.quote && (
        <>
          {' '}
          <TownWords>{`«\u00a0${line.quote}\u00a0»`}</TownWords>
          {line.more.length > 0 && '.'}
        </>
      )}
      {line.more.map((one) => (
        <>
          {' '}
          {typeof one === 'string' ? (
            one
          ) : (
            <>
              {one.said} <TownWords>{one.words}</TownWords>
            </>
          )}
        </>
      ))}{' '}
      {line.example && <ExampleMark />}
      {line.link && (
        <>
          {' '}
          <a class="not-on-paper" href={visit.link(line.link.path)}>
            {line.link.label}
          </a>
        </>
      )}
    </>
  )
}

/** What comes next and when, as far as it is announced. */
export function NextPassage(props: {
  thread: Thread
  stage: Parameters<typeof nextSaid>[0]
  telling: StoryTelling
  children?: Child
}) {
  const { thread, stage, telling } = props
  const m = nextMessages[telling.lang]
  const dates = ['withdrawn', 'kept_unpublished'].includes(stage) ? [] : nextDates(thread, telling)
  return (
    <Passage title={storyMessages[telling.lang].next} id="maintenant" knot="expected">
      <p>{nextSaid(stage, thread, telling)}</p>
      {dates.map((date) => (
        <p>{date}</p>
      ))}
      {telling.mine && <p>{m.comeBack}</p>}
      {props.children}
    </Passage>
  )
}

/** What anyone may do who does not agree, each with its door; and a person to talk to. */
export function ObjectionPassage(props: {
  thread: Thread
  telling: StoryTelling
  visit: Visit
  phone: string
  own?: { code: string; status: string }
}) {
  const { thread, telling, visit, phone, own } = props
  const m = nextMessages[telling.lang]
  const found = objections(thread, telling, own)
  return (
    <Passage title={storyMessages[telling.lang].disagree} id="pas-d-accord" knot="none">
      {found.length > 0 && <PlainList items={found.map((one) => objection(one, visit))} />}
      <p>{m.call(phone)}</p>
    </Passage>
  )
}

const objection = (one: Objection, visit: Visit) => (
  <>
    {one.text}{' '}
    <span class="not-on-paper">
      <TargetLink href={visit.link(one.path)}>{one.label}</TargetLink>
    </span>
  </>
)
