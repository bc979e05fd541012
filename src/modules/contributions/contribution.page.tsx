import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { type Lang, sentence } from '#kernel/i18n.ts'
import { line } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { directionOf, languageName } from '#modules/contributions/translations/languages.ts'
import { translationSource } from '#modules/contributions/translations/translation.ts'
import { translationMessages } from '#modules/contributions/translations/translation-messages.ts'
import { aroundPassage, ProcessLabel } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Status } from '#ui/knot.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { FactList, Note, Quotation } from '#ui/text.tsx'
import { isPublic } from './contribution.ts'
import { messages } from './messages.ts'
import { type PublicContribution, publicContribution } from './reads.ts'

/** One contribution as anyone may read it. Its words are there only while it is published. */
export const contributionPage = page({
  path: '/contributions/:reference',
  who: 'anyone',
  input: z.object({ reference: line({ max: 20 }) }),
  async show(visit, { reference }) {
    const { lang } = visit
    const all = messages[lang]
    const said = translationMessages[lang]
    const found = await publicContribution(visit.db, reference.toUpperCase())
    if (!found) throw missing(sentence(messages, (m) => m.unknown))
    const reason = found.statusReason as keyof typeof all.reason | null
    return (
      <Page frame={visit.frame(all.one.title(found.reference))}>
        <TitlePassage
          note={all.one.title(found.reference)}
          kicker={found.processTitle}
          title={titleOf(found, lang)}
        >
          <ProcessLabel process={found} />
          <p>
            <Status
              kind={
                isPublic(found.status)
                  ? 'done'
                  : found.status === 'withdrawn'
                    ? 'kept-out'
                    : found.status === 'kept_unpublished'
                      ? 'kept-out'
                      : 'expected'
              }
            >
              {all.status[found.takenBack ? 'taken_back' : found.status]}
            </Status>
          </p>
          {found.text && (found.title || [...found.text].length > titleSigns) && (
            <Quotation text={found.text} lang={found.language} dir={directionOf(found.language)} />
          )}
          {found.translation && (
            <Quotation text={found.translation} lang="fr" source={translationSource(found, lang)} />
          )}
          {found.status === 'published_masked' && <Note>{all.one.masked}</Note>}
          {found.status === 'withdrawn' && <p>{found.takenBack ? all.one.takenBack : all.one.withdrawn}</p>}
          {found.status === 'kept_unpublished' && reason && <p>{all.one.kept(all.reason[reason])}</p>}
          {(found.status === 'received' || found.status === 'screened') && <p>{all.one.waiting}</p>}
        </TitlePassage>
        {isPublic(found.status) && (
          <Passage title={all.one.became}>
            <p>{all.one.becameWhat}</p>
            {found.kind === 'brief' && (
              <TargetLink href={visit.link(`/cahiers/${found.reference}`)}>{said.asBrief}</TargetLink>
            )}
            <TargetLink href={visit.link(`/contributions/${found.reference}/devenir`)}>
              {all.one.story}
            </TargetLink>
          </Passage>
        )}
        {isPublic(found.status) &&
          (await aroundPassage(visit, { kind: 'contribution', id: found.id, key: found.reference }))}
        <Passage>
          <FactList
            facts={[
              { term: all.reference, value: found.reference },
              { term: said.pseudonym, value: found.pseudonym },
              {
                term: said.language,
                value: found.language === 'fr' ? undefined : languageName(found.language, lang),
              },
              { term: all.subject, value: found.axisTitle },
              { term: all.angle, value: found.angleTitle },
              { term: all.by, value: all.channel[found.channel as keyof typeof all.channel] },
              {
                term: all.who,
                value: [
                  all.category[found.authorCategory as keyof typeof all.category],
                  found.groupSize &&
                    found.groupSize > 1 &&
                    `${all.persons(formatNumber(found.groupSize, lang))} (${said.declared})`,
                ]
                  .filter(Boolean)
                  .join(', '),
              },
              {
                term: all.session,
                value: found.session && `${found.session}, ${formatDay(found.sessionDay ?? '', lang)}`,
              },
              { term: all.when, value: found.saidOn && formatDay(found.saidOn, lang) },
              { term: all.received, value: found.receivedOn && formatDay(found.receivedOn, lang) },
            ]}
          />
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${found.process}/contributions`)}>
              {all.one.back}
            </TargetLink>
            <TargetLink href={visit.link(`/demarches/${found.process}/regles-de-moderation`)}>
              {all.one.rules}
            </TargetLink>
            {isPublic(found.status) && (
              <TargetLink href={visit.link(`/contributions/${found.reference}/signaler`)}>
                {all.one.report}
              </TargetLink>
            )}
          </ButtonRow>
        </Passage>
      </Page>
    )
  },
})

/** Past that many signs, words are a text under its first words. */
const titleSigns = 120

/** The words themselves, or the first of them; the number of what has no words to show. */
function titleOf(found: PublicContribution, lang: Lang): Child {
  if (found.title) return <span lang={found.language}>{found.title}</span>
  if (!found.text) return messages[lang].one.title(found.reference)
  const signs = [...found.text]
  const first = signs.slice(0, 80).join('')
  const whole = first.slice(0, first.lastIndexOf(' ') + 1 || undefined).replace(/[\s.,;:…-]+$/u, '')
  const said = signs.length > titleSigns ? `${whole}…` : found.text
  return <span lang={found.language} dir={directionOf(found.language)}>{`«\u00a0${said}\u00a0»`}</span>
}
