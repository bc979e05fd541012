import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { originOf } from '#kernel/web/web-request.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { messages as deliberationMessages } from '#modules/deliberations/messages.ts'
import { DeskForm, typed } from '#modules/deliberations/preparation/desk-form.tsx'
import { bodyOf, classificationOf, requireDeliberation } from '#modules/deliberations/reads.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { SelectField, TextField } from '#ui/fields.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Note, PlainList } from '#ui/text.tsx'
import { classifyDeliberation } from './classify-deliberation.ts'
import { describeBody } from './describe-body.ts'
import { titleOf } from './fields.ts'
import { matters } from './matters.ts'
import { messages } from './messages.ts'
import { scdlRows } from './reads.ts'
import { type Assessed, assess, scdlFile } from './scdl.ts'

const assessed = async (visit: Visit) =>
  assess(await scdlRows(visit.db), (path) => new URL(visit.link(path), originOf(visit.context)).href)

/** What is ready for the public file, and what each other act still lacks. */
export const scdlPage = page({
  path: '/deliberations/donnees-ouvertes',
  who: 'anyone',
  input: z.object({}),
  async show(visit) {
    const { lang } = visit
    const m = messages[lang]
    const all = await assessed(visit)
    const faulty = all.filter(({ faults }) => faults.length > 0)
    const examples = (await scdlRows(visit.db)).filter((row) => row.example).length
    const count = (n: number) => formatNumber(n, lang)
    const mayDescribe = isAllowed(describeBody.who, visit.actor)
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage title={m.title} lead={m.lead}>
          {all.length === 0 ? (
            <EmptyState why={m.none} />
          ) : (
            <>
              <p>{m.ready(count(all.length - faulty.length), count(all.length))}</p>
              {faulty.length < all.length && (
                <ButtonLink href={visit.link('/deliberations/scdl.csv')} download>
                  {m.download}
                </ButtonLink>
              )}
            </>
          )}
          {examples > 0 && <Note>{m.examples(count(examples))}</Note>}
        </TitlePassage>
        {all.length > 0 && <Lacking visit={visit} faulty={faulty} />}
        {mayDescribe && (
          <Passage title={m.bodies} knot="yours">
            <ButtonRow>
              {bodies.map((body) => (
                <TargetLink href={visit.link(`/bureau/deliberations/organes/${body}`)}>
                  {m.describeBody(deliberationMessages[lang].body[body])}
                </TargetLink>
              ))}
            </ButtonRow>
          </Passage>
        )}
      </Page>
    )
  },
})

function Lacking({ visit, faulty }: { visit: Visit; faulty: readonly Assessed[] }) {
  const { lang } = visit
  const m = messages[lang]
  const mayClassify = isAllowed(classifyDeliberation.who, visit.actor)
  if (faulty.length === 0)
    return (
      <Passage title={m.lacking}>
        <p>{m.complete}</p>
      </Passage>
    )
  return (
    <Passage title={m.lacking} knot="expected">
      <p>{m.lackingLead}</p>
      <DataTable
        caption={m.lacking}
        rows={faulty}
        columns={[
          {
            key: 'act',
            label: m.act,
            cell: ({ row }) => (
              <a
                href={visit.link(
                  mayClassify ? `/bureau/deliberations/${row.id}/classer` : `/deliberations/${row.id}`,
                )}
                lang="fr"
              >
                {row.subject}
              </a>
            ),
          },
          {
            key: 'faults',
            label: m.faults,
            cell: ({ faults }) => (
              <PlainList
                items={faults.map(({ field, kind }) => (
                  <>
                    <span lang="fr">{m.fault[kind](titleOf(field))}</span> <code>{field}</code>
                  </>
                ))}
              />
            ),
          },
        ]}
      />
    </Passage>
  )
}

export const scdlFilePage = page({
  path: '/deliberations/scdl.csv',
  who: 'anyone',
  input: z.object({}),
  show: async (visit) => scdlFile(await assessed(visit)),
})

export const classifyDeliberationPage = formPage({
  path: '/bureau/deliberations/:deliberation{[0-9]+}/classer',
  params: z.object({ deliberation: identifier() }),
  operation: classifyDeliberation,
  load: async (visit, params) => ({
    act: await requireDeliberation(visit.db, params.deliberation),
    known: await classificationOf(visit.db, params.deliberation),
  }),
  given: (params) => ({ deliberation: params.deliberation }),
  start: (_visit, { known }) => ({ ...known }),
  show(visit, form) {
    const m = messages[visit.lang]
    const { act } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        act={act}
        title={m.classify}
        lead={m.classifyLead}
        action={`/bureau/deliberations/${act.id}/classer`}
      >
        <SelectField
          name="matter"
          label={m.matter}
          hint={m.matterHint}
          empty=""
          value={typed(form, 'matter')}
          error={form.errors.matter}
          options={[...matters].map(([code, name]) => ({
            value: code,
            label: `${code} ${name.split('/')[1]}`,
          }))}
        />
        <TextField
          name="budgetYear"
          label={m.budgetYear}
          hint={m.budgetYearHint}
          value={typed(form, 'budgetYear')}
          error={form.errors.budgetYear}
          width="short"
          optional
        />
        <TextField
          name="budgetName"
          label={m.budgetName}
          value={typed(form, 'budgetName')}
          error={form.errors.budgetName}
          optional
        />
      </DeskForm>
    )
  },
  next: (_done, params) => `/bureau/deliberations/${params.deliberation}`,
})

export const describeBodyPage = formPage({
  path: '/bureau/deliberations/organes/:body',
  params: z.object({ body: z.enum(bodies) }),
  operation: describeBody,
  load: async (visit, { body }) => ({ body, known: await bodyOf(visit.db, body) }),
  given: ({ body }) => ({ body }),
  start: (_visit, { known }) => ({ ...known }),
  show(visit, form) {
    const m = messages[visit.lang]
    const { body } = form.data
    const field = (name: 'name' | 'siret' | 'controlAuthority') => ({
      name,
      value: typed(form, name),
      error: form.errors[name],
    })
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={deliberationMessages[visit.lang].body[body]}
        action={`/bureau/deliberations/organes/${body}`}
      >
        <TextField {...field('name')} label={m.bodyName} />
        <TextField {...field('siret')} label={m.siret} width="medium" optional />
        <TextField
          {...field('controlAuthority')}
          label={m.controlAuthority}
          hint={m.controlHint}
          width="medium"
          optional
        />
      </DeskForm>
    )
  },
  next: () => '/deliberations/donnees-ouvertes',
})
