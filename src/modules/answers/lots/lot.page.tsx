import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { messages } from '#modules/answers/messages.ts'
import { dayInParis, processBySlug, TownWords } from '#modules/processes/module.ts'
import { organisationById, townIdentity } from '#modules/territory/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { openDaysBetween } from '#ui/holidays.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Fold, PlainList } from '#ui/text.tsx'
import { assignInBulk } from './assign-in-bulk.ts'
import { assignPath, choice, choiceLink, selectionOf } from './choose.page.tsx'
import { lotWords } from './messages.ts'
import { chosenBy, loadsAfter, requireLot } from './reads.ts'
import { undoLot } from './undo-lot.ts'

/** Named in full at once; the others are folded. */
const namedAtOnce = 10

/** A role given for one process must not read another through an address. */
function requireProcessOf(visit: Visit, process: number): void {
  if (!isAllowed(answerLife.assign.who, visit.actor, { process }))
    throw forbidden(sentence(messages, (m) => m.notYours))
}

/** How many, which, and what each service would have to draft; then one button. */
export const previewLotPage = formPage({
  path: `${assignPath}/avant`,
  params: z.object(choice),
  operation: assignInBulk,
  async load(visit, asked) {
    const process = await processBySlug(visit.db, asked.demarche ?? '')
    requireProcessOf(visit, process.id)
    const service = asked.organisation ? await organisationById(visit.db, asked.organisation) : undefined
    if (!service || !asked.due) throw missing(sentence(messages, (m) => m.noOrganisation))
    const chosen = await chosenBy(visit.db, selectionOf(asked, process.slug))
    return {
      asked,
      process,
      service,
      due: asked.due,
      chosen,
      loads: await loadsAfter(visit.db, chosen, service.id),
      insee: (await townIdentity(visit.db))?.inseeCode,
    }
  },
  given: (asked, { process, service, due }) => ({
    ...selectionOf(asked, process.slug),
    organisation: service.id,
    due,
  }),
  show(visit, form) {
    const { lang } = visit
    const all = lotWords[lang]
    const { asked, process, service, due, chosen, loads, insee } = form.data
    const counted = plural(chosen.length, all.count, lang)
    const redrafted = chosen.filter((one) => one.sheetStatus === 'drafted').length
    const days = openDaysBetween(dayInParis(visit.now), due, insee)
    const mine = loads.find((one) => one.id === service.id)
    const names = chosen.map((one) => (
      <>
        {one.number}. <TownWords>{one.title}</TownWords>
      </>
    ))
    return (
      <Page frame={visit.frame(all.checkTitle)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={all.checkTitle}
          lead={all.sentence(counted, service.name, formatDay(due, lang, true))}
        >
          {redrafted > 0 && <p>{plural(redrafted, all.redrafted, lang)}</p>}
          {mine && mine.after > 0 && (
            <p>
              {days > 0
                ? all.pace(formatNumber(mine.after / days, lang, 1), plural(days, all.openDays, lang))
                : all.noDays}
            </p>
          )}
          <Form
            action={visit.link(choiceLink(`${assignPath}/avant`, asked))}
            errors={form.errors}
            label={all.checkTitle}
            bare
          >
            <input type="hidden" name="expected" value={String(chosen.length)} />
            <ButtonRow>
              {chosen.length > 0 && <Button>{all.confirm(counted)}</Button>}
              <TargetLink href={visit.link(choiceLink(assignPath, asked))}>{all.change}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
        <Passage>
          <DataTable
            caption={all.load}
            rows={loads}
            columns={[
              { key: 'name', label: all.service, cell: (row) => <TownWords>{row.name}</TownWords> },
              {
                key: 'before',
                label: all.before,
                number: true,
                cell: (row) => formatNumber(row.before, lang),
              },
              { key: 'after', label: all.after, number: true, cell: (row) => formatNumber(row.after, lang) },
            ]}
          />
        </Passage>
        <Passage title={all.list}>
          <PlainList items={names.slice(0, namedAtOnce)} />
          {names.length > namedAtOnce && (
            <Fold summary={plural(names.length - namedAtOnce, all.more, lang)}>
              <PlainList items={names.slice(namedAtOnce)} />
            </Fold>
          )}
        </Passage>
      </Page>
    )
  },
  next: ({ lot }) => `${assignPath}/lots/${lot}`,
})

/** A lot that was made, and the button that undoes it. */
export const lotPage = formPage({
  path: `${assignPath}/lots/:lot{[0-9]+}`,
  params: z.object({ lot: identifier() }),
  operation: undoLot,
  async load(visit, asked) {
    const lot = await requireLot(visit.db, asked.lot)
    requireProcessOf(visit, lot.processId)
    return lot
  },
  given: ({ lot }) => ({ lot }),
  show(visit, form) {
    const { lang } = visit
    const all = lotWords[lang]
    const lot = form.data
    return (
      <Page frame={visit.frame(all.title)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={<TownWords>{lot.processTitle}</TownWords>}
          title={all.lotTitle(plural(lot.proposals, all.count, lang), lot.organisation)}
          lead={all.madeOn(formatInstant(new Date(lot.madeAt), lang), formatDay(lot.dueDay, lang))}
        >
          {lot.undoneAt ? (
            <p>{all.undoneOn(formatInstant(new Date(lot.undoneAt), lang))}</p>
          ) : (
            <>
              <p>{all.undoHow}</p>
              <Form
                action={visit.link(`${assignPath}/lots/${lot.id}`)}
                errors={form.errors}
                label={all.undo}
                bare
              >
                <Button quiet>{all.undo}</Button>
              </Form>
            </>
          )}
          <ButtonRow>
            <TargetLink href={visit.link(choiceLink(assignPath, { demarche: lot.slug }))}>
              {all.others}
            </TargetLink>
          </ButtonRow>
        </TitlePassage>
      </Page>
    )
  },
  next: ({ lot }) => `${assignPath}/lots/${lot}`,
})
