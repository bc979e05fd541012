import type { Visit } from '#kernel/web/page.ts'
import { fileColumns, type ParticipatingProcess, type PlaceNames } from '#modules/contributions/module.ts'
import { Choice } from '#ui/choices.tsx'
import { FieldGrid, HiddenField, type Option, SelectField, TextField } from '#ui/fields.tsx'
import { plural } from '#ui/numbers.ts'
import { emptyCell, type Field, type Mapping } from './mapping.ts'
import { mappingMessages } from './mapping-messages.ts'
import type { ColumnSample } from './understand-file.ts'
import type { UnknownWord } from './unknown-words.ts'
import { fieldLabel, wordChoices } from './word-choices.ts'

interface MappingFieldsProps {
  visit: Visit
  columns: readonly ColumnSample[]
  /** Those of the file nobody knows, and those somebody said already. */
  words: readonly UnknownWord[]
  mapping: Mapping
  names: PlaceNames
  processes: readonly ParticipatingProcess[]
  /** No file is there to show values of. */
  remembered?: boolean
  /** Said when the file was sent. */
  process?: string | null
  errors: Readonly<Record<string, string>>
}

/** Fixed values asked first; others only when they are said already. */
const asked: readonly Field[] = [
  'process',
  'channel',
  'author_category',
  'source',
  'language',
  'kind',
  'district',
]

/** What each column holds, what the file does not say, which lines are left, what its words mean. */
export function MappingFields(props: MappingFieldsProps) {
  const { visit, mapping } = props
  const words = mappingMessages[visit.lang]
  return (
    <>
      <Columns {...props} />
      <Choice
        kind="checkbox"
        name="together"
        value="true"
        checked={mapping.together}
        hint={words.togetherHint}
      >
        {words.together}
      </Choice>
      <Choice kind="checkbox" name="html" value="true" checked={mapping.html}>
        {words.html}
      </Choice>
      <Words {...props} />
      <Fixed {...props} />
      <Leaves {...props} />
    </>
  )
}

function Columns({ visit, columns, mapping, errors, remembered }: MappingFieldsProps) {
  const { lang } = visit
  const words = mappingMessages[lang]
  const options = fileColumns.map((field) => ({ value: field, label: fieldLabel(field, lang) }))
  const usual = [...options].sort((a, b) => rank(a.value) - rank(b.value))
  return (
    <>
      <h2>{words.columns}</h2>
      <p>{words.columnsWhy}</p>
      {columns.map(({ header, samples }, at) => (
        <>
          <HiddenField name={`columns.${at}.header`} value={header} />
          <SelectField
            name={`columns.${at}.field`}
            label={<span lang="fr">{header}</span>}
            hint={
              samples.length === 0 ? (
                remembered ? undefined : (
                  words.noSample
                )
              ) : (
                <>
                  {words.samples}{' '}
                  <span lang="fr">{samples.map((one) => `«\u00a0${one}\u00a0»`).join(', ')}</span>
                </>
              )
            }
            empty={words.notTaken}
            value={mapping.columns.find((one) => one.header === header)?.field ?? ''}
            options={usual}
            error={errors[`columns.${at}.field`]}
          />
        </>
      ))}
    </>
  )
}

const first: readonly string[] = [
  'text',
  'title',
  'said_on',
  'author_category',
  'channel',
  'district',
  'axis',
  'external_id',
]
const rank = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length)

/** A field of a closed list is chosen, another one is typed. */
function ValueField(props: {
  name: string
  label: string
  value: string
  options: Option[]
  error?: string
  empty: string
}) {
  const { options, ...rest } = props
  return options.length > 0 ? (
    <SelectField {...rest} options={options} />
  ) : (
    <TextField
      name={props.name}
      label={props.label}
      value={props.value}
      error={props.error}
      maxlength={300}
    />
  )
}

function Fixed({ visit, mapping, names, processes, process, errors }: MappingFieldsProps) {
  const { lang } = visit
  const words = mappingMessages[lang]
  const said = mapping.fixed.filter((one) => one.value).map((one) => one.field)
  const fields = [...new Set([...asked, ...said])]
  const fixedValue = (field: Field) =>
    mapping.fixed.find((one) => one.field === field)?.value ?? (field === 'process' ? (process ?? '') : '')
  const titled = processes.map(({ slug, title }) => ({ value: slug, label: title, lang: 'fr' }))
  const one = (field: Field, at: number) => (
    <>
      <HiddenField name={`fixed.${at}.field`} value={field} />
      <ValueField
        name={`fixed.${at}.value`}
        label={fieldLabel(field, lang)}
        value={fixedValue(field)}
        empty={field === 'process' ? words.processInFile : '—'}
        options={field === 'process' ? titled : wordChoices(field, lang, names)}
        error={errors[`fixed.${at}.value`]}
      />
    </>
  )
  return (
    <>
      <h2>{words.fixed}</h2>
      <p>{words.fixedWhy}</p>
      {one('process', 0)}
      <FieldGrid>
        {fields.slice(1).map((field, at) => (
          <div>{one(field, at + 1)}</div>
        ))}
      </FieldGrid>
    </>
  )
}

function Leaves({ visit, mapping }: MappingFieldsProps) {
  const words = mappingMessages[visit.lang]
  if (mapping.leaves.length === 0) return null
  return (
    <>
      <h2>{words.leaves}</h2>
      {mapping.leaves.map(({ header, when, value, taken }, at) => (
        <>
          <HiddenField name={`leaves.${at}.header`} value={header} />
          <HiddenField name={`leaves.${at}.when`} value={when} />
          {value && <HiddenField name={`leaves.${at}.value`} value={value} />}
          <Choice kind="checkbox" name={`leaves.${at}.taken`} value="true" checked={taken}>
            {words.takeThem(words.leaveWhen[when](header, value ?? ''))}
          </Choice>
        </>
      ))}
    </>
  )
}

function Words({ visit, words: unknown, mapping, names, errors }: MappingFieldsProps) {
  const { lang } = visit
  const words = mappingMessages[lang]
  const key = (one: { field: string; theirs: string }) => `${one.field}/${one.theirs.toLowerCase()}`
  const said = new Map(mapping.values.map((one) => [key(one), one] as const))
  const rows = new Map<string, { field: Field; theirs: string; lines?: number }>()
  for (const one of unknown) rows.set(key(one), one)
  for (const one of mapping.values) if (!rows.has(key(one))) rows.set(key(one), one)
  if (rows.size === 0) return null
  return (
    <>
      <h2 id="mots">{words.words}</h2>
      <p>{words.wordsWhy}</p>
      {[...rows].map(([id, { field, theirs, lines }], at) => (
        <>
          <HiddenField name={`values.${at}.field`} value={field} />
          <HiddenField name={`values.${at}.theirs`} value={theirs} />
          <SelectField
            name={`values.${at}.ours`}
            label={words.word(theirs, fieldLabel(field, lang))}
            hint={lines === undefined ? undefined : plural(lines, words.lines, lang)}
            empty={words.leaveWord}
            value={said.get(id)?.ours ?? ''}
            options={[{ value: emptyCell, label: words.asEmpty }, ...wordChoices(field, lang, names)]}
            error={errors[`values.${at}.ours`]}
          />
        </>
      ))}
    </>
  )
}
