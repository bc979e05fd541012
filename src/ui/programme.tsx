import type { Child } from 'hono/jsx'
import { type Day, dayPieces, formatHours, machineDate } from './dates.ts'
import { useLang } from './language.tsx'

export interface Slot {
  /** A Date is exact; words ("fin d'après-midi") stand for an hour that no source gives. */
  start: Date | string
  end?: Date
  title: Child
  href?: string
  place?: Child
  status?: Child
}

export interface ProgrammeDay {
  day: Day
  slots: Slot[]
}

export interface ProgrammeGroup {
  title?: Child
  note?: Child
  days: ProgrammeDay[]
}

/** Sessions by day; two groups stand side by side on wide screens. Made for paper too. */
export function Programme(props: { groups: ProgrammeGroup[]; year?: boolean; level?: 2 | 3 }) {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <div class={props.groups.length > 1 ? 'programme is-double' : 'programme'}>
      {props.groups.map((group) => (
        <section class="programme-group">
          {group.title && <Heading class="programme-title">{group.title}</Heading>}
          {group.note && <p class="note">{group.note}</p>}
          <ol>
            {group.days.map((day) => (
              <DayEntry day={day} year={props.year} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function DayEntry(props: { day: ProgrammeDay; year?: boolean }) {
  const lang = useLang()
  const pieces = dayPieces(props.day.day, lang)
  return (
    <li class="programme-day">
      <p class="programme-date">
        <span>{pieces.weekday}</span> <b>{pieces.day}</b>{' '}
        <span>
          {pieces.month}
          {props.year && ` ${pieces.year}`}
        </span>
      </p>
      <div>
        {props.day.slots.map((slot) => (
          <div class="programme-slot">
            {typeof slot.start === 'string' ? (
              <span class="approximate">{slot.start}</span>
            ) : (
              <time datetime={machineDate(slot.start)}>{formatHours(slot.start, slot.end, lang)}</time>
            )}
            <div>
              {slot.href ? <a href={slot.href}>{slot.title}</a> : slot.title}
              {slot.place && <span class="programme-place">{slot.place}</span>}
              {slot.status}
            </div>
          </div>
        ))}
      </div>
    </li>
  )
}
