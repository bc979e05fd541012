import type { Child } from 'hono/jsx'
import type { Lang } from '#kernel/i18n.ts'
import { answerChannels, authorCategories } from '#modules/contributions/contribution.ts'
import { deskMessages } from '#modules/contributions/desk-messages.ts'
import { messages } from '#modules/contributions/messages.ts'
import type { AxisChoice } from '#modules/contributions/place-reads.ts'
import { languageChoices } from '#modules/contributions/translations/languages.ts'
import { Choice } from '#ui/choices.tsx'
import { FieldGrid, LongTextField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { speakMessages } from './speak-messages.ts'

/** A form in which words are typed for someone: its language, what it holds, what was refused. */
export interface VoiceForm {
  readonly lang: Lang
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: Readonly<Record<string, string>>
}

export const typedIn = ({ values }: Pick<VoiceForm, 'values'>, name: string): string =>
  values[name] === undefined || values[name] === null ? '' : String(values[name])

/** The words themselves. */
export function VoiceText(props: VoiceForm & { label?: Child; hint?: Child; rows?: number }) {
  const words = deskMessages[props.lang].enter
  return (
    <LongTextField
      name="text"
      label={props.label ?? words.text}
      hint={props.hint ?? words.textHint}
      error={props.errors.text}
      value={typedIn(props, 'text')}
      rows={props.rows}
    />
  )
}

/** Subject, who speaks, how many, in what language: the same wherever words are typed for someone. */
export function VoiceFields(props: VoiceForm & { axes: readonly AxisChoice[] }) {
  const { lang, errors, axes } = props
  const words = deskMessages[lang].enter
  return (
    <FieldGrid>
      {axes.length > 0 && (
        <SelectField
          name="axis"
          label={words.axis}
          error={errors.axis}
          value={typedIn(props, 'axis')}
          empty={words.unsaid}
          options={axes.map((axis) => ({
            value: String(axis.number),
            label: `${axis.number}. ${axis.shortTitle}`,
            lang: lang === 'fr' ? undefined : 'fr',
          }))}
        />
      )}
      <SelectField
        name="authorCategory"
        label={words.who}
        error={errors.authorCategory}
        value={typedIn(props, 'authorCategory')}
        empty={words.unsaid}
        options={authorCategories.map((one) => ({ value: one, label: messages[lang].category[one] }))}
      />
      <NumberField
        name="groupSize"
        label={words.group}
        optional
        error={errors.groupSize}
        value={typedIn(props, 'groupSize')}
      />
      <LanguageField {...props} />
    </FieldGrid>
  )
}

export function LanguageField(props: VoiceForm & { hint?: Child }) {
  return (
    <SelectField
      name="language"
      label={deskMessages[props.lang].enter.language}
      hint={props.hint}
      error={props.errors.language}
      value={typedIn(props, 'language') || 'fr'}
      options={languageChoices(props.lang)}
    />
  )
}

export function ReadBackChoice({ lang, values }: Pick<VoiceForm, 'lang' | 'values'>) {
  return (
    <Choice kind="checkbox" name="readBack" value="on" checked={values.readBack === true}>
      {deskMessages[lang].enter.readBack}
    </Choice>
  )
}

/** How to tell the person of the answer: kept apart from the words, only when they ask. */
export function AnswerFields(props: VoiceForm) {
  const { lang, errors } = props
  const words = deskMessages[lang].enter
  return (
    <>
      <SelectField
        name="answerBy"
        label={words.answerBy}
        optional
        error={errors.answerBy}
        value={typedIn(props, 'answerBy')}
        empty={words.unsaid}
        options={answerChannels.map((one) => ({ value: one, label: speakMessages[lang].answer[one] }))}
      />
      <TextField
        name="contact"
        label={words.contact}
        hint={words.contactHint}
        optional
        error={errors.contact}
        value={typedIn(props, 'contact')}
        autocomplete="off"
      />
    </>
  )
}
