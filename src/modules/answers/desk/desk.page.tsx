import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { answerLife, deskReaders, passageKeepers, statusNames } from '#modules/answers/answer.ts'
import { unassignedByProcess } from '#modules/answers/assignment/assignment-reads.ts'
import { comparePath } from '#modules/answers/comparison/compare-path.ts'
import { comparisonWords } from '#modules/answers/comparison/messages.ts'
import { OpinionsLine } from '#modules/answers/opinions/desk-line.tsx'
import { opinionCounts } from '#modules/answers/opinions/reads.ts'
import { PaceList } from '#modules/answers/pace/pace-list.tsx'
import { pacesOf } from '#modules/answers/pace/reads.ts'
import { paceReaders } from '#modules/answers/pace/show-pace.ts'
import { WeekGlance, WeekTable } from '#modules/answers/pace/week-table.tsx'
import { weekTable } from '#modules/answers/pace/weeks.ts'
import { reasonsPath } from '#modules/answers/shared-reasons/list-reasons.page.tsx'
import { reasonWords } from '#modules/answers/shared-reasons/messages.ts'
import { workbookKeepers } from '#modules/answers/workbook/send-workbook.ts'
import { dayInParis, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { DeskHead } from '#ui/desk.tsx'
import { EntryList } from '#ui/entries.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { FilterForm, FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, ExampleMark, KeyList, Soft } from '#ui/text.tsx'
import { deskAddress, deskLink, deskPath, pageNumber, pagesOf } from './desk-door.ts'
import { words } from './desk-messages.ts'
import { deskNotice } from './desk-notice.ts'
import { deskCounts, queueOf, queues, type SheetRow, sheetsPerPage, workloadOf } from './desk-reads.ts'

export const answersDeskPage = page({
  path: deskPath,
  who: deskReaders,
  input: z.object({ ...deskAddress, page: pageNumber() }),
  menu: {
    place: 'desk',
    label: { fr: 'Réponses', en: 'Answers' },
    order: 40,
    waiting: async ({ db, actor, now }) => (await deskCounts(db, actor, dayInParis(now))).mine,
  },
  async show(visit, from) {
    const { db, lang, actor } = visit
    const all = words[lang]
    const today = dayInParis(visit.now)
    const counts = await deskCounts(db, actor, today)
    const queue = from.file ?? (counts.mine > 0 ? 'mine' : 'all')
    const inQueue = from.service ? await deskCounts(db, actor, today, from.service) : counts
    const size = sheetsPerPage
    const { page: at, pages } = pagesOf(inQueue[queue], size, from.page)
    const place = { file: queue, service: from.service }
    const sheets = await queueOf(db, actor, { queue, organisation: from.service, today }, { page: at, size })
    const workload = await workloadOf(db, actor, today)
    const weeks = await weekTable(db, actor, today)
    const paces = isAllowed(paceReaders, actor) ? await pacesOf(db, actor, today) : []
    const notice = await deskNotice(visit)
    const assigns = isAllowed(answerLife.assign.who, actor)
    const opinions = await opinionCounts(db, actor, today)
    const waiting = assigns ? total(await unassignedByProcess(db, actor)) : 0
    const cell = (value: number) => formatNumber(value, lang)
    return (
      <Page frame={visit.frame(all.desk)}>
        <DeskHead title={all.desk} done={counts.published} total={counts.all} what={all.done}>
          <WeekGlance visit={visit} weeks={weeks} />
          <ButtonRow>
            {assigns && (
              <ButtonLink href={visit.link(`${deskPath}/attribuer`)} quiet={waiting === 0}>
                {all.assign}
              </ButtonLink>
            )}
            {isAllowed(answerLife.validate.who, actor) && (
              <ButtonLink href={visit.link(`${deskPath}/a-valider`)}>{all.toValidate}</ButtonLink>
            )}
            {(isAllowed(answerLife.publish.who, actor) || isAllowed(passageKeepers, actor)) && (
              <ButtonLink href={visit.link(`${deskPath}/publication`)} quiet>
                {all.publication}
              </ButtonLink>
            )}
          </ButtonRow>
          <ButtonRow>
            <TargetLink href={visit.link(comparePath)}>{comparisonWords[lang].title}</TargetLink>
            <TargetLink href={visit.link(reasonsPath)}>{reasonWords[lang].allReasons}</TargetLink>
            <OpinionsLine visit={visit} counts={opinions} />
            {isAllowed(workbookKeepers, actor) && (
              <TargetLink href={visit.link(deskLink('/tableur', { file: from.file, service: from.service }))}>
                {all.inSpreadsheet}
              </TargetLink>
            )}
            {notice?.door}
          </ButtonRow>
          {assigns && <Soft>{plural(waiting, all.toAssign, lang)}.</Soft>}
          {notice?.says}
          <FilterList
            label={all.queueFilter}
            items={queues.map((one) => ({
              href: visit.link(deskLink('', { ...place, file: one })),
              label: all.queue[one],
              count: inQueue[one],
              current: one === queue,
            }))}
          />
          {(workload.length > 1 || from.service) && (
            <FilterForm action={visit.link(deskPath)} label={all.serviceFilter} keep={{ file: queue }}>
              <SelectField
                name="service"
                label={all.service}
                value={from.service ? String(from.service) : undefined}
                empty={all.anyService}
                optional
                options={workload.map((one) => ({ value: String(one.id), label: one.name, lang: 'fr' }))}
              />
            </FilterForm>
          )}
        </DeskHead>
        <Passage title={all.queue[queue]}>
          {sheets.length === 0 ? (
            <EmptyState why={all.emptyQueue}>
              <p>{all.emptyQueueHelp}</p>
            </EmptyState>
          ) : (
            <>
              <Soft>{all.shownSheets(outOf(sheets.length, inQueue[queue], lang))}</Soft>
              <Form method="get" action={visit.link(comparePath)} wide label={all.queue[queue]}>
                <EntryList
                  entries={sheets.map((sheet) => ({
                    number: sheet.number,
                    choose: { name: 'fiche', value: String(sheet.id), label: all.tick(sheet.number) },
                    title: <TownWords>{sheet.title}</TownWords>,
                    href: visit.link(deskLink(`/${sheet.id}`, place)),
                    note: (
                      <>
                        <TownWords>{`${sheet.processTitle}, ${sheet.organisation}`}</TownWords>,{' '}
                        {dueWords(visit, sheet)} {sheet.example && <ExampleMark />}
                      </>
                    ),
                    status: <SheetStatus visit={visit} sheet={sheet} />,
                  }))}
                />
                <Soft>{all.ticked}</Soft>
                <ButtonRow>
                  <Button quiet name="comparer" value="1">
                    {all.compareTicked}
                  </Button>
                  {assigns && (
                    <Button quiet action={visit.link(`${deskPath}/attribuer`)}>
                      {all.giveTicked}
                    </Button>
                  )}
                </ButtonRow>
              </Form>
              <Pager page={at} pages={pages} href={(n) => visit.link(deskLink('', { ...place, page: n }))} />
              <KeyList
                keys={[
                  { keys: ['J', 'K'], does: all.keys.lines },
                  { keys: ['X'], does: all.keys.tick },
                  { keys: [lang === 'fr' ? 'Entrée' : 'Enter'], does: all.keys.open },
                  { keys: ['?'], does: all.keys.help },
                ]}
              />
            </>
          )}
        </Passage>
        <PaceList visit={visit} paces={paces} />
        <WeekTable visit={visit} weeks={weeks} />
        {workload.length > 0 && (
          <Passage>
            <DataTable
              caption={all.workload}
              rows={workload}
              columns={[
                {
                  key: 'name',
                  label: all.service,
                  cell: (row) => (
                    <a href={visit.link(deskLink('', { file: 'all', service: row.id }))}>{row.name}</a>
                  ),
                },
                {
                  key: 'assigned',
                  label: all.queue.assigned,
                  number: true,
                  cell: (row) => cell(row.assigned),
                },
                { key: 'late', label: all.late, number: true, cell: (row) => cell(row.late) },
                { key: 'drafted', label: all.queue.drafted, number: true, cell: (row) => cell(row.drafted) },
                {
                  key: 'validated',
                  label: all.queue.validated,
                  number: true,
                  cell: (row) => cell(row.validated),
                },
                {
                  key: 'published',
                  label: all.queue.published,
                  number: true,
                  cell: (row) => cell(row.published),
                },
              ]}
            />
          </Passage>
        )}
      </Page>
    )
  },
})

const total = (counts: readonly { count: number }[]) => counts.reduce((sum, one) => sum + one.count, 0)

export function dueWords(visit: Visit, sheet: Pick<SheetRow, 'dueDay' | 'late' | 'publishedAt'>): string {
  const all = words[visit.lang]
  if (sheet.publishedAt) return all.wasPublished(formatDay(new Date(sheet.publishedAt), visit.lang))
  const day = formatDay(sheet.dueDay, visit.lang)
  return sheet.late ? all.wasDue(day) : all.due(day)
}

export function SheetStatus(props: { visit: Visit; sheet: SheetRow }) {
  const { lang } = props.visit
  const { sheet } = props
  const kind: StatusKind = sheet.status === 'published' ? 'done' : sheet.late ? 'broken' : 'yours'
  return (
    <Status kind={kind}>
      {sheet.status === 'assigned' && sheet.sentBack ? words[lang].sentBack : statusNames[sheet.status][lang]}
    </Status>
  )
}
