import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { EntryList } from '#ui/entries.tsx'
import { ExampleMark } from '#ui/text.tsx'
import { type Happened, say } from './happened.ts'
import { messages } from './messages.ts'

/** News as lines of a list: what, the day, a correction. */
export function NewsEntries(props: { visit: Visit; all: readonly Happened[]; level: 2 | 3 }) {
  const { visit } = props
  const m = messages[visit.lang]
  return (
    <EntryList
      level={props.level}
      entries={props.all.map((one) => {
        const { title, about, path } = say(one, visit.lang)
        const { text, correctedAt, example } = one.last
        return {
          id: one.key,
          title: text !== null && about ? <TownWords>{about}</TownWords> : title,
          href: visit.link(path),
          note: (
            <>
              {text === null && about && <TownWords>{about}. </TownWords>}
              {example && <ExampleMark />} {correctedAt && m.correctedOn(formatDay(correctedAt, visit.lang))}
            </>
          ),
          status: formatDay(one.at, visit.lang),
        }
      })}
    />
  )
}
