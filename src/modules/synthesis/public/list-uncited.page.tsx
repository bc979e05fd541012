import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { pileOf, pileSize } from '#modules/synthesis/desk/desk-reads.ts'
import { words } from '#modules/synthesis/page-messages.ts'
import { coverageOf } from '#modules/synthesis/reads.ts'
import { TargetLink } from '#ui/button.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, Note, PrintHint, Quotation } from '#ui/text.tsx'

const shown = ['never', 'aside'] as const

/** Public: the voices the synthesis leaves out, and why. */
export const listUncitedPage = page({
  path: '/demarches/:process/synthese/non-citees',
  who: 'anyone',
  input: z.object({
    process: slug(),
    etat: z.enum(shown).optional().catch(undefined),
    page: identifier().max(100_000).optional().catch(undefined),
  }),
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const coverage = await coverageOf(db, process.id)
    const pile = from.etat ?? 'never'
    const found = await pileOf(db, process.id, { pile, page: from.page })
    const path = `/demarches/${process.slug}/synthese/non-citees`
    const counts = { never: coverage.published - coverage.covered, aside: coverage.setAside }
    return (
      <Page frame={visit.frame(all.unusedTitle)}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={all.unusedTitle}
          lead={all.unusedLead}
        >
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage>
          <FilterList
            label={all.pileFilter}
            items={shown.map((one) => ({
              href: visit.link(path, { etat: one }),
              label: all.pile[one],
              count: counts[one],
              current: one === pile,
            }))}
          />
          {found.rows.length === 0 && <EmptyState why={all.none[pile]} />}
          {found.rows.map((row) => (
            <div>
              <Quotation
                text={row.text}
                lang={row.language}
                source={
                  <a href={visit.link(`/contributions/${row.reference}`)}>
                    {all.source(all.categories[row.category as keyof typeof all.categories], row.reference)}
                  </a>
                }
              />
              {row.reason && (
                <Note>
                  {all.asideFor} <TownWords>{row.reason}</TownWords>
                </Note>
              )}
            </div>
          ))}
          <Pager
            page={from.page ?? 1}
            pages={Math.ceil(found.total / pileSize)}
            href={(n) => visit.link(path, { etat: pile, page: n })}
          />
          <TargetLink href={visit.link(`/demarches/${process.slug}/synthese`)}>
            {all.backToSynthesis}
          </TargetLink>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})
