import { canMakePdf } from '#kernel/documents/typst.ts'
import type { Visit } from '#kernel/web/page.ts'
import { openCheckOf } from '#modules/synthesis/agreement/check-reads.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { Passage } from '#ui/passage.tsx'
import { Note } from '#ui/text.tsx'
import { publicWords } from './public-messages.ts'

/** What can be taken away: the synthesis as a document, its themes and their voices as data. */
export async function Documents(props: {
  visit: Visit
  process: { id: number; slug: string }
  /** Whether there is a sentence to put in a document. */
  written: boolean
}) {
  const { visit, process } = props
  const words = publicWords[visit.lang]
  const path = `/demarches/${process.slug}/synthese`
  const pdf = await canMakePdf()
  const blind = (await openCheckOf(visit.db, process.id)) !== undefined
  return (
    <Passage id="documents" title={words.files}>
      {props.written && (
        <ButtonRow>
          <TargetLink download href={visit.link(`${path}.docx`)}>
            {words.docx}
          </TargetLink>
          {pdf && (
            <TargetLink download href={visit.link(`${path}.pdf`)}>
              {words.pdf}
            </TargetLink>
          )}
        </ButtonRow>
      )}
      {props.written && !pdf && <p>{words.pdfMissing}</p>}
      <p>
        <b>{words.themeFiles}</b>
      </p>
      <ButtonRow>
        <TargetLink download href={visit.link(`${path}/themes.csv`)}>
          CSV
        </TargetLink>
        <TargetLink download href={visit.link(`${path}/themes.json`)}>
          JSON
        </TargetLink>
        <TargetLink href={visit.link('/donnees/dictionnaire/themes')}>{words.dictionary}</TargetLink>
      </ButtonRow>
      <Note>
        {words.themeFilesNote} {blind && words.themeFilesBlind}
      </Note>
    </Passage>
  )
}
