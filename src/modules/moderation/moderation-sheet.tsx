import { isAllowed, isPossible } from '#kernel/actor.ts'
import type { Visit } from '#kernel/page.ts'
import {
  contributionLife,
  directionOf,
  isPublic,
  keptReasons,
  languageName,
  masked,
  contributionMessages as messages,
  ownerOf,
  stampOf,
  translationMessages,
  translationSource,
} from '#modules/contributions/module.ts'
import { Button, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { Choice } from '#ui/choices.tsx'
import { formatInstant } from '#ui/dates.ts'
import { SheetFoot, SheetHead } from '#ui/desk.tsx'
import { HiddenField, LongTextField, SelectField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { FactList, Fold, Message, Note, Quotation } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { GuardNotes } from './guard-notes.tsx'
import { messages as moderationMessages } from './messages.ts'
import type { QueueRow } from './queue-reads.ts'
import { originalReaders } from './read-original.ts'

export interface SheetData {
  row: QueueRow
  same: number
  versions: readonly { version: number; text: string; replacedAt: string }[]
  /** The filters of the queue, as a query to come back to it. */
  back: string
}

export interface SheetForm {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

/** One contribution as those who read before publication see it: what was said, what will be published, what may be done. */
export function ModerationSheet(props: { visit: Visit; sheet: SheetData; form?: SheetForm }) {
  const { visit, sheet } = props
  const { row } = sheet
  const { lang } = visit
  const all = messages[lang]
  const words = deskMessages[lang].queue
  const said = translationMessages[lang]
  const form = props.form ?? { values: {}, errors: {} }
  const may = (step: keyof typeof contributionLife) =>
    isPossible(contributionLife[step], row.status, visit.actor, ownerOf(row))
  const address = (verb: string) => visit.link(`/bureau/contributions/${row.id}/${verb}${sheet.back}`)
  // Once masked, the original is read apart, and noted; who may not read it sees masks before as well as after.
  const hidden = row.status === 'published_masked' || !isAllowed(originalReaders, visit.actor, ownerOf(row))
  const shownText = row.publishedText ?? masked(row.text, row.language)
  const seen = <HiddenField name="seen" value={stampOf(row)} />
  return (
    <>
      <SheetHead kicker={row.processTitle} title={row.title ?? row.reference}>
        <Status
          kind={
            isPublic(row.status)
              ? 'done'
              : row.status === 'kept_unpublished' || row.status === 'withdrawn'
                ? 'kept-out'
                : 'yours'
          }
        >
          {all.status[row.status]}
        </Status>
      </SheetHead>
      {hidden ? (
        <>
          <Quotation text={shownText} lang={row.language} dir={directionOf(row.language)} />
          {isAllowed(originalReaders, visit.actor, ownerOf(row)) && (
            <TargetLink href={visit.link(`/bureau/contributions/${row.id}/original`)}>
              {moderationMessages[lang].original.why}
            </TargetLink>
          )}
        </>
      ) : (
        <Quotation
          text={row.text}
          lang={row.language}
          dir={directionOf(row.language)}
          source={words.asSaid}
        />
      )}
      {row.translation && (
        <>
          <Quotation
            text={hidden ? masked(row.translation, 'fr') : row.translation}
            lang="fr"
            source={translationSource(row, lang)}
          />
          {!hidden && <GuardNotes text={row.translation} lang={lang} />}
        </>
      )}
      {row.language !== 'fr' && may('screen') && (
        <TargetLink href={visit.link(`/bureau/contributions/${row.id}/traduire`)}>
          {row.translation ? said.change : said.add}
        </TargetLink>
      )}
      {row.privateLife && <Message yours>{words.flagged}</Message>}
      {!hidden && <GuardNotes text={row.text} lang={lang} />}
      {sheet.same > 0 && <Note>{words.same(formatNumber(sheet.same, lang))}</Note>}
      {row.status === 'kept_unpublished' && row.statusReason && (
        <Message title={`${words.kept} ${all.reason[row.statusReason as keyof typeof all.reason]}`}>
          {row.statusNote && <p>{row.statusNote}</p>}
        </Message>
      )}
      <FactList
        facts={[
          { term: all.reference, value: row.reference },
          { term: all.subject, value: row.axisTitle },
          { term: all.by, value: all.channel[row.channel as keyof typeof all.channel] },
          {
            term: all.who,
            value: [
              all.category[row.authorCategory as keyof typeof all.category],
              row.groupSize && row.groupSize > 1 && all.persons(formatNumber(row.groupSize, lang)),
            ]
              .filter(Boolean)
              .join(', '),
          },
          { term: said.pseudonym, value: row.pseudonym },
          {
            term: said.language,
            value: row.language === 'fr' ? undefined : languageName(row.language, lang),
          },
          { term: all.session, value: row.session },
          // The day of an import says nothing of the voice.
          {
            term: all.received,
            value: row.channel === 'import' ? undefined : formatInstant(new Date(row.receivedAt), lang),
          },
          { term: words.entered, value: row.enteredFor ? (row.readBack ? words.readBack : '✓') : undefined },
          {
            term: words.authorCheck,
            value: row.enteredFor ? words.checks[row.authorCheck ?? 'unchecked'] : undefined,
          },
        ]}
      />
      {(may('publish') || may('screen')) && (
        <Form wide action={address(may('publish') ? 'publier' : 'relire')} errors={form.errors}>
          {seen}
          <LongTextField
            name="publishedText"
            label={words.published}
            hint={words.publishedHint}
            error={form.errors.publishedText}
            value={String(form.values.publishedText ?? row.publishedText ?? masked(row.text, row.language))}
            lang={row.language}
          />
          <Choice
            kind="checkbox"
            name="privateLife"
            value="on"
            checked={
              form.values.privateLife === true || (form.values.privateLife === undefined && row.privateLife)
            }
          >
            {words.privateLife}
          </Choice>
          {row.privateLife && may('publish') && (
            <Choice
              kind="checkbox"
              name="nothingPrivate"
              value="on"
              checked={form.values.nothingPrivate === true}
            >
              {words.nothingPrivate}
            </Choice>
          )}
          <ButtonRow>
            {may('publish') && <Button>{words.publish}</Button>}
            {may('screen') && (
              <Button quiet={may('publish')} action={address('relire')}>
                {words.screen}
              </Button>
            )}
          </ButtonRow>
        </Form>
      )}
      {may('keepUnpublished') && (
        <Fold summary={words.keepTitle} open={Boolean(form.errors.reason || form.errors.note)}>
          <Form
            wide
            action={address('garder')}
            errors={form.errors.reason || form.errors.note ? form.errors : undefined}
            label={words.keepTitle}
          >
            {seen}
            <SelectField
              name="reason"
              label={words.reason}
              error={form.errors.reason}
              value={String(form.values.reason ?? '')}
              empty=""
              options={keptReasons.map((reason) => ({ value: reason, label: all.reason[reason] }))}
            />
            <LongTextField
              name="note"
              label={words.note}
              hint={words.noteHint}
              optional
              rows={3}
              error={form.errors.note}
              value={String(form.values.note ?? '')}
            />
            <Button quiet>{words.keep}</Button>
          </Form>
        </Fold>
      )}
      {may('undo') && (
        <PostButton action={address('defaire')} quiet>
          {words.undo}
        </PostButton>
      )}
      {may('restore') && (
        <PostButton action={address('retablir')} quiet>
          {words.restore}
        </PostButton>
      )}
      {!may('publish') &&
        !may('screen') &&
        !may('keepUnpublished') &&
        !may('restore') &&
        row.status !== 'withdrawn' && <Note>{words.readOnly}</Note>}
      {!hidden && sheet.versions.some((version) => version.text) && (
        <Fold summary={words.earlier}>
          {sheet.versions.map((version) => (
            <Quotation
              text={version.text}
              lang={row.language}
              source={formatInstant(new Date(version.replacedAt), lang)}
            />
          ))}
        </Fold>
      )}
      <SheetFoot>
        <TargetLink
          href={visit.link(`/bureau/contributions${sheet.back ? `${sheet.back}&` : '?'}apres=${row.id}`)}
        >
          {words.next}
        </TargetLink>
      </SheetFoot>
    </>
  )
}
