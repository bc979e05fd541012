import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import {
  aroundPassage,
  dayInParis,
  followingPassage,
  ProcessLabel,
  sayFuzzyDate,
  TownText,
  TownWords,
} from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { euros } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ExampleMark, FactList, PrintHint } from '#ui/text.tsx'
import { ActionDistricts, ActionHistory, ActionProposals } from './action-parts.tsx'
import { showAction } from './action-reads.ts'
import { ActionStatusMark, deadlineWords, kindLine, statusWords } from './action-words.tsx'
import { messages } from './messages.ts'
import { pageWords } from './page-words.ts'

export const showActionPage = page({
  path: '/actions/:action',
  who: 'anyone',
  input: z.object({ action: identifier() }),
  async show(visit, input) {
    const { lang, link } = visit
    const words = pageWords[lang]
    const shown = await showAction(visit.db, input.action, dayInParis(visit.now))
    const { action, plan, process, deliberation } = shown
    const sentence =
      action.status === 'unknown' || !action.statusOn
        ? words.sentence.unknown
        : words.sentence.since(statusWords(action, lang), formatDay(action.statusOn, lang))
    const qualifiers = [
      action.amountPeriod && messages[lang].period[action.amountPeriod as 'total'],
      action.amountCredit && messages[lang].credit[action.amountCredit as 'existing'],
    ].filter(Boolean)
    return (
      <Page frame={visit.frame(action.title)}>
        <TitlePassage
          kicker={
            <>
              <a href={link(`/plans/${plan.slug}`)}>
                <TownWords>{plan.title}</TownWords>
              </a>
              , {words.action(action.number)} {action.example && <ExampleMark />}
            </>
          }
          title={<TownWords>{action.title}</TownWords>}
          lead={sentence}
          note={<ActionStatusMark action={action} />}
        >
          <ProcessLabel process={process} />
          <TargetLink href={link(`/fil/action/${action.id}`)}>{words.thread}</TargetLink>
        </TitlePassage>
        {action.plain && (
          <Passage title={words.plain}>
            <TownText text={action.plain} />
          </Passage>
        )}
        {action.description && (
          <Passage title={words.description}>
            <TownText text={action.description} />
          </Passage>
        )}
        <Passage title={words.essential}>
          <FactList
            facts={[
              { term: messages[lang].column.kind, value: kindLine(action, lang) },
              {
                term: words.pilot,
                value: pilotWords(action.pilotName, shown.pilotOrganisation) ?? words.unknown,
              },
              {
                term: words.partners,
                value: shown.partners.map((partner) => partner.name).join(', ') || words.unknown,
              },
              {
                term: messages[lang].column.start,
                value: action.begins ? sayFuzzyDate(action.begins, lang) : words.unknown,
              },
              {
                term: messages[lang].column.deadline,
                value: deadlineWords(action, lang),
              },
              {
                term: words.amount,
                value:
                  action.amountCents === null
                    ? words.unknown
                    : [euros(action.amountCents, lang), ...qualifiers].join(', '),
              },
              {
                term: words.deliberation,
                value: deliberation ? (
                  <a href={link(`/deliberations/${deliberation.id}`)}>
                    {deliberation.votedOn
                      ? words.adoptedOn(formatDay(deliberation.votedOn, lang))
                      : words.deliberation}
                  </a>
                ) : (
                  words.notAdoptedYet
                ),
              },
              {
                term: words.branch,
                value:
                  shown.branch.length > 0 ? (
                    <a href={`${link(`/plans/${plan.slug}`)}#objectif-${shown.branch[0]?.id}`}>
                      <TownWords>{shown.branch.map((objective) => objective.title).join(' › ')}</TownWords>
                    </a>
                  ) : (
                    words.without
                  ),
              },
            ]}
          />
          {action.amountSource && <p class="note">{words.source(action.amountSource)}</p>}
          {action.source && <p class="note">{words.source(action.source)}</p>}
        </Passage>
        <ActionDistricts shown={shown} />
        <ActionProposals shown={shown} link={link} />
        <ActionHistory shown={shown} />
        {await aroundPassage(visit, { kind: 'action', id: action.id })}
        {await followingPassage(visit, { action })}
        <Passage knot="none">
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

/** The role or the person named, for their organisation. */
function pilotWords(name: string | null, organisation: string | null): string | undefined {
  return name && organisation ? `${name}, ${organisation}` : (name ?? organisation ?? undefined)
}
