import { z } from 'zod'
import { identifier, line, slug } from '#kernel/input.ts'
import { channels, type Status, statuses } from '#modules/contributions/module.ts'
import type { QueueFilter } from './queue-reads.ts'

const box = () => z.boolean().optional().catch(undefined)
const number = (max: number) => identifier().max(max).optional().catch(undefined)

/** The filters of the queue, carried by every address of the desk so that the next one comes from the same queue. */
export const queueFilter = {
  etat: z
    .enum([...statuses, 'tout'])
    .optional()
    .catch(undefined),
  demarche: slug().optional().catch(undefined),
  axe: number(1000),
  moyen: z.enum(channels).optional().catch(undefined),
  dite_en: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  /** Waiting for at least so many days. */
  age: number(1000),
  prive: box(),
  saisie: box(),
  signalee: box(),
  recours: box(),
  q: line({ max: 200, min: 0 }).optional().catch(undefined),
}

export interface Asked {
  etat?: Status | 'tout'
  demarche?: string
  axe?: number
  moyen?: string
  dite_en?: string
  age?: number
  prive?: boolean
  saisie?: boolean
  signalee?: boolean
  recours?: boolean
  q?: string
}

const names = Object.keys(queueFilter) as (keyof Asked)[]

/** What waits to be read, unless another state is asked; what was reported or appealed has been decided once already. */
export function filterOfQueue(asked: Asked, now: Date): QueueFilter {
  const usual = asked.signalee || asked.recours ? undefined : 'received'
  return {
    status: asked.etat === 'tout' ? undefined : (asked.etat ?? usual),
    process: asked.demarche,
    axis: asked.axe,
    channel: asked.moyen,
    language: asked.dite_en,
    before: asked.age ? new Date(now.getTime() - asked.age * 86_400_000) : undefined,
    privateLife: asked.prive,
    enteredFor: asked.saisie,
    reported: asked.signalee,
    appealed: asked.recours,
    search: asked.q || undefined,
  }
}

export function backTo(asked: Asked): string {
  const kept = names.flatMap((name): [string, string][] => {
    const value = asked[name]
    if (value === undefined || value === '' || value === false) return []
    return [[name, value === true ? 'on' : String(value)]]
  })
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

/** The same address with one thing more. */
export const withPlace = (back: string, name: string, value: number): string =>
  `${back}${back ? '&' : '?'}${name}=${value}`

/** What is chosen beyond the state and the process: the fold of the filters stays open. */
export const isNarrowed = (asked: Asked): boolean =>
  names.some((name) => name !== 'etat' && name !== 'demarche' && Boolean(asked[name]))
