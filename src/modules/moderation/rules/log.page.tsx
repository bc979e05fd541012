import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { contributionMessages, requireProcess } from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { FilterList } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning, DataTable } from '#ui/table.tsx'
import { EmptyState } from '#ui/text.tsx'
import { type LogKind, type LogLine, logKinds, moderationLog } from './log-reads.ts'
import { rulesMessages } from './rules-messages.ts'

const pageSize = 50
const kinds = Object.keys(logKinds) as [LogKind, ...LogKind[]]

function reasonOf(line: LogLine, lang: Lang): string {
  const all = contributionMessages[lang]
  const words = messages[lang]
  if (line.fact === 'AppealDecided') return words.appealStates[line.result as 'accepted' | 'rejected'] ?? ''
  if (line.fact === 'ReportsSettled') return words.reportStates[line.result as 'acted' | 'dismissed'] ?? ''
  return all.reason[line.reason as keyof typeof all.reason] ?? ''
}

/** Every decision, without the text nor who. */
export const moderationLogPage = page({
  path: '/demarches/:process/journal-de-moderation',
  who: 'anyone',
  input: z.object({
    process: slug(),
    quoi: z.enum(kinds).optional().catch(undefined),
    avant: identifier().optional().catch(undefined),
  }),
  async show(visit, asked) {
    const { lang } = visit
    const words = rulesMessages[lang].log
    const states = contributionMessages[lang].status
    const process = await requireProcess(visit.db, asked.process)
    const lines = await moderationLog(visit.db, process.id, {
      kind: asked.quoi,
      before: asked.avant,
      limit: pageSize,
    })
    const base = `/demarches/${process.slug}/journal-de-moderation`
    const state = (value: string | null) => (value ? (states[value as keyof typeof states] ?? '') : '')
    return (
      <Page frame={visit.frame(words.title)}>
        <TitlePassage kicker={process.title} title={words.title} lead={words.lead}>
          <ButtonRow>
            <TargetLink href={visit.link(`${base}.csv`)} download>
              {words.csv}
            </TargetLink>
            <ColumnsMeaning href={visit.link('/donnees/dictionnaire/moderation-log')} />
            <TargetLink href={visit.link(`/demarches/${process.slug}/regles-de-moderation`)}>
              {rulesMessages[lang].rules.title}
            </TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage>
          <FilterList
            label={words.what}
            items={[
              { href: visit.link(base), label: words.all, current: !asked.quoi },
              ...kinds.map((kind) => ({
                href: visit.link(base, { quoi: kind }),
                label: words.kinds[kind],
                current: asked.quoi === kind,
              })),
            ]}
          />
          {lines.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <DataTable
              caption={words.title}
              columns={[
                { key: 'day', label: words.day, cell: (line: LogLine) => formatDay(line.day, lang) },
                {
                  key: 'reference',
                  label: words.reference,
                  cell: (line: LogLine) =>
                    line.textKind ? (
                      messages[lang].textName[line.textKind](line.number)
                    ) : (
                      <TargetLink href={visit.link(`/contributions/${line.reference}`)}>
                        {line.reference}
                      </TargetLink>
                    ),
                },
                { key: 'deed', label: words.deed, cell: (line: LogLine) => words.deeds[line.fact] },
                { key: 'from', label: words.from, cell: (line: LogLine) => state(line.from) || '–' },
                { key: 'to', label: words.to, cell: (line: LogLine) => state(line.to) || '–' },
                { key: 'reason', label: words.reason, cell: (line: LogLine) => reasonOf(line, lang) || '–' },
              ]}
              rows={lines}
            />
          )}
          {lines.length === pageSize && (
            <TargetLink href={visit.link(base, { quoi: asked.quoi, avant: lines.at(-1)?.id })}>
              {words.older}
            </TargetLink>
          )}
        </Passage>
      </Page>
    )
  },
})
