import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { typedFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { fieldsOf } from '#modules/processes/desk-form.tsx'
import { deskMessages } from '#modules/processes/desk-messages.ts'
import { drafters, keepers } from '#modules/processes/process.ts'
import { processBySlug } from '#modules/processes/reads.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { Diff } from '#ui/diff.tsx'
import { FieldGrid, HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ForTheEar, Message, Note } from '#ui/text.tsx'
import type { CommitmentRow, PrincipleRow, RowList } from './charter-rows.ts'
import { draftMessages } from './draft-messages.ts'
import { publishCharter } from './publish-charter.ts'
import { charterDraftOf, chartersOf } from './published-texts.ts'
import { saveCharterDraft } from './save-charter-draft.ts'
import { Charter, charterAsText } from './show-charter.page.tsx'

async function load(visit: Visit, params: { process: string }) {
  const process = await processBySlug(visit.db, params.process)
  const [last] = await chartersOf(visit.db, process.id)
  return { process, last, draft: await charterDraftOf(visit.db, process.id) }
}
type Loaded = Awaited<ReturnType<typeof load>>

export const charterDraftPage = formPage({
  path: '/bureau/demarches/:process/charte',
  params: z.object({ process: slug() }),
  operation: saveCharterDraft,
  load,
  given: (params) => ({ process: params.process }),
  start: (_visit, { last, draft }) => draft ?? (last ? { ...last, dated: typedFuzzyDate(last.dated) } : {}),
  show(visit, form) {
    const [words, desk] = [draftMessages[visit.lang], deskMessages[visit.lang]]
    const { process, draft } = form.data
    const home = `/bureau/demarches/${process.slug}`
    const fields = fieldsOf(form)
    const there = draft?.revision ?? 0
    const moved = form.errors[''] !== undefined && Number(form.values.base) !== there
    return (
      <Page frame={visit.frame(words.title)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage kicker={process.title} title={words.title} lead={words.lead}>
          <Note>{draft ? words.state(there, formatInstant(draft.savedAt, visit.lang)) : words.noDraft}</Note>
          <ButtonRow>
            {draft && <TargetLink href={visit.link(`${home}/charte/publier`)}>{words.preview}</TargetLink>}
            <TargetLink href={visit.link(home)}>{desk.back}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        {moved && draft && (
          <Passage>
            <Diff
              id="entre-temps"
              title={words.bothTexts}
              before={asText(draft)}
              after={asText(form.values)}
              note={words.bothNote}
            />
          </Passage>
        )}
        <Passage>
          <Form action={visit.link(`${home}/charte`)} errors={form.errors} wide>
            <HiddenField name="base" value={String(there)} />
            {fields.line('title', { label: words.charterTitle })}
            <ButtonRow>
              <Button>{words.save}</Button>
            </ButtonRow>
            {fields.text('text', { label: desk.charterText, hint: desk.textHint, rows: 14, limit: 20_000 })}
            <Rows visit={visit} form={form} list="principles" />
            <Rows visit={visit} form={form} list="commitments" />
            {fields.line('source', { label: desk.source, hint: desk.sourceHint, optional: true })}
            {fields.line('dated', {
              label: desk.dated,
              hint: desk.dateHint,
              optional: true,
              width: 'medium',
            })}
            <ButtonRow>
              <Button>{words.save}</Button>
              {draft && <TargetLink href={visit.link(`${home}/charte/publier`)}>{words.preview}</TargetLink>}
            </ButtonRow>
            <Note>{words.saveFirst}</Note>
          </Form>
        </Passage>
      </Page>
    )
  },
  next: (saved, params) => `/bureau/demarches/${params.process}/charte${saved.place}`,
})

/** The rows of a list, each with its three buttons: they post the whole form, so that nothing typed is lost. */
function Rows(props: { visit: Visit; form: FormState<Loaded>; list: RowList }) {
  const { visit, form, list } = props
  const words = draftMessages[visit.lang]
  const rows = (form.values[list] as readonly object[] | undefined) ?? []
  const isPrinciple = list === 'principles'
  return (
    <section id={list}>
      <h2>{words[list]}</h2>
      <Note>{rows.length === 0 ? words.none : words.moves}</Note>
      {rows.map((_, index) => {
        const name = deskMessages[visit.lang][isPrinciple ? 'principle' : 'commitment'](index + 1)
        return (
          <fieldset class="choice-group" id={`${list}-${index + 1}`}>
            <legend class="field-label">{name}</legend>
            {isPrinciple ? (
              <PrincipleFields visit={visit} form={form} at={`${list}.${index}`} />
            ) : (
              <CommitmentFields visit={visit} form={form} at={`${list}.${index}`} />
            )}
            <ButtonRow>
              {index > 0 && <Move name={name} does={words.up} value={`${list}.${index}.up`} />}
              {index < rows.length - 1 && (
                <Move name={name} does={words.down} value={`${list}.${index}.down`} />
              )}
              <Move name={name} does={words.remove} value={`${list}.${index}.remove`} />
            </ButtonRow>
          </fieldset>
        )
      })}
      <Button quiet name="arrange" value={`${list}.add`}>
        {isPrinciple ? words.addPrinciple : words.addCommitment}
      </Button>
    </section>
  )
}

function Move(props: { name: string; does: string; value: string }) {
  return (
    <Button quiet name="arrange" value={props.value}>
      {props.does} <ForTheEar>{props.name}</ForTheEar>
    </Button>
  )
}

type RowProps = { visit: Visit; form: FormState<unknown>; at: string }

function PrincipleFields({ visit, form, at }: RowProps) {
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(form)
  return (
    <>
      {fields.line(`${at}.title`, { label: words.principleTitle })}
      {fields.text(`${at}.text`, { label: words.principleText, rows: 3 })}
    </>
  )
}

function CommitmentFields({ visit, form, at }: RowProps) {
  const words = deskMessages[visit.lang]
  const fields = fieldsOf(form)
  return (
    <>
      {fields.text(`${at}.promise`, { label: words.promise, rows: 2 })}
      <FieldGrid>
        {fields.line(`${at}.promisedBy`, { label: words.promisedBy })}
        {fields.line(`${at}.due`, { label: words.due, hint: words.dueHint })}
      </FieldGrid>
      {fields.text(`${at}.checkedHow`, { label: words.checkedHow, rows: 2 })}
      {fields.line(`${at}.checkCode`, {
        label: words.checkCode,
        hint: words.checkCodeHint,
        optional: true,
        width: 'short',
      })}
    </>
  )
}

/** A draft as a charter, for its text and its preview: rows without any word are left out, as they will be. */
export function draftAsCharter(given: Readonly<Record<string, unknown>>) {
  const filled = (row: object) => Object.values(row).some(Boolean)
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const principles = ((given.principles ?? []) as PrincipleRow[]).filter(filled)
  const commitments = ((given.commitments ?? []) as CommitmentRow[]).filter(filled)
  return {
    title: words(given.title),
    text: words(given.text),
    principles: principles.map((row, index) => ({
      position: index + 1,
      title: row.title ?? '',
      text: row.text ?? '',
    })),
    commitments: commitments.map((row, index) => ({
      position: index + 1,
      promisedBy: row.promisedBy ?? '',
      promise: row.promise ?? '',
      due: row.due ?? '',
      checkedHow: row.checkedHow ?? '',
      checkCode: row.checkCode ?? null,
    })),
  }
}

const asText = (given: Readonly<Record<string, unknown>>) => charterAsText(draftAsCharter(given))

export const publishCharterPage = formPage({
  path: '/bureau/demarches/:process/charte/publier',
  params: z.object({ process: slug() }),
  operation: publishCharter,
  who: drafters,
  async load(visit, params) {
    const found = await load(visit, params)
    if (!found.draft) throw missing(sentence(draftMessages, (m) => m.nothingToPublish))
    return { ...found, draft: found.draft }
  },
  given: (params, { draft }) => ({
    process: params.process,
    draft: draft.revision,
    title: draft.title,
    text: draft.text,
    source: draft.source || undefined,
    dated: draft.dated || undefined,
    principles: draft.principles,
    commitments: draft.commitments,
  }),
  show(visit, form) {
    const [words, desk] = [draftMessages[visit.lang], deskMessages[visit.lang]]
    const { process, last, draft } = form.data
    const home = `/bureau/demarches/${process.slug}/charte`
    const charter = draftAsCharter(draft)
    const gaps = [...charter.principles, ...charter.commitments].filter((row) =>
      Object.values(row).some((value) => value === ''),
    ).length
    const whole = gaps === 0 && charter.title !== '' && charter.text !== ''
    const may = isAllowed(keepers, visit.actor, { process: process.id })
    return (
      <Page frame={visit.frame(words.previewTitle)} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={process.title}
          title={charter.title || words.untitled}
          lead={words.previewTitle}
          note={words.state(draft.revision, formatInstant(draft.savedAt, visit.lang))}
        >
          {gaps > 0 && <Message>{words.incomplete(gaps)}</Message>}
          {(!charter.title || !charter.text) && <Message>{words.noTitle}</Message>}
          {!whole && (
            <ButtonRow>
              <ButtonLink href={visit.link(home)}>{words.backToDraft}</ButtonLink>
            </ButtonRow>
          )}
        </TitlePassage>
        {last && (
          <Passage>
            <Diff
              id="difference"
              title={words.whatChanges}
              before={charterAsText(last)}
              after={asText(draft)}
            />
          </Passage>
        )}
        <Charter charter={charter} verdicts={new Map()} visit={visit} draft />
        {whole && (
          <Passage id="publier" title={words.publish((last?.version ?? 0) + 1)} knot="yours">
            {may ? (
              <Form action={visit.link(`${home}/publier`)} errors={form.errors} bare={!last}>
                <Message>
                  <p>{desk.publishWarning}</p>
                </Message>
                {last &&
                  fieldsOf(form).line('changeReason', {
                    label: desk.changeReason,
                    hint: desk.changeReasonHint,
                  })}
                <ButtonRow>
                  <Button>{words.publish((last?.version ?? 0) + 1)}</Button>
                  <TargetLink href={visit.link(home)}>{words.backToDraft}</TargetLink>
                </ButtonRow>
              </Form>
            ) : (
              <p>{words.onlyKeepers}</p>
            )}
          </Passage>
        )}
      </Page>
    )
  },
  next: (_result, params) => `/demarches/${params.process}/charte`,
})
