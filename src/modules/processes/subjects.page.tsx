import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { addAngle } from './add-angle.ts'
import { addAxis } from './add-axis.ts'
import { DeskForm, fieldsOf } from './desk-form.tsx'
import { deskMessages } from './desk-messages.ts'
import { messages } from './messages.ts'
import { origins } from './process.ts'
import { axesOf, processBySlug } from './reads.ts'

const params = z.object({ process: slug() })

export const addAxisPage = formPage({
  path: '/bureau/demarches/:process/axes',
  params,
  operation: addAxis,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    return { process, axes: await axesOf(visit.db, process.id) }
  },
  given: (asked) => ({ process: asked.process }),
  start: (_visit, { axes }) => ({ number: (axes.at(-1)?.number ?? 0) + 1, origin: 'town' }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const home = `/bureau/demarches/${form.data.process.slug}`
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.process.title}
        title={words.addAxis}
        action={`${home}/axes`}
        button={words.addAxis}
        back={{ href: home, label: words.back }}
      >
        {fields.number('number', { label: words.number })}
        {fields.line('title', { label: words.title })}
        {fields.line('shortTitle', { label: words.shortTitle, hint: words.shortTitleHint, width: 'medium' })}
        {fields.choice('origin', {
          label: words.origin,
          options: origins.map((origin) => ({ value: origin, label: messages[visit.lang].origins[origin] })),
        })}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}#axes`,
})

export const addAnglePage = formPage({
  path: '/bureau/demarches/:process/angles',
  params,
  operation: addAngle,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: (asked) => ({ process: asked.process }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const home = `/bureau/demarches/${form.data.slug}`
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={form.data.title}
        title={words.addAngle}
        action={`${home}/angles`}
        button={words.addAngle}
        back={{ href: home, label: words.back }}
      >
        {fieldsOf(form).line('title', { label: words.title })}
      </DeskForm>
    )
  },
  next: (_result, asked) => `/bureau/demarches/${asked.process}#angles`,
})
