import { z } from 'zod'
import { page } from '#kernel/web/page.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { messages } from './messages.ts'
import { listPeople } from './reads.ts'
import { type Role, roleNames } from './role.ts'

export const peoplePage = page({
  path: '/bureau/personnes',
  who: { administrator: 'all', guarantor: 'all' },
  input: z.object({}),
  menu: { place: 'desk', label: { fr: 'Personnes et rôles', en: 'People and roles' }, order: 90 },
  async show(visit) {
    const words = messages[visit.lang]
    const people = await listPeople(visit.db)
    const mayChange = visit.actor.grants.some((grant) => grant.role === 'administrator')
    return (
      <Page frame={visit.frame(words.people)}>
        <TitlePassage title={words.people} lead={words.peopleLead}>
          {mayChange && (
            <TargetLink href={visit.link('/bureau/personnes/inscrire')}>{words.addPerson}</TargetLink>
          )}
        </TitlePassage>
        {people.map((person) => (
          <Passage title={person.name} note={person.email}>
            {person.grants.length === 0 && <p>{words.noRole}</p>}
            {person.grants.map((grant) => (
              <div class="button-row">
                <p>
                  <strong>{roleNames[grant.role as Role][visit.lang]}</strong>
                  {grant.title && `, ${grant.title}`}
                  {grant.untilDay && `, ${words.until(formatDay(grant.untilDay, visit.lang))}`}
                  {grant.endedAt && `, ${words.ended}`}
                </p>
                {mayChange && !grant.endedAt && (
                  <PostButton action={visit.link(`/bureau/personnes/roles/${grant.id}/retirer`)} quiet>
                    {words.endRole}
                  </PostButton>
                )}
              </div>
            ))}
            {mayChange && (
              <TargetLink href={visit.link('/bureau/personnes/role', { person: person.id })}>
                {words.giveRole}
              </TargetLink>
            )}
          </Passage>
        ))}
      </Page>
    )
  },
})
