import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { roleEnded } from './facts.ts'
import { messages } from './messages.ts'
import { grant } from './tables.ts'

export const endRole = operation({
  name: 'end-role',
  summary: { fr: 'Retirer un rôle', en: 'End a role' },
  done: {
    fr: 'Le rôle est retiré. Il reste dans l’historique.',
    en: 'The role has ended. It stays in the history.',
  },
  who: { administrator: 'all' },
  input: z.object({ grant: identifier() }),
  async run(input, { tx, now, note }) {
    const [ended] = await tx
      .update(grant)
      .set({ endedAt: now })
      .where(and(eq(grant.id, input.grant), isNull(grant.endedAt)))
      .returning({ person: grant.personId, role: grant.role })
    if (!ended) throw missing(sentence(messages, (m) => m.unknownGrant))
    note(roleEnded(ended.person, { grant: input.grant, role: ended.role }))
    return {}
  },
})
