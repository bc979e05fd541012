import type { Visit } from '#kernel/web/page.ts'
import { deskPath, typed } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { type Kind, kindNames, stanceNames, stances } from '#modules/synthesis/statements/statement.ts'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { SheetFoot } from '#ui/desk.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { ChooseWords } from './choose-words.tsx'

interface CiteFormProps {
  visit: Visit
  process: string
  contribution: number
  text: string
  language: string
  /** What the address of the desk says, kept so that one comes back to the same pile. */
  query: Record<string, string | number | undefined>
  statements: readonly { id: number; number: number; kind: Kind; text: string }[]
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

/** The form that puts a voice under a sentence: shown at the desk, and again with its errors. */
export function CiteForm(props: CiteFormProps) {
  const { visit, values, errors } = props
  const { lang } = visit
  const all = { ...words[lang], ...deskWords[lang] }
  if (props.statements.length === 0) return <p>{all.noStatementYet}</p>
  return (
    <Form
      action={visit.link(`${deskPath(props.process)}/citer/${props.contribution}`, props.query)}
      errors={errors}
      label={all.citeTitle}
      wide
    >
      <SelectField
        name="statement"
        label={all.statement}
        empty={all.chooseStatement}
        value={typed(values.statement)}
        error={errors.statement}
        options={props.statements.map((one) => ({
          value: String(one.id),
          label: `${kindNames[one.kind][lang]} ${one.number}. ${short(one.text)}`,
        }))}
      />
      <ChooseWords
        visit={visit}
        text={props.text}
        language={props.language}
        values={values}
        errors={errors}
      />
      <Choices
        kind="radio"
        name="stance"
        label={all.stance}
        columns
        value={typed(values.stance) || 'says'}
        error={errors.stance}
        options={stances.map((stance, index) => ({
          value: stance,
          label: stanceNames[stance][lang],
          key: String(index + 1),
        }))}
      />
      <SheetFoot>
        <Button>{all.cite}</Button>
      </SheetFoot>
    </Form>
  )
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)
