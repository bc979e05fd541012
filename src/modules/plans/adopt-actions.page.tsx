import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Choices } from '#ui/choices.tsx'
import { Note } from '#ui/text.tsx'
import { adoptActions } from './adopt-actions.ts'
import { Ask, DeskForm } from './desk-form.tsx'
import { deskWords } from './desk-words.ts'
import { openDeliberations, planBySlug } from './reads.ts'

export const adoptActionsPage = formPage({
  path: '/bureau/plans/:plan/adoption',
  params: z.object({ plan: slug() }),
  operation: adoptActions,
  async load(visit, { plan: asked }) {
    const plan = await planBySlug(visit.db, asked, dayInParis(visit.now))
    return { plan, deliberations: await openDeliberations(visit.db, plan.strategy.processId) }
  },
  given: (_params, { plan }) => ({ strategy: plan.strategy.id }),
  show(visit, form) {
    const words = deskWords[visit.lang]
    const { plan, deliberations } = form.data
    const chosen = Array.isArray(form.values.actions) ? form.values.actions.map(String) : []
    const left = plan.actions.filter((action) => action.deliberationId === null)
    return (
      <DeskForm
        visit={visit}
        form={form}
        title={words.adopt}
        kicker={plan.strategy.title}
        action={`/bureau/plans/${plan.strategy.slug}/adoption`}
        back={{ path: `/bureau/plans/${plan.strategy.slug}`, label: plan.strategy.title }}
      >
        {deliberations.length === 0 && <Note>{words.noDeliberation}</Note>}
        <Ask
          visit={visit}
          form={form}
          name="deliberation"
          options={deliberations.map(({ id, subject }) => ({ value: String(id), label: subject }))}
        />
        <Ask visit={visit} form={form} name="all" as="yes" />
        {left.length > 0 && (
          <Choices
            kind="checkbox"
            name="actions"
            label={words.field.actions}
            error={form.errors.actions}
            value={chosen}
            options={left.map((action) => ({
              value: String(action.id),
              label: `${action.number}. ${action.title}`,
            }))}
            optional
          />
        )}
      </DeskForm>
    )
  },
  next: (_result, { plan }) => `/bureau/plans/${plan}`,
})
