import { isAllowed } from '#kernel/actor.ts'
import { identifier } from '#kernel/input.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { fieldsOf, TownWords } from '#modules/processes/module.ts'
import { inProcess, openDesk } from '#modules/synthesis/desk/desk-door.ts'
import { synthesisReading, synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { groupingsPath, themesPath } from '#modules/synthesis/themes/theme-paths.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Pager } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Note } from '#ui/text.tsx'
import { fewestPlaced, sizes } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { checkPath, checksPath } from './check-paths.ts'
import { checksAPage, checksOf, countChecks, openCheckOf, placedTexts } from './check-reads.ts'
import { drawAgreementCheck } from './draw-agreement-check.ts'

const pathParams = inProcess.extend({ page: identifier().max(100_000).optional().catch(undefined) })

async function load(visit: Visit, params: { process: string; page?: number | undefined }) {
  const process = await openDesk(visit, params, synthesisReading)
  const placed = await placedTexts(visit.db, process.id)
  return {
    process,
    checks: await checksOf(visit.db, process.id, params.page),
    open: await openCheckOf(visit.db, process.id),
    total: await countChecks(visit.db, process.id),
    page: params.page ?? 1,
    placed: placed.length,
    drawable: placed.length >= fewestPlaced && new Set(placed.map(({ theme }) => theme)).size > 1,
    writes: isAllowed(synthesisWork, visit.actor, { process: process.id }),
  }
}

/** The blind checks of a process, and the form that draws another. */
export const checksPage = formPage({
  path: '/bureau/synthese/:process/verification',
  params: pathParams,
  operation: drawAgreementCheck,
  who: synthesisReading,
  load,
  given: ({ process }) => ({ process }),
  start: () => ({ size: sizes.usual }),
  show(visit, form) {
    const { lang } = visit
    const words = checkMessages[lang]
    const { process, checks, open, placed, drawable, writes } = form.data
    const failed = Object.keys(form.errors).length > 0
    return (
      <Page frame={visit.frame(`${words.title}, ${process.title}`)} failed={failed}>
        <TitlePassage
          kicker={
            <a href={visit.link(themesPath(process.slug))}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={words.title}
          lead={words.lead}
        >
          <Note>{words.who}</Note>
          {open && (
            <ButtonRow>
              <ButtonLink href={visit.link(checkPath(process.slug, open))}>
                {words.one(open)} ({words.open.toLowerCase()})
              </ButtonLink>
            </ButtonRow>
          )}
          {!open && writes && !drawable && (
            <EmptyState why={words.cannotDraw(formatNumber(placed, lang))}>
              <TargetLink href={visit.link(groupingsPath(process.slug))}>{words.group}</TargetLink>
            </EmptyState>
          )}
          {!open && writes && (drawable || failed) && (
            <Form action={visit.link(checksPath(process.slug))} errors={form.errors}>
              {fieldsOf(form).number('size', {
                label: words.size,
                hint: words.sizeHint(formatNumber(placed, lang)),
              })}
              <Button>{words.draw}</Button>
            </Form>
          )}
        </TitlePassage>
        <Passage title={words.list}>
          {checks.length === 0 ? (
            <EmptyState why={words.none} />
          ) : (
            <DataTable
              caption={words.caption}
              rows={checks}
              columns={[
                {
                  key: 'check',
                  label: words.one(0).replace(/ 0$/, ''),
                  cell: (one) => (
                    <a class="target-link" href={visit.link(checkPath(process.slug, one.id))}>
                      {words.one(one.id)}
                    </a>
                  ),
                },
                { key: 'when', label: words.when, cell: (one) => formatDay(new Date(one.drawnAt), lang) },
                {
                  key: 'closed',
                  label: words.closed,
                  cell: (one) => (one.closedAt ? formatDay(new Date(one.closedAt), lang) : words.open),
                },
                {
                  key: 'texts',
                  label: words.texts,
                  number: true,
                  cell: (one) => formatNumber(one.size, lang),
                },
                {
                  key: 'persons',
                  label: words.persons,
                  number: true,
                  cell: (one) => formatNumber(one.result?.persons ?? one.joined, lang),
                },
              ]}
            />
          )}
          <Pager
            page={form.data.page}
            pages={Math.ceil(form.data.total / checksAPage)}
            href={(n) => visit.link(checksPath(process.slug), { page: n })}
          />
          <TargetLink href={visit.link(themesPath(process.slug))}>{words.themes}</TargetLink>
        </Passage>
      </Page>
    )
  },
  next: ({ id, process }) => checkPath(process, id),
})
