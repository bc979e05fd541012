import type { Child } from 'hono/jsx'
import type { Lang } from '#kernel/i18n.ts'
import {
  answerChannels,
  authorCategories,
  keptReasons,
  maxText,
} from '#modules/contributions/contribution.ts'
import { ledgerMessages } from '#modules/contributions/ledger-messages.ts'
import { messages } from '#modules/contributions/messages.ts'
import type { AxisChoice } from '#modules/contributions/place-reads.ts'
import { translationMessages } from '#modules/contributions/translations/translation-messages.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { HiddenField, LongTextField, NumberField, SelectField, TextField } from '#ui/fields.tsx'
import { FactList, Fold, PlainList, Quotation, Soft } from '#ui/text.tsx'
import { DangerNote } from './danger-note.tsx'
import type { SpeakWords } from './easy-words.tsx'
import { masked, personalHints } from './personal-data.ts'
import type { SpeakStep, Spoken } from './speaking.ts'

export interface StepProps {
  lang: Lang
  words: SpeakWords
  spoken: Spoken
  errors: Readonly<Record<string, string>>
  axes: readonly AxisChoice[]
  districts: readonly { id: number; name: string }[]
}

/** What the other steps hold travels hidden in this one. */
export function CarriedFields(props: { spoken: Spoken; step: SpeakStep }) {
  const { spoken, step } = props
  const carried: Record<string, string> = { submission: spoken.submission, step: String(step) }
  if (step !== 1) carried.axis = spoken.axis
  if (step !== 2) {
    Object.assign(carried, {
      text: spoken.text,
      pseudonym: spoken.pseudonym,
      authorCategory: spoken.authorCategory,
      groupSize: spoken.groupSize,
      district: spoken.district,
    })
    if (spoken.mask) carried.mask = 'on'
    if (spoken.keep) carried.keep = 'on'
  }
  if (step !== 3) Object.assign(carried, { answerBy: spoken.answerBy, contact: spoken.contact })
  return (
    <>
      {Object.entries(carried).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
    </>
  )
}

export function SubjectStep({ lang, words, spoken, errors, axes }: StepProps) {
  return (
    <Choices
      kind="radio"
      asTitle
      name="axis"
      label={words.which}
      hint={words.whichHint}
      error={errors.axis}
      value={spoken.axis}
      options={[
        ...axes.map((axis) => ({
          value: String(axis.number),
          label: axis.title,
          lang: lang === 'fr' ? undefined : 'fr',
        })),
        { value: 'other', label: messages[lang].noAxis },
      ]}
    />
  )
}

export function WordsStep({ lang, words, spoken, errors, axes, districts }: StepProps) {
  const pointed =
    spoken.mask || spoken.keep || personalHints(`${spoken.text}\n${spoken.pseudonym}`).length > 0
  return (
    <>
      {axes.length > 0 && (
        <p class="chosen-subject">
          {words.yourSubject} <strong>{axisTitle(spoken.axis, axes, lang)}</strong>
        </p>
      )}
      <LongTextField
        asTitle
        name="text"
        label={words.what}
        hint={words.whatHint}
        error={errors.text}
        value={spoken.text}
        limit={maxText}
      />
      {pointed && (
        <>
          <Choice kind="checkbox" name="mask" value="on" checked={spoken.mask}>
            {words.mask}
          </Choice>
          <Choice kind="checkbox" name="keep" value="on" checked={spoken.keep && !spoken.mask}>
            {words.keep}
          </Choice>
        </>
      )}
      <Fold
        summary={words.whoFold}
        open={Boolean(
          errors.groupSize ||
            errors.pseudonym ||
            spoken.pseudonym ||
            errors.district ||
            spoken.authorCategory ||
            spoken.groupSize ||
            spoken.district,
        )}
      >
        <Soft>{words.whoHint}</Soft>
        <TextField
          name="pseudonym"
          label={words.pseudonym}
          hint={words.pseudonymHint}
          optional
          error={errors.pseudonym}
          value={spoken.pseudonym}
          autocomplete="off"
        />
        <Choices
          kind="radio"
          name="authorCategory"
          label={words.who}
          optional
          columns
          value={spoken.authorCategory}
          options={authorCategories.map((value) => ({ value, label: messages[lang].category[value] }))}
        />
        <NumberField
          name="groupSize"
          label={words.groupSize}
          hint={words.groupHint}
          optional
          error={errors.groupSize}
          value={spoken.groupSize}
        />
        {districts.length > 0 && (
          <SelectField
            name="district"
            label={words.district}
            optional
            error={errors.district}
            value={spoken.district}
            empty={words.districtEmpty}
            options={districts.map((district) => ({ value: String(district.id), label: district.name }))}
          />
        )}
      </Fold>
    </>
  )
}

export function AgainStep({ lang, words, spoken, errors, axes }: StepProps) {
  const text = spoken.mask ? masked(spoken.text, lang) : spoken.text
  return (
    <>
      <h1 class="field-title">{words.again}</h1>
      <Quotation text={text} lang={lang} />
      <DangerNote text={spoken.text} lang={lang} />
      <FactList
        facts={[
          { term: messages[lang].subject, value: axes.length > 0 && axisTitle(spoken.axis, axes, lang) },
          { term: messages[lang].who, value: said(spoken, lang) },
          { term: translationMessages[lang].pseudonym, value: spoken.pseudonym },
        ].filter((fact) => fact.value)}
      />
      <Choices
        kind="radio"
        name="answerBy"
        label={words.answerBy}
        hint={words.answerByHint}
        error={errors.answerBy}
        value={spoken.answerBy || 'code'}
        options={answerChannels.map((value) => ({
          value,
          label: words.answer[value],
          hint: value === 'counter' ? words.answerHint.counter : undefined,
        }))}
      />
      <TextField
        name="contact"
        label={words.contact}
        hint={words.contactHint}
        optional
        error={errors.contact}
        value={spoken.contact}
        autocomplete="off"
      />
      <Soft>{words.willBeRead}</Soft>
      {/* Here rather than behind a link: leaving would lose what was typed. */}
      <Fold summary={ledgerMessages[lang].rules}>
        <p>{words.onlyFor}</p>
        <PlainList items={keptReasons.map((reason) => messages[lang].reason[reason])} />
      </Fold>
    </>
  )
}

export function axisTitle(chosen: string, axes: readonly AxisChoice[], lang: Lang): Child {
  const title = axes.find((axis) => String(axis.number) === chosen)?.title
  return title === undefined ? messages[lang].noAxis : <TownWords>{title}</TownWords>
}

function said(spoken: Spoken, lang: Lang): string {
  const words = messages[lang]
  const category = authorCategories.find((value) => value === spoken.authorCategory && value !== 'unsaid')
  return [
    category && words.category[category],
    Number(spoken.groupSize) > 1 && words.persons(spoken.groupSize),
  ]
    .filter(Boolean)
    .join(', ')
}
