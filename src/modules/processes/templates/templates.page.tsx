import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf } from '#modules/processes/desk-form.tsx'
import { deskMessages } from '#modules/processes/desk-messages.ts'
import { messages } from '#modules/processes/messages.ts'
import { keepers, levels, type Phase, templateKeys } from '#modules/processes/process.ts'
import { Charter } from '#modules/processes/texts/show-charter.page.tsx'
import { TownText, TownWords } from '#modules/processes/town-words.tsx'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { DayField, FieldGrid } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Note, PlainList } from '#ui/text.tsx'
import { createFromTemplate } from './create-from-template.ts'
import { dayAfter, startBefore, type Template, withCouncilDay } from './template.ts'
import { templateMessages } from './template-messages.ts'
import { templates } from './templates.ts'

const base = '/bureau/demarches/modeles'

export const listTemplatesPage = page({
  path: base,
  who: keepers,
  input: z.object({}),
  show(visit) {
    const words = templateMessages[visit.lang]
    return (
      <Page frame={visit.frame(words.list)}>
        <TitlePassage title={words.list} lead={words.listLead} />
        <Passage>
          <EntryList
            level={2}
            entries={templates.map((one) => ({
              title: one.title[visit.lang],
              href: visit.link(`${base}/${one.key}`),
              note: one.about[visit.lang],
            }))}
          />
          <TargetLink href={visit.link('/bureau/demarches/nouvelle')}>{words.fromNothing}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

function templateOf(key: string): Template {
  const found = templates.find((one) => one.key === key)
  if (!found) throw missing(sentence(templateMessages, (m) => m.unknown))
  return found
}

/** What the template would fill in, with its dates once a day is chosen. */
export const showTemplatePage = page({
  path: `${base}/:template`,
  who: keepers,
  input: z.object({
    template: z.enum(templateKeys),
    start: day().optional(),
    council: day().optional(),
  }),
  show(visit, asked) {
    const words = templateMessages[visit.lang]
    const found = templateOf(asked.template)
    const start = asked.start ?? (asked.council && startBefore(found, asked.council))
    const path = `${base}/${found.key}`
    const chosen = asked.start ? { start: asked.start } : { council: asked.council }
    return (
      <Page frame={visit.frame(found.title[visit.lang])}>
        <TitlePassage kicker={words.list} title={found.title[visit.lang]} lead={found.about[visit.lang]}>
          <ButtonRow>
            <ButtonLink href={visit.link(`${path}/creer`, chosen)}>{words.use}</ButtonLink>
            <TargetLink href={visit.link(base)}>{words.all}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage title={words.source}>
          <p>{found.source[visit.lang]}</p>
          {found.link && <TargetLink href={found.link}>{words.readSource}</TargetLink>}
        </Passage>
        <Passage title={words.when}>
          <Form method="get" action={visit.link(path)} label={words.when}>
            <FieldGrid>
              <DayField name="start" label={words.start} value={asked.start} hint={words.dayHint} optional />
              <DayField name="council" label={words.council} value={asked.council} optional />
            </FieldGrid>
            <Button quiet>{words.seeDates}</Button>
          </Form>
          <Dates template={found} start={start} visit={visit} />
        </Passage>
        <Passage title={words.angles}>
          {found.angles.length === 0 && <EmptyState why={words.noAngle} />}
          <PlainList items={found.angles.map((one) => <TownWords>{one}</TownWords>)} />
        </Passage>
        <Passage title={words.charter}>
          <p>{words.draftOnly}</p>
        </Passage>
        <Charter charter={charterOf(found, start, visit)} verdicts={new Map()} visit={visit} draft />
        <Passage title={words.mandate}>
          <p>{words.mandateNote}</p>
          <PlainList items={found.mandate.map((one) => <TownWords>{one}</TownWords>)} />
        </Passage>
        <Passage knot="yours">
          <ButtonLink href={visit.link(`${path}/creer`, chosen)}>{words.use}</ButtonLink>
        </Passage>
      </Page>
    )
  },
})

function charterOf(template: Template, start: string | undefined, visit: Visit) {
  const vote = template.milestones.find((one) => one.kind === 'vote')?.at ?? 0
  const on = start ? formatDay(dayAfter(start, vote), 'fr') : templateMessages[visit.lang].dayNumber(vote + 1)
  return {
    ...template.charter,
    commitments: withCouncilDay(template, on).map((row, index) => ({
      position: index + 1,
      promise: row.promise ?? '',
      promisedBy: row.promisedBy ?? '',
      due: row.due ?? '',
      checkedHow: row.checkedHow ?? '',
      checkCode: row.checkCode ?? null,
    })),
  }
}

function Dates(props: { template: Template; start: string | undefined; visit: Visit }) {
  const { template, start, visit } = props
  const words = templateMessages[visit.lang]
  const say = (at: number) =>
    start ? formatDay(dayAfter(start, at), visit.lang, true) : words.dayNumber(at + 1)
  const phases = Object.entries(template.phases) as [Phase, readonly [number, number]][]
  return (
    <>
      {!start && <Note>{words.relative}</Note>}
      <DataTable
        caption={words.phases}
        rows={phases}
        columns={[
          { key: 'phase', label: words.phase, cell: ([kind]) => messages[visit.lang].phases[kind] },
          { key: 'from', label: words.from, cell: ([, [from]]) => say(from) },
          { key: 'to', label: words.to, cell: ([, [, to]]) => say(to) },
        ]}
      />
      <DataTable
        caption={words.milestones}
        rows={template.milestones}
        columns={[
          { key: 'title', label: words.milestone, cell: (one) => <TownWords>{one.title}</TownWords> },
          { key: 'on', label: words.on, cell: (one) => say(one.at) },
        ]}
      />
    </>
  )
}

export const createFromTemplatePage = formPage({
  path: `${base}/:template/creer`,
  params: z.object({
    template: z.enum(templateKeys),
    start: z.string().max(10).optional(),
    council: z.string().max(10).optional(),
  }),
  operation: createFromTemplate,
  load: async (_visit, params) => templateOf(params.template),
  given: (params) => ({ template: params.template }),
  start: (_visit, found, params) => ({ level: found.level, start: params.start, council: params.council }),
  show(visit, form) {
    const [words, desk] = [templateMessages[visit.lang], deskMessages[visit.lang]]
    const fields = fieldsOf(form)
    const path = `${base}/${form.data.key}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.title[visit.lang]}
        title={desk.create}
        lead={words.createLead}
        action={`${path}/creer`}
        button={words.create}
        back={{ href: path, label: words.all }}
      >
        {fields.line('slug', { label: desk.slug, hint: desk.slugHint, width: 'medium' })}
        {fields.line('title', { label: desk.title })}
        {fields.text('summary', { label: desk.summary, hint: desk.summaryHint, rows: 4, limit: 1200 })}
        {fields.line('sponsor', { label: desk.sponsor })}
        {fields.choice('level', {
          label: desk.level,
          hint: desk.levelHint,
          options: levels.map((level) => ({ value: level, label: messages[visit.lang].levels[level] })),
        })}
        <FieldGrid>
          {fields.day('start', { label: words.start, hint: words.dayHint, optional: true })}
          {fields.day('council', { label: words.council, optional: true })}
        </FieldGrid>
      </DeskForm>
    )
  },
  next: (created) => `/bureau/demarches/${created.slug}`,
})

/** Recalled where the mandate is written, when the process was made from a template. */
export function MandateQuestions(props: { template: string | null; visit: Visit }) {
  const found = templates.find((one) => one.key === props.template)
  if (!found) return null
  return (
    <>
      <p>{templateMessages[props.visit.lang].questions}</p>
      <TownText text={found.mandate.map((one) => `- ${one}`).join('\n')} />
    </>
  )
}
