import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { sayFuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import { messages } from '#modules/processes/messages.ts'
import { isOpen } from '#modules/processes/process.ts'
import { ProcessLabel } from '#modules/processes/process-label.tsx'
import { processBySlug } from '#modules/processes/reads.ts'
import { TownText, TownWords } from '#modules/processes/town-words.tsx'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { type MandateVersion, mandatesOf } from './published-texts.ts'
import { textMessages } from './text-messages.ts'
import { chosen, Differences, OldVersion, Publication, Versions } from './text-versions.tsx'

const versionNumber = () => z.int().min(1).max(10_000).optional()

export const showMandatePage = page({
  path: '/demarches/:process/mandat',
  who: 'anyone',
  input: z.object({ process: slug(), version: versionNumber(), comparer: versionNumber() }),
  async show(visit, input) {
    const words = textMessages[visit.lang]
    const process = await processBySlug(visit.db, input.process)
    const versions = await mandatesOf(visit.db, process.id)
    const { shown, before } = chosen(versions, input.version, input.comparer)
    if (input.version !== undefined && !shown) throw missing(sentence(messages, (m) => m.unknownVersion))
    const path = `/demarches/${process.slug}/mandat`
    const parts = shown
      ? ([
          ['question', words.question, shown.question],
          ['ouvert', words.open, shown.openMatters],
          ['ferme', words.closed, shown.closedMatters],
          ['decide', words.decides, shown.decidedBy],
          ['usage', words.use, shown.useOfInputs],
        ] as const)
      : []
    return (
      <Page frame={visit.frame(`${words.mandateTitle} – ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={words.mandateTitle}
          lead={words.mandateLead}
          note={shown && <Publication version={shown} visit={visit} />}
        >
          <ProcessLabel process={process} />
          {shown && shown !== versions[0] && <OldVersion path={path} visit={visit} />}
        </TitlePassage>
        {!shown && (
          <Passage knot="expected">
            <EmptyState why={words.noMandate} />
          </Passage>
        )}
        {shown && before && (
          <Differences before={before} shown={shown} asText={mandateAsText} visit={visit} />
        )}
        {parts.map(([id, title, text]) => (
          <Passage id={id} title={title}>
            <TownText text={text} />
          </Passage>
        ))}
        {shown?.period && (
          <Passage id="dates" title={words.period}>
            <p>{sayFuzzyDate(shown.period, visit.lang)}</p>
            <h3>{words.answersDue}</h3>
            <p>{shown.answersDue ? sayFuzzyDate(shown.answersDue, visit.lang) : words.noAnswersDue}</p>
            {isOpen(process.currentPhase) && (
              <ButtonRow>
                <ButtonLink href={visit.link(`/participer/${process.slug}`)}>
                  {messages[visit.lang].participate}
                </ButtonLink>
              </ButtonRow>
            )}
          </Passage>
        )}
        {versions.length > 0 && <Versions versions={versions} path={path} visit={visit} />}
        <Passage knot="none">
          <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{words.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

/** The whole mandate as one text, dates included: moving the end of participation is a change to be seen. */
export function mandateAsText(one: MandateVersion): string {
  return [
    one.question,
    one.openMatters,
    one.closedMatters,
    one.decidedBy,
    one.useOfInputs,
    one.period && sayFuzzyDate(one.period, 'fr'),
    one.answersDue && sayFuzzyDate(one.answersDue, 'fr'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
