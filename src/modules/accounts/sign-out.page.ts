import { perform } from '#kernel/operation.ts'
import { freePage } from '#kernel/web/page.ts'
import { everyRole } from './role.ts'
import { forgetSession } from './session-cookie.ts'
import { signOut } from './sign-out.ts'

export const signOutPage = freePage({
  path: '/connexion/sortir',
  who: everyRole,
  async answer(visit) {
    if (visit.context.req.method === 'POST') {
      await perform(visit.town, signOut, {}, { actor: visit.actor, door: 'page' })
      forgetSession(visit)
    }
    return visit.context.redirect(visit.link('/', { fait: signOut.name }), 303)
  },
})
