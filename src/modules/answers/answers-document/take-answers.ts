import { z } from 'zod'
import { documentDocx } from '#kernel/documents/document-docx.ts'
import { documentPdf } from '#kernel/documents/document-pdf.ts'
import { type Lang, languages, sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { letterheadOf } from '#modules/territory/module.ts'
import { answersDocument } from './contents.ts'
import { documentWords } from './messages.ts'

const kinds = ['pdf', 'docx'] as const
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

async function draw(
  town: Town,
  asked: { process: string; format: (typeof kinds)[number]; lang: Lang },
  now: Date,
): Promise<Download> {
  const process = await processBySlug(town.db, asked.process)
  const paper = await answersDocument(town, process, asked.lang, now)
  const head = await letterheadOf(town.db, town.slug)
  const body =
    asked.format === 'docx'
      ? await documentDocx(paper, head)
      : await documentPdf(paper, head, documentWords[asked.lang])
  if (!body) throw missing(sentence(documentWords, (m) => m.noPdf))
  return new Download(types[asked.format], `reponses-${process.slug}.${asked.format}`, body)
}

export const takeAnswers = reading({
  name: 'take-answers',
  summary: sentence(documentWords, (m) => m.summary),
  who: 'anyone',
  input: z.object({
    process: slug(),
    format: z.enum(kinds).default('pdf'),
    lang: z.enum(languages).default('fr'),
  }),
  run: (asked, { town, now }) => draw(town, asked, now),
})

const documentPage = (format: (typeof kinds)[number]) =>
  page({
    path: `/demarches/:process/reponses.${format}`,
    who: 'anyone',
    input: z.object({ process: slug() }),
    show: (visit, { process }) => draw(visit.town, { process, format, lang: visit.lang }, visit.now),
  })

export const answersDocumentPages = kinds.map(documentPage)
