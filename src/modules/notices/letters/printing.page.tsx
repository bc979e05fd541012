import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { lettersPdf } from '#kernel/letters-pdf.ts'
import { formPage, page, type Visit } from '#kernel/page.ts'
import { Download } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import { canMakePdf } from '#kernel/typst.ts'
import { originOf } from '#kernel/web-request.ts'
import { listPath, openProcess } from '#modules/notices/desk-door.ts'
import { tellers } from '#modules/notices/notice.ts'
import { DeskForm, fieldsOf } from '#modules/processes/module.ts'
import { letterheadOf, townIdentity } from '#modules/territory/module.ts'
import { Button, ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Letter } from '#ui/letter.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Note, PlainList, PrintHint } from '#ui/text.tsx'
import { letterWords } from './messages.ts'
import { paperLetter } from './paper-letter.ts'
import { printingPath } from './print-letters.page.tsx'
import { requirePrinting, sheetsOf, sheetsToPull } from './reads.ts'
import { putLettersBack, recordLettersPosted } from './settle-printing.ts'

const params = z.object({ process: slug(), printing: identifier() })
const path = '/bureau/prevenir/:process/lettre/impressions/:printing{[0-9]+}'

async function load(visit: Visit, asked: z.output<typeof params>) {
  const process = await openProcess(visit, asked.process, tellers)
  const printing = await requirePrinting(visit.db, asked.printing)
  if (printing.processId !== process.id) throw missing(sentence(letterWords, (m) => m.noPrinting))
  return { process, printing }
}

/** The letters that are still to leave, as they are written. */
async function lettersOf(visit: Visit, { printing }: Awaited<ReturnType<typeof load>>) {
  const about = {
    printing,
    town: await townIdentity(visit.db),
    townName: visit.frame('').townName,
    site: new URL(visit.link('/suivre'), originOf(visit.context)).href,
  }
  return (await sheetsOf(visit.db, printing.id)).map((sheet) => paperLetter(sheet, about))
}

/** One printing: its PDF, the sheets to take out of the pile, then the day it is posted. */
export const printingPage = formPage({
  path,
  params,
  operation: recordLettersPosted,
  async load(visit, asked) {
    const found = await load(visit, asked)
    const pdf = await canMakePdf()
    const still = (await sheetsOf(visit.db, found.printing.id)).length
    const drawn = pdf ? [] : await lettersOf(visit, found)
    return { ...found, pdf, still, drawn, pull: await sheetsToPull(visit.db, found.printing.id) }
  },
  given: (_, { printing }) => ({ printing: printing.id }),
  start: (visit) => ({ postedOn: dayOf(visit.now) }),
  show(visit, form) {
    const { lang } = visit
    const m = letterWords[lang]
    const { process, printing, pdf, still, drawn, pull } = form.data
    const here = printingPath(process, printing.id)
    const settled = printing.postedOn !== null || printing.putBackAt !== null
    const fields = fieldsOf(form)
    return (
      <Page frame={visit.frame(m.printing(printing.id))} failed={Object.keys(form.errors).length > 0}>
        <TitlePassage
          kicker={process.title}
          title={m.printing(printing.id)}
          lead={m.printingLead(formatDay(printing.printedAt, lang), printing.letters)}
        >
          {printing.postedOn && <Note>{m.isPosted(formatDay(printing.postedOn, lang, true))}</Note>}
          {printing.putBackAt && <Note>{m.isPutBack}</Note>}
          {!pdf && !settled && still > 0 && (
            <>
              <Note>{m.noPdf}</Note>
              <PrintHint />
            </>
          )}
          <ButtonRow>
            {pdf && !settled && still > 0 && (
              <ButtonLink href={visit.link(`${here}/lettres.pdf`)} download>
                {m.download}
              </ButtonLink>
            )}
            <TargetLink href={visit.link(listPath(process, 'letter', '/imprimer'))}>{m.toList}</TargetLink>
          </ButtonRow>
        </TitlePassage>
        {!settled && pull.length > 0 && (
          <Passage title={m.pull} knot="broken" class="not-on-paper">
            <p>{m.pullLead}</p>
            <PlainList items={pull.map((one) => `${m.sheet(one.position)} (${one.reference})`)} />
          </Passage>
        )}
        {!settled && (
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
          drawn.map((one) => (
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

/** The letters of a printing in one file, for agents alone; what was withdrawn since is no longer in it. */
export const lettersFilePage = page({
  path: `${path}/lettres.pdf`,
  who: tellers,
  input: params,
  async show(visit, asked) {
    const found = await load(visit, asked)
    const { process, printing } = found
    if (printing.postedOn || printing.putBackAt) throw missing(sentence(letterWords, (m) => m.isSettled))
    const letters = await lettersOf(visit, found)
    if (letters.length === 0) throw missing(sentence(letterWords, (m) => m.nothingToPrint))
    const body = await lettersPdf(letters, {
      title: letterWords[visit.lang].fileTitle(process.title),
      lang: visit.lang,
      asOf: printing.printedAt,
      town: await letterheadOf(visit.db, visit.frame('').townName),
    })
    if (!body) throw missing(sentence(letterWords, (m) => m.noPdf))
    return new Download('application/pdf', `lettres-${process.slug}-${printing.id}.pdf`, body)
  },
})
