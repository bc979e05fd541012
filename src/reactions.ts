import type { Reaction } from '#kernel/module.ts'

/** Every reaction, one line each: what follows a fact, after its commit, at least once. */
export const reactions: readonly Reaction[] = []
