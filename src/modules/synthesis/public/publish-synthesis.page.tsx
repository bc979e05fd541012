import { formPage } from '#kernel/web/page.ts'
import { DeskForm, TownWords } from '#modules/processes/module.ts'
import { deskPath, inProcess, openForm } from '#modules/synthesis/desk/desk-door.ts'
import { editorWords } from '#modules/synthesis/statements/editor-messages.ts'
import { publicWords } from './public-messages.ts'
import { publishSynthesis } from './publish-synthesis.ts'

export const publishSynthesisPage = formPage({
  path: '/bureau/synthese/:process/publier',
  params: inProcess,
  operation: publishSynthesis,
  load: openForm,
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = publicWords[visit.lang]
    const { process } = form.data
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.publish}
        lead={all.publishLead}
        action={`${deskPath(process.slug)}/publier`}
        button={all.publish}
        back={{ href: `${deskPath(process.slug)}/phrases`, label: editorWords[visit.lang].plan }}
      />
    )
  },
  next: (made) => `/demarches/${made.process}/synthese`,
})
