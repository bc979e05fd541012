import { z } from 'zod'
import { documentDocx } from '#kernel/documents/document-docx.ts'
import { documentPdf } from '#kernel/documents/document-pdf.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { pageWords } from '#modules/deliberations/page-words.ts'
import { ownerOf, requireDeliberation } from '#modules/deliberations/reads.ts'
import { letterheadOf } from '#modules/territory/module.ts'
import { actDocument } from './act-document.ts'

const input = z.object({ deliberation: identifier() })
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function draw(visit: Visit, id: number, kind: 'docx' | 'pdf', name: string): Promise<Download> {
  const paper = await actDocument(visit.db, id, visit.now)
  const town = await letterheadOf(visit.db, visit.frame(paper.title).townName)
  if (kind === 'docx') return new Download(word, `${name}.docx`, await documentDocx(paper, town))
  const drawn = await documentPdf(paper, town, {
    page: 'Page',
    missingSigns: 'Un signe que cette machine ne sait pas dessiner est remplacé par □.',
  })
  if (!drawn) throw missing(sentence(pageWords, (m) => m.pdfMissing))
  return new Download('application/pdf', `${name}.pdf`, drawn)
}

/** The published act; nothing before it is published. */
const actPage = (kind: 'docx' | 'pdf') =>
  page({
    path: `/deliberations/:deliberation{[0-9]+}/acte.${kind}`,
    who: 'anyone',
    input,
    async show(visit, asked) {
      const act = await requireDeliberation(visit.db, asked.deliberation)
      if (act.status !== 'published') throw missing(sentence(pageWords, (m) => m.textNotPublished))
      return draw(visit, act.id, kind, `deliberation-${act.id}`)
    },
  })

/** The draft, for those who prepare it. */
const draftPage = (kind: 'docx' | 'pdf') =>
  page({
    path: `/bureau/deliberations/:deliberation{[0-9]+}/projet.${kind}`,
    who: deliberationLife.revise.who,
    input,
    owner: (asked, visit) => ownerOf(visit.db, asked.deliberation),
    show: (visit, asked) => draw(visit, asked.deliberation, kind, `projet-${asked.deliberation}`),
  })

export const actDocumentPages = [actPage('docx'), actPage('pdf'), draftPage('docx'), draftPage('pdf')]
