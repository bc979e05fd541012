import type { Words } from '#kernel/i18n.ts'
import { exactDay, type FuzzyDate } from '#modules/processes/dates/fuzzy-date.ts'
import type { Level, MilestoneKind, Phase, TemplateKey } from '#modules/processes/process.ts'
import type { CommitmentRow, PrincipleRow } from '#modules/processes/texts/charter-rows.ts'

/** Days after the start: the first one is 0. */
type Days = number

/** A process to begin from. Its words are proposals for the town, in French like all the town writes; all can be changed. */
export interface Template {
  readonly key: TemplateKey
  readonly title: Words
  readonly about: Words
  /** Where it comes from, and what of it is ours. */
  readonly source: Words
  readonly link?: string
  readonly level: Level
  readonly method: string
  readonly phases: Readonly<Partial<Record<Phase, readonly [from: Days, to: Days]>>>
  readonly milestones: readonly { readonly kind: MilestoneKind; readonly title: string; readonly at: Days }[]
  readonly angles: readonly string[]
  readonly charter: {
    readonly title: string
    readonly text: string
    readonly principles: readonly Required<PrincipleRow>[]
    readonly commitments: readonly CommitmentRow[]
  }
  /** The questions that help to write each part of the mandate. */
  readonly mandate: readonly string[]
}

/** The day some days later, `AAAA-MM-JJ`. */
export function dayAfter(day: string, days: Days): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The day to start so that the council votes on a day. */
export function startBefore(template: Template, council: string): string {
  return dayAfter(council, -(template.milestones.find((one) => one.kind === 'vote')?.at ?? 0))
}

export interface PlannedDates {
  readonly phases: readonly { kind: Phase; start: FuzzyDate; end: FuzzyDate }[]
  readonly milestones: readonly { kind: MilestoneKind; title: string; on: FuzzyDate }[]
}

/** Every date of the template from the day of its start. */
export function plannedFrom(template: Template, start: string): PlannedDates {
  const on = (days: Days) => exactDay(dayAfter(start, days))
  return {
    phases: (Object.entries(template.phases) as [Phase, readonly [Days, Days]][]).map(
      ([kind, [from, to]]) => ({ kind, start: on(from), end: on(to) }),
    ),
    milestones: template.milestones.map(({ kind, title, at }) => ({ kind, title, on: on(at) })),
  }
}

/** The words of a text that a draft keeps: a commitment may name the day of the vote. */
export function withCouncilDay(template: Template, day: string): readonly CommitmentRow[] {
  return template.charter.commitments.map((row) => ({ ...row, due: row.due?.replace('{vote}', day) }))
}
