import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { requireLeft } from '#kernel/limits.ts'
import { readReceiptCode, showReceiptCode } from '#kernel/receipt-code.ts'
import { httpStatus, Refusal } from '#kernel/refusal.ts'
import { freePage, page, type Visit } from '#kernel/web/page.ts'
import { contactMessages } from '#modules/contributions/corrections/contact-messages.ts'
import { messages } from '#modules/contributions/messages.ts'
import { type OwnContribution, ownContribution, versionsOf } from '#modules/contributions/reads.ts'
import {
  EasyLink,
  followWords,
  readsEasy,
  receiptWords,
} from '#modules/contributions/speaking/easy-words.tsx'
import { HelpNow } from '#modules/contributions/speaking/help-now.tsx'
import { speakMessages } from '#modules/contributions/speaking/speak-messages.ts'
import { directionOf } from '#modules/contributions/translations/languages.ts'
import { translationSource } from '#modules/contributions/translations/translation.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, PostButton, TargetLink } from '#ui/button.tsx'
import { CodeForm } from '#ui/code-form.tsx'
import { formatInstant } from '#ui/dates.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { Fold, Note, Quotation } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import { codeSource, findByCode } from './find-by-code.ts'
import { followMessages } from './follow-messages.ts'
import { openOtherCode } from './other-codes.ts'
import { ownAppeals, ownKnots, ownProof } from './own-thread.tsx'

/** An example to imitate: well formed, and in use by nobody in practice. */
export const exampleCode = '7KM4 R9TP'

/** The code's form; with `?code=`, the way to its page, or a sentence that helps. */
export const followCodePage = freePage({
  path: '/suivre',
  who: 'anyone',
  menu: {
    place: 'main',
    label: { fr: followMessages.fr.menu, en: followMessages.en.menu },
    order: 30,
  },
  async answer(visit) {
    const typed = visit.url.searchParams.get('code')?.slice(0, 100)
    if (typed === undefined) return drawCodeForm(visit)
    return withCode(visit, typed, (own) => visit.context.redirect(visit.link(`/suivre/${own.code}`), 303))
  },
})

export const followPage = page({
  path: '/suivre/:code',
  who: 'anyone',
  input: z.object({ code: line({ max: 100 }) }),
  show: (visit, { code }) => withCode(visit, code, (own) => drawThread(visit, own)),
})

/** Opens what a code leads to; a wrong code gives back the form, filled, with what to do. Never kept by a browser or a proxy. */
export async function withCode<T>(
  visit: Visit,
  typed: string,
  open: (own: OwnContribution) => T | Promise<T>,
) {
  visit.context.header('cache-control', 'no-store')
  visit.context.header('x-robots-tag', 'noindex')
  const source = codeSource(visit.town, visit.actor, visit.address)
  if (source) await requireLeft('wrongCode', source)
  const code = readReceiptCode(typed)
  const elsewhere = code && (await openOtherCode(visit, code))
  if (elsewhere) return elsewhere
  try {
    const found = await findByCode(visit.db, typed, source)
    return await open(await ownContribution(visit.db, found.id))
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'missing') throw error
    return visit.context.html(
      String(await drawCodeForm(visit, typed, error.sentence[visit.lang])),
      httpStatus.missing,
    )
  }
}

function drawCodeForm(visit: Visit, typed = '', error?: string) {
  const words = followWords(visit)
  return (
    <Page frame={visit.frame(words.title)} failed={Boolean(error)} easy={readsEasy(visit)}>
      <TitlePassage title={words.title} lead={words.lead}>
        {error && <ErrorSummary errors={{ code: error }} />}
        <CodeForm action={visit.link('/suivre')} example={exampleCode} value={typed} error={error} />
        <EasyLink visit={visit} />
      </TitlePassage>
      <Passage title={words.noCode} knot="expected">
        <p>{words.noCodeWhat}</p>
        <TargetLink href={visit.link('/demarches')}>{speakMessages[visit.lang].allProcesses}</TargetLink>
      </Passage>
    </Page>
  )
}

async function drawThread(visit: Visit, own: OwnContribution) {
  const { lang } = visit
  const words = followWords(visit)
  const knots = await ownKnots(visit, own)
  const versions = await versionsOf(visit.db, own.id)
  const appeals = await ownAppeals(visit, own)
  const proof = await ownProof(visit, own)
  const frame = visit.frame(words.kicker)
  const published = own.status === 'published_masked' ? own.publishedText : null
  return (
    <Page frame={frame} easy={readsEasy(visit)}>
      <TitlePassage
        note={<strong>{words.code(showReceiptCode(own.code))}</strong>}
        kicker={words.kicker}
        title={own.axisTitle ?? own.processTitle}
        lead={words.state[own.takenBack ? 'taken_back' : own.status]}
      >
        {own.status === 'kept_unpublished' && own.statusReason && (
          <>
            <p>
              {words.keptBecause(
                messages[lang].reason[own.statusReason as keyof (typeof messages)['fr']['reason']],
              )}
            </p>
            {own.statusNote && <p lang={own.language === 'en' ? 'en' : 'fr'}>{own.statusNote}</p>}
            <TargetLink href={visit.link(`/demarches/${own.process}/regles-de-moderation`)}>
              {words.rules}
            </TargetLink>
          </>
        )}
        {own.status !== 'withdrawn' && (
          <ButtonLink href={visit.link(`/suivre/${own.code}/fil`)}>{words.became}</ButtonLink>
        )}
        <EasyLink visit={visit} />
        {appeals}
        <ProcessLabel process={own} />
        {own.said ? (
          <Quotation
            text={own.said}
            lang={own.language}
            dir={directionOf(own.language)}
            source={words.asSaid}
          />
        ) : (
          <Note>{receiptWords(visit).erased}</Note>
        )}
        {own.said && own.ownTranslation && (
          <Quotation text={own.ownTranslation} lang="fr" source={translationSource(own, lang)} />
        )}
        {published && <Quotation text={published} lang={own.language} source={words.asPublished} />}
      </TitlePassage>
      {own.enteredFor && own.said && own.status !== 'withdrawn' && <AuthorCheck visit={visit} own={own} />}
      <ThreadList knots={knots} level={2} />
      <Passage title={words.can} note={words.canNote} knot="expected">
        {own.status !== 'withdrawn' && (
          <ButtonRow>
            {own.kind === 'brief' ? (
              <ButtonLink quiet href={visit.link(`/suivre/${own.code}/cahier`)}>
                {words.newVersion}
              </ButtonLink>
            ) : (
              <ButtonLink quiet href={visit.link(`/suivre/${own.code}/corriger`)}>
                {words.correct}
              </ButtonLink>
            )}
            <ButtonLink quiet href={visit.link(`/suivre/${own.code}/retirer`)}>
              {words.withdraw}
            </ButtonLink>
            <TargetLink href={visit.link(`/suivre/${own.code}/recu`)}>{words.print}</TargetLink>
            <TargetLink href={visit.link(`/suivre/${own.code}/prevenir`)}>
              {contactMessages[lang].link}
            </TargetLink>
          </ButtonRow>
        )}
        {own.text && (
          <TargetLink href={visit.link(`/contributions/${own.reference}`)}>{words.readIt}</TargetLink>
        )}
        {proof}
        {versions.some((version) => version.text) && (
          <Fold summary={words.earlier(formatNumber(versions.length, lang))}>
            <Note>{words.earlierNote}</Note>
            {versions.map(
              (version) =>
                version.text && (
                  <Quotation text={version.text} source={formatInstant(new Date(version.replacedAt), lang)} />
                ),
            )}
          </Fold>
        )}
      </Passage>
      <HelpNow frame={frame} />
    </Page>
  )
}

/** Words typed by someone else are checked by the one who said them. */
function AuthorCheck(props: { visit: Visit; own: OwnContribution }) {
  const { visit, own } = props
  const words = followWords(visit).check
  if (own.authorCheck)
    return (
      <Passage>
        <p>{words[own.authorCheck]}</p>
      </Passage>
    )
  return (
    <Passage title={words.question} knot="expected">
      <p>{words.why}</p>
      <ButtonRow>
        <PostButton action={visit.link(`/suivre/${own.code}/confirmer`)}>{words.yes}</PostButton>
        <ButtonLink
          quiet
          href={visit.link(`/suivre/${own.code}/${own.kind === 'brief' ? 'cahier' : 'corriger'}`)}
        >
          {words.no}
        </ButtonLink>
      </ButtonRow>
    </Passage>
  )
}
