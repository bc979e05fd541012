import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOfRegistration } from '#modules/registrations/owners.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { leavePlace, registrationById } from '#modules/registrations/registration-row.ts'

/** Somebody telephones that they will not come, without their code at hand. */
export const cancelRegistrationFor = operation({
  name: 'cancel-registration-for',
  summary: {
    fr: 'Annuler l’inscription d’une personne qui le demande',
    en: 'Cancel a registration for someone who asks',
  },
  done: {
    fr: 'L’inscription est annulée ; la place va à la suite.',
    en: 'The registration is cancelled; the place goes on.',
  },
  ...registrationLife.cancelFor,
  owner: ownerOfRegistration,
  input: z.object({ registration: identifier() }),
  async run(input, deed) {
    const row = await registrationById(deed.tx, input.registration)
    await leavePlace(deed, row)
    return { id: row.id, session: row.sessionId }
  },
})
