import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { deskPath } from '#modules/answers/desk/desk-door.ts'
import { DeskForm, fieldsOf, processBySlug, TownWords } from '#modules/processes/module.ts'
import { publicationWords } from './messages.ts'
import { cancelPublication, schedulePublication } from './schedule-publication.ts'

const here = `${deskPath}/publication`
const inProcess = z.object({ process: slug() })

export const schedulePublicationPage = formPage({
  path: '/bureau/reponses/publication/:process/programmer',
  params: inProcess,
  operation: schedulePublication,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = publicationWords[visit.lang]
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.title}</TownWords>}
        title={all.schedule}
        lead={all.lead}
        action={`${here}/${form.data.slug}/programmer`}
        button={all.button}
        back={{ href: here, label: all.back }}
      >
        {fields.day('day', { label: all.day })}
        {fields.line('time', { label: all.time, width: 'short' })}
      </DeskForm>
    )
  },
  next: () => here,
})

export const cancelPublicationPage = formPage({
  path: '/bureau/reponses/publication/:process/annuler',
  params: inProcess,
  operation: cancelPublication,
  load: (visit, asked) => processBySlug(visit.db, asked.process),
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = publicationWords[visit.lang]
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{form.data.title}</TownWords>}
        title={all.cancel}
        action={`${here}/${form.data.slug}/annuler`}
        button={all.cancel}
        back={{ href: here, label: all.back }}
      />
    )
  },
  next: () => here,
})
