import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { forbidden } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { dayInParis, type Process, processBySlug } from '#modules/processes/module.ts'
import { sessionOf } from '#modules/workshops/module.ts'
import { messages } from './messages.ts'
import { hosts } from './registration.ts'

export const onSession = { process: slug(), session: identifier() }

/** A page with names on it: for those who hold the door of this process alone, kept by no browser. */
export async function processOfHost(visit: Visit, asked: string): Promise<Process> {
  visit.context.header('cache-control', 'no-store')
  const process = await processBySlug(visit.db, asked)
  if (!isAllowed(hosts, visit.actor, { process: process.id }))
    throw forbidden(sentence(messages, (m) => m.otherProcess))
  return process
}

export async function sessionOfHost(visit: Visit, asked: { process: string; session: number }) {
  const process = await processOfHost(visit, asked.process)
  const session = await sessionOf(visit.db, process.id, asked.session)
  const home = `/bureau/demarches/${process.slug}/seances`
  const open = session.status !== 'cancelled' && session.sortDay <= dayInParis(visit.now)
  return { process, session, home, list: `${home}/${session.id}/inscrits`, open }
}

export type HostSession = Awaited<ReturnType<typeof sessionOfHost>>
