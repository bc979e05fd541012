import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { serveFile } from '#kernel/files/file-answer.ts'
import { findFile } from '#kernel/files/files.ts'
import { type Lang, sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { formPage, page, type Visit } from '#kernel/web/page.ts'
import {
  AnswerFields,
  axisChoices,
  ReadBackChoice,
  VoiceFields,
  VoiceText,
} from '#modules/contributions/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { formatDay } from '#ui/dates.ts'
import { SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Picture, Player, SideBySide } from '#ui/media.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Message, Note, PlainList } from '#ui/text.tsx'
import { asideReasons, depositLife } from './deposit.ts'
import { setAsideDeposit, takeDeposit, turnAttachment } from './follow-deposit.ts'
import { letterMessages } from './letter-messages.ts'
import { messages } from './messages.ts'
import { type AttachmentSeen, attachmentsOf, type DepositSeen, depositById } from './reads.ts'
import { typeDeposit } from './type-deposit.ts'

const one = z.object({ deposit: identifier() })

async function reachDeposit(visit: Visit, id: number): Promise<DepositSeen> {
  const found = await depositById(visit.db, id)
  if (!found) throw missing(sentence(messages, (m) => m.unknown))
  if (!isAllowed(depositLife.type.who, visit.actor, { process: found.processId }))
    throw forbidden(sentence(messages, (m) => m.unknown))
  return found
}

const address = (id: number) => `/bureau/transcrire/${id}`

/** The sheet or the voice beside what is typed from it. */
export const typeDepositPage = formPage({
  path: '/bureau/transcrire/:deposit',
  params: one,
  operation: typeDeposit,
  async load(visit, { deposit }) {
    const found = await reachDeposit(visit, deposit)
    const files = await attachmentsOf(visit.db, deposit)
    return { found, files, axes: await axisChoices(visit.db, found.processId) }
  },
  given: ({ deposit }) => ({ deposit }),
  start: (_visit, { found }) => ({ axis: found.axis ?? undefined, finished: true }),
  show(visit, { values, errors, data }) {
    const { lang } = visit
    const words = messages[lang].desk
    const { found, files, axes } = data
    const form = { lang, values, errors }
    const open = found.status === 'waiting' || found.status === 'taken'
    const mine = found.takenById !== null && found.takenById === visit.actor.person
    return (
      <Page frame={visit.frame(words.one(found.id))} failed={Object.keys(errors).length > 0}>
        <TitlePassage
          kicker={found.processTitle}
          title={words.one(found.id)}
          lead={messages[lang].status[found.status]}
        >
          {letterFacts(found, lang) && <p>{letterFacts(found, lang)}</p>}
          {open && found.takenBy && <p>{words.taken(found.takenBy)}</p>}
          {open && !mine && (
            <PostButton quiet action={visit.link(`${address(found.id)}/prendre`)}>
              {found.takenBy ? words.takeOver : words.take}
            </PostButton>
          )}
          {found.typed.length > 0 && (
            <Message title={words.typed}>
              <PlainList items={found.typed} />
            </Message>
          )}
          {found.filesUntil && <Note>{words.until(formatDay(found.filesUntil, lang))}</Note>}
        </TitlePassage>
        <SideBySide beside={<Files visit={visit} found={found} files={files} />}>
          {open && (
            <Form wide action={visit.link(address(found.id))} errors={errors}>
              <VoiceText {...form} label={words.text} hint={words.textHint} rows={14} />
              <VoiceFields {...form} axes={axes} />
              <ReadBackChoice {...form} />
              <AnswerFields {...form} />
              <Choice kind="checkbox" name="finished" value="on" checked={values.finished === true}>
                {words.finished}
              </Choice>
              <Choice kind="checkbox" name="dropNow" value="on" checked={values.dropNow === true}>
                {words.dropNow}
              </Choice>
              <ButtonRow>
                <Button>{words.save}</Button>
              </ButtonRow>
            </Form>
          )}
        </SideBySide>
        {open && (
          <Passage title={words.aside}>
            <Form action={visit.link(`${address(found.id)}/ecarter`)}>
              <SelectField
                name="reason"
                label={words.asideWhy}
                options={asideReasons.map((each) => ({ value: each, label: messages[lang].reason[each] }))}
              />
              <ButtonRow>
                <Button quiet>{words.asideDo}</Button>
              </ButtonRow>
            </Form>
          </Passage>
        )}
      </Page>
    )
  },
  next: ({ deposit, finished }) => (finished ? '/bureau/transcrire' : address(deposit)),
})

function letterFacts(found: DepositSeen, lang: Lang): string {
  const words = letterMessages[lang].facts
  if (found.channel !== 'letter') return ''
  return [
    found.saidOn && words.written(formatDay(found.saidOn, lang)),
    found.arrivedOn && words.arrived(formatDay(found.arrivedOn, lang)),
    found.mailReference && words.reference(found.mailReference),
  ]
    .filter(Boolean)
    .join(', ')
}

function Files(props: { visit: Visit; found: DepositSeen; files: AttachmentSeen[] }) {
  const { visit, found, files } = props
  const words = messages[visit.lang].desk
  return (
    <>
      {files.map(({ position, kind, file, quarters }) => {
        const href = visit.link(`${address(found.id)}/fichiers/${position}`, { quart: quarters || undefined })
        if (!file) return <Note>{words.gone}</Note>
        if (kind === 'audio') return <Player src={href} label={words.voice(position)} />
        return (
          <Picture src={href} label={words.photo(position)}>
            <TargetLink href={href}>{words.open}</TargetLink>
            <PostButton
              quiet
              action={visit.link(`${address(found.id)}/tourner`)}
              hidden={{ position: String(position) }}
            >
              {words.turn}
            </PostButton>
          </Picture>
        )
      })}
    </>
  )
}

const nothingTyped = {
  params: one,
  load: (visit: Visit, { deposit }: z.output<typeof one>) => reachDeposit(visit, deposit),
}
const backTo = (visit: Visit, id: number, errors: Readonly<Record<string, string>>) => (
  <Page frame={visit.frame(messages[visit.lang].desk.one(id))} failed={Object.keys(errors).length > 0}>
    <TitlePassage title={messages[visit.lang].desk.one(id)}>
      {Object.values(errors).map((error) => (
        <Note>{error}</Note>
      ))}
      <TargetLink href={visit.link(address(id))}>{messages[visit.lang].desk.one(id)}</TargetLink>
    </TitlePassage>
  </Page>
)

export const takeDepositPage = formPage({
  path: '/bureau/transcrire/:deposit/prendre',
  ...nothingTyped,
  operation: takeDeposit,
  given: ({ deposit }) => ({ deposit }),
  show: (visit, { errors, data }) => backTo(visit, data.id, errors),
  next: ({ deposit }) => address(deposit),
})

export const setAsideDepositPage = formPage({
  path: '/bureau/transcrire/:deposit/ecarter',
  ...nothingTyped,
  operation: setAsideDeposit,
  given: ({ deposit }) => ({ deposit }),
  show: (visit, { errors, data }) => backTo(visit, data.id, errors),
  next: () => '/bureau/transcrire',
})

export const turnAttachmentPage = formPage({
  path: '/bureau/transcrire/:deposit/tourner',
  ...nothingTyped,
  operation: turnAttachment,
  given: ({ deposit }) => ({ deposit }),
  show: (visit, { errors, data }) => backTo(visit, data.id, errors),
  next: ({ deposit }) => address(deposit),
})

/** The file itself, for those alone who may type it. */
export const attachmentPage = page({
  path: '/bureau/transcrire/:deposit/fichiers/:position',
  who: depositLife.type.who,
  input: z.object({ deposit: identifier(), position: identifier() }),
  async show(visit, { deposit, position }) {
    await reachDeposit(visit, deposit)
    const found = (await attachmentsOf(visit.db, deposit)).find((each) => each.position === position)
    if (!found?.file) throw missing(sentence(messages, (m) => m.desk.gone))
    const file = await findFile(visit.town, visit.db, found.file)
    const called = `envoi-${deposit}-${position}`
    return serveFile(visit.context, visit.town, file, { called, inline: true, quarters: found.quarters })
  },
})
