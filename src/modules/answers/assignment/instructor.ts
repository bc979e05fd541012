import type { Actor, Owner } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { forbidden } from '#kernel/refusal.ts'
import { messages } from '#modules/answers/messages.ts'

/** Who instructs a proposal: the head of social action and their officers, and the service that is in charge of it. */
export const instructors = { agent: 'all', service: 'own' } as const

/** Whether one and the same role reaches the sheet: a role of one process gives no other service's sheets. */
export function instructs(actor: Actor, owner: Owner): boolean {
  return actor.grants.some((grant) => {
    if (grant.process != null && grant.process !== owner.process) return false
    return grant.role === 'agent' || (grant.role === 'service' && grant.organisation === owner.organisation)
  })
}

export function requireInstructor(actor: Actor, owner: Owner): void {
  if (!instructs(actor, owner)) throw forbidden(sentence(messages, (m) => m.notYours))
}
