import { z } from 'zod'
import { type Actor, isAllowed } from '#kernel/actor.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { planRules, type Status } from './action.ts'
import { actionsPiloted, showAction } from './action-reads.ts'
import { ActionStatusMark, statusWords } from './action-words.tsx'
import { deskWords } from './desk-words.ts'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'
import { listPlans, planBySlug } from './reads.ts'
import { mayFollow } from './update-action-status.ts'

const mayWrite = (actor: Actor, process?: number) =>
  isAllowed(planRules.write, actor, process === undefined ? undefined : { process })

export const deskPage = page({
  path: '/bureau/plans',
  who: everyRole,
  input: z.object({}),
  menu: { place: 'desk', label: { fr: 'Plans', en: 'Plans' }, order: 70 },
  async show(visit) {
    const { lang, actor } = visit
    const words = deskWords[lang]
    const plans = await listPlans(visit.db)
    const pilots = actor.grants.filter(({ role }) => role === 'service').map((grant) => grant.organisation)
    const yours = await actionsPiloted(visit.db, pilots)
    return (
      <Page frame={visit.frame(words.desk)}>
        <TitlePassage title={words.desk}>
          {mayWrite(actor) && (
            <ButtonLink href={visit.link('/bureau/plans/creer')}>{words.create}</ButtonLink>
          )}
        </TitlePassage>
        {pilots.length > 0 && (
          <Passage title={words.yours} knot={yours.length > 0 ? 'yours' : 'done'}>
            {yours.length === 0 && <p>{words.yoursEmpty}</p>}
            <EntryList
              entries={yours.map((action) => ({
                number: action.number,
                title: action.title,
                href: visit.link(`/bureau/plans/actions/${action.id}`),
                note: action.plan,
                status: messages[lang].status[action.status as Status],
              }))}
            />
          </Passage>
        )}
        <Passage>
          {plans.length === 0 && <EmptyState why={words.deskEmpty} />}
          <EntryList
            level={2}
            entries={plans.map((plan) => ({
              title: plan.title,
              href: visit.link(`/bureau/plans/${plan.slug}`),
              note: plan.processTitle,
              status: pageWords[lang].plansCount(plan.counted, plan.announced),
            }))}
          />
        </Passage>
      </Page>
    )
  },
})

export const deskPlanPage = page({
  path: '/bureau/plans/:plan',
  who: everyRole,
  input: z.object({ plan: slug() }),
  async show(visit, { plan: asked }) {
    const { lang, actor } = visit
    const words = deskWords[lang]
    const plan = await planBySlug(visit.db, asked, dayInParis(visit.now))
    const process = plan.strategy.processId
    const writes = mayWrite(actor, process)
    const adopts = isAllowed(planRules.adopt, actor, { process })
    const base = `/bureau/plans/${asked}`
    return (
      <Page frame={visit.frame(plan.strategy.title)}>
        <TitlePassage kicker={plan.process.title} title={plan.strategy.title}>
          <TargetLink href={visit.link(`/plans/${asked}`)}>{words.publicPage}</TargetLink>
        </TitlePassage>
        <Passage title={words.whatYouMayDo} knot={writes || adopts ? 'yours' : 'done'}>
          {!writes && !adopts && <p>{words.nothingToDo}</p>}
          <ButtonRow>
            {writes && <ButtonLink href={visit.link(`${base}/action`)}>{words.addAction}</ButtonLink>}
            {writes && (
              <ButtonLink href={visit.link(`${base}/objectif`)} quiet>
                {words.addObjective}
              </ButtonLink>
            )}
            {adopts && (
              <ButtonLink href={visit.link(`${base}/adoption`)} quiet>
                {words.adopt}
              </ButtonLink>
            )}
          </ButtonRow>
          <ul class="plain-list">
            {plan.outline.map((line) => (
              <li>
                {line.number} {line.objective.title}
              </li>
            ))}
          </ul>
        </Passage>
        <Passage title={words.actions} note={pageWords[lang].counted(plan.actions.length)}>
          {plan.actions.length === 0 && (
            <EmptyState why={pageWords[lang].emptyPlan}>
              {writes && <TargetLink href={visit.link(`${base}/action`)}>{words.addAction}</TargetLink>}
            </EmptyState>
          )}
          <EntryList
            entries={plan.actions.map((action) => ({
              number: action.number,
              title: action.title,
              href: visit.link(`/bureau/plans/actions/${action.id}`),
              note: action.pilot ?? `${pageWords[lang].pilot} : ${pageWords[lang].unknown}`,
              status: <ActionStatusMark action={action} />,
            }))}
          />
        </Passage>
      </Page>
    )
  },
})

export const deskActionPage = page({
  path: '/bureau/plans/actions/:action',
  who: everyRole,
  input: z.object({ action: identifier() }),
  async show(visit, input) {
    const { lang, actor } = visit
    const words = deskWords[lang]
    const shown = await showAction(visit.db, input.action, dayInParis(visit.now))
    const { action, plan } = shown
    const writes = mayWrite(actor, plan.processId)
    const owner = { process: plan.processId, organisation: action.pilotOrganisationId }
    const follows = isAllowed(planRules.follow, actor, owner) && mayFollow(actor, action.pilotOrganisationId)
    const base = `/bureau/plans/actions/${action.id}`
    return (
      <Page frame={visit.frame(action.title)}>
        <TitlePassage
          kicker={`${plan.title}, ${pageWords[lang].action(action.number)}`}
          title={action.title}
          lead={statusWords(action, lang)}
        >
          <TargetLink href={visit.link(`/actions/${action.id}`)}>{words.publicPage}</TargetLink>
          <TargetLink href={visit.link(`/bureau/plans/${plan.slug}`)}>{plan.title}</TargetLink>
        </TitlePassage>
        <Passage title={words.whatYouMayDo} knot={writes || follows ? 'yours' : 'done'}>
          {!writes && !follows && <p>{words.nothingToDo}</p>}
          <ButtonRow>
            {follows && <ButtonLink href={visit.link(`${base}/etat`)}>{words.follow}</ButtonLink>}
            {writes && (
              <>
                <ButtonLink href={visit.link(`${base}/modifier`)} quiet>
                  {words.revise}
                </ButtonLink>
                <ButtonLink href={visit.link(`${base}/proposition`)} quiet>
                  {words.link}
                </ButtonLink>
                <ButtonLink href={visit.link(`${base}/quartiers`)} quiet>
                  {words.cover}
                </ButtonLink>
              </>
            )}
          </ButtonRow>
        </Passage>
        {shown.proposals.length > 0 && (
          <Passage title={pageWords[lang].proposals}>
            <EntryList
              entries={shown.proposals.map((proposal) => ({
                number: proposal.number,
                title: proposal.title,
                status: writes && (
                  <PostButton action={visit.link(`${base}/proposition/${proposal.id}/detacher`)} quiet>
                    {words.unlink(proposal.number)}
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
