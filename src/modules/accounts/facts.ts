import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

export const personInvited = fact('PersonInvited', 'person', {})
export const roleGranted = fact('RoleGranted', 'person', {
  grant: z.number(),
  role: z.string(),
  organisation: z.number(),
  process: z.number().nullable(),
})
export const roleEnded = fact('RoleEnded', 'person', { grant: z.number(), role: z.string() })
export const signInAsked = fact('SignInAsked', 'person', { known: z.boolean() })
export const signedIn = fact('SignedIn', 'person', {})
export const signedOut = fact('SignedOut', 'person', {})
