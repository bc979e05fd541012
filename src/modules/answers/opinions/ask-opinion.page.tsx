import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage } from '#kernel/web/page.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import { deskLink, onAnswer, openSheet } from '#modules/answers/desk/desk-door.ts'
import { ExampleBox } from '#modules/answers/sheet/answer-fields.tsx'
import { DeskForm, dayInParis, fieldsOf } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/text.tsx'
import { askOpinion } from './ask-opinion.ts'
import { opinionWords } from './messages.ts'
import { opinionById, opinionsOn, organisationsThatMaySpeak } from './reads.ts'
import { usualDueDay } from './usual-due-day.ts'
import { withdrawOpinionRequest } from './withdraw-opinion-request.ts'

export const askOpinionPage = formPage({
  path: '/bureau/reponses/:answer/avis',
  params: onAnswer,
  operation: askOpinion,
  async load(visit, asked) {
    const sheet = await openSheet(visit, asked)
    const today = dayInParis(visit.now)
    const waiting = (await opinionsOn(visit.db, [sheet.id], today)).filter((one) => one.status === 'asked')
    const taken = new Set([sheet.organisationId, ...waiting.map((one) => one.organisationId)])
    const organisations = (await listOrganisations(visit.db)).filter((one) => !taken.has(one.id))
    const speaking = await organisationsThatMaySpeak(visit.db, sheet.processId, today)
    const due = await usualDueDay(visit.db, sheet, today)
    return { sheet, organisations, speaking, due, place: { file: asked.file, service: asked.service } }
  },
  given: ({ answer }) => ({ answer }),
  start: (_visit, { due }) => ({ due }),
  show(visit, form) {
    const all = opinionWords[visit.lang]
    const fields = fieldsOf(form)
    const { sheet, organisations, speaking, place } = form.data
    const chosen = form.values.organisations
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${sheet.number}. ${sheet.title}`}
        title={all.askTitle(sheet.number)}
        lead={all.askLead}
        action={deskLink(`/${sheet.id}/avis`, place)}
        button={all.askButton}
        back={{ href: deskLink(`/${sheet.id}`, place), label: all.backToSheet }}
        wide
      >
        {organisations.length === 0 ? (
          <EmptyState why={all.nobodyLeft} />
        ) : (
          <Choices
            kind="checkbox"
            name="organisations"
            label={all.organisations}
            hint={all.organisationsHint}
            columns
            value={Array.isArray(chosen) ? chosen.map(String) : []}
            error={form.errors.organisations}
            options={organisations.map((one) => ({
              value: String(one.id),
              label: one.name,
              lang: 'fr',
              hint: speaking.has(one.id) ? undefined : all.nobodyThere,
            }))}
          />
        )}
        {fields.text('question', { label: all.question, hint: all.questionHint, rows: 3, limit: 1000 })}
        {fields.day('due', {
          label: all.due,
          hint: all.dueHint(formatDay(sheet.dueDay, visit.lang)),
        })}
        {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
      </DeskForm>
    )
  },
  next: ({ answer }, asked) => `${deskLink(`/${answer}`, { file: asked.file, service: asked.service })}#avis`,
})

/** A single button on the sheet; without it, the page asks once more. */
export const withdrawOpinionPage = formPage({
  path: '/bureau/reponses/avis/:opinion/retirer',
  params: z.object({ opinion: identifier() }),
  operation: withdrawOpinionRequest,
  async load(visit, { opinion }) {
    const found = await opinionById(visit.db, opinion, dayInParis(visit.now))
    if (!found || !instructs(visit.actor, { organisation: found.inChargeId, process: found.processId }))
      throw missing(sentence(opinionWords, (m) => m.noOpinion))
    return found
  },
  given: ({ opinion }) => ({ opinion }),
  show(visit, form) {
    const all = opinionWords[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${form.data.number}. ${form.data.title}`}
        title={all.withdrawTitle(form.data.organisation)}
        lead={all.withdrawLead}
        action={`/bureau/reponses/avis/${form.data.id}/retirer`}
        button={all.withdraw}
        back={{ href: `/bureau/reponses/${form.data.answer}`, label: all.backToSheet }}
      />
    )
  },
  next: ({ answer }) => `/bureau/reponses/${answer}#avis`,
})
