import type { Lang } from '#kernel/i18n.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { threadPath } from '#modules/thread/addresses.ts'
import { BundlePicture } from '#ui/bundle-picture.tsx'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, ExampleMark, Note, PrintHint } from '#ui/text.tsx'
import { groupedInput, groupedThread } from './group-thread.ts'
import { type Bundle, bundlesPerPage, groupings, type Step, statesOfBundle, steps } from './grouped.ts'
import { groupedMessages } from './grouped-messages.ts'

type Grouped = Awaited<ReturnType<typeof groupedThread>>

/** The thread of a whole process: thousands of words and hundreds of actions in lines, each of which opens. */
export const groupedPage = page({
  path: '/demarches/:process/fil',
  who: 'anyone',
  input: groupedInput,
  async show(visit, asked) {
    const { lang } = visit
    const m = groupedMessages[lang]
    const found = await groupedThread(visit.db, asked, visit.now)
    const { process, bundles, total } = found
    const home = `/demarches/${process.slug}/fil`
    const inside = found.within.theme !== undefined || found.within.axis !== undefined
    const inNone = found.within.theme === 0 ? m.inNone.theme : undefined
    const kept = { par: asked.par, theme: found.within.theme, axe: found.within.axis }
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={found.opened ? <TownWords>{found.opened}</TownWords> : (inNone ?? m.title)}
          lead={inside ? undefined : m.lead}
        >
          <ProcessLabel process={process} />
          {inside ? (
            <TargetLink href={visit.link(home)}>{m.back}</TargetLink>
          ) : (
            <FilterList
              label={m.by}
              items={groupings.map((by) => ({
                href: visit.link(home, { par: by }),
                label: m.groupings[by],
                current: by === found.by,
              }))}
            />
          )}
          <p>{m.rested(formatNumber(found.used, lang), formatNumber(found.voices, lang))}</p>
        </TitlePassage>
        {bundles.length === 0 ? (
          <Passage knot="expected">
            <EmptyState why={inside ? m.emptyInside : m.empty}>
              <TargetLink href={visit.link(`/demarches/${process.slug}/contributions`)}>
                {m.emptyDo}
              </TargetLink>
            </EmptyState>
          </Passage>
        ) : (
          <Lines found={found} visit={visit} />
        )}
        <Passage knot="none">
          <Pager
            page={found.page}
            pages={Math.max(1, Math.ceil(total / bundlesPerPage))}
            href={(number) => visit.link(home, { ...kept, page: number })}
          />
          <Note>{m.how}</Note>
          <ButtonRow>
            <TargetLink href={visit.link(threadPath('process', String(process.id)))}>{m.oneByOne}</TargetLink>
            <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{m.process}</TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Lines({ found, visit }: { found: Grouped; visit: Visit }) {
  const { lang } = visit
  const m = groupedMessages[lang]
  const { bundles, by, process } = found
  const first = (found.page - 1) * bundlesPerPage
  const place = (index: number) => first + index + 1
  return (
    <>
      <Passage class="thread-figure" knot="none">
        <BundlePicture
          id="fil"
          title={m.picture(plural(bundles.length, m.rows, lang))}
          steps={steps.map((step) => m.steps[step])}
          bundles={bundles.map((bundle, index) => {
            const states = statesOfBundle(bundle, process.currentPhase)
            return {
              number: place(index),
              label: bundle.title || m.inNone[by],
              knots: steps.map((step) => ({ figure: formatNumber(bundle[step], lang), state: states[step] })),
            }
          })}
        />
      </Passage>
      <Passage knot="none">
        <DataTable
          caption={m.caption}
          rows={bundles.map((bundle, index) => ({ bundle, index }))}
          rowId={({ index }) => `ligne-${place(index)}`}
          columns={[
            {
              key: 'head',
              label: m.head[by],
              cell: ({ bundle, index }) => (
                <>
                  {formatNumber(place(index), lang)}.{' '}
                  <a href={visit.link(...opens(found, bundle))}>
                    {bundle.title ? <TownWords>{bundle.title}</TownWords> : m.inNone[by]}
                  </a>{' '}
                  {bundle.example && <ExampleMark />}
                </>
              ),
            },
            ...steps.map((step) => ({
              key: step,
              label: m.columns[step],
              number: true,
              cell: ({ bundle }: { bundle: Bundle }) => figureOf(bundle, step, lang),
            })),
          ]}
        />
      </Passage>
    </>
  )
}

/** Where a line leads: an axis to its themes, a theme to its proposals, a proposal to its own thread. */
function opens({ by, process }: Grouped, bundle: Bundle): Parameters<Visit['link']> {
  const home = `/demarches/${process.slug}/fil`
  if (by === 'proposition') return [threadPath('proposal', String(bundle.id))]
  if (by === 'theme') return [home, { theme: bundle.id }]
  return bundle.id === 0 ? [home, { par: 'theme' }] : [home, { axe: bundle.id }]
}

/** A count with what it is out of: answers out of the proposals, actions done out of all. */
function figureOf(bundle: Bundle, step: Step, lang: Lang): string {
  const m = groupedMessages[lang]
  const said = (value: number) => formatNumber(value, lang)
  if (step === 'answered' && bundle.proposals > 0) {
    const answered = m.answeredOf(said(bundle.answered), said(bundle.proposals))
    return bundle.late > 0 ? `${answered}, ${plural(bundle.late, m.late, lang)}` : answered
  }
  if (step === 'adopted' && bundle.answered > 0)
    return m.answeredOf(said(bundle.adopted), said(bundle.answered))
  if (step === 'actions' && bundle.actions > 0)
    return bundle.actionsUnknown === bundle.actions
      ? m.actionsUnknown(said(bundle.actions))
      : m.actionsOf(said(bundle.actions), said(bundle.actionsDone))
  return said(bundle[step])
}
