import { z } from 'zod'
import { count, day, identifier, line, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { deskPath, pageNumber, pagesOf } from '#modules/answers/desk/desk-door.ts'
import { proposalsById } from '#modules/answers/reads.ts'
import { axesOf, processBySlug, TownWords } from '#modules/processes/module.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { DayField, HiddenField, SelectField, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Status } from '#ui/knot.tsx'
import { FilterForm, FilterList, Pager } from '#ui/ledger.tsx'
import { outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Soft } from '#ui/text.tsx'
import { lotWords } from './messages.ts'
import { chosenBy, countChosen, holdersIn, lastLots, processesToGive, proposalsOn } from './reads.ts'

export const assignPath = `${deskPath}/attribuer`

/** Offered at once. */
const atOnce = 50

/** What is chosen, as the address says it: which proposals, for whom, for which day. */
export const choice = {
  demarche: slug().optional().catch(undefined),
  axe: count(999).min(1).optional().catch(undefined),
  chez: identifier().optional().catch(undefined),
  mots: line({ max: 200 }).optional().catch(undefined),
  /** All those of the filter, rather than those ticked. */
  lot: z.enum(['tout', 'coches']).optional().catch(undefined),
  proposals: z.array(identifier()).max(1_000).optional().catch(undefined),
  organisation: identifier().optional().catch(undefined),
  due: day().optional().catch(undefined),
}
const chosenFields = z.object(choice)
export type Choice = z.output<typeof chosenFields>

/** The address of the choice, or of what comes after it. */
export function choiceLink(path: string, asked: Partial<Choice> & { page?: number }): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '' && !(name === 'page' && one === 1)) query.append(name, String(one))
  return query.size > 0 ? `${path}?${query}` : path
}

export const selectionOf = ({ axe, chez, mots, lot, proposals }: Choice, process: string) => ({
  process,
  axis: axe,
  held: chez,
  words: mots,
  proposals: lot === 'tout' ? undefined : (proposals ?? []),
})

/** Proposals to choose by a filter or by boxes, a service and a day. Nothing is done here: the next page says what would be. */
export const assignProposalsPage = page({
  path: assignPath,
  who: answerLife.assign.who,
  input: z.object({
    ...choice,
    /** One proposal, given from its sheet. */
    p: identifier().optional().catch(undefined),
    /** Sheets ticked in the queue. */
    fiche: z.array(identifier()).max(50).optional().catch(undefined),
    voir: z.string().optional(),
    page: pageNumber(),
  }),
  async show(visit, { p, fiche, voir, page: asked, ...from }) {
    const { db, lang } = visit
    const all = lotWords[lang]
    const named = await proposalsById(db, [...(p ? [p] : []), ...(fiche ? await proposalsOn(db, fiche) : [])])
    const processes = await processesToGive(db, visit.actor)
    const demarche = named[0]?.slug ?? from.demarche ?? processes[0]?.slug
    const own = processes.find((one) => one.slug === demarche)
    const errors = voir === undefined ? {} : missingOf(from, all)
    if (voir !== undefined && Object.keys(errors).length === 0 && demarche)
      return visit.context.redirect(visit.link(choiceLink(`${assignPath}/avant`, { ...from, demarche })), 303)
    const head = (
      <TitlePassage title={all.title} lead={all.lead}>
        <TargetLink href={visit.link(deskPath)}>{all.back}</TargetLink>
      </TitlePassage>
    )
    const lots = await lastLots(db, visit.actor)
    if (!demarche || !own)
      return (
        <Page frame={visit.frame(all.title)}>
          {head}
          <Passage>
            <EmptyState why={all.nothing} />
          </Passage>
          <LastLots visit={visit} lots={lots} />
        </Page>
      )
    const process = await processBySlug(db, demarche)
    const filter = { process: demarche, axis: from.axe, held: from.chez, words: from.mots }
    const total = await countChosen(db, filter)
    const { page: at, pages } = pagesOf(total, atOnce, asked)
    const shown = await chosenBy(db, filter, { page: at, size: atOnce })
    const ticked = from.proposals ?? named.map((one) => one.id)
    const first = ticked.length > 0 ? await chosenBy(db, { process: demarche, proposals: ticked }) : []
    const offered = [...first, ...shown.filter((one) => !first.some(({ id }) => id === one.id))]
    const leftOut = fiche ? named.length - first.length : 0
    const axes = await axesOf(db, process.id)
    const holders = await holdersIn(db, demarche)
    const keep = { demarche, axe: from.axe, chez: from.chez, mots: from.mots }
    return (
      <Page frame={visit.frame(all.title)} failed={Object.keys(errors).length > 0}>
        {head}
        <Passage title={all.filter}>
          {processes.length > 1 && (
            <FilterList
              label={all.processFilter}
              items={processes.map((one) => ({
                href: visit.link(choiceLink(assignPath, { demarche: one.slug })),
                label: one.title,
                count: one.unassigned,
                current: one.slug === demarche,
              }))}
            />
          )}
          <FilterForm action={visit.link(assignPath)} label={all.filter} keep={{ demarche }}>
            <SelectField
              name="chez"
              label={all.held}
              value={from.chez ? String(from.chez) : undefined}
              empty={`${all.nobody} (${own.unassigned})`}
              options={holders.map((one) => ({
                value: String(one.id),
                label: `${one.name} (${one.count})`,
                lang: 'fr',
              }))}
            />
            {axes.length > 0 && (
              <SelectField
                name="axe"
                label={all.axis}
                value={from.axe ? String(from.axe) : undefined}
                empty={all.allAxes}
                options={axes.map((axis) => ({
                  value: String(axis.number),
                  label: axis.shortTitle,
                  lang: 'fr',
                }))}
              />
            )}
            <TextField name="mots" label={all.wordsOf} value={from.mots} />
          </FilterForm>
        </Passage>
        <Passage>
          {offered.length === 0 ? (
            <EmptyState why={total === 0 && !from.axe && !from.mots && !from.chez ? all.nothing : all.none} />
          ) : (
            <Form method="get" action={visit.link(assignPath)} errors={errors} wide label={all.title}>
              {Object.entries({ ...keep, p, page: at > 1 ? at : undefined }).map(
                ([name, value]) => value !== undefined && <HiddenField name={name} value={String(value)} />,
              )}
              <HiddenField name="voir" value="1" />
              <SelectField
                name="organisation"
                label={all.to}
                value={from.organisation ? String(from.organisation) : undefined}
                error={errors.organisation}
                empty=""
                options={(await listOrganisations(db)).map((one) => ({
                  value: String(one.id),
                  label: one.name,
                  lang: 'fr',
                }))}
              />
              <DayField name="due" label={all.due} value={from.due} error={errors.due} />
              <Choices
                kind="radio"
                name="lot"
                label={all.which}
                value={from.lot ?? 'coches'}
                options={[
                  { value: 'coches', label: all.ticked },
                  { value: 'tout', label: all.all(plural(total, all.count, lang)) },
                ]}
              />
              {leftOut > 0 && <Soft>{plural(leftOut, all.leftOut, lang)}</Soft>}
              {pages > 1 && <Soft>{all.shown(outOf(shown.length, total, lang))}</Soft>}
              <Choices
                kind="checkbox"
                name="proposals"
                label={all.boxes}
                value={ticked.map(String)}
                error={errors.proposals}
                options={offered.map((one) => ({
                  value: String(one.id),
                  label: `${one.number}. ${one.title}`,
                  lang: lang === 'fr' ? undefined : 'fr',
                  hint: [one.axis, one.organisation].filter(Boolean).join(', ') || undefined,
                }))}
              />
              <Pager
                page={at}
                pages={pages}
                href={(n) => visit.link(choiceLink(assignPath, { ...keep, page: n }))}
              />
              <ButtonRow>
                <Button>{all.preview}</Button>
              </ButtonRow>
            </Form>
          )}
        </Passage>
        <LastLots visit={visit} lots={lots} />
      </Page>
    )
  },
})

function missingOf(from: Choice, all: (typeof lotWords)['fr']): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!from.organisation) errors.organisation = all.chooseService
  if (!from.due) errors.due = all.chooseDay
  if (from.lot !== 'tout' && !from.proposals?.length) errors.proposals = all.chooseBoxes
  return errors
}

function LastLots({ visit, lots }: { visit: Visit; lots: Awaited<ReturnType<typeof lastLots>> }) {
  const { lang } = visit
  const all = lotWords[lang]
  if (lots.length === 0) return null
  return (
    <Passage title={all.last}>
      <EntryList
        entries={lots.map((one) => ({
          title: (
            <>
              {plural(one.proposals, all.count, lang)}, <TownWords>{one.organisation}</TownWords>
            </>
          ),
          href: visit.link(`${assignPath}/lots/${one.id}`),
          note: all.madeOn(formatInstant(new Date(one.madeAt), lang), formatDay(one.dueDay, lang)),
          status: (
            <Status kind={one.undoneAt ? 'half' : 'done'}>{one.undoneAt ? all.isUndone : all.isMade}</Status>
          ),
        }))}
      />
    </Passage>
  )
}
