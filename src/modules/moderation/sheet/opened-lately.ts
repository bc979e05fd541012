import type { Actor } from '#kernel/actor.ts'

/** How long an open sheet is said to be in somebody's hands. */
const minutes = 5

interface Opening {
  readonly who: string
  readonly roles: readonly string[]
  readonly at: number
}

/**
 * Who opened a sheet in the last minutes, so that two people do not read the same one: a hint, never a lock. It is kept
 * in the memory of the server alone, by role, and forgotten after five minutes: nothing of it is written anywhere.
 */
const openings = new Map<string, Opening[]>()

export interface OpenedBy {
  readonly role: string
  readonly minutes: number
}

/** Notes that this person opens the sheet, and says who else did lately. */
export function openSheet(town: string, contribution: number, actor: Actor, now: Date): OpenedBy[] {
  const oldest = now.getTime() - minutes * 60_000
  if (openings.size > 2_000)
    for (const [key, list] of openings) if (list.every(({ at }) => at < oldest)) openings.delete(key)
  const key = `${town}/${contribution}`
  const others = (openings.get(key) ?? []).filter(({ who, at }) => who !== actor.id && at >= oldest)
  const own = { who: actor.id, roles: actor.grants.map(({ role }) => role), at: now.getTime() }
  openings.set(key, [...others.slice(-9), own])
  return others.map(({ roles, at }) => ({
    role: roles[0] ?? '',
    minutes: Math.max(0, Math.floor((now.getTime() - at) / 60_000)),
  }))
}
