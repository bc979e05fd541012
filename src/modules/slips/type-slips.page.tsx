import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, processBySlug } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { sessionsOf } from '#modules/workshops/module.ts'
import { FieldGrid, HiddenField } from '#ui/fields.tsx'
import { messages } from './messages.ts'
import { paperChannels } from './slip.ts'
import { slipQuestions } from './slip-options.ts'
import { typeSlips } from './type-slips.ts'

const rowsShown = 10

export const typeSlipsPage = formPage({
  path: '/bureau/demarches/:process/bulletins',
  params: z.object({
    process: slug(),
    seance: identifier().optional(),
    canal: z.enum(paperChannels).optional(),
  }),
  operation: typeSlips,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const sessions = (await sessionsOf(visit.db, process.id)).filter((one) => one.status !== 'cancelled')
    return { process, sessions, districts: await listDistricts(visit.db) }
  },
  given: (asked) => ({ process: asked.process }),
  start: (_visit, _data, asked) => ({
    session: asked.seance,
    channel: asked.canal ?? (asked.seance ? 'workshop' : 'paper'),
    submission: randomBytes(18).toString('base64url'),
  }),
  show(visit, form) {
    const m = messages[visit.lang]
    const fields = fieldsOf(form)
    const { process, sessions, districts } = form.data
    const home = `/bureau/demarches/${process.slug}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        wide
        kicker={process.title}
        title={m.typeTitle}
        lead={m.typeLead}
        action={`${home}/bulletins`}
        button={m.save}
        back={{ href: home, label: m.backToDesk }}
      >
        <p>
          <a class="target-link" href={visit.link(`/demarches/${process.slug}/bulletin/papier`)}>
            {m.print}
          </a>
        </p>
        <HiddenField name="submission" value={fields.value('submission')} />
        <FieldGrid>
          {fields.choice('channel', {
            label: m.from,
            options: paperChannels.map((value) => ({ value, label: m.channels[value] })),
          })}
          {fields.choice('session', {
            label: m.session,
            optional: true,
            empty: m.noSession,
            options: sessions.map((one) => ({
              value: String(one.id),
              label: `${one.title}, ${one.sortDay}`,
            })),
          })}
        </FieldGrid>
        {Array.from({ length: rowsShown }, (_, index) => (
          <fieldset class="choice-group">
            <legend class="field-label">{m.slip(String(index + 1))}</legend>
            <FieldGrid>
              {slipQuestions(visit.lang, districts).map((one) =>
                fields.choice(`slips.${index}.${one.name}`, {
                  label: one.short,
                  empty: m.blank,
                  options: one.options,
                }),
              )}
            </FieldGrid>
          </fieldset>
        ))}
      </DeskForm>
    )
  },
  next: (done, asked) =>
    `/bureau/demarches/${asked.process}/bulletins?${new URLSearchParams({ canal: done.channel, ...(done.session ? { seance: String(done.session) } : {}) })}`,
})
