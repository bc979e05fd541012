import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import {
  contributionMessages,
  countsByState,
  keptReasons,
  ledgerMessages,
  requireProcess,
  statuses,
} from '#modules/contributions/module.ts'
import { delaysOf } from '#modules/moderation/reads.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { BarList } from '#ui/counts.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Note, PlainList, Soft } from '#ui/text.tsx'
import { moderationFigures } from './figures-reads.ts'
import { promiseModerationDelays } from './promise-moderation-delays.ts'
import { rulesMessages } from './rules-messages.ts'

/** The rules by which words are published or not, who applies them and when, how to disagree, and how often each served. */
export const moderationRulesPage = page({
  path: '/demarches/:process/regles-de-moderation',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const all = contributionMessages[lang]
    const words = rulesMessages[lang].rules
    const process = await requireProcess(visit.db, asked.process)
    const counts = await countsByState(visit.db, process.id)
    const figures = await moderationFigures(visit.db, process.id)
    const delays = await delaysOf(visit.db, process.id)
    const total = statuses.reduce((sum, status) => sum + counts[status], counts.taken_back)
    const n = (value: number) => formatNumber(value, lang)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage kicker={process.title} title={words.title} lead={words.lead}>
          <p>{words.read}</p>
        </TitlePassage>
        <Passage title={words.only}>
          <PlainList
            items={keptReasons.map((reason) => (
              <>
                <strong>{all.reason[reason]}</strong>
                <Note>
                  {words.example[reason]} <ExampleMark />
                </Note>
                <Soft>
                  {words.instead} {all.toMend[reason]}
                </Soft>
              </>
            ))}
          />
        </Passage>
        <Passage title={words.never}>
          <PlainList items={[...words.nevers]} />
        </Passage>
        <Passage title={words.who}>
          <p>{words.whoWhat}</p>
        </Passage>
        <Passage title={words.delays}>
          <PlainList
            items={[
              words.reading(delays.reading),
              words.appealDelay(delays.appeal),
              words.reportDelay(delays.report),
            ]}
          />
          {delays.by === 'usual' && <Note>{words.usual}</Note>}
          {isAllowed(promiseModerationDelays.who, visit.actor) && (
            <TargetLink href={visit.link(`/bureau/delais-de-moderation/${process.slug}`)}>
              {words.change}
            </TargetLink>
          )}
        </Passage>
        <Passage title={words.appeal}>
          <p>{words.appealWhat}</p>
        </Passage>
        <Passage title={words.counts}>
          {total === 0 && <EmptyState why={words.none} />}
          {total > 0 && (
            <BarList
              total={total}
              rows={([...statuses, 'taken_back'] as const).map((status) => ({
                label: all.states[status],
                value: counts[status],
              }))}
            />
          )}
          {figures.byReason.length > 0 && (
            <BarList
              total={counts.kept_unpublished}
              rows={figures.byReason.map(({ reason, n: value }) => ({
                label: all.reason[reason as keyof typeof all.reason],
                value,
              }))}
            />
          )}
          <p>
            {words.appeals(
              n(figures.appeals.made),
              n(figures.appeals.accepted),
              n(figures.appeals.rejected),
              n(figures.appeals.waiting),
            )}
          </p>
          <p>
            {words.reports(
              n(figures.reports.received),
              n(figures.reports.acted),
              n(figures.reports.dismissed),
              n(figures.reports.waiting),
            )}
          </p>
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${process.slug}/journal-de-moderation`)}>
              {words.log}
            </TargetLink>
            <TargetLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
              {ledgerMessages[lang].title}
            </TargetLink>
          </ButtonRow>
        </Passage>
      </Page>
    )
  },
})
