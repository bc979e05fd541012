import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { recentMessages } from '#kernel/mail.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { messages } from './messages.ts'

/** What would be sent, shown instead of sent; exists in demonstration towns alone, where every person is a character. */
export const outboxPage = page({
  path: '/exemple/envois',
  who: 'anyone',
  input: z.object({}),
  async show(visit) {
    if (!visit.town.demonstration) throw missing(sentence(messages, (m) => m.onlyDemonstration))
    const words = messages[visit.lang]
    const queued = await recentMessages(visit.db)
    return (
      <Page frame={visit.frame(words.outbox)}>
        <TitlePassage title={words.outbox} lead={words.outboxLead} />
        {queued.length === 0 && (
          <Passage>
            <EmptyState why={words.outboxEmpty}>
              <TargetLink href={visit.link('/connexion')}>{words.signIn}</TargetLink>
            </EmptyState>
          </Passage>
        )}
        {queued.map((message) => {
          const [before, ...addresses] = message.body.split('{site}')
          const [only] = addresses.length === 1 ? addresses : []
          return (
            <Passage title={message.subject} note={formatInstant(message.createdAt, visit.lang)}>
              <p>
                {words.to} {message.recipient}
              </p>
              <p class="preserved">
                {before}
                {only === undefined
                  ? addresses.map((rest) => {
                      const [path = ''] = rest.split('\n')
                      return (
                        <>
                          <a href={visit.link(path)}>{path}</a>
                          {rest.slice(path.length)}
                        </>
                      )
                    })
                  : only.slice(only.split('\n')[0]?.length)}
              </p>
              {only !== undefined && (
                <TargetLink href={visit.link(only.split('\n')[0] ?? '')}>{words.openLink}</TargetLink>
              )}
            </Passage>
          )
        })}
      </Page>
    )
  },
})
