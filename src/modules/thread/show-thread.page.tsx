import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Count } from '#ui/counts.tsx'
import { dayOf } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, ForTheEar, Note, PlainList, PrintHint, Quotation } from '#ui/text.tsx'
import { type ThreadKnot, ThreadList } from '#ui/thread-list.tsx'
import { ThreadPicture } from '#ui/thread-picture.tsx'
import { counts } from './count-messages.ts'
import type { Knot } from './item-knots.ts'
import { around, knotsOf, statesOf } from './knots.ts'
import { messages } from './messages.ts'
import { pictureLinks } from './picture-links.ts'
import { type Item, type Kind, kinds, type Thread } from './thread.ts'
import { idOfKey, threadOf } from './thread-reads.ts'

export const showThreadPage = page({
  path: '/fil/:kind/:id',
  who: 'anyone',
  input: z.object({ kind: z.enum(kinds), id: line({ max: 20 }) }),
  async show(visit, input) {
    const thread = await threadOf(visit.db, input.kind, await idOfKey(visit.db, input.kind, input.id))
    const { lang } = visit
    const m = messages[lang]
    const knots = knotsOf(thread, { lang, today: dayOf(visit.now) })
    const focus = thread.items.find((item) => item.kind === thread.focus.kind && item.id === thread.focus.id)
    const title = titleOf(focus as Item, lang)
    return (
      <Page frame={visit.frame(title)}>
        <TitlePassage kicker={m.kicker} title={title} lead={leadOf(thread, lang)}>
          <ProcessLabel process={labelOf(thread)} />
          {focus?.kind === 'process' && (
            <TargetLink href={visit.link(`/demarches/${String(focus.extra.slug)}/fil`)}>
              {m.grouped}
            </TargetLink>
          )}
          {focus?.kind === 'contribution' && (
            <TargetLink href={visit.link(`/contributions/${focus.key}/devenir`)}>{m.inShort}</TargetLink>
          )}
        </TitlePassage>
        <Passage class="thread-figure" knot="none">
          <ThreadPicture
            id="fil"
            title={m.pictureTitle(plural(knots.length, m.knots, lang))}
            knots={knots}
            links={pictureLinks(knots, thread.arrows)}
          />
        </Passage>
        <Passage
          title={m.oneByOne}
          id="noeuds"
          note={statesSaid(knots, lang).map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
          knot="none"
        />
        <ThreadList numbered knots={knots.map((knot) => listed(knot, visit))} />
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

export function titleOf(item: Item, lang: Lang): string {
  const { titles } = messages[lang]
  const number = formatNumber(item.number ?? 0, lang)
  if (item.kind === 'contribution') return titles.contribution(item.key)
  const named = item.kind === 'process' || item.kind === 'session' || item.kind === 'deliberation'
  return titles[item.kind](named ? item.title : number)
}

function leadOf(thread: Thread, lang: Lang): string {
  const m = messages[lang]
  const { before, after } = around(thread)
  const said = (some: [Kind, number][]) =>
    some.map(([kind, n]) => plural(n, counts[lang].counted[kind], lang)).join(', ')
  return [
    before.length > 0 ? m.upstream(said(before)) : '',
    after.length > 0 ? m.downstream(said(after)) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function labelOf(thread: Thread) {
  const process = thread.items.find((item) => item.kind === 'process')
  return {
    labelFr: (process?.extra.labelFr as string | null) ?? null,
    labelEn: (process?.extra.labelEn as string | null) ?? null,
  }
}

export function statesSaid(knots: readonly Knot[], lang: Lang): string[] {
  const say = messages[lang].statesCount
  const counts = statesOf(knots)
  return (['done', 'broken', 'expected', 'unknown'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => say[state](formatNumber(counts[state], lang)))
}

/** A knot as an entry of the list; its title leads to its own thread, so that the walk goes on. */
export function listed(knot: Knot, visit: Visit): ThreadKnot {
  const m = messages[visit.lang]
  const path = knot.list?.path ?? (knot.here ? undefined : knot.thread)
  return {
    state: knot.state,
    title: path ? <a href={visit.link(path)}>{own(knot.title, knot)}</a> : own(knot.title, knot),
    note: (knot.note || knot.noteMore) && (
      <>
        {knot.note && <strong>{knot.note}</strong>}
        {knot.noteMore && (
          <>
            <br />
            {knot.noteMore}
          </>
        )}
      </>
    ),
    stateWords: knot.stateWords,
    example: knot.example,
    children: (
      <>
        {knot.here && (
          <p>
            <strong>{m.youAreHere}</strong>
          </p>
        )}
        {knot.late !== undefined && (
          <Count small broken value={knot.late} of={knot.late === 1 ? m.daysLate.one : m.daysLate.other} />
        )}
        {knot.quote && <Quotation text={knot.quote.text} lang={knot.quote.lang} />}
        {knot.disagrees && <p>{m.disagrees}</p>}
        {knot.sentences.filter(Boolean).map((sentence) => (
          <p>{own(sentence, knot)}</p>
        ))}
        {knot.linkExample && (
          <Note>
            {m.exampleLink} <ExampleMark />
          </Note>
        )}
        {knot.some && (
          <PlainList
            items={knot.some.map((one) => (
              <>
                <a href={visit.link(one.thread ?? '')}>{own(one.title, one)}</a> {own(inShort(one), one)}{' '}
                {one.example && <ExampleMark />}
              </>
            ))}
          />
        )}
        <ButtonRow>
          {knot.list && (
            <TargetLink href={visit.link(knot.list.path)}>
              {m.allOfThem(plural(knot.list.count, counts[visit.lang].counted[knot.list.kind], visit.lang))}
            </TargetLink>
          )}
          {knot.page && knot.item && (
            <TargetLink href={visit.link(knot.page)}>
              {m.opens[knot.item.kind]}
              <ForTheEar> : {knot.title}</ForTheEar>
            </TargetLink>
          )}
        </ButtonRow>
      </>
    ),
  }
}

/** What the town wrote, word for word, is in its own language. */
const own = (said: string, knot: Knot) =>
  said === knot.item?.title || said === knot.item?.extra.summary ? <TownWords>{said}</TownWords> : said

/** What tells one of a group from the others: its first words, its text, its day. */
function inShort(knot: Knot): string {
  if (knot.quote)
    return knot.quote.text.length > 90 ? `${knot.quote.text.slice(0, 90).trimEnd()}…` : knot.quote.text
  if (knot.item?.kind === 'statement') return knot.item.title
  return knot.note ?? ''
}
