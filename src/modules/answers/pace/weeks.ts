import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { reading } from '#kernel/reading.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { ownDesk } from '#modules/answers/desk/desk-readings.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { mondayOf, openDaysBetween, shift } from '#ui/holidays.ts'
import { tenth } from './pace.ts'
import { type CountedWeeks, weeksOf } from './week-reads.ts'

/** This week and the three that follow are counted one by one. */
export const weeksShown = 4

export interface ServiceWeeks {
  readonly id: number | null
  readonly name: string | null
  readonly left: number
  readonly late: number
  /** Due this week (from today on), next week, and so on. */
  readonly weeks: readonly number[]
  readonly later: number
  /** Sheets to draft each open day until the last due day; null when it is past, or when nothing is left. */
  readonly needed: number | null
}

export interface Weeks {
  /** The Mondays of the weeks counted. */
  readonly mondays: readonly string[]
  readonly services: readonly ServiceWeeks[]
  /** All of them together. */
  readonly all: ServiceWeeks
}

const neededOf = (
  { left, last }: { left: number; last: string | null },
  today: string,
  insee?: string | null,
) => {
  const days = last ? openDaysBetween(today, last, insee) : 0
  return days > 0 ? tenth(left / days) : null
}

/** The sheets still to draft, service by service and week by week. */
export async function weekTable(db: Database, actor: Actor, today: string): Promise<Weeks> {
  const monday = mondayOf(today)
  const insee = (await townIdentity(db))?.inseeCode
  const counted = await weeksOf(db, actor, today, monday)
  const shown = ({ id, name, left, late, later, last, ...weeks }: CountedWeeks): ServiceWeeks => ({
    id,
    name,
    left,
    late,
    weeks: [weeks.w0, weeks.w1, weeks.w2, weeks.w3],
    later,
    needed: neededOf({ left, last }, today, insee),
  })
  const services = counted.map(shown)
  const sum = (pick: (one: ServiceWeeks) => number) => services.reduce((total, one) => total + pick(one), 0)
  const left = sum((one) => one.left)
  const last = counted.reduce<string | null>(
    (most, one) => (one.last && one.last > (most ?? '') ? one.last : most),
    null,
  )
  return {
    mondays: Array.from({ length: weeksShown }, (_, week) => shift(monday, week * 7)),
    services,
    all: {
      id: null,
      name: null,
      left,
      late: sum((one) => one.late),
      weeks: Array.from({ length: weeksShown }, (_, week) => sum((one) => one.weeks[week] ?? 0)),
      later: sum((one) => one.later),
      needed: neededOf({ left, last }, today, insee),
    },
  }
}

export const showAnswerWeeks = reading({
  name: 'show-answer-weeks',
  summary: {
    fr: 'Les fiches à rédiger, par service et par semaine de rendu, et combien par jour ouvré',
    en: 'The sheets to draft, by service and by week they are due, and how many a working day',
  },
  who: deskReaders,
  owner: ownDesk,
  input: z.object({}),
  run: (_input, { db, actor, now }) => weekTable(db, actor, dayInParis(now)),
})
