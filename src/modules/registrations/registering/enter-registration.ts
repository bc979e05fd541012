import { z } from 'zod'
import { operation } from '#kernel/operation.ts'
import { ownerOfProcess } from '#modules/processes/module.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { keepRegistration, registrationFields } from './keep-registration.ts'

/** Somebody telephones or comes to the counter: an agent types, the person receives the same code. */
export const enterRegistration = operation({
  name: 'enter-registration',
  summary: {
    fr: 'Inscrire une personne qui appelle ou qui vient',
    en: 'Register someone who calls or comes',
  },
  done: {
    fr: 'La personne est inscrite. Donnez-lui son code, ou lisez-le lui.',
    en: 'The person is registered. Give them their code, or read it to them.',
  },
  ...registrationLife.enter,
  owner: ownerOfProcess,
  input: z.object({ ...registrationFields, channel: z.enum(['telephone', 'counter']) }),
  run: (input, deed) => keepRegistration(deed, input, input.channel),
})
