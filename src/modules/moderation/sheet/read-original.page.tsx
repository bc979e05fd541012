import { z } from 'zod'
import { identifier, parse } from '#kernel/input.ts'
import { perform } from '#kernel/operation.ts'
import { read } from '#kernel/web/form.ts'
import { freePage } from '#kernel/web/page.ts'
import { askedOf } from '#kernel/web/web-request.ts'
import { messages } from '#modules/moderation/messages.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { Note, Quotation } from '#ui/text.tsx'
import { originalReaders, readOriginal } from './read-original.ts'

const asked = z.object({ contribution: identifier() })

/** Asked first, shown once noted; never kept by a browser. */
export const readOriginalPage = freePage({
  path: '/bureau/contributions/:contribution/original',
  who: originalReaders,
  async answer(visit) {
    visit.context.header('cache-control', 'no-store')
    const words = messages[visit.lang].original
    const { contribution } = parse(asked, read(asked, askedOf(visit.context)))
    const original =
      visit.context.req.method === 'POST'
        ? await perform(visit.town, readOriginal, { contribution }, { actor: visit.actor, door: 'page' })
        : undefined
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage title={words.title} lead={words.lead}>
          {original ? (
            <>
              <Quotation text={original.text} lang={original.language} source={original.reference} />
              <Note>{words.noted}</Note>
            </>
          ) : (
            <PostButton action={visit.link(`/bureau/contributions/${contribution}/original`)}>
              {words.why}
            </PostButton>
          )}
          <TargetLink href={visit.link('/bureau/contributions', { etat: 'tout', fiche: contribution })}>
            {words.back}
          </TargetLink>
        </TitlePassage>
      </Page>
    )
  },
})
