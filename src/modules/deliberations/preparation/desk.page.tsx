import { z } from 'zod'
import { type Actor, isAllowed, isPossible } from '#kernel/actor.ts'
import type { Lang } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { stateSentence } from '#modules/deliberations/course.tsx'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { backPlan, lateSteps } from '#modules/deliberations/meetings/meeting.ts'
import { messages as meetingMessages } from '#modules/deliberations/meetings/messages.ts'
import { listMeetings } from '#modules/deliberations/meetings/reads.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { pageWords } from '#modules/deliberations/page-words.ts'
import { messages as pastMessages } from '#modules/deliberations/past/messages.ts'
import { sendPastActs } from '#modules/deliberations/past/take-past-acts.ts'
import {
  type Act,
  hasPassedToDecision,
  listDeliberations,
  showDeliberation,
} from '#modules/deliberations/reads.ts'
import { classifyDeliberation } from '#modules/deliberations/scdl/classify-deliberation.ts'
import { messages as scdlMessages } from '#modules/deliberations/scdl/messages.ts'
import { TownWords } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { dayOf } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark } from '#ui/text.tsx'

export const deskPage = page({
  path: '/bureau/deliberations',
  who: everyRole,
  input: z.object({}),
  menu: { place: 'desk', label: { fr: 'Délibérations', en: 'Deliberations' }, order: 60 },
  async show(visit) {
    const { lang } = visit
    const words = messages[lang]
    const rows = await listDeliberations(visit.db)
    const town = (await townIdentity(visit.db)) ?? {}
    const late = (await listMeetings(visit.db)).flatMap((one) =>
      lateSteps(one, backPlan(one, town), visit.now),
    ).length
    const mayPrepare = visit.actor.grants.some((grant) => grant.role in deliberationLife.prepare.who)
    return (
      <Page frame={visit.frame(words.desk)}>
        <TitlePassage title={words.desk}>
          {mayPrepare && (
            <ButtonLink href={visit.link('/bureau/deliberations/preparer')}>{words.prepare}</ButtonLink>
          )}
          <TargetLink href={visit.link('/bureau/deliberations/seances')}>
            {meetingMessages[lang].desk}
            {late > 0 && ` (${meetingMessages[lang].lateCount(late)})`}
          </TargetLink>
          {isAllowed(sendPastActs.who, visit.actor) && (
            <TargetLink href={visit.link('/bureau/deliberations/anciennes')}>
              {pastMessages[lang].import}
            </TargetLink>
          )}
        </TitlePassage>
        <Passage knot={rows.length > 0 ? 'done' : 'expected'}>
          {rows.length === 0 && <EmptyState why={words.deskEmpty} />}
          {rows.length > 0 && (
            <EntryList
              level={2}
              entries={rows.map((row) => ({
                title: <TownWords>{row.subject}</TownWords>,
                href: visit.link(`/bureau/deliberations/${row.id}`),
                note: stateSentence(row, row.announcedOn ?? undefined, visit.now, lang),
                status: (
                  <>
                    <Status kind={row.status === 'published' ? 'done' : 'half'}>
                      {words.status[row.status as 'voted']}
                    </Status>{' '}
                    {row.example && <ExampleMark />}
                  </>
                ),
              }))}
            />
          )}
        </Passage>
      </Page>
    )
  },
})

/** The forms of each step, in the order of the life: the server says which are open. */
const steps = [
  { name: 'revise', path: 'modifier' },
  { name: 'place', path: 'seance' },
  { name: 'replan', path: 'reporter' },
  { name: 'adopt', path: 'reponses' },
  { name: 'vote', path: 'vote' },
  { name: 'send', path: 'transmission' },
  { name: 'publish', path: 'publication' },
  { name: 'correct', path: 'correction' },
] as const

/** What comes next in the life of the act: the one button that is not quiet. */
function nextStep(act: Act, mayVote: boolean): (typeof steps)[number]['name'] | undefined {
  if (act.status === 'prepared') return mayVote ? 'vote' : 'revise'
  if (!act.sentOn) return 'send'
  return act.publishedAt ? undefined : 'publish'
}

function openSteps(act: Act, actor: Actor, passed: boolean) {
  return steps.filter(
    ({ name }) =>
      isPossible(deliberationLife[name === 'place' ? 'replan' : name], act.status as 'voted', actor, {
        process: act.processId,
      }) &&
      (name !== 'vote' || passed) &&
      (name !== 'send' || !act.sentOn),
  )
}

export const deskDeliberationPage = page({
  path: '/bureau/deliberations/:deliberation',
  who: everyRole,
  input: z.object({ deliberation: identifier() }),
  async show(visit, input) {
    const lang: Lang = visit.lang
    const words = messages[lang]
    const shown = await showDeliberation(visit.db, input.deliberation)
    const { act } = shown
    const passed = await hasPassedToDecision(visit.db, act.processId)
    const announced = shown.planned.at(-1)?.plannedOn
    const next = nextStep(act, passed && (!announced || announced <= dayOf(visit.now)))
    const open = openSteps(act, visit.actor, passed).sort(
      (a, b) => Number(b.name === next) - Number(a.name === next),
    )
    const base = `/bureau/deliberations/${act.id}`
    return (
      <Page frame={visit.frame(act.subject)}>
        <TitlePassage
          kicker={words.status[act.status as 'voted']}
          title={<TownWords>{act.subject}</TownWords>}
          lead={stateSentence(act, announced, visit.now, lang)}
        >
          {act.example && <ExampleMark />}
          <TargetLink href={visit.link(`/deliberations/${act.id}`)}>{words.publicPage}</TargetLink>
        </TitlePassage>
        <Passage title={words.whatYouMayDo} knot={open.length > 0 ? 'yours' : 'done'}>
          {open.length === 0 && <p>{words.nothingToDo}</p>}
          {act.status === 'prepared' && !passed && <p>{words.waitForPassage}</p>}
          <ButtonRow>
            {open.map((step) => {
              const Door = step.name === next ? ButtonLink : TargetLink
              return <Door href={visit.link(`${base}/${step.path}`)}>{words.step[step.name]}</Door>
            })}
            {act.status === 'prepared' &&
              isPossible(deliberationLife.revise, 'prepared', visit.actor, { process: act.processId }) && (
                <>
                  <TargetLink href={visit.link(`${base}/projet.docx`)} download>
                    {pageWords[lang].draftDocx}
                  </TargetLink>
                  <TargetLink href={visit.link(`${base}/projet.pdf`)} download>
                    {pageWords[lang].draftPdf}
                  </TargetLink>
                </>
              )}
            {isAllowed(classifyDeliberation.who, visit.actor) && (
              <TargetLink href={visit.link(`${base}/classer`)}>{scdlMessages[lang].classify}</TargetLink>
            )}
          </ButtonRow>
        </Passage>
        {shown.answers.length > 0 && (
          <Passage title={words.field.answers}>
            <EntryList
              entries={shown.answers.map((answer) => ({
                number: answer.number,
                title: (
                  <>
                    <TownWords>{answer.title}</TownWords> {answer.example && <ExampleMark />}
                  </>
                ),
                status: open.some((step) => step.name === 'adopt') && (
                  <PostButton action={visit.link(`${base}/reponses/${answer.id}/detacher`)} quiet>
                    {words.detach(answer.number)}
                  </PostButton>
                ),
              }))}
            />
          </Passage>
        )}
      </Page>
    )
  },
})
