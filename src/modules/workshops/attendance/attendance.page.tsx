import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { forbidden } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, processBySlug } from '#modules/processes/module.ts'
import { cancelSession } from '#modules/workshops/cancel-session.ts'
import { deskMessages } from '#modules/workshops/desk-messages.ts'
import { messages } from '#modules/workshops/messages.ts'
import { sessionOf } from '#modules/workshops/reads.ts'
import { qualifiers, sessionLife } from '#modules/workshops/session.ts'
import { whenWords } from '#modules/workshops/session-words.tsx'
import { FieldGrid } from '#ui/fields.tsx'
import { recordAttendance } from './record-attendance.ts'
import { recordTurnout } from './record-turnout.ts'

const params = z.object({ process: slug(), session: identifier() })

async function load(visit: Visit, asked: z.output<typeof params>) {
  const process = await processBySlug(visit.db, asked.process)
  return { process, session: await sessionOf(visit.db, process.id, asked.session) }
}

export const recordAttendancePage = formPage({
  path: '/bureau/demarches/:process/seances/:session/presents',
  params,
  operation: recordAttendance,
  async load(visit, asked) {
    const data = await load(visit, asked)
    if (!isAllowed(sessionLife.recordAttendance.who, visit.actor, { process: data.process.id }))
      throw forbidden(sentence(messages, (m) => m.otherProcess))
    return data
  },
  given: (asked) => ({ session: asked.session }),
  start: (_visit, { session }) => ({
    persons: session.attendancePersons,
    attendances: session.attendanceCount,
    qualifier: session.attendanceQualifier ?? 'exactly',
    note: session.attendanceNote,
  }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, session } = form.data
    const home = `/bureau/demarches/${process.slug}/seances`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${session.title}, ${whenWords(session, visit.lang)}`}
        title={words.attendance}
        lead={words.attendanceLead}
        action={`${home}/${session.id}/presents`}
        button={words.save}
        back={{ href: home, label: words.back }}
      >
        <FieldGrid>
          {fields.number('persons', { label: words.persons, optional: true })}
          {fields.number('attendances', { label: words.attendances, optional: true })}
        </FieldGrid>
        {fields.choice('qualifier', { label: words.qualifier, options: qualifierOptions(visit) })}
        {fields.line('note', { label: words.attendanceNote, hint: words.attendanceNoteHint, optional: true })}
      </DeskForm>
    )
  },
  next: (done, asked) => `/bureau/demarches/${asked.process}/seances#seance-${done.id}`,
})

export const cancelSessionPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/annuler',
  params,
  operation: cancelSession,
  load,
  given: (asked) => ({ session: asked.session }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, session } = form.data
    const home = `/bureau/demarches/${process.slug}/seances`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${session.title}, ${whenWords(session, visit.lang)}`}
        title={words.cancelTitle}
        lead={words.cancelLead}
        action={`${home}/${session.id}/annuler`}
        button={words.cancelButton}
        back={{ href: home, label: words.back }}
      >
        {fieldsOf(form).line('reason', { label: words.reason, hint: words.reasonHint })}
      </DeskForm>
    )
  },
  next: (done, asked) => `/bureau/demarches/${asked.process}/seances#seance-${done.id}`,
})

export const recordTurnoutPage = formPage({
  path: '/bureau/demarches/:process/seances/annonce',
  params: z.object({ process: slug() }),
  operation: recordTurnout,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: (asked) => ({ process: asked.process }),
  start: () => ({ qualifier: 'about' }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const home = `/bureau/demarches/${form.data.slug}/seances`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.title}
        title={words.turnout}
        lead={words.turnoutLead}
        action={`${home}/annonce`}
        button={words.save}
        back={{ href: home, label: words.back }}
      >
        {fields.line('about', { label: words.turnoutAbout })}
        {fields.choice('qualifier', { label: words.qualifier, options: qualifierOptions(visit) })}
        {fields.number('persons', { label: words.turnoutPersons })}
        {fields.line('source', { label: words.source })}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}/seances`,
})

function qualifierOptions(visit: Visit) {
  return qualifiers.map((value) => ({ value, label: messages[visit.lang].qualifiers[value] }))
}
