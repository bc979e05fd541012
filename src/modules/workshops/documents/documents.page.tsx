import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, processBySlug } from '#modules/processes/module.ts'
import { documentsOf } from '#modules/workshops/attendance/came-reads.ts'
import { deskMessages } from '#modules/workshops/desk-messages.ts'
import { sessionOf } from '#modules/workshops/reads.ts'
import { documentAudiences } from '#modules/workshops/session.ts'
import { whenWords } from '#modules/workshops/session-words.tsx'
import { Choices } from '#ui/choices.tsx'
import { FieldGrid, FileField } from '#ui/fields.tsx'
import { PlainList } from '#ui/text.tsx'
import { addSessionDocument } from './add-session-document.ts'
import { documentMessages } from './document-messages.ts'
import { DocumentList } from './documents.tsx'
import { removeSessionDocument } from './remove-session-document.ts'

const params = z.object({ process: slug(), session: identifier() })
const pathOf = (asked: { process: string; session: number }) =>
  `/bureau/demarches/${asked.process}/seances/${asked.session}/documents`

export const addDocumentPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/documents',
  params,
  operation: addSessionDocument,
  maxBody: 16 * 1024 * 1024,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const session = await sessionOf(visit.db, process.id, asked.session)
    return { asked, session, documents: await documentsOf(visit.db, session.id) }
  },
  given: (asked) => ({ session: asked.session }),
  start: () => ({ audience: 'all' }),
  show(visit, form) {
    const words = deskMessages[visit.lang]
    const files = documentMessages[visit.lang]
    const { asked, session, documents } = form.data
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={`${session.title}, ${whenWords(session, visit.lang)}`}
        title={words.documentsTitle}
        lead={words.documentsLead}
        action={pathOf(asked)}
        files
        button={words.documentAdd}
        back={{ href: `/bureau/demarches/${asked.process}/seances`, label: words.back }}
        before={
          documents.length > 0 && (
            <>
              <DocumentList
                documents={documents}
                visit={visit}
                home={`/demarches/${asked.process}/seances/${asked.session}`}
                reserved
              />
              <PlainList
                items={documents.map((one) => (
                  <a href={visit.link(`${pathOf(asked)}/${one.id}/retirer`)}>
                    {`${words.documentRemove} « ${one.title} »`}
                  </a>
                ))}
              />
            </>
          )
        }
      >
        {fields.line('title', { label: words.documentTitle })}
        <FileField
          name="file"
          label={files.file}
          hint={files.fileHint}
          error={form.errors.file}
          accept=".pdf,.docx,.odt,.txt,.jpg,.jpeg,.png,.webp"
          optional
        />
        {fields.text('body', { label: files.body, hint: files.bodyHint, rows: 6, optional: true })}
        <Choices
          kind="radio"
          name="audience"
          label={files.audience}
          error={form.errors.audience}
          value={String(form.values.audience ?? 'all')}
          options={documentAudiences.map((value) => ({ value, label: files.audiences[value] }))}
        />
        {fields.line('link', { label: files.link, hint: words.documentLinkHint, optional: true })}
        <FieldGrid>
          {fields.day('publishedOn', {
            label: words.documentDay,
            hint: words.documentDayHint,
            optional: true,
          })}
        </FieldGrid>
      </DeskForm>
    )
  },
  next: (_done, asked) => pathOf(asked),
})

export const removeDocumentPage = formPage({
  path: '/bureau/demarches/:process/seances/:session/documents/:document/retirer',
  params: z.object({ process: slug(), session: identifier(), document: identifier() }),
  operation: removeSessionDocument,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const session = await sessionOf(visit.db, process.id, asked.session)
    const documents = await documentsOf(visit.db, session.id)
    return { asked, documents: documents.filter((one) => one.id === asked.document) }
  },
  given: (asked) => ({ document: asked.document }),
  show: (visit, form) => (
    <DeskForm
      visit={visit}
      form={form}
      kicker={form.data.documents[0]?.title}
      title={deskMessages[visit.lang].documentRemoveTitle}
      action={`${pathOf(form.data.asked)}/${form.data.asked.document}/retirer`}
      button={deskMessages[visit.lang].documentRemove}
      back={{ href: pathOf(form.data.asked), label: deskMessages[visit.lang].back }}
    />
  ),
  next: (_done, asked) => pathOf(asked),
})
