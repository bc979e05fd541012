import { addressLines, isPostal } from '#kernel/documents/postal-address.ts'
import { formPage, type Visit } from '#kernel/web/page.ts'
import { listPath, onProcess, openProcess } from '#modules/notices/desk-door.ts'
import { words } from '#modules/notices/messages.ts'
import { tellers } from '#modules/notices/notice.ts'
import type { Author } from '#modules/notices/reads.ts'
import type { Process } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { Form } from '#ui/form.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, Message, Soft } from '#ui/text.tsx'
import { letterWords } from './messages.ts'
import { printLetters } from './print-letters.ts'
import { lettersToPrint, openPrintings, type ToPrint } from './reads.ts'

/** Shown before printing; the printing takes them all. */
const mostShown = 100

export const printingPath = (process: { slug: string }, id: number, rest = '') =>
  listPath(process, 'letter', `/impressions/${id}${rest}`)

/** The list before anything is printed: what will stand in each window, and what cannot leave. */
export const printLettersPage = formPage({
  path: '/bureau/prevenir/:process/lettre/imprimer',
  params: onProcess,
  operation: printLetters,
  async load(visit, asked) {
    const process = await openProcess(visit, asked.process, tellers)
    return {
      process,
      found: await lettersToPrint(visit.db, process.id),
      open: await openPrintings(visit.db, process.id),
      returnable: isPostal((await townIdentity(visit.db))?.helpPlace),
    }
  },
  given: (_, { process }) => ({ process: process.slug }),
  show(visit, form) {
    const { lang } = visit
    const m = letterWords[lang]
    const { process, found, open, returnable } = form.data
    const many = found.ready.length
    const list = listPath(process, 'letter')
    return (
      <Page frame={visit.frame(m.title)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage kicker={process.title} title={m.title} lead={m.lead}>
          {many === 0 && <EmptyState why={m.nothing} />}
          {many > 0 && !returnable && <Message>{m.noSender}</Message>}
          <Form action={visit.link(`${list}/imprimer`)} errors={form.errors} bare={many === 0}>
            {many > 0 && (
              <Choices
                kind="radio"
                name="twoSided"
                label={m.sidesAsked}
                hint={m.sidesHint}
                value={String(form.values.twoSided ?? 'false')}
                error={form.errors.twoSided}
                options={[
                  { value: 'false', label: m.sides.one },
                  { value: 'true', label: m.sides.both },
                ]}
              />
            )}
            <ButtonRow>
              {many > 0 && <Button>{m.prepare(many)}</Button>}
              <TargetLink href={visit.link(list)}>{words[lang].back}</TargetLink>
            </ButtonRow>
          </Form>
        </TitlePassage>
        {open.length > 0 && (
          <Passage title={m.open} knot="yours">
            <EntryList
              entries={open.map((one) => ({
                title: m.openOne(formatDay(new Date(one.printedAt), lang), one.letters),
                href: visit.link(printingPath(process, one.id)),
              }))}
            />
          </Passage>
        )}
        <Lists visit={visit} process={process} found={found} />
      </Page>
    )
  },
  next: (made, { process }) => printingPath({ slug: process }, made.printing),
})

function Lists(props: { visit: Visit; process: Process; found: ToPrint }) {
  const { lang } = props.visit
  const m = letterWords[lang]
  const { ready, apart } = props.found
  const count = (one: Author) => formatNumber(one.tellings.length, lang)
  return (
    <>
      {ready.length > 0 && (
        <Passage title={m.ready(formatNumber(ready.length, lang))} knot="expected">
          {ready.length > mostShown && (
            <Soft>{m.shown(formatNumber(mostShown, lang), formatNumber(ready.length, lang))}</Soft>
          )}
          <DataTable
            caption={m.order}
            rows={ready.slice(0, mostShown)}
            columns={[
              { key: 'voice', label: m.voice, cell: (one) => one.reference },
              {
                key: 'address',
                label: m.address,
                cell: (one) => <Lines of={addressLines(one.contact as string)} />,
              },
              { key: 'answers', label: m.answers, number: true, cell: count },
            ]}
          />
        </Passage>
      )}
      {apart.length > 0 && (
        <Passage title={m.apart(formatNumber(apart.length, lang))} knot="broken">
          <p>{m.apartLead}</p>
          <DataTable
            caption={m.order}
            rows={apart}
            columns={[
              { key: 'voice', label: m.voice, cell: (one) => one.reference },
              { key: 'typed', label: m.typed, cell: (one) => one.contact ?? undefined },
              { key: 'why', label: m.why, cell: (one) => m.fault[one.fault] },
            ]}
          />
        </Passage>
      )}
    </>
  )
}

function Lines(props: { of: readonly string[] }) {
  return (
    <>
      {props.of.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
