import { z } from 'zod'
import { count, identifier, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { type Process, ProcessLabel, processBySlug, TownText, TownWords } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { Pager } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Fold, Note, PlainList } from '#ui/text.tsx'
import { feedsOf } from './feed-links.ts'
import { FollowForm } from './follow-passage.tsx'
import { gather } from './happened.ts'
import { messages } from './messages.ts'
import { NewsEntries } from './news-entries.tsx'
import { happenedIn, publishedNews } from './reads.ts'

const pageSize = 20

export const listNewsPage = page({
  path: '/demarches/:process/actualites',
  who: 'anyone',
  input: z.object({ process: slug(), page: count().min(1).default(1) }),
  async show(visit, input) {
    const m = messages[visit.lang]
    const process = await processBySlug(visit.db, input.process)
    const all = gather(await happenedIn(visit.db, process.id))
    const pages = Math.max(1, Math.ceil(all.length / pageSize))
    const at = Math.min(input.page, pages)
    const home = `/demarches/${process.slug}/actualites`
    return (
      <Page frame={{ ...visit.frame(m.ofProcess(process.title)), feeds: feedsOf(visit, process) }}>
        <TitlePassage kicker={<ProcessLink visit={visit} process={process} />} title={m.title} lead={m.lead}>
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage knot={all.length > 0 ? 'done' : 'expected'}>
          {all.length === 0 ? (
            <EmptyState why={m.none}>
              <p>{m.noneHelp}</p>
            </EmptyState>
          ) : (
            <NewsEntries visit={visit} all={all.slice((at - 1) * pageSize, at * pageSize)} level={2} />
          )}
          <Pager page={at} pages={pages} href={(n) => visit.link(home, { page: n })} />
        </Passage>
        <FollowForm visit={visit} followed={{ process }} values={{}} errors={{}} />
        <FeedsPassage visit={visit} process={process} />
      </Page>
    )
  },
})

export const showNewsPage = page({
  path: '/demarches/:process/actualites/:news',
  who: 'anyone',
  input: z.object({ process: slug(), news: identifier() }),
  async show(visit, input) {
    const { lang } = visit
    const m = messages[lang]
    const process = await processBySlug(visit.db, input.process)
    const one = await publishedNews(visit.db, process.id, input.news)
    return (
      <Page frame={{ ...visit.frame(one.title), feeds: feedsOf(visit, process) }}>
        <TitlePassage
          kicker={<ProcessLink visit={visit} process={process} />}
          title={<TownWords>{one.title}</TownWords>}
          note={one.publishedAt && m.published(formatDay(one.publishedAt, lang))}
          lead={one.correctedAt && m.correctedOn(formatDay(one.correctedAt, lang))}
        >
          <ProcessLabel process={process} />
          {one.example && (
            <p>
              <ExampleMark />
            </p>
          )}
          <TownText text={one.text} />
          {one.link && <TargetLink href={visit.link(one.link)}>{m.toRead}</TargetLink>}
        </TitlePassage>
        {one.former.length > 0 && (
          <Passage knot="none">
            {one.former.map((old) => (
              <Fold summary={m.former(formatDay(old.replacedAt, lang))}>
                <p>
                  <strong>
                    <TownWords>{old.title}</TownWords>
                  </strong>
                </p>
                <TownText text={old.text} />
                {old.link && <p>{old.link}</p>}
                <Note>
                  <TownWords>{m.reason(old.reason)}</TownWords>
                </Note>
              </Fold>
            ))}
          </Passage>
        )}
        <Passage knot="none">
          <TargetLink href={visit.link(`/demarches/${process.slug}/actualites`)}>{m.all}</TargetLink>
        </Passage>
      </Page>
    )
  },
})

function ProcessLink(props: { visit: Visit; process: Process }) {
  return (
    <a href={props.visit.link(`/demarches/${props.process.slug}`)}>
      <TownWords>{props.process.title}</TownWords>
    </a>
  )
}

function FeedsPassage(props: { visit: Visit; process: Process }) {
  const { visit, process } = props
  const m = messages[visit.lang]
  const home = `/demarches/${process.slug}/actualites`
  return (
    <Passage title={m.feeds} knot="none">
      <p>{m.feedsWhat}</p>
      <PlainList
        items={[
          <TargetLink href={visit.link(`${home}.rss`)}>{m.rss}</TargetLink>,
          <TargetLink href={visit.link(`${home}.atom`)}>{m.atom}</TargetLink>,
          <TargetLink href={visit.link('/actualites.rss')}>{m.townRss}</TargetLink>,
        ]}
      />
    </Passage>
  )
}
