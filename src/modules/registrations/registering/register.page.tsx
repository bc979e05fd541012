import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { fieldsOf, ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { sessionsOf } from '#modules/workshops/module.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note } from '#ui/text.tsx'
import { KeepBoth } from './keep-both.tsx'
import { PersonFields } from './person-fields.tsx'
import { register } from './register.ts'
import { chosenSessions, sessionChoices, wordsOf } from './session-choices.tsx'

/** The public form: sessions to choose, the number of persons, and the little they wish to say. */
export const registerPage = formPage({
  path: '/demarches/:process/inscription',
  params: z.object({ process: slug(), seance: identifier().optional() }),
  operation: register,
  async load(visit, asked) {
    visit.context.header('cache-control', 'no-store')
    const process = await processBySlug(visit.db, asked.process)
    const sessions = await sessionsOf(visit.db, process.id)
    return { process, sessions, choices: await sessionChoices(visit, process), asked: asked.seance }
  },
  given: (asked, _data, visit) => ({ process: asked.process, lang: visit.lang }),
  start: (_visit, { choices, asked }) => ({
    persons: 1,
    sessions: choices.length === 1 ? [choices[0]?.value] : asked ? [String(asked)] : [],
    submission: randomUUID(),
  }),
  show(visit, form) {
    const words = wordsOf(visit)
    const { process, choices } = form.data
    const programme = visit.link(`/demarches/${process.slug}/programme`)
    return (
      <Page frame={visit.frame(words.registerTitle)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={words.registerTitle}
          lead={words.registerLead}
        >
          <ProcessLabel process={process} />
          {choices.length > 0 && (
            <p>
              <a href={visit.link('/inscription')}>{words.haveCode}</a>
            </p>
          )}
          {choices.length === 0 ? (
            <EmptyState why={words.noSession}>
              <ButtonLink href={programme}>{words.programme}</ButtonLink>
            </EmptyState>
          ) : (
            <Form action={visit.link(`/demarches/${process.slug}/inscription`)} errors={form.errors}>
              <HiddenField name="submission" value={String(form.values.submission ?? randomUUID())} />
              <Choices
                kind="checkbox"
                name="sessions"
                label={words.sessions}
                hint={words.sessionsHint}
                error={form.errors.sessions}
                value={chosenSessions(form.values)}
                options={choices}
              />
              <KeepBoth visit={visit} form={form} sessions={form.data.sessions} />
              {fieldsOf(form).number('persons', { label: words.persons })}
              <PersonFields visit={visit} form={form} />
              <Note>
                {words.kept} <a href={visit.link('/vos-donnees')}>{words.yourData}</a>
              </Note>
              <ButtonRow>
                <Button>{words.send}</Button>
                <TargetLink href={programme}>{words.programme}</TargetLink>
              </ButtonRow>
            </Form>
          )}
        </TitlePassage>
      </Page>
    )
  },
  next: (done) => `/inscription/${done.code}/recu`,
})
