import { z } from 'zod'
import { canMakePdf } from '#kernel/documents/typst.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import { listPath, openProcess } from '#modules/notices/desk-door.ts'
import { tellers } from '#modules/notices/notice.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { Button, ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Progress } from '#ui/counts.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Letter } from '#ui/letter.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Message, Note, PlainList, PrintHint, Soft } from '#ui/text.tsx'
import { drawLettersAgain } from './draw-letters-again.ts'
import { pileOf } from './letters-of-printing.ts'
import { letterWords } from './messages.ts'
import { printingPath } from './print-letters.page.tsx'
import { type Printing, requirePrinting, sheetsToPull } from './reads.ts'
import { putLettersBack, recordLettersPosted } from './settle-printing.ts'
import { lettersFile, pdfStateOf } from './take-letters.ts'

const params = z.object({
  process: slug(),
  printing: identifier(),
  /** Somebody asked that the page stay still. */
  immobile: z.coerce.boolean().optional(),
})
const secondsBetweenLooks = 3
const path = '/bureau/prevenir/:process/lettre/impressions/:printing{[0-9]+}'

async function load(visit: Visit, asked: z.output<typeof params>) {
  const process = await openProcess(visit, asked.process, tellers)
  const printing = await requirePrinting(visit.db, asked.printing)
  if (printing.processId !== process.id) throw missing(sentence(letterWords, (m) => m.noPrinting))
  return { process, printing }
}

/** One printing: its PDF, the sheets to take out of the pile, then the day it is posted. */
export const printingPage = formPage({
  path,
  params,
  operation: recordLettersPosted,
  async load(visit, asked) {
    const found = await load(visit, asked)
    const able = await canMakePdf()
    const { letters } = await pileOf(visit.town, found.printing)
    const state = await pdfStateOf(visit.town, found.printing)
    const pull = await sheetsToPull(visit.db, found.printing.id)
    const quiet = asked.immobile ?? false
    return { ...found, able, quiet, state, still: letters.length, onPage: able ? [] : letters, pull }
  },
  given: (_, { printing }) => ({ printing: printing.id }),
  start: (visit) => ({ postedOn: dayOf(visit.now) }),
  show(visit, form) {
    const { lang } = visit
    const m = letterWords[lang]
    const { process, printing, able, state, still, onPage, pull, quiet } = form.data
    const here = printingPath(process, printing.id)
    const settled = state === 'settled'
    const fields = fieldsOf(form)
    const making = able && state === 'making'
    // Nobody posts what was never printed.
    const neverDrawn = making && printing.drawnAt === null && Object.keys(form.errors).length === 0
    // Works without JavaScript, and may be turned off on the page: who reads slowly, or listens, is not interrupted.
    if (making && !quiet && Object.keys(form.errors).length === 0)
      visit.context.header('refresh', `${secondsBetweenLooks}; url=${visit.link(here)}`)
    return (
      <Page frame={visit.frame(m.printing(printing.id))} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={process.title}
          title={m.printing(printing.id)}
          lead={m.printingLead(formatDay(printing.printedAt, lang), printing.letters)}
        >
          {printing.postedOn && <Note>{m.isPosted(formatDay(printing.postedOn, lang, true))}</Note>}
          {printing.putBackAt && <Note>{m.isPutBack}</Note>}
          {state === 'empty' && <Note>{m.nobodyLeft}</Note>}
          {!able && !settled && still > 0 && (
            <>
              <Note>{m.noPdf}</Note>
              <PrintHint />
            </>
          )}
          {making && (
            <UnderWay visit={visit} process={process} printing={printing} still={still} quiet={quiet} />
          )}
          {state === 'failed' && <Message status>{m.pdfFailed}</Message>}
          {state === 'expired' && <Message>{m.pdfExpired}</Message>}
          {able && (state === 'failed' || state === 'expired') && (
            <PostButton action={visit.link(`${here}/refaire`)}>{m.again}</PostButton>
          )}
          <ButtonRow>
            {state === 'ready' && (
              <ButtonLink href={visit.link(`${here}/lettres.pdf`)} download>
                {m.download}
              </ButtonLink>
            )}
            <TargetLink href={visit.link(listPath(process, 'letter', '/imprimer'))}>{m.toList}</TargetLink>
          </ButtonRow>
          {state === 'ready' && (
            <Soft>
              {m.size(formatNumber(printing.pages ?? 0, lang))} {m.keptFor}
            </Soft>
          )}
        </TitlePassage>
        {!settled && pull.length > 0 && (
          <Passage title={m.pull} knot="broken" class="not-on-paper">
            <p>{m.pullLead}</p>
            <PlainList items={pull.map((one) => `${m.sheet(one.position)} (${one.reference})`)} />
          </Passage>
        )}
        {!settled && !neverDrawn && (
          <Passage title={m.whatNext} knot="yours" class="not-on-paper">
            <Form action={visit.link(here)} errors={form.errors}>
              {fields.day('postedOn', { label: m.postedOn })}
              <ButtonRow>
                <Button>{still > 0 ? m.posted(still) : m.close}</Button>
                <TargetLink href={visit.link(`${here}/remettre`)}>{m.putBack}</TargetLink>
              </ButtonRow>
            </Form>
          </Passage>
        )}
        {!settled &&
          onPage.map((one) => (
            <Letter from={one.from.join(', ')} to={one.to} on={one.on} lang={one.lang}>
              {one.blocks.map((block) => (
                <p class="preserved">
                  {block.kind === 'text'
                    ? block.text.text
                    : block.kind === 'facts' &&
                      block.facts.map((fact) => `${fact.term} : ${fact.value.text}`)}
                </p>
              ))}
            </Letter>
          ))}
      </Page>
    )
  },
  next: (_done, { process, printing }) => printingPath({ slug: process }, printing),
})

export const putLettersBackPage = formPage({
  path: `${path}/remettre`,
  params,
  operation: putLettersBack,
  load,
  given: (_, { printing }) => ({ printing: printing.id }),
  show(visit, form) {
    const m = letterWords[visit.lang]
    const { process, printing } = form.data
    const here = printingPath(process, printing.id)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={m.putBackTitle}
        lead={m.putBackLead}
        action={`${here}/remettre`}
        button={m.putBack}
        back={{ href: here, label: m.printing(printing.id) }}
      />
    )
  },
  next: (_done, { process }) => listPath({ slug: process }, 'letter', '/imprimer'),
})

export const drawLettersAgainPage = formPage({
  path: `${path}/refaire`,
  params,
  operation: drawLettersAgain,
  load,
  given: (_, { printing }) => ({ printing: printing.id }),
  show(visit, form) {
    const m = letterWords[visit.lang]
    const { process, printing } = form.data
    const here = printingPath(process, printing.id)
    return (
      <DeskForm
        visit={visit}
        form={form}
        kicker={process.title}
        title={m.again}
        action={`${here}/refaire`}
        button={m.again}
        back={{ href: here, label: m.printing(printing.id) }}
      />
    )
  },
  next: (_done, { process, printing }) => printingPath({ slug: process }, printing),
})

/** The letters of a printing in one file, for agents alone. */
export const lettersFilePage = page({
  path: `${path}/lettres.pdf`,
  who: tellers,
  input: params,
  async show(visit, asked) {
    const { process, printing } = await load(visit, asked)
    const { type, body } = await lettersFile(visit.town, printing)
    return new Download(type, `lettres-${process.slug}-${printing.id}.pdf`, body)
  },
})

function UnderWay(props: {
  visit: Visit
  process: { slug: string }
  printing: Printing
  still: number
  quiet: boolean
}) {
  const { visit, printing, still, quiet } = props
  const m = letterWords[visit.lang]
  const here = printingPath(props.process, printing.id)
  return (
    <>
      <p role="status">
        <b>
          {m.making}. {m.drawn(printing.drawn, still)}.
        </b>
      </p>
      <Progress label={m.making} value={printing.drawn} total={still} />
      <p>
        {m.makingLead} {!quiet && m.looksAgain}
      </p>
      <ButtonRow>
        <TargetLink href={visit.link(here, { immobile: quiet ? 1 : undefined })}>{m.reload}</TargetLink>
        <TargetLink href={visit.link(here, { immobile: quiet ? undefined : 1 })}>
          {quiet ? m.moving : m.still}
        </TargetLink>
      </ButtonRow>
    </>
  )
}
