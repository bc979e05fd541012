import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { convocationWords } from '#modules/deliberations/convocation/messages.ts'
import { membersOf, membersPath } from '#modules/deliberations/convocation/write-members.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { TownWords } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, ForTheEar, Note } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import { backPlan, lateSteps, meetingRights, meetingState, noteRule } from './meeting.ts'
import { datesOf } from './meeting-dates.tsx'
import { placeAndHour, titleOf } from './meetings.page.tsx'
import { messages } from './messages.ts'
import { agendaOf, listMeetings, type Meeting, requireMeeting } from './reads.ts'

export const meetingsDeskPage = page({
  path: '/bureau/deliberations/seances',
  who: everyRole,
  input: z.object({}),
  async show(visit) {
    const { lang, now } = visit
    const words = messages[lang]
    const rows = await listMeetings(visit.db)
    const town = (await townIdentity(visit.db)) ?? {}
    return (
      <Page frame={visit.frame(words.desk)}>
        <TitlePassage title={words.desk} lead={words.deskLead}>
          <ButtonRow>
            {isAllowed(meetingRights.plan, visit.actor) && (
              <ButtonLink href={visit.link('/bureau/deliberations/seances/prevoir')}>{words.plan}</ButtonLink>
            )}
            <TargetLink href={visit.link('/deliberations/seances')}>{words.publicPage}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage knot={rows.length > 0 ? 'done' : 'expected'}>
          {rows.length === 0 && <EmptyState why={words.empty} />}
          <EntryList
            level={2}
            entries={rows.map((one) => {
              const late = lateSteps(one, backPlan(one, town), now)
              return {
                title: titleOf(one, lang),
                href: visit.link(`/bureau/deliberations/seances/${one.id}`),
                note: (
                  <>
                    <p>{placeAndHour(one, lang)}</p>
                    <p>{words.acts(one.acts)}</p>
                  </>
                ),
                status: (
                  <>
                    {late.length > 0 ? (
                      late.map((step) => <Status kind="broken">{words.late[step]}</Status>)
                    ) : (
                      <Status kind={one.listPublishedAt ? 'done' : 'half'}>
                        {words.state[meetingState(one, now)]}
                      </Status>
                    )}{' '}
                    {one.example && <ExampleMark />}
                  </>
                ),
              }
            })}
          />
        </Passage>
      </Page>
    )
  },
})

export const meetingDeskPage = page({
  path: '/bureau/deliberations/seances/:meeting{[0-9]+}',
  who: everyRole,
  input: z.object({ meeting: identifier() }),
  async show(visit, input) {
    const { lang, now } = visit
    const words = messages[lang]
    const one = await requireMeeting(visit.db, input.meeting)
    const agenda = await agendaOf(visit.db, one.id)
    const identity = await townIdentity(visit.db)
    const plan = backPlan(one, identity ?? {})
    const late = lateSteps(one, plan, now)
    const base = `/bureau/deliberations/seances/${one.id}`
    const may = (right: keyof typeof meetingRights) => isAllowed(meetingRights[right], visit.actor)
    const still = !one.cancelledAt && !one.listPublishedAt
    const doors = [
      { path: 'convocation', label: words.notice, open: still && may('notice') && !one.noticeSentOn },
      {
        path: 'liste',
        label: words.list,
        open: still && may('list') && one.heldOn <= dayOf(now) && agenda.length > 0,
      },
      { path: 'changer', label: words.move, open: still && may('move') },
      { path: 'annuler', label: words.cancel, open: still && may('cancel') },
    ].filter((door) => door.open)
    return (
      <Page frame={visit.frame(titleOf(one, lang))}>
        <TitlePassage
          kicker={words.state[meetingState(one, now)]}
          title={titleOf(one, lang)}
          lead={placeAndHour(one, lang)}
        >
          {one.example && <ExampleMark />}
          {late.map((step) => (
            <Status kind="broken">{words.late[step]}</Status>
          ))}
          <TargetLink href={visit.link(`/deliberations/seances/${one.id}`)}>{words.publicPage}</TargetLink>
        </TitlePassage>
        <Passage title={actWords[lang].whatYouMayDo} knot={doors.length > 0 ? 'yours' : 'done'}>
          {doors.length === 0 && <p>{actWords[lang].nothingToDo}</p>}
          <ButtonRow>
            {doors.map((door, index) => (
              <ButtonLink href={visit.link(`${base}/${door.path}`)} quiet={index > 0}>
                {door.label}
              </ButtonLink>
            ))}
            <TargetLink href={visit.link(`/deliberations/seances/${one.id}/ordre-du-jour`)}>
              {words.paper}
            </TargetLink>
          </ButtonRow>
        </Passage>
        {still && (
          <Calling visit={visit} one={one} acts={agenda.length} population={identity?.population ?? null} />
        )}
        <Passage title={words.agenda} knot={agenda.length > 0 ? 'done' : 'expected'}>
          {agenda.length === 0 && <p>{words.agendaEmpty}</p>}
          <EntryList
            entries={agenda.map((act, index) => ({
              number: index + 1,
              title: <TownWords>{act.subject}</TownWords>,
              href: visit.link(`/bureau/deliberations/${act.id}`),
            }))}
          />
        </Passage>
        <Passage title={words.dates}>
          <p class="note">{words.datesLead}</p>
        </Passage>
        <ThreadList
          knots={datesOf(
            one,
            plan,
            agenda.some((act) => act.votedOn),
            now,
            lang,
          )}
        />
      </Page>
    )
  },
})

/** What the secretariat sends to the members: a letter each, the file with the drafts, the note that explains them. */
async function Calling(props: { visit: Visit; one: Meeting; acts: number; population: number | null }) {
  const { visit, one, acts } = props
  const words = convocationWords[visit.lang]
  const base = `/bureau/deliberations/seances/${one.id}`
  const notices = isAllowed(meetingRights.notice, visit.actor)
  if (!notices && !isAllowed(meetingRights.plan, visit.actor)) return null
  const members = notices ? await membersOf(visit.db, one.body) : []
  const both = (name: string, said: string) => (
    <ButtonRow>
      {(['pdf', 'docx'] as const).map((kind) => (
        <TargetLink href={visit.link(`${base}/${name}.${kind}`)} download>
          {words[kind]}
          <ForTheEar> : {said}</ForTheEar>
        </TargetLink>
      ))}
    </ButtonRow>
  )
  const explanation = words.explanation[one.body === 'council' ? 'council' : 'board']
  return (
    <Passage title={words.title}>
      {(!one.startsAt || !one.place) && <Note>{words.incomplete}</Note>}
      {acts === 0 && <Note>{words.empty}</Note>}
      <EntryList
        entries={[
          ...(notices
            ? [
                {
                  title: words.lettersTitle,
                  note: words.lead(members.length),
                  doors: (
                    <ButtonRow>
                      <TargetLink href={visit.link(`${base}/convocations.pdf`)} download>
                        {words.letters}
                      </TargetLink>
                      <TargetLink href={visit.link(membersPath(one.body))}>{words.members}</TargetLink>
                    </ButtonRow>
                  ),
                },
              ]
            : []),
          ...(acts > 0
            ? [
                { title: words.file, note: words.fileNote, doors: both('dossier', words.file) },
                {
                  title: explanation,
                  note: (
                    <>
                      <p>{words.explanationNote}</p>
                      <p>{words.explanationRule[noteRule(one.body, props.population)]}</p>
                    </>
                  ),
                  doors: both('note', explanation),
                },
              ]
            : []),
        ]}
      />
    </Passage>
  )
}
