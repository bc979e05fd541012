import { randomUUID } from 'node:crypto'
import { clean } from '#kernel/input.ts'
import { perform } from '#kernel/operation.ts'
import { httpStatus, Refusal } from '#kernel/refusal.ts'
import { read, type Sent } from '#kernel/web/form.ts'
import { freePage, type Visit } from '#kernel/web/page.ts'
import { formOf } from '#kernel/web/web-request.ts'
import { type Alike, alikeIn, entry, personalHints } from '#modules/contributions/module.ts'
import { guardMessages } from '#modules/guard/module.ts'
import { TownWords } from '#modules/processes/module.ts'
import { Button, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { FileField, HiddenField, LongTextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { TitlePassage } from '#ui/passage.tsx'
import { keepPasted } from './keep-pasted.ts'
import { pileFacts } from './open-pile.page.tsx'
import { pasteMessages } from './paste-messages.ts'
import { reachPile, withoutTelephones } from './pile.ts'
import type { PileSeen } from './pile-reads.ts'
import { mostMessages, splitMessages } from './split-messages.ts'

interface Typed {
  text: string
  drop?: boolean
  contact?: string
}
type Errors = Readonly<Record<string, string>>

/** Pasted, shown one by one to be read and mended, then kept: nothing stays on the server before that. */
export const pastePage = freePage({
  path: '/bureau/piles/:pile{[0-9]+}/coller',
  who: entry.who,
  maxBody: 3 * 1024 * 1024,
  async answer(visit) {
    visit.context.header('cache-control', 'no-store')
    const pile = await reachPile(visit, Number(visit.context.req.param('pile')))
    if (visit.context.req.method !== 'POST') return drawPaste(visit, pile, '', false)
    const sent = await formOf(visit.context)
    return sent.has('submission') ? keep(visit, pile, sent) : split(visit, pile, sent)
  },
})

const last = (sent: Sent, name: string) => sent.get(name)?.at(-1)

async function split(visit: Visit, pile: PileSeen, sent: Sent) {
  const words = pasteMessages[visit.lang]
  const file = last(sent, 'file')
  const typed = String(last(sent, 'pasted') ?? '')
  const answer = last(sent, 'answer') === 'on'
  const refuse = (errors: Errors) => html(visit, drawPaste(visit, pile, typed, answer, errors), 422)
  const pasted = file instanceof File ? await file.text() : typed
  if (file instanceof File && pasted.includes('\ufffd')) return refuse({ file: words.notText })
  const found = splitMessages(pasted)
  if (found.length === 0) return refuse({ pasted: words.pasteSomething })
  if (found.length > mostMessages) return refuse({ pasted: words.tooMany(mostMessages) })
  const entries = found.map(({ text, from }) => ({
    text: withoutTelephones(text),
    contact: answer ? from : undefined,
  }))
  return drawCheck(visit, pile, `colle-${randomUUID()}`, entries, {}, found)
}

async function keep(visit: Visit, pile: PileSeen, sent: Sent) {
  const typed = read(keepPasted.input, sent) as { entries?: Typed[]; submission: string }
  try {
    await perform(visit.town, keepPasted, { ...typed, pile: pile.id }, { actor: visit.actor, door: 'page' })
    return visit.context.redirect(visit.link(`/bureau/piles/${pile.id}`, { fait: keepPasted.name }), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const named = Object.entries(error.fields).map(([name, words]) => [name, words[visit.lang]])
    const errors = named.length > 0 ? Object.fromEntries(named) : { '': error.sentence[visit.lang] }
    const page = drawCheck(visit, pile, typed.submission, typed.entries ?? [], errors)
    return html(visit, page, httpStatus[error.reason])
  }
}

const html = async (visit: Visit, drawn: unknown, status: number) =>
  visit.context.html(String(await drawn), status as 200)

function drawPaste(visit: Visit, pile: PileSeen, pasted: string, answer: boolean, errors: Errors = {}) {
  const words = pasteMessages[visit.lang]
  const home = `/bureau/piles/${pile.id}`
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage
        kicker={<TownWords>{pileFacts(pile, visit)}</TownWords>}
        title={words.title}
        lead={words.lead}
      >
        <Form files wide action={visit.link(`${home}/coller`)} errors={errors}>
          <LongTextField
            name="pasted"
            label={words.pasted}
            hint={words.pastedHint}
            error={errors.pasted}
            value={pasted}
            rows={12}
          />
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            error={errors.file}
            accept=".xml,.csv,.txt,.tsv"
            optional
          />
          <Choice kind="checkbox" name="answer" value="on" checked={answer} hint={words.answerHint}>
            {words.answer}
          </Choice>
          <ButtonRow>
            <Button>{words.split}</Button>
            <TargetLink href={visit.link(home)}>{words.back}</TargetLink>
          </ButtonRow>
        </Form>
      </TitlePassage>
    </Page>
  )
}

async function drawCheck(
  visit: Visit,
  pile: PileSeen,
  submission: string,
  entries: readonly Typed[],
  errors: Errors,
  found?: readonly { text: string }[],
) {
  const { lang } = visit
  const words = pasteMessages[lang]
  const home = `/bureau/piles/${pile.id}`
  const alike = await alikeIn(
    visit.db,
    pile.processId,
    entries.map((one) => clean(one.text)),
  )
  return (
    <Page frame={visit.frame(words.title)} failed={Object.keys(errors).length > 0}>
      <TitlePassage
        kicker={<TownWords>{pileFacts(pile, visit)}</TownWords>}
        title={plural(entries.length, words.check, lang)}
        lead={words.checkLead}
      >
        <Form wide action={visit.link(`${home}/coller`)} errors={errors}>
          <HiddenField name="submission" value={submission} />
          {entries.map((one, index) => (
            <fieldset class="choice-group">
              <legend class="field-label">{words.one(index + 1)}</legend>
              <LongTextField
                name={`entries.${index}.text`}
                label={words.one(index + 1)}
                ear
                hint={seen(visit, one, found?.[index]?.text, alike[index])}
                error={errors[`entries.${index}.text`]}
                value={one.text}
                lang={pile.language === lang ? undefined : pile.language}
                rows={3}
              />
              {one.contact && <HiddenField name={`entries.${index}.contact`} value={one.contact} />}
              <Choice kind="checkbox" name={`entries.${index}.drop`} value="on" checked={one.drop === true}>
                {words.drop(index + 1)}
              </Choice>
            </fieldset>
          ))}
          <ButtonRow>
            <Button>{words.keep}</Button>
            <TargetLink href={visit.link(`${home}/coller`)}>{words.again}</TargetLink>
          </ButtonRow>
        </Form>
      </TitlePassage>
    </Page>
  )
}

/** What to look at in one message: a mask put, personal data proposed to be hidden, words already there. */
function seen(visit: Visit, one: Typed, before: string | undefined, like: Alike | undefined) {
  const { lang } = visit
  const words = pasteMessages[lang]
  const hints = personalHints(one.text, lang).map(
    ({ kind, text }) => `${guardMessages[lang].kind[kind]} « ${text} »`,
  )
  const said = [
    before !== undefined && before !== one.text && words.phoneMasked,
    one.contact && words.contactKept,
    hints.length > 0 && words.hints(hints.slice(0, 3).join(', ')),
    like && words.alike(like.reference),
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : undefined
}
