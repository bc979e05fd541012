import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import {
  documentMessages,
  drawDocument,
  serveDocument,
  messages as sessionMessages,
} from '#modules/workshops/module.ts'
import { ownOfAddress } from './with-code.ts'

const input = z.object({ code: line({ max: 100 }), document: identifier() })

/** A file of one of the sessions the holder of the code comes to, or waits for. @throws Refusal for any other. */
async function documentOfOwn(visit: Visit, asked: z.output<typeof input>) {
  const { who, registrations } = await ownOfAddress(visit, asked.code)
  for (const { session, documents } of registrations) {
    const document = documents.find((one) => one.id === asked.document && one.file)
    if (document) return { document, session, home: `/inscription/${who.code}` }
  }
  throw missing(sentence(sessionMessages, (m) => m.unknownDocument))
}

export const ownDocumentPage = page({
  path: '/inscription/:code/documents/:document',
  who: 'anyone',
  input,
  async show(visit, asked) {
    const { document, session, home } = await documentOfOwn(visit, asked)
    return drawDocument(visit, {
      document,
      here: `${home}/documents/${document.id}`,
      kicker: session.title,
      back: { href: home, label: documentMessages[visit.lang].toOwn },
    })
  },
})

export const ownDocumentFilePage = page({
  path: '/inscription/:code/documents/:document/fichier',
  who: 'anyone',
  input,
  show: async (visit, asked) => serveDocument(visit, (await documentOfOwn(visit, asked)).document),
})
