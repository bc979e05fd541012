import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, processById } from '#modules/processes/module.ts'
import { cancelRegistrationFor } from '#modules/registrations/changing/cancel-registration-for.ts'
import { deskMessages } from '#modules/registrations/desk-messages.ts'
import { processOfHost } from '#modules/registrations/desk-session.ts'
import { ownerOfRegistration } from '#modules/registrations/owners.ts'
import { registrationById } from '#modules/registrations/registration-row.ts'
import { sessionOf, sessionsOf } from '#modules/workshops/module.ts'
import { Choices } from '#ui/choices.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { EmptyState } from '#ui/text.tsx'
import { enterRegistration } from './enter-registration.ts'
import { KeepBoth } from './keep-both.tsx'
import { PersonFields } from './person-fields.tsx'
import { chosenSessions, sessionChoices, wordsOf } from './session-choices.tsx'

const channels = ['telephone', 'counter'] as const

export const enterRegistrationPage = formPage({
  path: '/bureau/demarches/:process/inscrire',
  params: z.object({ process: slug(), seance: identifier().optional() }),
  operation: enterRegistration,
  async load(visit, asked) {
    const process = await processOfHost(visit, asked.process)
    const sessions = await sessionsOf(visit.db, process.id)
    return { process, sessions, choices: await sessionChoices(visit, process), asked: asked.seance }
  },
  given: (asked) => ({ process: asked.process }),
  start: (_, { asked }) => ({
    persons: 1,
    sessions: asked ? [String(asked)] : [],
    channel: 'telephone',
    submission: randomUUID(),
  }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, choices } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={words.enterTitle}
        lead={words.enterLead}
        action={`${home}/inscrire`}
        button={words.enterButton}
        back={{ href: `${home}/seances`, label: words.back }}
        before={choices.length === 0 && <EmptyState why={wordsOf(visit).noSession} />}
      >
        <HiddenField name="submission" value={String(form.values.submission ?? randomUUID())} />
        {fields.choice('channel', {
          label: words.channel,
          options: channels.map((value) => ({ value, label: words.channels[value] })),
        })}
        <Choices
          kind="checkbox"
          name="sessions"
          label={words.session}
          error={form.errors.sessions}
          value={chosenSessions(form.values)}
          options={choices}
        />
        <KeepBoth visit={visit} form={form} sessions={form.data.sessions} />
        {fields.number('persons', { label: words.addPersons })}
        <PersonFields visit={visit} form={form} />
      </DeskForm>
    )
  },
  next: (done) => `/inscription/${done.code}/recu`,
})

export const cancelRegistrationForPage = formPage({
  path: '/bureau/inscriptions/:registration/annuler',
  params: z.object({ registration: identifier() }),
  operation: cancelRegistrationFor,
  async load(visit, asked) {
    const owner = await ownerOfRegistration(asked, visit)
    const process = await processById(visit.db, owner.process)
    await processOfHost(visit, process.slug)
    const row = await registrationById(visit.db, asked.registration)
    const session = await sessionOf(visit.db, process.id, row.sessionId)
    return { session, list: `/bureau/demarches/${process.slug}/seances/${session.id}/inscrits`, row }
  },
  given: (asked) => asked,
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.session.title}
      title={deskMessages[visit.lang].cancelTitle}
      lead={deskMessages[visit.lang].cancelLead}
      action={`/bureau/inscriptions/${form.data.row.id}/annuler`}
      button={deskMessages[visit.lang].cancelButton}
      back={{ href: form.data.list, label: deskMessages[visit.lang].backToList }}
    />
  ),
  next: (_done, _asked, data) => data.list,
})
