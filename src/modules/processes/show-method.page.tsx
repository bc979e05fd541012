import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, FactList, Fold } from '#ui/text.tsx'
import { messages } from './messages.ts'
import { ProcessLabel } from './process-label.tsx'
import { descriptionsOf, processBySlug } from './reads.ts'
import { textMessages } from './texts/text-messages.ts'
import { TownText, TownWords } from './town-words.tsx'

export const showMethodPage = page({
  path: '/demarches/:process/methode',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, input) {
    const words = textMessages[visit.lang]
    const process = await processBySlug(visit.db, input.process)
    const descriptions = await descriptionsOf(visit.db, process.id)
    return (
      <Page frame={visit.frame(`${words.methodTitle} – ${process.title}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={words.methodTitle}
          lead={words.methodLead}
        >
          <ProcessLabel process={process} />
          <p>{messages[visit.lang].levels[process.level]}</p>
        </TitlePassage>
        <Passage knot={process.method ? 'done' : 'expected'}>
          {process.method ? <TownText text={process.method} /> : <EmptyState why={words.noMethod} />}
        </Passage>
        <Passage id="versions" title={words.descriptions}>
          {descriptions.map((one) => (
            <Fold
              summary={`${words.version(one.version)}, ${words.described(formatDay(one.describedAt, visit.lang))}`}
            >
              {one.changeReason && (
                <p>
                  <TownWords>{words.whyChanged(one.changeReason)}</TownWords>
                </p>
              )}
              <FactList
                facts={[
                  { term: words.summary, value: <TownText text={one.summary} /> },
                  { term: words.sponsor, value: <TownWords>{one.sponsor}</TownWords> },
                  { term: words.level, value: messages[visit.lang].levels[one.level] },
                  {
                    term: words.parent,
                    value: one.parentStrategy && (
                      <TownWords>
                        {[one.parentStrategy, one.parentStrategyPeriod].filter(Boolean).join(', ')}
                      </TownWords>
                    ),
                  },
                  { term: words.methodTitle, value: one.method && <TownText text={one.method} /> },
                ]}
              />
            </Fold>
          ))}
        </Passage>
        <Passage knot="none">
          <TargetLink href={visit.link(`/demarches/${process.slug}`)}>{words.back}</TargetLink>
        </Passage>
      </Page>
    )
  },
})
