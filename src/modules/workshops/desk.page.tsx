import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { collisionsOf } from './collisions.ts'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { sessionsOf } from './reads.ts'
import { planners, sessionLife } from './session.ts'
import { attendanceWords, whenWords } from './session-words.tsx'

export const deskSessionsPage = page({
  path: '/bureau/demarches/:process/seances',
  who: everyRole,
  owner: ownerOfProcess,
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const words = deskMessages[lang]
    const process = await processBySlug(visit.db, asked.process)
    const sessions = await sessionsOf(visit.db, process.id)
    const colliding = new Set(collisionsOf(sessions).flatMap((pair) => pair.map((one) => one.id)))
    const owner = { process: process.id }
    const mayPlan = isAllowed(planners, visit.actor, owner)
    const mayCount = isAllowed(sessionLife.recordAttendance.who, visit.actor, owner)
    const home = `/bureau/demarches/${process.slug}`
    const door = (id: number, path: string, label: string) => (
      <TargetLink href={visit.link(`${home}/seances/${id}/${path}`)}>{label}</TargetLink>
    )
    return (
      <Page frame={visit.frame(`${words.list} – ${process.title}`)}>
        <TitlePassage kicker={process.title} title={words.list} lead={words.lead}>
          <ButtonRow>
            {mayPlan && (
              <>
                <ButtonLink href={visit.link(`${home}/seances/prevoir`)}>{words.plan}</ButtonLink>
                <ButtonLink href={visit.link(`${home}/seances/composer`)} quiet>
                  {words.generate}
                </ButtonLink>
                <TargetLink href={visit.link(`${home}/seances/annonce`)}>{words.turnout}</TargetLink>
              </>
            )}
            <TargetLink href={visit.link(home)}>{words.process}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage>
          {sessions.length === 0 && <EmptyState why={words.none} />}
          <EntryList
            level={2}
            entries={sessions.map((one) => ({
              id: `seance-${one.id}`,
              title: one.title,
              href: visit.link(`/demarches/${process.slug}/seances/${one.id}`),
              note: [
                whenWords(one, lang),
                one.place,
                messages[lang].statuses[one.status],
                attendanceWords(one, lang),
                colliding.has(one.id) ? words.collides : undefined,
              ]
                .filter(Boolean)
                .join(' · '),
              status: (
                <ButtonRow>
                  {mayCount && one.status !== 'cancelled' && (
                    <TargetLink href={visit.link(`/bureau/atelier/${one.id}`)}>{words.type}</TargetLink>
                  )}
                  {mayCount && one.status !== 'cancelled' && door(one.id, 'presents', words.attendance)}
                  {mayPlan && one.status === 'planned' && door(one.id, 'changer', words.change)}
                  {mayPlan && one.status === 'planned' && door(one.id, 'annuler', words.cancel)}
                </ButtonRow>
              ),
            }))}
          />
        </Passage>
      </Page>
    )
  },
})
