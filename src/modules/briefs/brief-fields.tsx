import type { Lang } from '#kernel/i18n.ts'
import { FieldGrid, FileField, LongTextField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { Fold, Soft } from '#ui/text.tsx'
import { decisions, mostTheses } from './brief.ts'
import type { FormWords } from './easy-words.ts'
import { messages } from './messages.ts'

export interface BriefForm {
  lang: Lang
  /** In simple words when its reader asked for them. */
  words: FormWords
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

const typed = (value: unknown) => (value === undefined || value === null ? '' : String(value))
const alwaysSeen = 3

/** Who speaks, in whose name, and how it was decided. */
export function WhoSpeaks(props: BriefForm & { nameLabel?: string; nameOptional?: boolean }) {
  const { lang, words, values, errors } = props
  return (
    <>
      <h2>{words.who}</h2>
      <TextField
        name="organisationName"
        label={props.nameLabel ?? words.organisation}
        optional={props.nameOptional}
        error={errors.organisationName}
        value={typed(values.organisationName)}
        autocomplete="organization"
      />
      <TextField
        name="inNameOf"
        label={words.inNameOf}
        hint={words.inNameOfHint}
        error={errors.inNameOf}
        value={typed(values.inNameOf)}
      />
      <SelectField
        name="decidedHow"
        label={words.decidedHow}
        error={errors.decidedHow}
        value={typed(values.decidedHow)}
        empty=""
        options={decisions.map((one) => ({ value: one, label: messages[lang].decided[one] }))}
      />
      <NumberField
        name="members"
        label={words.members}
        hint={words.membersHint}
        optional
        error={errors.members}
        value={typed(values.members)}
      />
      <FieldGrid>
        <TextField
          name="siret"
          label={words.siret}
          hint={words.siretHint}
          inputmode="numeric"
          optional
          error={errors.siret}
          value={typed(values.siret)}
        />
        <TextField
          name="rna"
          label={words.rna}
          hint={words.rnaHint}
          optional
          error={errors.rna}
          value={typed(values.rna)}
        />
      </FieldGrid>
    </>
  )
}

/** Its title, its theses in their order, and the document they come from. */
export function WhatItSays(props: BriefForm) {
  const { words, values, errors } = props
  const theses = (Array.isArray(values.theses) ? values.theses : []) as { title?: unknown; text?: unknown }[]
  const place = (index: number) => (
    <fieldset class="choice-group">
      <legend class="field-label">{words.thesis(index + 1)}</legend>
      <TextField
        name={`theses.${index}.title`}
        label={words.titleOf(index + 1)}
        optional={index > 0}
        error={errors[`theses.${index}.title`]}
        value={typed(theses[index]?.title)}
      />
      <LongTextField
        name={`theses.${index}.text`}
        label={words.textOf(index + 1)}
        optional={index > 0}
        rows={5}
        error={errors[`theses.${index}.text`]}
        value={typed(theses[index]?.text)}
      />
    </fieldset>
  )
  const more = Array.from({ length: mostTheses - alwaysSeen }, (_, index) => index + alwaysSeen)
  return (
    <>
      <h2>{words.what}</h2>
      <TextField name="title" label={words.briefTitle} error={errors.title} value={typed(values.title)} />
      <LongTextField
        name="introduction"
        label={words.introduction}
        optional
        rows={4}
        error={errors.introduction}
        value={typed(values.introduction)}
      />
      {Array.from({ length: alwaysSeen }, (_, index) => place(index))}
      <Fold
        summary={words.more}
        open={more.some(
          (index) =>
            theses[index]?.title ||
            theses[index]?.text ||
            errors[`theses.${index}.title`] ||
            errors[`theses.${index}.text`],
        )}
      >
        <Soft>{words.moreHint}</Soft>
        {more.map(place)}
      </Fold>
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        error={errors.file}
        accept=".pdf,.docx,.odt"
        optional
      />
    </>
  )
}
