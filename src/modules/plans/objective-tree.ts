/** An objective as a line of a table. */
export interface ObjectiveLine {
  readonly id: number
  readonly parentId: number | null
  readonly axisId: number | null
  readonly position: number
}

/** An objective in the outline of its plan: "1.2.1", three deep, and the axis it or its nearest ancestor answers to. */
export interface Outlined<O extends ObjectiveLine> {
  readonly objective: O
  readonly number: string
  readonly depth: number
  readonly axisId: number | null
  /** Ids of the branch from the root, itself included. */
  readonly branch: readonly number[]
}

/** The tree read as an outline, whatever its depth: each objective followed by what it contains, in their order. */
export function outlineOf<O extends ObjectiveLine>(objectives: readonly O[]): Outlined<O>[] {
  const children = new Map<number | null, O[]>()
  for (const objective of objectives) {
    const brothers = children.get(objective.parentId) ?? []
    brothers.push(objective)
    children.set(objective.parentId, brothers)
  }
  for (const brothers of children.values()) brothers.sort((a, b) => a.position - b.position || a.id - b.id)
  const outline: Outlined<O>[] = []
  // A stack rather than recursion: a tree of any depth does not fill the call stack.
  const waiting: Outlined<O>[] = []
  const push = (parent: Outlined<O> | undefined) => {
    const brothers = children.get(parent?.objective.id ?? null) ?? []
    for (let index = brothers.length - 1; index >= 0; index--) {
      const objective = brothers[index] as O
      waiting.push({
        objective,
        number: `${parent ? `${parent.number}.` : ''}${index + 1}`,
        depth: (parent?.depth ?? -1) + 1,
        axisId: objective.axisId ?? parent?.axisId ?? null,
        branch: [...(parent?.branch ?? []), objective.id],
      })
    }
  }
  push(undefined)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    outline.push(next)
    push(next)
  }
  return outline
}
