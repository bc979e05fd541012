import { canMakePdf } from '#kernel/documents/typst.ts'
import type { Visit } from '#kernel/web/page.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Passage } from '#ui/passage.tsx'
import { documentWords } from './messages.ts'

/** On the public page of the answers: the same in one document, to take away. */
export async function AnswersDocuments(props: { visit: Visit; slug: string }) {
  const { visit } = props
  const m = documentWords[visit.lang]
  const path = `/demarches/${props.slug}/reponses`
  const pdf = await canMakePdf()
  return (
    <Passage id="documents" title={m.files} class="not-on-paper">
      <p>{m.filesLead}</p>
      <ButtonRow>
        {pdf && (
          <TargetLink download href={visit.link(`${path}.pdf`)}>
            {m.pdf}
          </TargetLink>
        )}
        <TargetLink download href={visit.link(`${path}.docx`)}>
          {m.docx}
        </TargetLink>
      </ButtonRow>
      {!pdf && <p>{m.noPdf}</p>}
    </Passage>
  )
}
