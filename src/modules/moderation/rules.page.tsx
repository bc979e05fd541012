import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import {
  contributionMessages,
  countsByReason,
  countsByState,
  keptReasons,
  ledgerMessages,
  requireProcess,
  statuses,
} from '#modules/contributions/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { BarList } from '#ui/counts.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { PlainList } from '#ui/text.tsx'

/** The rules by which words are published or not, and how often each served. */
export const moderationRulesPage = page({
  path: '/demarches/:process/regles-de-moderation',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { lang } = visit
    const all = contributionMessages[lang]
    const words = all.rules
    const process = await requireProcess(visit.db, asked.process)
    const counts = await countsByState(visit.db, process.id)
    const reasons = await countsByReason(visit.db, process.id)
    const total = statuses.reduce((sum, status) => sum + counts[status], 0)
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage kicker={process.title} title={words.title} lead={words.lead}>
          <p>{words.read}</p>
        </TitlePassage>
        <Passage title={words.only}>
          <PlainList items={keptReasons.map((reason) => all.reason[reason])} />
        </Passage>
        <Passage title={words.never}>
          <PlainList items={[...words.nevers]} />
          <p>{words.appeal}</p>
        </Passage>
        <Passage title={words.counts}>
          <BarList
            total={total}
            rows={statuses.map((status) => ({ label: all.states[status], value: counts[status] }))}
          />
          {reasons.length > 0 && (
            <BarList
              total={counts.kept_unpublished}
              rows={reasons.map(({ reason, n }) => ({
                label: all.reason[reason as keyof typeof all.reason],
                value: n,
              }))}
            />
          )}
          <TargetLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
            {ledgerMessages[lang].title}
          </TargetLink>
        </Passage>
      </Page>
    )
  },
})
