import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { spend } from '#kernel/limits.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { messages } from '#modules/moderation/messages.ts'
import { TownText } from '#modules/processes/module.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ReportFields } from './report.page.tsx'
import { reportText } from './report-text.ts'
import { kindOfSlug, requireReportable, slugs } from './reportable.ts'

/** Without an account, in one page, as for a contribution. */
export const reportTextPage = formPage({
  path: '/signaler/:kind/:id',
  params: z.object({ kind: z.enum(slugs), id: identifier() }),
  operation: reportText,
  async load(visit: Visit, { kind, id }) {
    const found = await requireReportable(visit.db, kindOfSlug[kind], id)
    if (visit.context.req.method === 'POST' && visit.address !== 'local') await spend('report', visit.address)
    return { ...found, slug: kind }
  },
  given: ({ kind, id }, _data, visit) => ({ kind: kindOfSlug[kind], id, language: visit.lang }),
  start: () => ({ submission: randomUUID() }),
  show(visit, { values, errors, data }) {
    const all = messages[visit.lang]
    const kind = kindOfSlug[data.slug]
    const title = all.reportTitle[kind]
    return (
      <Page frame={visit.frame(title)} failed={Object.keys(errors).length > 0}>
        <TitlePassage note={all.textName[kind](data.number)} title={title} lead={all.report.lead}>
          <TownText text={data.text} />
        </TitlePassage>
        <Passage>
          <ReportFields
            visit={visit}
            action={visit.link(`/signaler/${data.slug}/${data.id}`)}
            values={values}
            errors={errors}
          />
        </Passage>
      </Page>
    )
  },
  next: (result) => `/signalements/${result.code}`,
})
