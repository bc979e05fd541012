import type { Visit } from '#kernel/web/page.ts'
import { authorCategories, contributionMessages } from '#modules/contributions/module.ts'
import type { Cell } from '#modules/minutes/cells/cell-reads.ts'
import { disagreementWords } from '#modules/minutes/synthesis-table/table-picture.tsx'
import { toldDisagreement } from '#modules/minutes/synthesis-table/table-readings.ts'
import type { VerbatimRow } from '#modules/minutes/verbatims/session-reads.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { NumberField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Passage } from '#ui/passage.tsx'
import { Note, PlainList } from '#ui/text.tsx'
import { disagreementMessages } from './disagreement-messages.ts'

interface Given {
  readonly category?: string
  readonly persons?: string
  readonly verbatim?: string
}

/** The three fields of a disagreement: who, how many, which words say so. */
export function DisagreementFields(props: {
  visit: Visit
  verbatims: readonly VerbatimRow[]
  value: Given
  errors: Readonly<Record<string, string>>
}) {
  const { visit, value, errors } = props
  const words = disagreementMessages[visit.lang]
  const names = contributionMessages[visit.lang].category
  return (
    <>
      <SelectField
        name="category"
        label={words.category}
        value={value.category ?? 'citizen'}
        error={errors.category}
        options={authorCategories.map((one) => ({ value: one, label: names[one] }))}
      />
      <NumberField
        name="persons"
        label={words.persons}
        hint={words.personsHint}
        value={value.persons ?? ''}
        error={errors.persons}
        optional
      />
      <SelectField
        name="verbatim"
        label={words.words}
        value={value.verbatim ?? ''}
        error={errors.verbatim}
        empty={words.noWords}
        options={props.verbatims.map((one) => ({
          value: String(one.id),
          label: `${one.reference} · ${one.text.slice(0, 60)}`,
        }))}
        optional
      />
    </>
  )
}

/** On the page of a cell: who did not agree, and how to say so. */
export function DisagreementPassage(props: {
  visit: Visit
  cell: Cell
  verbatims: readonly VerbatimRow[]
  mayWrite: boolean
  readsAll: boolean
}) {
  const { visit, cell, mayWrite } = props
  const words = disagreementMessages[visit.lang]
  const here = `/bureau/atelier/cases/${cell.id}/desaccord`
  const names = contributionMessages[visit.lang].category
  return (
    <Passage title={words.title} id="desaccord">
      <Note>{words.lead}</Note>
      {cell.disagreements.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <PlainList
          items={cell.disagreements.map((one) =>
            disagreementWords(toldDisagreement(one, props.readsAll), visit.lang),
          )}
        />
      )}
      {mayWrite && cell.disagreements.length > 0 && (
        <ButtonRow>
          {cell.disagreements.map((one) => (
            <TargetLink href={visit.link(`${here}/retirer`, { category: one.category })}>
              {words.remove(names[one.category as 'unsaid'])}
            </TargetLink>
          ))}
        </ButtonRow>
      )}
      {mayWrite && (
        <Form action={visit.link(here)} label={words.note}>
          <DisagreementFields visit={visit} verbatims={props.verbatims} value={{}} errors={{}} />
          <ButtonRow>
            <Button quiet>{words.note}</Button>
          </ButtonRow>
        </Form>
      )}
    </Passage>
  )
}
