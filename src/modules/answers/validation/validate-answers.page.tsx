import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { deskLink, deskPath, pageNumber, pagesOf } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { queueByProcess, queueOf } from '#modules/answers/desk/desk-reads.ts'
import { GivenOpinions } from '#modules/answers/opinions/given-opinions.tsx'
import { opinionsOn } from '#modules/answers/opinions/reads.ts'
import { sheetsOf } from '#modules/answers/sheet/reads.ts'
import { WrittenWords } from '#modules/answers/sheet/written-answer.tsx'
import { dayInParis, TownText, TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { SheetPart } from '#ui/desk.tsx'
import { Form } from '#ui/form.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { outOf } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Soft } from '#ui/text.tsx'
import { validateAnswers } from './validate-answer.ts'

/** Read at once; more would not be read. */
const atOnce = 20

/** The elected member's queue: each answer whole, ticked to validate, or sent back. One process at a time. */
export const validateAnswersPage = formPage({
  path: '/bureau/reponses/a-valider',
  params: z.object({ demarche: slug().optional().catch(undefined), page: pageNumber() }),
  operation: validateAnswers,
  async load(visit, { demarche, page: asked }) {
    const { db, actor } = visit
    const today = dayInParis(visit.now)
    const processes = await queueByProcess(db, actor, { queue: 'drafted', today })
    const process = demarche ?? processes[0]?.slug
    const total = processes.find((one) => one.slug === process)?.count ?? 0
    const { page, pages } = pagesOf(total, atOnce, asked)
    const filter = { queue: 'drafted', process, today } as const
    const queue = total > 0 ? await queueOf(db, actor, filter, { page, size: atOnce }) : []
    const ids = queue.map((row) => row.id)
    const sheets = await sheetsOf(db, actor, ids, today)
    const opinions = await opinionsOn(db, ids, today)
    return { sheets, opinions, process, processes, total, page, pages }
  },
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const all = words[lang]
    const chosen = Array.isArray(values.answers) ? values.answers.map(Number) : []
    return (
      <Page frame={visit.frame(all.toValidate)} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{data.sheets[0]?.processTitle}</TownWords>}
          title={all.toValidate}
          lead={all.toValidateLead}
        />
        <Passage>
          {data.processes.some((one) => one.slug !== data.process) && (
            <FilterList
              label={all.processFilter}
              items={data.processes.map((one) => ({
                href: visit.link(`${deskPath}/a-valider`, { demarche: one.slug }),
                label: one.title,
                count: one.count,
                current: one.slug === data.process,
              }))}
            />
          )}
          {data.pages > 1 && <Soft>{all.validateShown(outOf(data.sheets.length, data.total, lang))}</Soft>}
          {data.sheets.length === 0 ? (
            <EmptyState why={all.nothingToValidate} />
          ) : (
            <Form
              action={visit.link(`${deskPath}/a-valider`, {
                demarche: data.process,
                page: data.page > 1 ? data.page : undefined,
              })}
              errors={errors}
              wide
            >
              {data.sheets.map((sheet) => (
                <SheetPart
                  id={`fiche-${sheet.id}`}
                  level={2}
                  title={
                    <>
                      {sheet.number}. <TownWords>{sheet.title}</TownWords> {sheet.example && <ExampleMark />}
                    </>
                  }
                >
                  <TownText text={sheet.text} />
                  <p class="sheet-legend">{all.readOnly}</p>
                  <WrittenWords visit={visit} sheet={sheet} />
                  <GivenOpinions
                    visit={visit}
                    opinions={data.opinions.filter((one) => one.answer === sheet.id)}
                  />
                  <Choice
                    kind="checkbox"
                    id={`champ-answers-${sheet.id}`}
                    name="answers"
                    value={String(sheet.id)}
                    checked={chosen.includes(sheet.id)}
                  >
                    {all.validateOne(sheet.number)}
                  </Choice>
                  <ButtonRow>
                    <TargetLink href={visit.link(deskLink(`/${sheet.id}/renvoyer`, { file: 'drafted' }))}>
                      {all.sendBack}
                    </TargetLink>
                    <TargetLink href={visit.link(deskLink(`/${sheet.id}`, { file: 'drafted' }))}>
                      {all.sheet(sheet.number)}
                    </TargetLink>
                  </ButtonRow>
                </SheetPart>
              ))}
              <Button>{all.validateChosen}</Button>
            </Form>
          )}
          <Pager
            page={data.page}
            pages={data.pages}
            href={(n) => visit.link(`${deskPath}/a-valider`, { demarche: data.process, page: n })}
          />
          <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
  next: (_done, _asked, { process, page, pages }) =>
    pages > 1 ? `${deskPath}/a-valider?demarche=${process}&page=${page}` : `${deskPath}/a-valider`,
})
