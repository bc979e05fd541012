import type { Visit } from '#kernel/web/page.ts'
import { sayFuzzyDate, slipInDays, TownWords } from '#modules/processes/module.ts'
import { Count, CountList } from '#ui/counts.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { ExampleMark } from '#ui/text.tsx'
import { homeMessages } from './home-messages.ts'
import type { HomeProcess, Promises } from './home-reads.ts'

/** What was promised and what became of it, in three figures with their denominators, never a score. */
export function HomePromises(props: { visit: Visit; process: HomeProcess; promises: Promises }) {
  const { visit, process, promises } = props
  const { lang } = visit
  const m = homeMessages[lang]
  const { admitted, answered, kept } = promises
  return (
    <Passage
      id="promis"
      title={m.promised}
      note={
        <>
          {m.counted}
          <br />
          <strong>{formatDay(visit.now, lang)}</strong>
        </>
      }
    >
      <p>
        <TownWords>{process.title}</TownWords>
      </p>
      {promises.actions + admitted === 0 && !promises.vote && <p>{m.nothingPromised}</p>}
      <CountList>
        {promises.actions > 0 && (
          <Count
            value={promises.actions}
            total={promises.announced ?? undefined}
            of={promises.announced === null ? '' : undefined}
          >
            {m.actions} {promises.announcedQuote ? m.announced(promises.announcedQuote) : m.noAnnounced}{' '}
            <Examples count={promises.exampleActions} visit={visit} />{' '}
            <a href={visit.link(`/plans/${promises.plan}`)}>{m.seePlan}</a>
          </Count>
        )}
        {admitted > 0 && (
          <Count value={answered} total={admitted}>
            {m.answered} {m.kept(formatNumber(kept, lang))}{' '}
            <Examples count={promises.exampleAnswers} visit={visit} />{' '}
            <a href={visit.link(`/demarches/${process.slug}/reponses`)}>{m.seeAnswers}</a>
          </Count>
        )}
        {promises.vote && <VoteCount visit={visit} vote={promises.vote} />}
      </CountList>
      {!promises.vote && promises.actions + admitted > 0 && <p class="soft">{m.voteUnknown}</p>}
      <p>
        <a href={visit.link('/verifications', { demarche: process.slug })}>{m.seeChecks}</a>
      </p>
    </Passage>
  )
}

function Examples({ count, visit }: { count: number; visit: Visit }) {
  if (count === 0) return null
  const { lang } = visit
  return (
    <>
      {homeMessages[lang].examples(formatNumber(count, lang))} <ExampleMark />
    </>
  )
}

function VoteCount({ visit, vote }: { visit: Visit; vote: NonNullable<Promises['vote']> }) {
  const { lang } = visit
  const m = homeMessages[lang]
  const link = <a href={visit.link(vote.path)}>{m.seePromise}</a>
  if (!vote.planned)
    return (
      <div>
        <p>
          {m.voteHeld(vote.real ? sayFuzzyDate(vote.real, lang) : '')} {link}
        </p>
      </div>
    )
  const planned = sayFuzzyDate(vote.planned, lang)
  const today = { from: dayOf(visit.now), to: dayOf(visit.now), precision: 'day' } as const
  const late = slipInDays(vote.planned, vote.real ?? today)
  if (late <= 0)
    return (
      <div>
        <p>
          {vote.real ? m.voteOnTime : m.voteToCome(planned)} {link}
        </p>
      </div>
    )
  const words = plural(late, { one: m.delay.one, other: m.delay.other }, lang)
  return (
    <Count value={late} of={words} broken>
      {vote.real ? m.voteLate(planned, sayFuzzyDate(vote.real, lang)) : m.voteLateNow(planned)} {link}
    </Count>
  )
}
