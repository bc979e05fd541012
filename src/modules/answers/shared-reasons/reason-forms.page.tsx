import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { decisionNames, decisions, reasonKindNames, reasonKinds } from '#modules/answers/answer.ts'
import { instructs } from '#modules/answers/assignment/instructor.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { ExampleBox } from '#modules/answers/sheet/answer-fields.tsx'
import { DeskForm, fieldsOf, processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import { Choices } from '#ui/choices.tsx'
import { outOf } from '#ui/numbers.ts'
import { EmptyState, Message, Soft } from '#ui/text.tsx'
import { applySharedReason } from './apply-shared-reason.ts'
import { correctSharedReason } from './correct-shared-reason.ts'
import { reasonsPath } from './list-reasons.page.tsx'
import { reasonWords } from './messages.ts'
import { beginningsIn, opensLibrary, reasonById, type SharedReason } from './reads.ts'
import { retireSharedReason } from './retire-shared-reason.ts'
import { writeSharedReason } from './write-shared-reason.ts'

const onReason = z.object({ reason: identifier() })
const reasonsOf = (process: string) => `${reasonsPath}?demarche=${process}`

function ReasonFields<D>(props: { visit: Visit; form: FormState<D> }) {
  const { lang } = props.visit
  const all = reasonWords[lang]
  const fields = fieldsOf(props.form)
  return (
    <>
      {fields.line('title', { label: all.titleField })}
      {fields.text('text', { label: all.textField, hint: all.textHint, rows: 6, limit: 4000 })}
      {fields.choice('decision', {
        label: all.decisionField,
        empty: '',
        options: decisions.map((one) => ({ value: one, label: decisionNames[one][lang] })),
      })}
      {fields.choice('reasonKind', {
        label: all.kindField,
        empty: '',
        options: reasonKinds.map((one) => ({ value: one, label: reasonKindNames[one][lang] })),
      })}
    </>
  )
}

export const writeReasonPage = formPage({
  path: `${reasonsPath}/ecrire`,
  params: z.object({ demarche: slug() }),
  operation: writeSharedReason,
  async load(visit, { demarche }) {
    const process = await processBySlug(visit.db, demarche)
    if (!(await opensLibrary(visit.db, visit.actor, process.id)))
      throw missing(sentence(reasonWords, (m) => m.noSheet))
    return process
  },
  given: ({ demarche }) => ({ process: demarche }),
  show(visit, form) {
    const all = reasonWords[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.title}</TownWords>}
        title={all.write}
        lead={all.writeLead}
        action={`${reasonsPath}/ecrire?demarche=${form.data.slug}`}
        button={all.save}
        back={{ href: reasonsOf(form.data.slug), label: all.back }}
      >
        <ReasonFields visit={visit} form={form} />
        {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
      </DeskForm>
    )
  },
  next: ({ reason, process }) => `${reasonsOf(process)}#raison-${reason}`,
})

/** For those who reach its process; `writers` alone when it is to be changed. */
async function load(visit: Visit, reason: number, writers: boolean): Promise<SharedReason> {
  const found = await reasonById(visit.db, visit.actor, reason)
  const open =
    found &&
    (writers
      ? instructs(visit.actor, { organisation: found.organisationId, process: found.processId })
      : await opensLibrary(visit.db, visit.actor, found.processId))
  if (!found || !open) throw missing(sentence(reasonWords, (m) => m.noReason))
  return found
}

export const correctReasonPage = formPage({
  path: `${deskPath}/raison/:reason/corriger`,
  params: onReason,
  operation: correctSharedReason,
  load: (visit, { reason }) => load(visit, reason, true),
  given: ({ reason }) => ({ reason }),
  start: (_visit, { title, text, decision, reasonKind }) => ({ title, text, decision, reasonKind }),
  show(visit, form) {
    const all = reasonWords[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.processTitle}</TownWords>}
        title={all.correctTitle}
        lead={all.correctLead}
        action={`${deskPath}/raison/${form.data.id}/corriger`}
        button={all.correct}
        back={{ href: reasonsOf(form.data.process), label: all.back }}
      >
        <ReasonFields visit={visit} form={form} />
      </DeskForm>
    )
  },
  next: (_done, { reason }, { process }) => `${reasonsOf(process)}#raison-${reason}`,
})

export const retireReasonPage = formPage({
  path: `${deskPath}/raison/:reason/retirer`,
  params: onReason,
  operation: retireSharedReason,
  load: (visit, { reason }) => load(visit, reason, true),
  given: ({ reason }) => ({ reason }),
  show(visit, form) {
    const all = reasonWords[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.processTitle}</TownWords>}
        title={all.retireTitle(form.data.title)}
        lead={all.retireLead}
        action={`${deskPath}/raison/${form.data.id}/retirer`}
        button={all.retire}
        back={{ href: reasonsOf(form.data.process), label: all.back }}
      />
    )
  },
  next: (_done, _asked, { process }) => reasonsOf(process),
})

/** Several sheets at once; the button of an open sheet sends its number here. */
export const applyReasonPage = formPage({
  path: `${deskPath}/raison/:reason/appliquer`,
  params: onReason,
  operation: applySharedReason,
  async load(visit, { reason }) {
    const found = await load(visit, reason, false)
    return { reason: found, ...(await beginningsIn(visit.db, visit.actor, found.processId)) }
  },
  given: ({ reason }) => ({ reason }),
  show(visit, form) {
    const all = reasonWords[visit.lang]
    const { reason, sheets, total } = form.data
    const chosen = form.values.answers
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{reason.processTitle}</TownWords>}
        title={all.applyTitle(reason.title)}
        lead={all.applyLead}
        action={`${deskPath}/raison/${reason.id}/appliquer`}
        button={all.applyButton}
        back={{ href: reasonsOf(reason.process), label: all.back }}
        wide
        before={
          <Message>
            <TownText text={reason.text} />
          </Message>
        }
      >
        {sheets.length === 0 ? (
          <EmptyState why={all.noneToApply} />
        ) : (
          <>
            {sheets.length < total && <Soft>{all.shown(outOf(sheets.length, total, visit.lang))}</Soft>}
            <Choices
              kind="checkbox"
              name="answers"
              label={all.applyWhich}
              value={Array.isArray(chosen) ? chosen.map(String) : []}
              error={form.errors.answers}
              options={sheets.map((one) => ({
                value: String(one.id),
                label: `${one.number}. ${one.title}`,
                hint: one.organisation,
              }))}
            />
          </>
        )}
      </DeskForm>
    )
  },
  next: ({ begun }, _asked, { reason }) =>
    begun.length === 1 ? `${deskPath}/${begun[0]}` : `${reasonsOf(reason.process)}#raison-${reason.id}`,
})
