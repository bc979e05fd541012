import type { Module } from '#kernel/module.ts'
import { endRolePage } from './end-role.page.tsx'
import { endRole } from './end-role.ts'
import { enterAsPage } from './enter-as.page.tsx'
import { enterAs } from './enter-as.ts'
import { grantRole } from './grant-role.ts'
import { invitePersonPage } from './invite-person.page.tsx'
import { invitePerson } from './invite-person.ts'
import { makeSignInLink, signInLinkCommand } from './make-sign-in-link.ts'
import { outboxPage } from './outbox.page.tsx'
import { peoplePage } from './people.page.tsx'
import { requestSignInPage } from './request-sign-in.page.tsx'
import { requestSignIn } from './request-sign-in.ts'
import { signInPage } from './sign-in.page.tsx'
import { signIn } from './sign-in.ts'
import { signOutPage } from './sign-out.page.ts'
import { signOut } from './sign-out.ts'
import * as tables from './tables.ts'

export const accounts: Module = {
  name: 'accounts',
  title: { fr: 'Comptes', en: 'Accounts' },
  operations: [invitePerson, grantRole, endRole, requestSignIn, makeSignInLink, signIn, signOut, enterAs],
  readings: [],
  pages: [
    requestSignInPage,
    signInPage,
    signOutPage,
    enterAsPage,
    outboxPage,
    peoplePage,
    invitePersonPage,
    endRolePage,
  ],
  commands: [signInLinkCommand],
  tables: Object.values(tables),
}

export { personInvited, roleEnded, roleGranted, signedIn, signedOut, signInAsked } from './facts.ts'
export { forgetExpired } from './forget-expired.ts'
export { actorByEmail, actorByPerson, listPeople, type PersonRow } from './reads.ts'
export { everyRole, type Role, roleNames, roles } from './role.ts'
export { actorOf } from './session.ts'
export { grantRole, invitePerson }
