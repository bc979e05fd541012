import { z } from 'zod'
import { isAllowed, isPossible } from '#kernel/actor.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { listProcesses, type Process } from '#modules/processes/module.ts'
import { ButtonLink, ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, Note, Soft } from '#ui/text.tsx'
import { deskMessages } from './desk-messages.ts'
import { countFollowers } from './follow-reads.ts'
import { newsPath } from './happened.ts'
import { newsLife, publishers, writers } from './news.ts'
import { draftsWaiting, type News, newsOf } from './reads.ts'

export const deskPath = '/bureau/actualites'

export const newsDeskPage = page({
  path: deskPath,
  who: writers,
  input: z.object({}),
  menu: {
    place: 'desk',
    label: { fr: deskMessages.fr.desk, en: deskMessages.en.desk },
    order: 12,
    waiting: async (visit) => (isAllowed(publishers, visit.actor) ? draftsWaiting(visit.db) : 0),
  },
  async show(visit) {
    const m = deskMessages[visit.lang]
    const reached = (await listProcesses(visit.db)).filter((one) =>
      isAllowed(writers, visit.actor, { process: one.id }),
    )
    const parts = []
    for (const process of reached)
      parts.push({
        process,
        all: await newsOf(visit.db, process.id),
        followers: await countFollowers(visit.db, process.id),
      })
    return (
      <Page frame={visit.frame(m.desk)}>
        <TitlePassage title={m.desk} lead={m.lead}>
          <Soft>{m.alone}</Soft>
          {parts.length === 0 && <EmptyState why={m.noProcess} />}
        </TitlePassage>
        {parts.map((part) => (
          <ProcessNews visit={visit} {...part} />
        ))}
      </Page>
    )
  },
})

function ProcessNews(props: { visit: Visit; process: Process; all: readonly News[]; followers: number }) {
  const { visit, process, all, followers } = props
  const m = deskMessages[visit.lang]
  return (
    <Passage title={process.title} knot={all.some((one) => one.status === 'draft') ? 'yours' : 'done'}>
      {all.length === 0 ? (
        <EmptyState why={m.none} />
      ) : (
        <EntryList
          entries={all.map((one) => ({
            title: one.title,
            href: one.status === 'draft' ? undefined : visit.link(newsPath(process.slug, one.id)),
            note: <Doors visit={visit} process={process} news={one} />,
            status: m.status[one.status],
          }))}
        />
      )}
      <Note>
        {followers === 0
          ? m.noFollowers
          : followers < 5
            ? m.fewFollowers
            : plural(followers, m.followers, visit.lang)}
      </Note>
      <ButtonRow>
        <ButtonLink href={visit.link(`${deskPath}/${process.slug}/ecrire`)} quiet>
          {m.write}
        </ButtonLink>
        <TargetLink href={visit.link(`/demarches/${process.slug}/actualites`)}>{m.see}</TargetLink>
      </ButtonRow>
    </Passage>
  )
}

/** What this person may do with it now, and the beginning of a draft, which has no page yet. */
function Doors(props: { visit: Visit; process: Process; news: News }) {
  const { visit, process, news } = props
  const m = deskMessages[visit.lang]
  const doors = [
    ['publier', m.publish, newsLife.publish],
    ['reprendre', m.revise, newsLife.revise],
    ['corriger', m.correct, newsLife.correct],
    ['jeter', m.discard, newsLife.discard],
  ] as const
  const open = doors.filter(([, , step]) =>
    isPossible(step, news.status, visit.actor, { process: process.id }),
  )
  return (
    <>
      <p>
        {news.example && <ExampleMark />} {news.text.slice(0, 160)}
        {news.text.length > 160 && '…'}{' '}
        {formatDay(news.correctedAt ?? news.publishedAt ?? news.writtenAt, visit.lang)}
      </p>
      <ButtonRow>
        {open.map(([path, label]) => (
          <a
            class="target-link"
            href={visit.link(`${deskPath}/article/${news.id}/${path}`)}
            aria-label={`${label} : ${news.title}`}
          >
            {label}
          </a>
        ))}
      </ButtonRow>
    </>
  )
}
