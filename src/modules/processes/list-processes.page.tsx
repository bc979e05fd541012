import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState } from '#ui/text.tsx'
import { sayFuzzyDate } from './dates/fuzzy-date.ts'
import { messages } from './messages.ts'
import { isFinished, isOpen } from './process.ts'
import { type ListedProcess, listProcesses } from './reads.ts'
import { TownWords } from './town-words.tsx'

export const listProcessesPage = page({
  path: '/demarches',
  who: 'anyone',
  input: z.object({}),
  menu: { place: 'main', label: { fr: 'Démarches', en: 'Processes' }, order: 15 },
  async show(visit) {
    const words = messages[visit.lang]
    const all = await listProcesses(visit.db)
    const open = all.filter((one) => isOpen(one.currentPhase))
    const finished = all.filter((one) => isFinished(one.currentPhase))
    const preparing = all.filter((one) => one.currentPhase === 'preparation')
    const underWay = all.filter((one) => ![...open, ...finished, ...preparing].includes(one))
    return (
      <Page frame={visit.frame(words.list)}>
        <TitlePassage title={words.list} lead={words.listLead} />
        {all.length === 0 && (
          <Passage knot="unknown">
            <EmptyState why={words.none} />
          </Passage>
        )}
        {all.length > 0 && (
          <Passage title={words.openNow} knot={open.length > 0 ? 'yours' : 'expected'}>
            {open.length === 0 && <EmptyState why={words.noneOpen} />}
            {open.map((one) => (
              <OpenProcess one={one} visit={visit} />
            ))}
          </Passage>
        )}
        <Group title={words.underWay} list={underWay} visit={visit} />
        <Group title={words.finished} list={finished} visit={visit} />
        <Group title={words.inPreparation} list={preparing} visit={visit} expected />
      </Page>
    )
  },
})

function OpenProcess(props: { one: ListedProcess; visit: Visit }) {
  const { one, visit } = props
  const words = messages[visit.lang]
  return (
    <>
      <h3>
        <a href={visit.link(`/demarches/${one.slug}`)}>
          <TownWords>{one.title}</TownWords>
        </a>
      </h3>
      <p>
        <TownWords>{one.question ?? one.summary}</TownWords>
      </p>
      <p class="note">{period(one, visit.lang)}</p>
      <ButtonRow>
        <ButtonLink href={visit.link(`/participer/${one.slug}`)}>{words.participate}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function Group(props: { title: string; list: readonly ListedProcess[]; visit: Visit; expected?: boolean }) {
  const { visit } = props
  if (props.list.length === 0) return null
  return (
    <Passage title={props.title} knot={props.expected ? 'expected' : 'done'}>
      <EntryList
        entries={props.list.map((one) => ({
          title: <TownWords>{one.title}</TownWords>,
          href: visit.link(`/demarches/${one.slug}`),
          note: period(one, visit.lang),
          status: messages[visit.lang].phases[one.currentPhase],
        }))}
      />
    </Passage>
  )
}

function period(one: ListedProcess, lang: Lang): string {
  return one.period ? messages[lang].periodIs(sayFuzzyDate(one.period, lang)) : ''
}
