import { z } from 'zod'
import { documentDocx } from '#kernel/documents/document-docx.ts'
import { documentPdf } from '#kernel/documents/document-pdf.ts'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { publicWords } from '#modules/synthesis/public/public-messages.ts'
import { letterheadOf } from '#modules/territory/module.ts'
import { reportOf } from './report-contents.ts'
import { reportWords } from './report-messages.ts'

const input = z.object({ process: slug() })

export const reportDocxPage = page({
  path: '/demarches/:process/synthese.docx',
  who: 'anyone',
  input,
  async show(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const report = await reportOf(visit, process)
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const body = await documentDocx(report, await letterheadOf(visit.db, visit.frame(report.title).townName))
    return new Download(type, `synthese-${process.slug}.docx`, body)
  },
})

export const reportPdfPage = page({
  path: '/demarches/:process/synthese.pdf',
  who: 'anyone',
  input,
  async show(visit, asked) {
    const process = await processBySlug(visit.db, asked.process)
    const report = await reportOf(visit, process)
    const body = await documentPdf(
      report,
      await letterheadOf(visit.db, visit.frame(report.title).townName),
      reportWords[visit.lang],
    )
    if (!body) throw missing(sentence(publicWords, (m) => m.pdfMissing))
    return new Download('application/pdf', `synthese-${process.slug}.pdf`, body)
  },
})
