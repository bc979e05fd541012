import type { Visit } from '#kernel/web/page.ts'
import type { Followed } from '#modules/processes/module.ts'
import { Button, TargetLink } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Passage } from '#ui/passage.tsx'
import { Note } from '#ui/text.tsx'
import { gather } from './happened.ts'
import { messages } from './messages.ts'
import { NewsEntries } from './news-entries.tsx'
import { happenedIn } from './reads.ts'

export const followPath = (followed: Followed) =>
  'process' in followed
    ? `/demarches/${followed.process.slug}/suivre-par-courriel`
    : `/actions/${followed.action.id}/suivre-par-courriel`

/** One field, on the page of what is followed and, with its errors, on a page of its own. */
export function FollowForm(props: {
  visit: Visit
  followed: Followed
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  bare?: boolean
}) {
  const { visit, followed, errors } = props
  const m = messages[visit.lang].follow
  const title = 'process' in followed ? m.process : m.action
  return (
    <Passage id="suivre-par-courriel" title={props.bare ? undefined : title} knot="none">
      {!props.bare && <p>{m.what}</p>}
      <Form action={visit.link(followPath(followed))} errors={errors}>
        <TextField
          name="email"
          type="email"
          label={m.email}
          width="medium"
          autocomplete="email"
          value={String(props.values.email ?? '')}
          error={errors.email}
        />
        <Note>
          {m.kept} <a href={visit.link('/vos-donnees')}>{m.data}</a>
        </Note>
        <Button quiet={!props.bare}>{m.send}</Button>
      </Form>
    </Passage>
  )
}

/** For the page of a process: its last news, then the form; for that of an action, the form. */
export async function followingPassages(visit: Visit, followed: Followed) {
  const m = messages[visit.lang]
  const form = <FollowForm visit={visit} followed={followed} values={{}} errors={{}} />
  if (!('process' in followed)) return form
  const last = gather(await happenedIn(visit.db, followed.process.id, 300)).slice(0, 3)
  return (
    <>
      {last.length > 0 && (
        <Passage id="actualites" title={m.title}>
          <NewsEntries visit={visit} all={last} level={3} />
          <TargetLink href={visit.link(`/demarches/${followed.process.slug}/actualites`)}>{m.all}</TargetLink>
        </Passage>
      )}
      {form}
    </>
  )
}
