import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { forgetRegistration } from '#modules/registrations/forgetting/forget-registration.ts'
import { messages } from '#modules/registrations/messages.ts'
import { ownOfAddress } from '#modules/registrations/own/with-code.ts'
import type { Own, OwnRegistration } from '#modules/registrations/reads.ts'
import { joinSessions } from '#modules/registrations/registering/join-sessions.ts'
import { KeepBoth } from '#modules/registrations/registering/keep-both.tsx'
import { PersonFields } from '#modules/registrations/registering/person-fields.tsx'
import {
  chosenSessions,
  sessionChoices,
  wordsOf,
} from '#modules/registrations/registering/session-choices.tsx'
import { sessionName } from '#modules/registrations/session-name.ts'
import { whenWords } from '#modules/workshops/module.ts'
import { Choices } from '#ui/choices.tsx'
import { EmptyState } from '#ui/text.tsx'
import { cancelRegistration } from './cancel-registration.ts'
import { changeNumber } from './change-number.ts'
import { changeRegisteredPerson } from './change-registered-person.ts'

const byCode = z.object({ code: line({ max: 100 }) })
const bySession = z.object({ code: line({ max: 100 }), session: identifier() })

const homeOf = (own: Own) => `/inscription/${own.who.code}`
const backTo = (visit: Visit, own: Own) => ({ href: homeOf(own), label: wordsOf(visit).back })

export const changePersonPage = formPage({
  path: '/inscription/:code/changer',
  params: byCode,
  operation: changeRegisteredPerson,
  load: (visit, { code }) => ownOfAddress(visit, code),
  given: (_, own) => ({ code: own.who.code ?? '' }),
  start: (_, { who }) => ({ ...who }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      title={wordsOf(visit).change}
      action={`${homeOf(form.data)}/changer`}
      button={wordsOf(visit).save}
      back={backTo(visit, form.data)}
    >
      <PersonFields visit={visit} form={form} />
    </DeskForm>
  ),
  next: (done) => `/inscription/${done.code}`,
})

export const joinSessionsPage = formPage({
  path: '/inscription/:code/ajouter',
  params: byCode,
  operation: joinSessions,
  async load(visit, { code }) {
    const own = await ownOfAddress(visit, code)
    const held = own.registrations.filter((one) => one.status !== 'cancelled')
    const at = new Set(held.map((one) => one.sessionId))
    const choices = await sessionChoices(visit, own.process, at)
    return { own, held: at, choices: choices.filter((one) => !at.has(Number(one.value))) }
  },
  given: (_, { own }) => ({ code: own.who.code ?? '' }),
  start: (_, { own }) => ({ persons: own.registrations[0]?.persons ?? 1 }),
  show(visit, form) {
    const words = wordsOf(visit)
    const { own, held, choices } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.joinTitle}
        lead={words.joinLead}
        action={`${homeOf(own)}/ajouter`}
        button={words.joinButton}
        back={backTo(visit, own)}
        before={choices.length === 0 && <EmptyState why={words.noSession} />}
      >
        <Choices
          kind="checkbox"
          name="sessions"
          label={words.sessions}
          error={form.errors.sessions}
          value={chosenSessions(form.values)}
          options={choices}
        />
        <KeepBoth visit={visit} form={form} sessions={own.sessions} held={held} />
        {fieldsOf(form).number('persons', { label: words.persons })}
      </DeskForm>
    )
  },
  next: (done) => `/inscription/${done.code}`,
})

async function loadOne(visit: Visit, asked: z.output<typeof bySession>) {
  const own = await ownOfAddress(visit, asked.code)
  const one = own.registrations.find((candidate) => candidate.sessionId === asked.session)
  if (!one) throw missing(sentence(messages, (m) => m.unknownRegistration))
  return { own, one }
}

const kickerOf = (visit: Visit, one: OwnRegistration) =>
  `${sessionName(one.session)}, ${whenWords(one.session, visit.lang)}`

export const changeNumberPage = formPage({
  path: '/inscription/:code/seances/:session/nombre',
  params: bySession,
  operation: changeNumber,
  load: loadOne,
  given: (asked, { own }) => ({ code: own.who.code ?? '', session: asked.session }),
  start: (_, { one }) => ({ persons: one.persons }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={kickerOf(visit, form.data.one)}
      title={wordsOf(visit).numberTitle}
      action={`${homeOf(form.data.own)}/seances/${form.data.one.sessionId}/nombre`}
      button={wordsOf(visit).save}
      back={backTo(visit, form.data.own)}
    >
      {fieldsOf(form).number('persons', { label: wordsOf(visit).persons })}
    </DeskForm>
  ),
  next: (done, asked) => `/inscription/${done.code}#seance-${asked.session}`,
})

export const cancelRegistrationPage = formPage({
  path: '/inscription/:code/seances/:session/annuler',
  params: bySession,
  operation: cancelRegistration,
  load: loadOne,
  given: (asked, { own }) => ({ code: own.who.code ?? '', session: asked.session }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={kickerOf(visit, form.data.one)}
      title={wordsOf(visit).cancelTitle}
      lead={wordsOf(visit).cancelLead}
      action={`${homeOf(form.data.own)}/seances/${form.data.one.sessionId}/annuler`}
      button={wordsOf(visit).cancelButton}
      back={backTo(visit, form.data.own)}
    />
  ),
  next: (done, asked) => `/inscription/${done.code}#seance-${asked.session}`,
})

export const forgetRegistrationPage = formPage({
  path: '/inscription/:code/effacer',
  params: byCode,
  operation: forgetRegistration,
  load: (visit, { code }) => ownOfAddress(visit, code),
  given: (_, own) => ({ code: own.who.code ?? '' }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      title={wordsOf(visit).forgetTitle}
      lead={wordsOf(visit).forgetLead}
      action={`${homeOf(form.data)}/effacer`}
      button={wordsOf(visit).forgetButton}
      back={backTo(visit, form.data)}
    />
  ),
  next: () => '/inscription',
})
