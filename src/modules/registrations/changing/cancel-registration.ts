import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { leavePlace, ownRegistration } from '#modules/registrations/registration-row.ts'

export const cancelRegistration = operation({
  name: 'cancel-registration',
  summary: { fr: 'Annuler son inscription à une séance', en: 'Cancel one’s registration for a session' },
  done: {
    fr: 'Votre inscription à cette séance est annulée. Merci de l’avoir dit : la place va à la personne suivante.',
    en: 'Your registration for this session is cancelled. Thank you for saying so: the place goes to the next person.',
  },
  ...registrationLife.cancel,
  input: z.object({ code: line({ max: 40 }), session: identifier() }),
  async run(input, deed) {
    const who = await personOf(deed, input.code)
    await leavePlace(deed, await ownRegistration(deed.tx, who.id, input.session))
    return { code: who.code as string }
  },
})
