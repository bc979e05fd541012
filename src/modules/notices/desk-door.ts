import { z } from 'zod'
import { isAllowed, type Who } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { forbidden } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { type Process, processBySlug } from '#modules/processes/module.ts'
import { type Channel, channelOf, channelPaths, pathOf } from './notice.ts'

export const deskPath = '/bureau/prevenir'

export const onProcess = z.object({ process: slug() })
export const onChannel = onProcess.extend({ channel: z.enum(channelPaths) })
export type OnChannel = z.output<typeof onChannel>

export const listPath = (process: { slug: string }, channel: Channel, rest = '') =>
  `${deskPath}/${process.slug}/${pathOf(channel)}${rest}`

/** The process of an address, when this person's roles reach it. Nothing of these pages stays in a browser or a proxy. */
export async function openProcess(visit: Visit, slugAsked: string, who: Who): Promise<Process> {
  visit.context.header('cache-control', 'no-store')
  const process = await processBySlug(visit.db, slugAsked)
  if (!isAllowed(who, visit.actor, { process: process.id }))
    throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
  return process
}

export { channelOf }
