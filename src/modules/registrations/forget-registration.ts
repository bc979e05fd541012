import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { registeredForgotten } from './facts.ts'
import { personOf } from './find-by-code.ts'
import { forgetPersons } from './forget.ts'
import { placesHeldBy } from './reads.ts'
import { leavePlace } from './registration-row.ts'

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
