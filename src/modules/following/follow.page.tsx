import { z } from 'zod'
import { identifier, key, slug } from '#kernel/input.ts'
import { spend } from '#kernel/limits.ts'
import { type FormState, formPage, page, type Visit } from '#kernel/web/page.ts'
import { keepPrivate } from '#kernel/web/private-page.ts'
import { actionShown } from '#modules/plans/module.ts'
import { dayInParis, type Followed, processBySlug, TownWords } from '#modules/processes/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Soft } from '#ui/text.tsx'
import { confirmFollowing } from './confirm-following.ts'
import { followByEmail } from './follow-by-email.ts'
import { FollowForm } from './follow-passage.tsx'
import { followByKey } from './follow-reads.ts'
import { messages } from './messages.ts'
import { Gone } from './own.page.tsx'

type Target = { followed: Followed; title: string; path: string }

async function limit(visit: Visit): Promise<void> {
  if (visit.context.req.method === 'POST' && visit.address !== 'local') await spend('follow', visit.address)
}

function draw(visit: Visit, form: FormState<Target>) {
  const m = messages[visit.lang].follow
  const { followed, title, path } = form.data
  return (
    <Page
      frame={visit.frame('process' in followed ? m.process : m.action)}
      failed={Object.keys(form.errors).length > 0}
    >
      <TitlePassage
        kicker={
          <a href={visit.link(path)}>
            <TownWords>{title}</TownWords>
          </a>
        }
        title={'process' in followed ? m.process : m.action}
        lead={m.what}
      />
      <FollowForm visit={visit} followed={followed} values={form.values} errors={form.errors} bare />
    </Page>
  )
}

export const followProcessPage = formPage({
  path: '/demarches/:process/suivre-par-courriel',
  params: z.object({ process: slug() }),
  operation: followByEmail,
  async load(visit, { process }): Promise<Target> {
    const found = await processBySlug(visit.db, process)
    await limit(visit)
    return { followed: { process: found }, title: found.title, path: `/demarches/${found.slug}` }
  },
  given: ({ process }, _data, visit) => ({ process, action: undefined, language: visit.lang }),
  show: draw,
  next: () => '/suivi-demande',
})

export const followActionPage = formPage({
  path: '/actions/:action/suivre-par-courriel',
  params: z.object({ action: identifier() }),
  operation: followByEmail,
  async load(visit, input): Promise<Target> {
    const { action } = await actionShown(visit.db, input.action, dayInParis(visit.now))
    await limit(visit)
    return { followed: { action }, title: action.title, path: `/actions/${action.id}` }
  },
  given: ({ action }, _data, visit) => ({ action, process: undefined, language: visit.lang }),
  show: draw,
  next: () => '/suivi-demande',
})

/** Says the same to everyone, whatever the town knows of the address. */
export const followAskedPage = page({
  path: '/suivi-demande',
  who: 'anyone',
  input: z.object({}),
  show(visit) {
    const m = messages[visit.lang].follow
    return (
      <Page frame={{ ...visit.frame(m.askedTitle), said: undefined }}>
        <TitlePassage title={m.askedTitle} lead={m.asked}>
          <Soft>{m.askedNot}</Soft>
          <TargetLink href={visit.link('/demarches')}>{m.processes}</TargetLink>
        </TitlePassage>
      </Page>
    )
  },
})

/** Opening it confirms nothing: mail servers open the links they see. The button does. */
export const confirmFollowingPage = formPage({
  path: '/suivi/:key/confirmer',
  params: z.object({ key: key() }),
  operation: confirmFollowing,
  load(visit, asked) {
    keepPrivate(visit)
    return followByKey(visit.db, asked.key)
  },
  given: (asked) => ({ key: asked.key }),
  show(visit, { errors, data }) {
    const m = messages[visit.lang].follow
    if (!data) return <Gone visit={visit} />
    return (
      <Page frame={visit.frame(m.confirmTitle)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          title={m.confirmTitle}
          lead={data.confirmedAt ? m.confirmed : <TownWords>{m.confirmLead(data.title)}</TownWords>}
        >
          <Soft>{m.what}</Soft>
        </TitlePassage>
        <Passage knot="yours">
          {data.confirmedAt ? (
            <TargetLink href={visit.link(`/suivi/${data.own}`)}>{m.ownTitle}</TargetLink>
          ) : (
            <Form action={visit.link(`/suivi/${data.key}/confirmer`)} errors={errors} bare>
              <Button>{m.confirm}</Button>
            </Form>
          )}
        </Passage>
      </Page>
    )
  },
  next: (done) => `/suivi/${done.own}`,
})
