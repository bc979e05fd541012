import { sentence } from '#kernel/i18n.ts'
import { perform } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { freePage } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import { PostButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark } from '#ui/text.tsx'
import { enterAs } from './enter-as.ts'
import { messages } from './messages.ts'
import { listPeople } from './reads.ts'
import { type Role, roleNames } from './role.ts'
import { keepSession } from './session-cookie.ts'

/** One door a persona; exists in demonstration towns alone. */
export const enterAsPage = freePage({
  path: '/exemple/portes',
  who: 'anyone',
  async answer(visit) {
    if (!visit.town.demonstration) throw missing(sentence(messages, (m) => m.onlyDemonstration))
    if (visit.context.req.method === 'POST') {
      const person = Number((await formOf(visit.context)).get('person')?.[0])
      const { session } = await perform(visit.town, enterAs, { person }, { actor: visit.actor, door: 'page' })
      keepSession(visit, session)
      return visit.context.redirect(visit.link('/bureau', { fait: enterAs.name }), 303)
    }
    const words = messages[visit.lang]
    const people = await listPeople(visit.db)
    return (
      <Page frame={visit.frame(words.doors)}>
        <TitlePassage title={words.doors} lead={words.doorsLead} />
        {people.map((person) => (
          <Passage
            title={
              <>
                {person.name} <ExampleMark />
              </>
            }
            level={2}
            note={
              <span lang={visit.lang === 'fr' ? undefined : 'fr'}>
                {[...new Set(person.grants.map((grant) => grant.title ?? '').filter(Boolean))].join(', ')}
              </span>
            }
          >
            <p>
              {[...new Set(person.grants.map((grant) => roleNames[grant.role as Role][visit.lang]))].join(
                ', ',
              ) || words.noRole}
            </p>
            <PostButton action={visit.link('/exemple/portes')} hidden={{ person: String(person.id) }} quiet>
              {words.enterAs(person.name)}
            </PostButton>
          </Passage>
        ))}
      </Page>
    )
  },
})
