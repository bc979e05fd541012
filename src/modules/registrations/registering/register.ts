import { z } from 'zod'
import { operation } from '#kernel/operation.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { keepRegistration, registrationFields } from './keep-registration.ts'

export const register = operation({
  name: 'register',
  summary: { fr: 'S’inscrire à des séances', en: 'Register for sessions' },
  done: { fr: 'C’est noté. Gardez ce code.', en: 'It is noted. Keep this code.' },
  ...registrationLife.register,
  input: z.object(registrationFields),
  run: (input, deed) => keepRegistration(deed, input, 'web'),
})
