import { identifier } from '#kernel/input.ts'
import { type FormState, formPage, type Visit } from '#kernel/web/page.ts'
import { deskReaders, possibleActions, statusNames } from '#modules/answers/answer.ts'
import { deskLink, onAnswer, openSheet, type Place, startOf } from '#modules/answers/desk/desk-door.ts'
import { words } from '#modules/answers/desk/desk-messages.ts'
import { deskCounts, queueAround, type SheetRow, sheetsPerPage } from '#modules/answers/desk/desk-reads.ts'
import { originVoices } from '#modules/answers/proposals/proposal-reads.ts'
import { AnswerAdvice, answerForm, draftIn } from '#modules/answers/quality/answer-advice.tsx'
import { reviewPath } from '#modules/answers/quality/review-answer.page.tsx'
import { publishedAnswer, type SimilarAnswer, sameWordsAs } from '#modules/answers/similar/reads.ts'
import { TakenText } from '#modules/answers/similar/similar-answers.tsx'
import { dayInParis, TownText, TownWords } from '#modules/processes/module.ts'
import { Button } from '#ui/button.tsx'
import { formatDay, formatInstant } from '#ui/dates.ts'
import { Desk, DeskHead, type QueueItem, SheetFoot, SheetHead } from '#ui/desk.tsx'
import { Form } from '#ui/form.tsx'
import { outOf, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { ExampleMark, KeyList, Message, Note, Quotation } from '#ui/text.tsx'
import { AnswerFields, ExampleBox, FindingFields } from './answer-fields.tsx'
import { BeforeWriting, type Beside, besideSheet, InstructionNotes } from './beside-sheet.tsx'
import { draftAnswer } from './draft-answer.ts'
import type { Sheet } from './reads.ts'
import { saveAnswer } from './save-answer.ts'
import { WrittenAnswer } from './written-answer.tsx'

export interface OpenSheet {
  sheet: Sheet
  /** The sheets around it; `total` says how many the whole queue holds. */
  queue: SheetRow[]
  total: number
  /** The next one to draft. */
  next: number | undefined
  counts: { published: number; all: number }
  voice: { text: string; language: string; reference: string } | undefined
  place: Place
  beside: Beside
  /** The published answer whose text is taken as a start. */
  from: SimilarAnswer | undefined
}

/** The sheet, its queue as it stands around it, and the first voice it comes from. */
export async function loadSheet(
  visit: Visit,
  asked: { answer: number; depart?: number | undefined } & Place,
): Promise<OpenSheet> {
  const { db, actor } = visit
  const sheet = await openSheet(visit, asked)
  const today = dayInParis(visit.now)
  const filter = { queue: asked.file ?? 'all', organisation: asked.service, today } as const
  const around = await queueAround(db, actor, filter, sheet.id)
  const counts = await deskCounts(db, actor, today)
  const voices = await originVoices(db, sheet.proposalId)
  const spoken = voices.find((voice) => voice.text)
  return {
    sheet,
    queue: around.place === undefined ? [sheet, ...around.rows] : around.rows,
    total: around.total + (around.place === undefined ? 1 : 0),
    next: around.next,
    counts,
    voice: spoken && { text: spoken.text as string, language: spoken.language, reference: spoken.reference },
    place: {
      file: asked.file,
      service: asked.service,
      page: around.place && Math.ceil(around.place / sheetsPerPage),
    },
    beside: await besideSheet(visit, sheet, today),
    from: asked.depart ? await publishedAnswer(db, asked.depart) : undefined,
  }
}

/** The address of a sheet says no page: it knows its own. */
const onSheet = ({ file, service }: Place): Place => ({ file, service })

/** The next sheet to write, wherever it stands in the queue, or the desk when nothing else waits. */
function following(data: OpenSheet): string {
  return data.next ? deskLink(`/${data.next}`, onSheet(data.place)) : deskLink('', data.place)
}

export const draftAnswerPage = formPage({
  path: '/bureau/reponses/:answer',
  params: onAnswer.extend({ depart: identifier().optional().catch(undefined) }),
  operation: draftAnswer,
  who: deskReaders,
  load: loadSheet,
  given: ({ answer }) => ({ answer }),
  start: (_visit, { sheet, from }) => ({ ...startOf(sheet), ...(from && takenFrom(from)) }),
  show: sheetPage,
  next: (_done, _asked, data) => following(data),
})

/** The same sheet, kept as it is: the second button of its form sends it here. */
export const saveAnswerPage = formPage({
  path: '/bureau/reponses/:answer/garder',
  params: onAnswer,
  operation: saveAnswer,
  load: loadSheet,
  given: ({ answer }) => ({ answer }),
  start: (_visit, { sheet }) => startOf(sheet),
  show: sheetPage,
  next: ({ answer }, _asked, data) => deskLink(`/${answer}`, onSheet(data.place)),
})

/** Its words, never its decision: that one belongs to this proposal. */
const takenFrom = ({ reason, reasonKind, followUp }: SimilarAnswer) => ({ reason, reasonKind, followUp })

async function sheetPage(visit: Visit, form: FormState<OpenSheet>) {
  const { sheet } = form.data
  const draft = canWrite(visit, sheet) ? draftIn(form.values) : sheet
  const same = await sameWordsAs(visit.db, visit.actor, { answer: sheet.id, reason: draft.reason })
  return <SheetPage visit={visit} form={form} same={same} />
}

const actionsOn = (visit: Visit, sheet: Sheet) =>
  possibleActions(sheet.status, visit.actor, { organisation: sheet.organisationId, process: sheet.processId })
const canWrite = (visit: Visit, sheet: Sheet) => actionsOn(visit, sheet).includes('draft')

function SheetPage(props: { visit: Visit; form: FormState<OpenSheet>; same: readonly string[] }) {
  const { visit, form } = props
  const { lang } = visit
  const all = words[lang]
  const { sheet, queue, total, counts, voice } = form.data
  const place = onSheet(form.data.place)
  const actions = actionsOn(visit, sheet)
  const writes = canWrite(visit, sheet)
  const draft = writes ? draftIn(form.values) : sheet
  const { beside, from } = form.data
  const advice = (
    <AnswerAdvice
      visit={visit}
      draft={draft}
      asked={sheet}
      same={props.same}
      live={writes ? visit.link(reviewPath(sheet.id)) : undefined}
    />
  )
  return (
    <Page
      frame={visit.frame(`${all.sheet(sheet.number)}, ${sheet.title}`)}
      shape="desk"
      failed={Object.keys(form.errors).length > 0}
    >
      <DeskHead title={all.desk} done={counts.published} total={counts.all} what={all.done} />
      <Desk
        queueTitle={place.file ? all.queue[place.file] : all.myQueue}
        queueNote={
          queue.length < total ? outOf(queue.length, total, lang) : plural(queue.length, all.sheets, lang)
        }
        partial={queue.length < total}
        items={queue.map((row) => queueItem(visit, row, sheet.id, place))}
        all={visit.link(deskLink('', form.data.place))}
      >
        <SheetHead
          kicker={
            <>
              {all.sheet(sheet.number)},{' '}
              <TownWords>
                {[sheet.processTitle, sheet.axis, sheet.organisation].filter(Boolean).join(', ')}
              </TownWords>{' '}
              {sheet.example && <ExampleMark />}
            </>
          }
          title={<TownWords>{sheet.title}</TownWords>}
        >
          <p>
            {sheet.publishedAt ? all.publishedOn : sheet.late ? all.wasDueBefore : all.dueBefore}{' '}
            <strong>
              {formatDay(sheet.publishedAt ? new Date(sheet.publishedAt) : sheet.dueDay, lang, true)}
            </strong>
            .{' '}
            <a href={visit.link(`/demarches/${sheet.slug}/propositions/${sheet.number}#origines`)}>
              {all.comesFrom(plural(sheet.voices, all.voices, lang))}
            </a>
          </p>
        </SheetHead>
        <TownText text={sheet.text} />
        {sheet.need && (
          <Note>
            {all.need}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            <TownWords>{sheet.need}</TownWords>
          </Note>
        )}
        {voice && <Quotation text={voice.text} lang={voice.language} source={voice.reference} />}
        {sheet.comment && (
          <Message title={all.commentIs} yours>
            <TownText text={sheet.comment} />
          </Message>
        )}
        <BeforeWriting visit={visit} sheet={sheet} place={place} beside={beside} said={draft.reason} />
        {writes && from && <TakenText visit={visit} from={from} />}
        {writes ? (
          <Form
            action={visit.link(deskLink(`/${sheet.id}`, place))}
            errors={form.errors}
            wide
            id={answerForm}
            label={all.sheet(sheet.number)}
          >
            <FindingFields visit={visit} form={form} />
            <AnswerFields visit={visit} form={form} />
            {visit.town.demonstration && <ExampleBox visit={visit} form={form} />}
            <SheetFoot saved={isBegun(sheet) && all.savedAt(formatInstant(new Date(sheet.changedAt), lang))}>
              <Button>{all.send}</Button>
              {actions.includes('save') && (
                <Button quiet novalidate action={visit.link(deskLink(`/${sheet.id}/garder`, place))}>
                  {all.keep}
                </Button>
              )}
            </SheetFoot>
          </Form>
        ) : null}
        {writes && advice}
        <WrittenAnswer visit={visit} sheet={sheet} actions={actions} place={place} shown={!writes} />
        {!writes && advice}
        <InstructionNotes visit={visit} sheet={sheet} place={place} beside={beside} writes={writes} />
        <KeyList
          keys={[
            { keys: ['J'], does: all.keys.next },
            { keys: ['K'], does: all.keys.previous },
            ...(writes
              ? [
                  { keys: ['1', all.to, '5'], does: all.keys.decision },
                  { keys: ['Ctrl', lang === 'fr' ? 'Entrée' : 'Enter'], does: all.keys.send },
                ]
              : []),
            { keys: ['?'], does: all.keys.help },
          ]}
        />
      </Desk>
    </Page>
  )
}

/** Whether anything of the answer was ever written: before that, nothing was saved. */
const isBegun = (sheet: Sheet) =>
  sheet.decision !== null || sheet.reason !== null || sheet.followUp !== null || sheet.competence !== null

function queueItem(visit: Visit, row: SheetRow, open: number, place: Place): QueueItem {
  const { lang } = visit
  return {
    href: visit.link(deskLink(`/${row.id}`, place)),
    number: row.number,
    title: <TownWords>{row.title}</TownWords>,
    state: row.status === 'published' ? 'done' : row.late ? 'broken' : 'yours',
    stateWords:
      row.sentBack && row.status === 'assigned' ? words[lang].sentBack : statusNames[row.status][lang],
    current: row.id === open,
  }
}
