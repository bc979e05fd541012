import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { consult } from '#kernel/reading.ts'
import { formPage, page } from '#kernel/web/page.ts'
import { deskAddress, deskPath } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { deskCounts, queues, workloadOf } from '#modules/answers/desk/desk-reads.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { FileField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Note } from '#ui/text.tsx'
import { workbookWords } from './messages.ts'
import { exportAnswerWorkbook } from './readings.ts'
import { listBooks, thrownAwayAt } from './reads.ts'
import { ownOrganisation, sendAnswerWorkbook, workbookKeepers } from './send-workbook.ts'

export const booksPath = `${deskPath}/tableur`
export const mostBytes = 21 * 1024 * 1024

/** Out and back: which sheets to take, and where to send the workbook back. */
export const answerWorkbooksPage = formPage({
  path: booksPath,
  params: z.object(deskAddress),
  operation: sendAnswerWorkbook,
  maxBody: mostBytes,
  async load(visit, { file, service }) {
    const today = dayInParis(visit.now)
    return {
      counts: await deskCounts(visit.db, visit.actor, today),
      services: await workloadOf(visit.db, visit.actor, today),
      books: await listBooks(visit.db, ownOrganisation(visit.actor)),
      leads: ownOrganisation(visit.actor) === null,
      file,
      service,
    }
  },
  show(visit, form) {
    const { lang } = visit
    const [all, desk] = [workbookWords[lang], words[lang]]
    const { counts, services, books, leads, file, service } = form.data
    return (
      <Page frame={visit.frame(all.title)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage title={all.title} lead={all.lead}>
          {all.frenchHeaders && <Note>{all.frenchHeaders}</Note>}
          <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
        </TitlePassage>
        <Passage title={all.take}>
          <Form method="get" action={visit.link(`${booksPath}/classeur`)} label={all.take}>
            <SelectField
              name="queue"
              label={all.which}
              value={file ?? 'all'}
              options={queues.map((queue) => ({
                value: queue,
                label: `${desk.queue[queue]} (${formatNumber(counts[queue], lang)})`,
              }))}
            />
            {services.length > 1 && (
              <SelectField
                name="service"
                label={desk.service}
                value={service ? String(service) : undefined}
                empty={desk.anyService}
                optional
                options={services.map((one) => ({ value: String(one.id), label: one.name, lang: 'fr' }))}
              />
            )}
            {leads && (
              <Choice kind="checkbox" name="unassigned" value="true">
                {all.unassigned}
              </Choice>
            )}
            <Choices
              kind="radio"
              name="format"
              label={all.format}
              value="xlsx"
              options={(['xlsx', 'ods'] as const).map((one) => ({ value: one, label: all.formats[one] }))}
            />
            <Button>{all.download}</Button>
          </Form>
        </Passage>
        <Passage title={all.giveBack}>
          <Form files action={visit.link(booksPath)} errors={form.errors} label={all.giveBack}>
            <FileField
              name="file"
              label={all.file}
              hint={all.fileHint}
              error={form.errors.file}
              accept=".xlsx,.ods"
            />
            <ButtonRow>
              <Button>{all.check}</Button>
            </ButtonRow>
          </Form>
        </Passage>
        {books.length > 0 && (
          <Passage title={all.past}>
            <EntryList
              entries={books.map((sent) => ({
                title: all.sentOn(formatInstant(sent.sentAt, lang)),
                href: visit.link(`${booksPath}/${sent.id}`),
                note: (
                  <>
                    {plural(sent.rows, all.rows, lang)}
                    {!sent.appliedAt && <>. {all.thrownAway(formatDay(thrownAwayAt(sent), lang))}</>}
                  </>
                ),
                status: (
                  <Status kind={sent.appliedAt ? 'done' : 'yours'}>
                    {sent.appliedAt ? all.done : all.waiting}
                  </Status>
                ),
              }))}
            />
          </Passage>
        )}
      </Page>
    )
  },
  next: ({ workbook }) => `${booksPath}/${workbook}`,
})

/** The file itself, by the same reading as programs. */
export const answerWorkbookFilePage = page({
  path: `${booksPath}/classeur`,
  who: workbookKeepers,
  owner: async (_input, { actor }) => ({ organisation: ownOrganisation(actor) }),
  input: z.object({
    queue: z.enum(queues).catch('all').default('all'),
    format: z.enum(['xlsx', 'ods']).catch('xlsx').default('xlsx'),
    demarche: slug().optional().catch(undefined),
    service: identifier().optional().catch(undefined),
    unassigned: z.boolean().catch(false).default(false),
  }),
  show: (visit, { queue, service, demarche, format, unassigned }) =>
    consult(
      visit.town,
      exportAnswerWorkbook,
      { format, queue, organisation: service, process: demarche, unassigned },
      visit.actor,
    ),
})
