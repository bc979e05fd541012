import { identifier } from '#kernel/input.ts'
import { type FormState, formPage } from '#kernel/web/page.ts'
import { DeskForm, fieldsOf, TownWords } from '#modules/processes/module.ts'
import { deskPath, inProcess, openForm, optionsOf, typed } from '#modules/synthesis/desk/desk-door.ts'
import { deskWords } from '#modules/synthesis/desk/desk-messages.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { createTheme } from '#modules/synthesis/themes/create-theme.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { plural } from '#ui/numbers.ts'
import { editorWords } from './editor-messages.ts'
import { sessionTables } from './session-tables.ts'
import { kindNames, kinds } from './statement.ts'
import { writeStatement } from './write-statement.ts'

export const createThemePage = formPage({
  path: '/bureau/synthese/:process/theme',
  params: inProcess,
  operation: createTheme,
  load: openForm,
  given: ({ process }) => ({ process }),
  show(visit, form) {
    const all = { ...words[visit.lang], ...deskWords[visit.lang] }
    const { process, choices } = form.data
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.newTheme}
        action={`${deskPath(process.slug)}/theme`}
        button={all.save}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        {fields.line('title', { label: all.themeName, hint: all.themeHint })}
        {choices.axes.length > 0 &&
          fields.choice('axis', {
            label: all.axis,
            optional: true,
            empty: all.noneChosen,
            options: optionsOf(choices.axes),
          })}
        <ExampleBox visit={visit} values={form.values} />
      </DeskForm>
    )
  },
  next: (made) => `${deskPath(made.process)}/phrase?theme=${made.id}`,
})

export const writeStatementPage = formPage({
  path: '/bureau/synthese/:process/phrase',
  params: inProcess.extend({
    theme: identifier().optional().catch(undefined),
    /** A cell of a table that a session published. */
    case: identifier().optional().catch(undefined),
  }),
  operation: writeStatement,
  async load(visit, asked) {
    const form = await openForm(visit, asked)
    const tables = asked.case ? await sessionTables(visit.db, form.process.id) : []
    const from = tables.find((table) => table.cells.some((one) => one.id === asked.case))
    return { ...form, from, cell: from?.cells.find((one) => one.id === asked.case) }
  },
  given: ({ process }, { cell }) => ({ process, ...(cell && { contributions: [...cell.contributions] }) }),
  start: (_visit, { cell }, { theme }) => ({
    theme,
    kind: cell ? kindOfPart[cell.part] : 'statement',
    text: cell?.text,
  }),
  show(visit, form) {
    const { lang } = visit
    const all = { ...words[lang], ...deskWords[lang], ...editorWords[lang] }
    const { process, choices, cell, from } = form.data
    const fields = fieldsOf(form)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={<TownWords>{process.title}</TownWords>}
        title={all.newStatement}
        lead={
          cell && from
            ? `${all.fromCell(from.title)} ${plural(cell.contributions.length, all.takesVoices, lang)}.`
            : undefined
        }
        action={`${deskPath(process.slug)}/phrase${cell ? `?case=${cell.id}` : ''}`}
        button={all.write}
        back={{ href: deskPath(process.slug), label: all.back }}
      >
        {fields.choice('theme', { label: all.theme, empty: '', options: optionsOf(choices.themes) })}
        <KindField visit={visit} form={form} />
        {fields.text('text', { label: all.text, hint: all.textHint, rows: 3, limit: 1000 })}
        <MinorityBox visit={visit} values={form.values} />
        <ExampleBox visit={visit} values={form.values} />
      </DeskForm>
    )
  },
  next: (made) => `${deskPath(made.process)}/phrases/${made.number}`,
})

/** What a column of a session's table becomes in the synthesis, unless the writer says otherwise. */
const kindOfPart = { objective: 'stake', factor: 'statement', disposition: 'lever' } as const

/** Statement, stake or lever. */
export function KindField(props: { visit: { lang: 'fr' | 'en' }; form: FormState<unknown> }) {
  const { lang } = props.visit
  const all = deskWords[lang]
  return (
    <Choices
      kind="radio"
      name="kind"
      label={all.kind}
      columns
      value={typed(props.form.values.kind)}
      error={props.form.errors.kind}
      options={kinds.map((kind) => ({
        value: kind,
        label: kindNames[kind][lang],
        hint: all.kindHints[kind],
      }))}
    />
  )
}

/** A view held by few stands in its place, and is said to be one. */
export function MinorityBox(props: {
  visit: { lang: 'fr' | 'en' }
  values: Readonly<Record<string, unknown>>
}) {
  const all = editorWords[props.visit.lang]
  return (
    <Choice
      kind="checkbox"
      name="minority"
      value="true"
      checked={props.values.minority === true}
      hint={all.minorityHint}
    >
      {all.minorityBox}
    </Choice>
  )
}

/** What is made up for the demonstration says so wherever it is shown. */
export function ExampleBox(props: {
  visit: { lang: 'fr' | 'en' }
  values: Readonly<Record<string, unknown>>
}) {
  return (
    <Choice kind="checkbox" name="example" value="true" checked={props.values.example === true}>
      {deskWords[props.visit.lang].example}
    </Choice>
  )
}
