import type { Database } from '#kernel/database/database.ts'
import { themesOfRun } from '#modules/synthesis/runs/run-reads.ts'
import { appliedRun, citedPlaces, editsOf, groupedBy, knownThemes, placesOf } from './edits-reads.ts'
import { groupOfNew, propose } from './propose.ts'
import { nameOf } from './theme-names.ts'
import { type Spoken, spokenBy } from './theme-reads.ts'

/** What a run that is proposed would change today, once the decisions of people are kept. */
export async function proposalOf(db: Database, processId: number, runId: number) {
  const placed = (await appliedRun(db, processId)) !== undefined
  const before = placed ? await placesOf(db, processId) : await citedPlaces(db, processId)
  const [groups, themes, edits] = [
    await groupedBy(db, runId),
    await knownThemes(db, processId),
    await editsOf(db, processId),
  ]
  return { ...propose(before, placed, groups, themes, edits), themes, edits }
}

/** What would change, as a person reads it. */
export interface ShownDiff {
  readonly decisions: number
  readonly broken: number
  readonly fresh: readonly {
    readonly title: string
    readonly texts: number
    readonly words: string
    readonly voices: readonly Spoken[]
  }[]
  readonly gone: readonly string[]
  readonly kept: number
  readonly moved: number
  readonly moves: readonly (Spoken & { readonly from: string | null; readonly to: string | null })[]
  readonly arrived: number
  readonly toPlace: number
}

const mostMoves = 50

export async function diffOf(db: Database, processId: number, runId: number): Promise<ShownDiff> {
  const found = await proposalOf(db, processId, runId)
  const groups = new Map((await themesOfRun(db, runId)).map((group) => [group.number, group]))
  const titles = new Map(found.themes.map(({ id, title }) => [id, title]))
  const taken = new Set([...titles.values()].map((title) => title.toLowerCase()))
  const sizes = new Map<number | null, number>()
  for (const theme of found.state.themeOf.values()) sizes.set(theme, (sizes.get(theme) ?? 0) + 1)
  const fresh = []
  for (const theme of found.fresh) {
    const group = groups.get(groupOfNew(theme))
    const title = nameOf(group?.words ?? [], taken)
    taken.add(title.toLowerCase())
    titles.set(theme, title)
    const words = (group?.words ?? []).map((one) => one.words).join(' · ')
    fresh.push({
      title,
      texts: sizes.get(theme) ?? 0,
      words,
      voices: await spokenBy(db, (group?.typical ?? []).slice(0, 2)),
    })
  }
  const shown = found.moved.slice(0, mostMoves)
  const spoken = new Map(
    (
      await spokenBy(
        db,
        shown.map(({ text }) => text),
      )
    ).map((one) => [one.id, one]),
  )
  const titleOf = (theme: number | null) => (theme === null ? null : (titles.get(theme) ?? null))
  return {
    decisions: found.decisions,
    broken: found.broken.length,
    fresh,
    gone: found.gone.map((theme) => titles.get(theme) ?? ''),
    kept: found.themes.filter(({ id }) => sizes.has(id)).length,
    moved: found.moved.length,
    moves: shown.flatMap(({ text, from, to }) => {
      const one = spoken.get(text)
      return one ? [{ ...one, from: titleOf(from), to: titleOf(to) }] : []
    }),
    arrived: found.arrived,
    toPlace: sizes.get(null) ?? 0,
  }
}
