import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { NumberedList } from '#ui/entries.tsx'
import { Matrix } from '#ui/matrix.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList } from '#ui/text.tsx'
import { aroundPassage } from './around.ts'
import { announcedDatesOf } from './dates/announced-dates.ts'
import { DateTable } from './dates/date-table.tsx'
import { sayFuzzyDate } from './dates/fuzzy-date.ts'
import { MilestoneThread, MilestoneTimeline } from './dates/milestone-thread.tsx'
import { dayInParis } from './dates/paris-time.ts'
import { PhaseThread } from './dates/phase-thread.tsx'
import { feedsOfProcess, followingPassage } from './following.ts'
import { messages } from './messages.ts'
import { postponedAnswers } from './postponed-answers.ts'
import { isFinished, isOpen, keepers } from './process.ts'
import { ProcessLabel } from './process-label.tsx'
import {
  type Angle,
  type Axis,
  anglesOf,
  axesOf,
  matrixOf,
  milestonesOf,
  type Process,
  phasesOf,
  processBySlug,
} from './reads.ts'
import { CommitmentsPassage } from './texts/commitments.tsx'
import { commitmentsOf, mandateInForce } from './texts/published-texts.ts'
import { verdictsOfPromises } from './texts/verdicts.ts'
import { TownText, TownWords } from './town-words.tsx'

export const showProcessPage = page({
  path: '/demarches/:process',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, input) {
    const { lang, db } = visit
    const words = messages[lang]
    const process = await processBySlug(db, input.process)
    const mandate = await mandateInForce(db, process.id)
    const [axes, angles] = [await axesOf(db, process.id), await anglesOf(db, process.id)]
    const matrix = await matrixOf(db, process.id)
    const phases = await phasesOf(db, process.id)
    const milestones = await milestonesOf(db, process.id)
    const announced = await announcedDatesOf(db, process.id)
    const dates = {
      milestones,
      today: dayInParis(visit.now),
      finished: isFinished(process.currentPhase),
      lang,
    }
    const commitments = await commitmentsOf(db, process.id)
    const verdicts = await verdictsOfPromises(visit, process.slug, commitments)
    const mayKeep = isAllowed(keepers, visit.actor, { process: process.id })
    return (
      <Page frame={{ ...visit.frame(process.title), feeds: feedsOfProcess(visit, process) }}>
        <TitlePassage
          kicker={words.process}
          title={<TownWords>{process.title}</TownWords>}
          lead={words.states[process.currentPhase]}
          note={<strong>{words.phases[process.currentPhase]}</strong>}
          goTo={[
            { href: '#question', label: words.question },
            { href: '#phases', label: words.where },
            { href: '#dates-annoncees', label: words.dates },
            { href: '#axes', label: words.axes },
            { href: '#en-bref', label: words.about },
          ]}
        >
          <ProcessLabel process={process} />
          <TownText text={process.summary} />
          {await postponedAnswers(visit, process)}
          <ButtonRow>
            {isOpen(process.currentPhase) && (
              <ButtonLink href={visit.link(`/participer/${process.slug}`)}>{words.participate}</ButtonLink>
            )}
            <ButtonLink href={visit.link('/suivre')} quiet>
              {words.follow}
            </ButtonLink>
            {mayKeep && (
              <TargetLink href={visit.link(`/bureau/demarches/${process.slug}`)}>{words.openDesk}</TargetLink>
            )}
          </ButtonRow>
        </TitlePassage>
        <Passage
          id="question"
          title={words.question}
          knot={mandate ? 'done' : 'expected'}
          note={mandate?.period && sayFuzzyDate(mandate.period, lang)}
          aside={<Reading visit={visit} process={process} />}
        >
          {mandate ? <TownText text={mandate.question} /> : <EmptyState why={words.noMandate} />}
          {mandate && (
            <TargetLink href={visit.link(`/demarches/${process.slug}/mandat`)}>
              {words.readMandate}
            </TargetLink>
          )}
        </Passage>
        <Passage id="phases" title={words.where}>
          <PhaseThread phases={phases} current={process.currentPhase} lang={lang} />
        </Passage>
        <Passage id="dates-annoncees" title={words.dates} knot={milestones.length > 0 ? 'none' : 'expected'}>
          {milestones.length === 0 ? <EmptyState why={words.noDates} /> : <MilestoneTimeline {...dates} />}
        </Passage>
        <Passage id="toutes-les-dates" knot="none">
          <DateTable
            announced={announced}
            phases={phases}
            milestones={milestones}
            told={visit.town.demonstration || process.labelFr !== null}
            today={dates.today}
            lang={lang}
          />
        </Passage>
        {milestones.length > 0 && <MilestoneThread {...dates} />}
        <CommitmentsPassage
          commitments={commitments}
          verdicts={verdicts}
          process={process.slug}
          visit={visit}
        />
        <Subjects axes={axes} angles={angles} visit={visit} process={process} matrix={matrix} />
        <Passage id="en-bref" title={words.about}>
          <FactList
            facts={[
              { term: words.sponsor, value: <TownWords>{process.sponsor}</TownWords> },
              { term: words.level, value: words.levels[process.level] },
              {
                term: words.parentStrategy,
                value: process.parentStrategy && (
                  <TownWords>
                    {[process.parentStrategy, process.parentStrategyPeriod].filter(Boolean).join(', ')}
                  </TownWords>
                ),
              },
            ]}
          />
        </Passage>
        {await aroundPassage(visit, { kind: 'process', id: process.id, key: process.slug })}
        {await followingPassage(visit, { process })}
      </Page>
    )
  },
})

/** What can be read of this process, each at its own address. */
function Reading(props: { visit: Visit; process: Process }) {
  const { visit, process } = props
  const words = messages[visit.lang]
  const begun = process.currentPhase !== 'preparation'
  const pages: [string, string][] = [
    ['charte', words.charter],
    ['mandat', words.mandate],
    ['methode', words.method],
    ['programme', words.programme],
    ['actualites', words.news],
    ...((begun
      ? [
          ['contributions', words.contributions],
          ['qui-a-participe', words.whoTookPart],
          ['synthese', words.synthesis],
          ['propositions', words.proposals],
          ['reponses', words.answers],
        ]
      : []) as [string, string][]),
  ]
  return (
    <nav aria-label={words.more}>
      <h2>{words.more}</h2>
      <ul class="plain-list">
        {pages.map(([path, label]) => (
          <li>
            <TargetLink href={visit.link(`/demarches/${process.slug}/${path}`)}>{label}</TargetLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Subjects(props: {
  axes: readonly Axis[]
  angles: readonly Angle[]
  visit: Visit
  process: Process
  matrix: Awaited<ReturnType<typeof matrixOf>>
}) {
  const { axes, angles, visit, process, matrix } = props
  const words = messages[visit.lang]
  if (axes.length === 0)
    return (
      <Passage id="axes" title={words.axes} knot="expected">
        <EmptyState why={words.noAxes} />
      </Passage>
    )
  const crossed = axes.flatMap((axis) => angles.map((angle) => matrix.cell(axis.id, angle.id)))
  const elsewhere = matrix.total - crossed.reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Passage id="axes" title={words.axes}>
        <NumberedList
          items={axes.map((axis) => ({
            number: axis.number,
            href: visit.link(`/demarches/${process.slug}/contributions`, { axe: axis.number }),
            label: (
              <>
                <TownWords>{axis.title}</TownWords> <span class="note">({words.origins[axis.origin]})</span>
              </>
            ),
          }))}
        />
      </Passage>
      {angles.length > 0 && (
        <Passage id="axes-et-angles" title={words.matrix}>
          {elsewhere === matrix.total && matrix.total > 0 ? (
            <p>{words.nothingPlaced(formatNumber(matrix.total, visit.lang))}</p>
          ) : (
            <Matrix
              caption={words.matrixCaption}
              corner={words.axis}
              rows={axes.map((axis) => ({
                key: String(axis.id),
                label: (
                  <>
                    {axis.number}. <TownWords>{axis.shortTitle}</TownWords>
                  </>
                ),
              }))}
              columns={angles.map((angle) => ({ key: String(angle.id), label: angle.title }))}
              cell={(axis, angle) => ({
                count: matrix.cell(Number(axis), Number(angle)),
                href: visit.link(`/demarches/${process.slug}/contributions`, {
                  axe: axes.find((one) => one.id === Number(axis))?.number,
                  angle: angles.find((one) => one.id === Number(angle))?.position,
                }),
              })}
            />
          )}
          {elsewhere > 0 && elsewhere < matrix.total && (
            <p class="note">{words.matrixOther(formatNumber(elsewhere, visit.lang))}</p>
          )}
          <TargetLink href={visit.link(`/demarches/${process.slug}/axes-et-angles`)}>
            {words.everyCrossing}
          </TargetLink>
        </Passage>
      )}
    </>
  )
}
