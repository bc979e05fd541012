import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, key } from '#kernel/input.ts'
import { perform } from '#kernel/operation.ts'
import { missing, Refusal } from '#kernel/refusal.ts'
import { formPage, freePage, page, type Visit } from '#kernel/web/page.ts'
import { keepPrivate } from '#kernel/web/private-page.ts'
import { DeskForm, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { followsOfOwner } from './follow-reads.ts'
import { messages } from './messages.ts'
import { stopFollowing } from './stop-following.ts'

/** The link serves no more: said the same for a wrong one. */
export function Gone(props: { visit: Visit }) {
  const { visit } = props
  const m = messages[visit.lang].follow
  return (
    <Page frame={visit.frame(m.ownTitle)}>
      <TitlePassage title={m.ownTitle} lead={m.gone}>
        <p>{m.goneHelp}</p>
        <TargetLink href={visit.link('/demarches')}>{m.processes}</TargetLink>
      </TitlePassage>
    </Page>
  )
}

/** What one person follows, without their address: who has the link sees no more than this. */
export const ownFollowingPage = page({
  path: '/suivi/:key',
  who: 'anyone',
  input: z.object({ key: key() }),
  async show(visit, asked) {
    keepPrivate(visit)
    const { lang } = visit
    const m = messages[lang].follow
    const all = await followsOfOwner(visit.db, asked.key)
    if (all.length === 0) return <Gone visit={visit} />
    return (
      <Page frame={visit.frame(m.ownTitle)}>
        <TitlePassage title={m.ownTitle} lead={m.ownLead} />
        <Passage>
          <EntryList
            level={2}
            entries={all.map((one) => ({
              title: <TownWords>{one.title}</TownWords>,
              href: visit.link(one.path),
              note: one.confirmedAt ? m.since(formatDay(one.confirmedAt, lang)) : m.waits,
              status: (
                <a
                  class="target-link"
                  href={visit.link(`/suivi/${asked.key}/arreter/${one.id}`)}
                  aria-label={m.stopOneOf(one.title)}
                >
                  {m.stopOne}
                </a>
              ),
            }))}
          />
        </Passage>
        <Passage title={m.stopAllTitle} knot="none">
          <p>{m.stopAllLead}</p>
          <PostButton action={visit.link(`/suivi/${asked.key}/arreter`)} quiet>
            {m.stopAll}
          </PostButton>
        </Passage>
      </Page>
    )
  },
})

export const stopOnePage = formPage({
  path: '/suivi/:key/arreter/:follow',
  params: z.object({ key: key(), follow: identifier() }),
  operation: stopFollowing,
  async load(visit, asked) {
    keepPrivate(visit)
    const one = (await followsOfOwner(visit.db, asked.key)).find((candidate) => candidate.id === asked.follow)
    if (!one) throw missing(sentence(messages, (m) => m.follow.gone))
    return one
  },
  given: (asked) => ({ key: asked.key, follow: asked.follow }),
  show(visit, form) {
    const m = messages[visit.lang].follow
    const own = `/suivi/${form.data.own}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={m.stopOne}
        lead={form.data.title}
        action={`${own}/arreter/${form.data.id}`}
        button={m.stopOne}
        back={{ href: own, label: m.ownTitle }}
      />
    )
  },
  next: (done) => (done.left === 0 ? '/suivi-arrete' : `/suivi/${done.key}`),
})

/**
 * One click, without account, from the message or from the mail program itself (RFC 8058: a POST whose answer is no
 * redirection). Opening it stops nothing; asked twice, it is stopped.
 */
export const stopAllPage = freePage({
  path: '/suivi/:key/arreter',
  who: 'anyone',
  async answer(visit) {
    keepPrivate(visit)
    const m = messages[visit.lang].follow
    const { req } = visit.context
    const own = req.param('key') ?? ''
    const known = key().safeParse(own).success && (await followsOfOwner(visit.db, own)).length > 0
    if (req.method === 'POST') {
      if (known) await stop(visit, own)
      return stopped(visit)
    }
    if (!known) return <Gone visit={visit} />
    return (
      <Page frame={visit.frame(m.stopAllTitle)}>
        <TitlePassage title={m.stopAllTitle} lead={m.stopAllLead} />
        <Passage knot="yours">
          <ButtonRow>
            <PostButton action={visit.link(`/suivi/${own}/arreter`)}>{m.stopAll}</PostButton>
            <TargetLink href={visit.link(`/suivi/${own}`)}>{m.ownTitle}</TargetLink>
          </ButtonRow>
        </Passage>
      </Page>
    )
  },
})

/** Two programs may press the button at once: the second finds it done. */
async function stop(visit: Visit, own: string): Promise<void> {
  try {
    await perform(visit.town, stopFollowing, { key: own }, { actor: visit.actor, door: 'page' })
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'missing') throw error
  }
}

function stopped(visit: Visit) {
  const m = messages[visit.lang].follow
  return (
    <Page frame={{ ...visit.frame(m.stopped), said: undefined }}>
      <TitlePassage title={m.stopped} lead={m.stoppedLead}>
        <TargetLink href={visit.link('/demarches')}>{m.processes}</TargetLink>
      </TitlePassage>
    </Page>
  )
}

export const stoppedPage = page({
  path: '/suivi-arrete',
  who: 'anyone',
  input: z.object({}),
  show: stopped,
})
