import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { registeredForgotten } from '#modules/registrations/facts.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { placesHeldBy } from '#modules/registrations/reads.ts'
import { leavePlace } from '#modules/registrations/registration-row.ts'
import { forgetPersons } from './forget.ts'

/** The person's wish, at once: places to come are left to the next, and all that tells who they are is erased. */
export const forgetRegistration = operation({
  name: 'forget-registration',
  summary: {
    fr: 'Annuler toutes ses inscriptions et effacer ce qui les concerne',
    en: 'Cancel all one’s registrations and erase what is kept about them',
  },
  done: {
    fr: 'Vos inscriptions sont annulées et ce qui vous concerne est effacé.',
    en: 'Your registrations are cancelled and what was kept about you is erased.',
  },
  who: 'anyone',
  input: z.object({ code: line({ max: 40 }) }),
  async run(input, deed) {
    const who = await personOf(deed, input.code)
    for (const row of await placesHeldBy(deed.tx, who.id, deed.now)) await leavePlace(deed, row)
    await forgetPersons(deed.tx, [who.id], deed.now)
    deed.note(registeredForgotten(who.processId, { persons: 1 }))
    return {}
  },
})
