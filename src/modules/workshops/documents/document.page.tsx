import { z } from 'zod'
import { serveFile } from '#kernel/files/file-answer.ts'
import { findFile } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import {
  documentsOf,
  type SessionDocument,
  textOfDocument,
} from '#modules/workshops/attendance/came-reads.ts'
import { messages } from '#modules/workshops/messages.ts'
import { sessionOf } from '#modules/workshops/reads.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Note } from '#ui/text.tsx'
import { documentMessages } from './document-messages.ts'
import { fileWords, opensReserved } from './documents.tsx'

const input = z.object({ process: slug(), session: identifier(), document: identifier() })

/** The file of a session for this reader. @throws Refusal when there is none, or when it is for those registered. */
async function documentFor(visit: Visit, asked: z.output<typeof input>) {
  const process = await processBySlug(visit.db, asked.process)
  const session = await sessionOf(visit.db, process.id, asked.session)
  const found = (await documentsOf(visit.db, session.id)).find((one) => one.id === asked.document)
  if (!found?.file) throw missing(sentence(messages, (m) => m.unknownDocument))
  if (found.audience === 'registered' && !opensReserved(visit, process.id))
    throw forbidden(sentence(documentMessages, (m) => m.onlyRegistered))
  return { document: found, home: `/demarches/${process.slug}/seances/${session.id}`, session }
}

/** What a document is before it is downloaded, and what it says; the same for all and for who opens it with a code. */
export async function drawDocument(
  visit: Visit,
  shown: { document: SessionDocument; here: string; kicker: string; back: { href: string; label: string } },
) {
  const { document, here, back } = shown
  const words = documentMessages[visit.lang]
  const body = document.hasText ? await textOfDocument(visit.db, document.id) : null
  const said = [
    fileWords(document, visit.lang),
    words.publishedOn(formatDay(document.publishedOn, visit.lang)),
  ]
  return (
    <Page frame={visit.frame(document.title)}>
      <TitlePassage
        kicker={<TownWords>{shown.kicker}</TownWords>}
        title={<TownWords>{document.title}</TownWords>}
        lead={said.filter(Boolean).join(', ')}
      >
        {document.audience === 'registered' && <Note>{words.reserved}</Note>}
        <ButtonRow>
          <ButtonLink href={visit.link(`${here}/fichier`)} download>
            {words.download}
          </ButtonLink>
          <TargetLink href={visit.link(back.href)}>{back.label}</TargetLink>
        </ButtonRow>
      </TitlePassage>
      {body === null ? (
        <Passage>
          <p>{words.noText}</p>
        </Passage>
      ) : (
        <Passage title={words.asText}>
          <TownText text={body} />
        </Passage>
      )}
    </Page>
  )
}

export async function serveDocument(visit: Visit, document: SessionDocument) {
  const file = await findFile(visit.town, visit.db, document.file ?? '')
  return serveFile(visit.context, visit.town, file, { called: document.title })
}

export const documentPage = page({
  path: '/demarches/:process/seances/:session/documents/:document',
  who: 'anyone',
  input,
  async show(visit, asked) {
    const { document, home, session } = await documentFor(visit, asked)
    const back = { href: home, label: documentMessages[visit.lang].toSession }
    return drawDocument(visit, {
      document,
      here: `${home}/documents/${document.id}`,
      kicker: session.title,
      back,
    })
  },
})

export const documentFilePage = page({
  path: '/demarches/:process/seances/:session/documents/:document/fichier',
  who: 'anyone',
  input,
  show: async (visit, asked) => serveDocument(visit, (await documentFor(visit, asked)).document),
})
