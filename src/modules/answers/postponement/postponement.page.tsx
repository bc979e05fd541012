import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { ExampleBox } from '#modules/answers/sheet/answer-fields.tsx'
import {
  DeskForm,
  dayInParis,
  fieldsOf,
  processBySlug,
  TownText,
  TownWords,
} from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, PrintHint, Soft } from '#ui/text.tsx'
import { actPath } from './act-view.tsx'
import { postponementWords } from './messages.ts'
import { postponeAnswers } from './postpone-answers.ts'
import { missingWithTitles, type PostponementAct, postponementOf } from './reads.ts'

export const postponeAnswersPage = formPage({
  path: '/bureau/reponses/decision/:process/acte',
  params: z.object({ process: slug() }),
  operation: postponeAnswers,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    return { process, missing: await missingWithTitles(visit.db, process.id) }
  },
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = postponementWords[visit.lang]
    const fields = fieldsOf(form)
    const { process, missing } = form.data
    const named = form.values.proposals
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.take}
        lead={all.takeLead}
        action={`${deskPath}/decision/${process.slug}/acte`}
        button={all.sign}
        back={{ href: `${deskPath}/publication`, label: all.back }}
        wide
      >
        {missing.length === 0 ? (
          <EmptyState why={all.nothingMissing} />
        ) : (
          <Choices
            kind="checkbox"
            name="proposals"
            label={all.which}
            hint={all.whichHint}
            value={Array.isArray(named) ? named.map(String) : []}
            error={form.errors.proposals}
            options={missing.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${one.title}`,
            }))}
          />
        )}
        {fields.text('reason', { label: all.reason, hint: all.reasonHint, rows: 5, limit: 3000 })}
        {fields.day('due', { label: all.due })}
        {fields.line('signedAs', { label: all.signedAs, hint: all.signedAsHint })}
        {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
      </DeskForm>
    )
  },
  next: ({ process }) => actPath(process),
})

export const showPostponementPage = page({
  path: '/demarches/:process/reponses/acte',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const all = postponementWords[lang]
    const act = await postponementOf(visit.db, asked.process)
    if (!act) throw missing(sentence(postponementWords, (m) => m.noAct))
    const title = all.title(plural(act.proposals.length, all.owed, lang))
    const answered = act.proposals.filter((one) => one.answeredAt !== null).length
    return (
      <Page frame={visit.frame(title)}>
        <TitlePassage
          kicker={<TownWords>{act.processTitle}</TownWords>}
          title={title}
          lead={all.lead(formatDay(act.dueDay, lang))}
        >
          <p>
            {all.signed(formatDay(new Date(act.decidedAt), lang))} <TownWords>{act.signedAs}</TownWords>.{' '}
            {act.example && <ExampleMark />}
          </p>
        </TitlePassage>
        <Passage title={all.why}>
          <TownText text={act.reason} />
        </Passage>
        <Passage title={all.named} knot={answered < act.proposals.length ? 'expected' : 'done'}>
          <Soft>{all.counted(formatNumber(answered, lang), formatNumber(act.proposals.length, lang))}</Soft>
          <EntryList
            entries={act.proposals.map((one) => ({
              number: one.number,
              title: <TownWords>{one.title}</TownWords>,
              href: visit.link(`/demarches/${act.process}/propositions/${one.number}`),
              status: <Standing visit={visit} act={act} answeredAt={one.answeredAt} />,
            }))}
          />
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${act.process}/reponses`)}>{all.allAnswers}</TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Standing(props: { visit: Visit; act: PostponementAct; answeredAt: string | null }) {
  const { visit, act, answeredAt } = props
  const all = postponementWords[visit.lang]
  const day = formatDay(act.dueDay, visit.lang)
  if (answeredAt)
    return <Status kind="done">{all.answeredOn(formatDay(new Date(answeredAt), visit.lang))}</Status>
  if (act.dueDay < dayInParis(visit.now)) return <Status kind="broken">{all.broken(day)}</Status>
  return <Status kind="expected">{all.stillDue(day)}</Status>
}
