import type { FormState, Visit } from '#kernel/web/page.ts'
import { type Axis, fieldsOf, type Process } from '#modules/processes/module.ts'
import type { OrganisationRow } from '#modules/territory/module.ts'
import { deskMessages } from '#modules/workshops/desk-messages.ts'
import { type Colliding, DeskCollisions } from '#modules/workshops/desk-session.tsx'
import { messages } from '#modules/workshops/messages.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { FieldGrid, HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note } from '#ui/text.tsx'
import { type DraftRow, series, seriesName } from './programme-draft.ts'

export interface DraftView {
  readonly process: Process
  readonly axes: readonly Axis[]
  readonly organisations: readonly OrganisationRow[]
  readonly rounds: number
  readonly step: 'series' | 'rows'
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: Readonly<Record<string, string>>
  readonly pairs?: readonly [Colliding, Colliding][]
  readonly planned?: number
}

/** The composer of a programme, at either of its steps. */
export function drawComposer(visit: Visit, view: DraftView) {
  const words = deskMessages[visit.lang]
  const { process, axes, rounds } = view
  const home = `/bureau/demarches/${process.slug}/seances`
  const failed = Object.keys(view.errors).length > 0
  return (
    <Page frame={visit.frame(words.generate)} failed={failed}>
      <TitlePassage
        kicker={process.title}
        title={words.generate}
        lead={view.step === 'series' ? words.generateLead(axes.length, rounds) : words.rowsLead}
      >
        {view.step === 'rows' && !failed && <Note>{words.ready(view.planned ?? 0)}</Note>}
        <DeskCollisions pairs={view.pairs ?? []} shared={[]} lang={visit.lang} />
      </TitlePassage>
      <Passage>
        {axes.length === 0 ? (
          <EmptyState why={words.noAxis} />
        ) : (
          <Form action={visit.link(`${home}/composer`, { rencontres: rounds })} errors={view.errors} wide>
            {view.step === 'series' ? (
              <Series visit={visit} view={view} home={home} />
            ) : (
              <Rows visit={visit} view={view} />
            )}
            <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
          </Form>
        )}
      </Passage>
    </Page>
  )
}

const formOf = (view: DraftView): FormState<null> => ({
  values: view.values,
  errors: view.errors,
  data: null,
})

function Common(props: { visit: Visit; view: DraftView }) {
  const words = deskMessages[props.visit.lang]
  const fields = fieldsOf(formOf(props.view))
  return (
    <FieldGrid>
      {fields.line('place', { label: words.place, optional: true })}
      {fields.choice('facilitator', {
        label: words.facilitator,
        optional: true,
        empty: words.nobody,
        options: props.view.organisations.map((one) => ({ value: String(one.id), label: one.name })),
      })}
    </FieldGrid>
  )
}

function Series(props: { visit: Visit; view: DraftView; home: string }) {
  const { visit, view } = props
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(formOf(view))
  const rounds = Array.from({ length: view.rounds }, (_, index) => index + 1)
  return (
    <>
      <Note>{words.slotsHint}</Note>
      <p>
        <a href={visit.link(`${props.home}/composer`, { rencontres: view.rounds + 1 })}>
          {words.moreRounds(view.rounds + 1)}
        </a>
      </p>
      <Common visit={visit} view={view} />
      {series.map((audience) =>
        rounds.map((round) =>
          fields.text(seriesName(audience, round), {
            label: words.seriesLabel(messages[visit.lang].audiences[audience], round),
            optional: true,
            rows: 4,
          }),
        ),
      )}
      <Button name="etape" value="proposer">
        {words.propose}
      </Button>
    </>
  )
}

function Rows(props: { visit: Visit; view: DraftView }) {
  const { visit, view } = props
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(formOf(view))
  const rows = (view.values.slots ?? []) as DraftRow[]
  return (
    <>
      <Common visit={visit} view={view} />
      {rows.map((row, index) => {
        const axis = view.axes.find((one) => one.number === Number(row.axis))
        const at = `slots.${index}`
        return (
          <fieldset class="choice-group">
            <legend class="field-label">
              {words.slot(
                axis?.shortTitle ?? '',
                messages[visit.lang].audiences[row.audience] ?? '',
                row.round,
              )}
            </legend>
            {(['axis', 'audience', 'round'] as const).map((name) => (
              <HiddenField name={`${at}.${name}`} value={String(row[name])} />
            ))}
            <FieldGrid>
              {fields.day(`${at}.day`, { label: words.day })}
              {fields.line(`${at}.start`, { label: words.start, width: 'short' })}
              {fields.line(`${at}.end`, { label: words.end, width: 'short' })}
              {fields.line(`${at}.approximate`, { label: words.approximate, width: 'medium' })}
              {fields.line(`${at}.place`, { label: words.ownPlace, width: 'medium' })}
            </FieldGrid>
          </fieldset>
        )
      })}
      <ButtonRow>
        <Button name="etape" value="prevoir">
          {words.planAll}
        </Button>
        <Button quiet name="etape" value="verifier">
          {words.checkAgain}
        </Button>
      </ButtonRow>
    </>
  )
}
