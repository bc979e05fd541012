import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, PlainList } from '#ui/text.tsx'
import { sayFuzzyDate } from './dates/fuzzy-date.ts'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { drafters, keepers, type Phase, stepFrom } from './process.ts'
import {
  anglesOf,
  axesOf,
  listProcesses,
  milestonesOf,
  type PhaseDates,
  phasesOf,
  processBySlug,
} from './reads.ts'
import { ownerOfProcess } from './requires.ts'
import { templateMessages } from './templates/template-messages.ts'
import { tenStepsOf } from './templates/ten-steps.ts'
import { TenSteps } from './templates/ten-steps.tsx'
import { draftMessages } from './texts/draft-messages.ts'
import { charterDraftOf, chartersOf, mandatesOf } from './texts/published-texts.ts'

export const deskListPage = page({
  path: '/bureau/demarches',
  who: everyRole,
  input: z.object({}),
  menu: { place: 'desk', label: { fr: 'Démarches', en: 'Processes' }, order: 10 },
  async show(visit) {
    const words = deskMessages[visit.lang]
    const all = await listProcesses(visit.db)
    return (
      <Page frame={visit.frame(words.list)}>
        <TitlePassage title={words.list} lead={words.listLead}>
          {isAllowed(keepers, visit.actor) && (
            <ButtonRow>
              <ButtonLink href={visit.link('/bureau/demarches/nouvelle')}>{words.create}</ButtonLink>
              <ButtonLink href={visit.link('/bureau/demarches/modeles')} quiet>
                {templateMessages[visit.lang].fromTemplate}
              </ButtonLink>
            </ButtonRow>
          )}
        </TitlePassage>
        <Passage>
          {all.length === 0 && <EmptyState why={words.none} />}
          <EntryList
            level={2}
            entries={all.map((one) => ({
              title: one.title,
              href: visit.link(`/bureau/demarches/${one.slug}`),
              status: messages[visit.lang].phases[one.currentPhase],
            }))}
          />
        </Passage>
      </Page>
    )
  },
})

export const deskProcessPage = page({
  path: '/bureau/demarches/:process',
  who: everyRole,
  owner: ownerOfProcess,
  input: z.object({ process: slug() }),
  async show(visit, input) {
    const { db, lang } = visit
    const words = deskMessages[lang]
    const process = await processBySlug(db, input.process)
    const [charter] = await chartersOf(db, process.id)
    const draft = await charterDraftOf(db, process.id)
    const mayDraft = isAllowed(drafters, visit.actor, { process: process.id })
    const [mandate] = await mandatesOf(db, process.id)
    const [axes, angles] = [await axesOf(db, process.id), await anglesOf(db, process.id)]
    const phases = await phasesOf(db, process.id)
    const milestones = await milestonesOf(db, process.id)
    const may = isAllowed(keepers, visit.actor, { process: process.id })
    const home = `/bureau/demarches/${process.slug}`
    const door = (path: string, label: string) =>
      may && <TargetLink href={visit.link(`${home}/${path}`)}>{label}</TargetLink>
    return (
      <Page frame={visit.frame(process.title)}>
        <TitlePassage
          kicker={messages[lang].phases[process.currentPhase]}
          title={process.title}
          lead={messages[lang].states[process.currentPhase]}
        >
          <Advance visit={visit} phase={process.currentPhase} home={home} slug={process.slug} may={may} />
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{words.seePublicPage}</TargetLink>
            {door('decrire', words.describe)}
            <TargetLink href={visit.link(`${home}/seances`)}>{words.manageSessions}</TargetLink>
            {door('bulletins', words.typeSlips)}
          </ButtonRow>
        </TitlePassage>
        <TenSteps steps={await tenStepsOf(db, process.id)} slug={process.slug} visit={visit} may={may} />
        <Passage title={words.charter} knot={charter ? 'done' : 'yours'}>
          <p>{charter ? words.publishedVersion(charter.version) : words.notPublished}</p>
          {draft && <p>{draftMessages[lang].draftWaits}</p>}
          {mayDraft && (
            <TargetLink href={visit.link(`${home}/charte`)}>{draftMessages[lang].write}</TargetLink>
          )}
        </Passage>
        <Passage title={words.mandate} knot={mandate ? 'done' : 'yours'}>
          <p>{mandate ? words.publishedVersion(mandate.version) : words.mandateFirst}</p>
          {door('mandat', mandate ? words.newMandate : words.publishMandate)}
        </Passage>
        <Passage id="axes" title={words.axes} knot={axes.length > 0 ? 'done' : 'yours'}>
          {axes.length === 0 && <EmptyState why={words.noAxis} />}
          <PlainList items={axes.map((one) => `${one.number}. ${one.title}`)} />
          {door('axes', words.addAxis)}
        </Passage>
        <Passage id="angles" title={words.angles} knot={angles.length > 0 ? 'done' : 'expected'}>
          {angles.length === 0 && <EmptyState why={words.noAngle} />}
          <PlainList items={angles.map((one) => one.title)} />
          {door('angles', words.addAngle)}
        </Passage>
        <Passage id="phases" title={words.phases}>
          <EntryList
            entries={phases.map((one) => ({
              title: messages[lang].phases[one.kind],
              note: phaseDates(one, visit),
              status: door(`phases/${one.kind}`, words.changeDates),
            }))}
          />
        </Passage>
        <Passage id="jalons" title={words.milestones}>
          {milestones.length === 0 && <EmptyState why={words.noMilestone} />}
          <EntryList
            entries={milestones.map((one) => ({
              title: one.title,
              note: [one.planned, one.expected, one.real].flatMap((date, index) =>
                date
                  ? [
                      `${[words.planned, words.expected, words.real][index]}${messages[lang].colon}${sayFuzzyDate(date, lang)}. `,
                    ]
                  : [],
              ),
              status: door(`jalons/${one.id}`, words.changeDates),
            }))}
          />
          {door('jalons', words.addMilestone)}
        </Passage>
      </Page>
    )
  },
})

function phaseDates(one: PhaseDates, visit: Visit): string {
  const words = deskMessages[visit.lang]
  return (['plannedStart', 'plannedEnd', 'realStart', 'realEnd'] as const)
    .flatMap((name) =>
      one[name] ? [`${words[name]}${messages[visit.lang].colon}${sayFuzzyDate(one[name], visit.lang)}`] : [],
    )
    .join(' · ')
}

/** The way to the next phase, or why there is none here. */
function Advance(props: { visit: Visit; phase: Phase; home: string; slug: string; may: boolean }) {
  const { visit, phase } = props
  const words = deskMessages[visit.lang]
  const step = stepFrom(phase)
  if (phase === 'instruction')
    return (
      <p>
        {words.decisionElsewhere}{' '}
        <a href={visit.link(`/bureau/reponses/decision/${props.slug}`)}>{words.goToAnswers}</a>
      </p>
    )
  if (!step) return <p>{words.nothingAfter}</p>
  if (!props.may) return null
  return (
    <ButtonRow>
      <ButtonLink href={visit.link(`${props.home}/avancer`)}>
        {words.advanceTo(messages[visit.lang].phases[step.to])}
      </ButtonLink>
    </ButtonRow>
  )
}
