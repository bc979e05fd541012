import { isAllowed, isPossible } from '#kernel/actor.ts'
import type { Lang } from '#kernel/i18n.ts'
import type { Visit } from '#kernel/web/page.ts'
import { type Role, roleNames } from '#modules/accounts/module.ts'
import {
  contributionLife,
  directionOf,
  isPublic,
  languageName,
  masked,
  contributionMessages as messages,
  ownerOf,
  stampOf,
  translationMessages,
  translationSource,
} from '#modules/contributions/module.ts'
import { findSensitiveMentions } from '#modules/guard/module.ts'
import { deskMessages } from '#modules/moderation/desk-messages.ts'
import { messages as moderationMessages } from '#modules/moderation/messages.ts'
import { withPlace } from '#modules/moderation/queue/queue-filter.ts'
import type { QueueRow } from '#modules/moderation/queue/queue-reads.ts'
import { PostButton, TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { SheetFoot, SheetHead } from '#ui/desk.tsx'
import { Status } from '#ui/knot.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { FactList, Fold, MarkedQuotation, Message, Note, Quotation } from '#ui/text.tsx'
import { KeepForm, PublishForm } from './decide-form.tsx'
import { GuardNotes } from './guard-notes.tsx'
import { masksOf, maskWord } from './masks.ts'
import { originalReaders } from './read-original.ts'
import type { SheetData, SheetForm } from './sheet-data.ts'

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
  const decide = { row, form, lang, hidden, may, address, stamp: stampOf(row) }
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
        <Said row={row} lang={lang} form={form} />
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
      {sheet.opened.map(({ role, minutes }) => (
        <Message>{words.opened(roleNames[role as Role]?.[lang] ?? role, minutes)}</Message>
      ))}
      {row.privateLife && <Message yours>{words.flagged}</Message>}
      {!hidden && <GuardNotes text={row.text} lang={lang} language={row.language} />}
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
      {(may('publish') || may('screen')) && <PublishForm {...decide} />}
      {may('keepUnpublished') && <KeepForm {...decide} />}
      {may('undo') && sheet.undoable && (
        <PostButton action={address('defaire')} quiet shortcut="z">
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
          shortcut="j"
          href={visit.link(`/bureau/contributions${withPlace(sheet.back, 'apres', row.id)}`)}
        >
          {words.next}
        </TargetLink>
        {sheet.previous && (
          <TargetLink
            shortcut="k"
            href={visit.link(`/bureau/contributions${withPlace(sheet.back, 'fiche', sheet.previous)}`)}
          >
            {words.previous}
          </TargetLink>
        )}
      </SheetFoot>
    </>
  )
}

/** The words as said, with what the guard saw shown in them: what may be hidden, and what is to be read with care. */
function Said(props: { row: QueueRow; lang: Lang; form: SheetForm }) {
  const { row, lang, form } = props
  const words = deskMessages[lang].queue
  const prepared = String(form.values.publishedText ?? row.publishedText ?? masked(row.text, row.language))
  const passages = [
    ...masksOf(row.text, lang, prepared, form.hide).map((mask) => ({
      ...mask,
      kind: 'hidden' as const,
      label: `[${maskWord(mask.kind, lang)}]`,
    })),
    ...findSensitiveMentions(row.text, { lang }).map((one) => ({
      ...one,
      kind: 'care' as const,
      label: words.masks.careLabel,
    })),
  ]
  return (
    <MarkedQuotation
      text={row.text}
      lang={row.language}
      dir={directionOf(row.language)}
      passages={passages}
      source={words.asSaid}
    />
  )
}
