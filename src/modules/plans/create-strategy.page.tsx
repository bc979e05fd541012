import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { FieldGrid } from '#ui/fields.tsx'
import { objectiveKinds } from './action.ts'
import { addObjective } from './add-objective.ts'
import { createStrategy } from './create-strategy.ts'
import { Ask, DeskForm } from './desk-form.tsx'
import { deskWords } from './desk-words.ts'
import { messages } from './messages.ts'
import { credits, periods } from './money.ts'
import { listProcesses, planBySlug } from './reads.ts'

export const createStrategyPage = formPage({
  path: '/bureau/plans/creer',
  params: z.object({}),
  operation: createStrategy,
  load: (visit) => listProcesses(visit.db),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { period, credit } = messages[visit.lang]
    const on = { visit, form }
    return (
      <DeskForm
        {...on}
        title={words.create}
        action="/bureau/plans/creer"
        back={{ path: '/bureau/plans', label: words.desk }}
      >
        <Ask
          {...on}
          name="process"
          options={form.data.map((process) => ({ value: String(process.id), label: process.title }))}
        />
        <Ask {...on} name="title" />
        <Ask {...on} name="slug" hint={words.hint.slug} />
        <Ask {...on} name="summary" as="long" optional />
        <FieldGrid>
          <Ask {...on} name="starts" as="day" />
          <Ask {...on} name="ends" as="day" />
        </FieldGrid>
        <Ask {...on} name="announcedActions" as="number" hint={words.hint.unknown} optional />
        <Ask {...on} name="announcedActionsQuote" hint={words.hint.quote} optional />
        <Ask {...on} name="announcedActionsSource" optional />
        <Ask {...on} name="envelope" hint={words.hint.unknown} optional />
        <FieldGrid>
          <Ask
            {...on}
            name="envelopePeriod"
            options={periods.map((value) => ({ value, label: period[value] }))}
            optional
          />
          <Ask
            {...on}
            name="envelopeCredit"
            options={credits.map((value) => ({ value, label: credit[value] }))}
            optional
          />
        </FieldGrid>
        <Ask {...on} name="envelopeSource" optional />
        <Ask {...on} name="example" as="yes" />
      </DeskForm>
    )
  },
  next: (made) => `/bureau/plans/${made.slug}`,
})

export const addObjectivePage = formPage({
  path: '/bureau/plans/:plan/objectif',
  params: z.object({ plan: slug() }),
  operation: addObjective,
  load: (visit, { plan }) => planBySlug(visit.db, plan, dayInParis(visit.now)),
  given: (_params, plan) => ({ strategy: plan.strategy.id }),
  start: () => ({ kind: 'objective' }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { strategy, outline, axes } = form.data
    const on = { visit, form }
    return (
      <DeskForm
        {...on}
        title={words.addObjective}
        kicker={strategy.title}
        action={`/bureau/plans/${strategy.slug}/objectif`}
        back={{ path: `/bureau/plans/${strategy.slug}`, label: strategy.title }}
      >
        <Ask
          {...on}
          name="kind"
          options={objectiveKinds.map((value) => ({
            value,
            label: messages[visit.lang].objectiveKind[value],
          }))}
        />
        <Ask {...on} name="title" />
        <Ask
          {...on}
          name="parent"
          options={outline.map((line) => ({
            value: String(line.objective.id),
            label: `${line.number} ${line.objective.title}`,
          }))}
          optional
        />
        <Ask
          {...on}
          name="axis"
          options={axes.map((axis) => ({ value: String(axis.id), label: `${axis.number}. ${axis.title}` }))}
          optional
        />
        <Ask {...on} name="example" as="yes" />
      </DeskForm>
    )
  },
  next: (_made, { plan }) => `/bureau/plans/${plan}`,
})
