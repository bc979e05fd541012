import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { page } from '#kernel/web/page.ts'
import { writers } from '#modules/minutes/writers.ts'
import { assets } from '#ui/assets.ts'

/** Lets the browser open the desk again while the network is cut. Its reach ends at /bureau/atelier/. */
export const workerPage = page({
  path: '/bureau/atelier/hors-ligne.js',
  who: 'anyone',
  input: z.object({}),
  show() {
    const file = assets().file(assets().script('workshop-offline') ?? '')
    return new Response((file?.body ?? '') as BodyInit, {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    })
  },
})

/**
 * Whether the browser that asks is signed in: the desk then tells a sign-in that has expired from a role that does not let
 * one write. Only about oneself, and no name.
 */
export const signedInPage = page({
  path: '/bureau/atelier/connexion.json',
  who: 'anyone',
  input: z.object({}),
  show: ({ actor }) =>
    Response.json(
      { signedIn: actor.person !== undefined, types: isAllowed(writers, actor) },
      { headers: { 'cache-control': 'no-store' } },
    ),
})
