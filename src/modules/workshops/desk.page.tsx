import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { dayInParis, ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { documentsBySession } from '#modules/workshops/attendance/came-reads.ts'
import { collisionsOf } from '#modules/workshops/programme/collisions.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { DeskCollisions, lackingWords, placesWords } from './desk-session.tsx'
import { messages } from './messages.ts'
import { sessionsOf } from './reads.ts'
import { planners, sessionLife } from './session.ts'
import { attendanceWords, whenWords } from './session-words.tsx'
import { whoComes } from './who-comes.ts'

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
    const places = await whoComes.places(visit.db, process.id)
    const shared = await whoComes.shared(visit.db, process.id)
    const documents = await documentsBySession(visit.db, process.id)
    const pairs = collisionsOf(sessions)
    const ahead = (one: (typeof sessions)[number]) => one.sortDay >= dayInParis(visit.now)
    const colliding = new Set(pairs.flatMap((pair) => pair.map((one) => one.id)))
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
            {mayCount && (
              <>
                <TargetLink href={visit.link(`${home}/inscrire`)}>{words.enterSomeone}</TargetLink>
                <TargetLink href={visit.link(`${home}/appels`)}>{words.calls}</TargetLink>
                <TargetLink href={visit.link(`${home}/retours`)}>{words.returns}</TargetLink>
              </>
            )}
            <TargetLink href={visit.link(home)}>{words.process}</TargetLink>
          </ButtonRow>
          <DeskCollisions pairs={pairs} shared={shared} lang={lang} />
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
                one.status === 'planned' && (ahead(one) || places.has(one.id))
                  ? placesWords(one, places.get(one.id), lang)
                  : undefined,
                one.status === 'planned' && mayPlan && ahead(one)
                  ? lackingWords(one, documents.get(one.id) ?? [], lang)
                  : undefined,
                colliding.has(one.id) ? words.collides : undefined,
              ]
                .filter(Boolean)
                .join(' · '),
              doors: (
                <ButtonRow>
                  {mayCount && one.status !== 'cancelled' && (
                    <TargetLink href={visit.link(`/bureau/atelier/${one.id}`)}>{words.type}</TargetLink>
                  )}
                  {mayCount && one.status !== 'cancelled' && door(one.id, 'presents', words.attendance)}
                  {mayCount && one.status !== 'cancelled' && door(one.id, 'inscrits', words.registered)}
                  {mayCount && one.status !== 'cancelled' && door(one.id, 'feuilles', words.sheets)}
                  {mayPlan && door(one.id, 'documents', words.documentsDoor)}
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
