import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/page.ts'
import { axesOf, DeskForm, fieldsOf, processBySlug } from '#modules/processes/module.ts'
import { FieldGrid, HiddenField } from '#ui/fields.tsx'
import { EmptyState, Note } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { generateProgramme } from './generate-programme.ts'
import { messages } from './messages.ts'
import type { Audience } from './session.ts'

const groups: readonly Audience[] = ['actors', 'citizens']

/** Every axis × audience × round as a row to date: 4 × 2 × 2 are 16 rows. */
export const generateProgrammePage = formPage({
  path: '/bureau/demarches/:process/seances/composer',
  params: z.object({ process: slug(), rencontres: z.int().min(1).max(6).optional() }),
  operation: generateProgramme,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const axes = await axesOf(visit.db, process.id)
    const rounds = asked.rencontres ?? 2
    const rows = groups.flatMap((audience) =>
      Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
        axes.map((axis) => ({ axis, audience, round })),
      ),
    )
    return { process, axes, rounds, rows }
  },
  given: (asked) => ({ process: asked.process }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const { process, axes, rounds, rows } = form.data
    const home = `/bureau/demarches/${process.slug}/seances`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={words.generate}
        lead={words.generateLead(axes.length, rounds)}
        action={`${home}/composer?rencontres=${rounds}`}
        button={words.generate}
        back={{ href: home, label: words.back }}
        before={
          axes.length === 0 ? (
            <EmptyState why={words.noAxis} />
          ) : (
            <Note>
              <a href={visit.link(`${home}/composer`, { rencontres: rounds + 1 })}>
                {words.moreRounds(rounds + 1)}
              </a>
            </Note>
          )
        }
        wide
      >
        {fields.line('place', { label: words.place, optional: true })}
        {fields.text('access', { label: words.access, hint: words.accessHint, optional: true, rows: 2 })}
        {rows.map((row, index) => (
          <fieldset class="choice-group">
            <legend class="field-label">
              {words.slot(row.axis.shortTitle, messages[visit.lang].audiences[row.audience], row.round)}
            </legend>
            <HiddenField name={`slots.${index}.axis`} value={String(row.axis.number)} />
            <HiddenField name={`slots.${index}.audience`} value={row.audience} />
            <HiddenField name={`slots.${index}.round`} value={String(row.round)} />
            <FieldGrid>
              {fields.day(`slots.${index}.day`, { label: words.day })}
              {fields.line(`slots.${index}.start`, { label: words.start, width: 'short' })}
              {fields.line(`slots.${index}.end`, { label: words.end, width: 'short' })}
            </FieldGrid>
          </fieldset>
        ))}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}/seances`,
})
