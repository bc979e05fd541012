import { identifier } from '#kernel/input.ts'
import { formPage } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { deskPath, inProcess, openForm, typed, typedList } from '#modules/synthesis/desk/desk-door.ts'
import { pileOf, pileSize } from '#modules/synthesis/desk/desk-reads.ts'
import { publicVoices } from '#modules/synthesis/nearness/public-voices.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Pager } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { coverageWords } from './coverage-messages.ts'
import { setAsideContributions, usualReasons } from './set-aside-contributions.ts'

/** Voices in no place yet: several are set aside with one public reason. */
export const neverCitedPage = formPage({
  path: '/bureau/synthese/:process/jamais-citees',
  params: inProcess.extend({ page: identifier().max(100_000).optional().catch(undefined) }),
  operation: setAsideContributions,
  async load(visit, asked) {
    const { process } = await openForm(visit, asked)
    const pile = await pileOf(visit.db, process.id, { pile: 'never', page: asked.page })
    const compared = await publicVoices(visit.town, visit.db, process.id)
    const alone = (await compared?.singular()) ?? new Set<number>()
    return { process, pile, alone, page: asked.page ?? 1 }
  },
  given: ({ process }) => ({ process }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const all = coverageWords[lang]
    const { process, pile, alone, page } = data
    const path = `${deskPath(process.slug)}/jamais-citees`
    return (
      <Page frame={visit.frame(all.bulk)} failed={Object.keys(errors).length > 0}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={all.bulk} lead={all.bulkLead} />
        <Passage>
          {pile.rows.length === 0 ? (
            <EmptyState why={all.none} />
          ) : (
            <Form action={visit.link(path, { page: data.page > 1 ? page : undefined })} errors={errors} wide>
              <Choices
                kind="checkbox"
                name="contributions"
                label={all.which}
                value={typedList(values.contributions)}
                error={errors.contributions}
                options={pile.rows.map((row) => ({
                  value: String(row.id),
                  label: row.text,
                  lang: row.language,
                  hint: [row.reference, alone.has(row.id) ? all.aloneMark : ''].filter(Boolean).join(', '),
                }))}
              />
              <Choices
                kind="radio"
                name="usual"
                label={all.reason}
                value={typed(values.usual)}
                error={errors.usual}
                options={usualReasons.map((one) => ({ value: one, label: all.reasons[one] }))}
              />
              <LongTextField
                name="reason"
                label={all.reasonText}
                rows={2}
                limit={600}
                optional
                value={typed(values.reason)}
                error={errors.reason}
              />
              <ButtonRow>
                <Button>{all.aside}</Button>
                <TargetLink href={visit.link(`${deskPath(process.slug)}/phrases`)}>{all.back}</TargetLink>
              </ButtonRow>
            </Form>
          )}
          <Pager
            page={page}
            pages={Math.ceil(pile.total / pileSize)}
            href={(n) => visit.link(path, { page: n })}
          />
        </Passage>
      </Page>
    )
  },
  next: (made) => `${deskPath(made.process)}/jamais-citees`,
})
