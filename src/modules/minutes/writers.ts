/** Who types in a session: the outside facilitator in its own process, and the town. */
export const writers = { administrator: 'all', agent: 'all', facilitator: 'own' } as const
