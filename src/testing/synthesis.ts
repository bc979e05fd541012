import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { createTheme, MeasureWorker, writeProposal, writeStatement } from '#modules/synthesis/module.ts'
import { someone } from './voices.ts'

type Wish = Record<string, unknown>
const agent = { actor: someone('agent'), door: 'api' as const }

export async function aTheme(town: Town, process: { slug: string }, wish: Wish = {}) {
  return perform(town, createTheme, { process: process.slug, title: 'Les transports', ...wish }, agent)
}

export async function aStatement(town: Town, process: { slug: string }, theme: number, wish: Wish = {}) {
  const usual = { kind: 'statement', text: 'Le soir, on ne peut plus se déplacer.' }
  return perform(town, writeStatement, { process: process.slug, theme, ...usual, ...wish }, agent)
}

export async function aProposal(
  town: Town,
  process: { slug: string },
  wish: Wish = {},
): Promise<{ id: number; number: number }> {
  const usual = { title: 'Un bus le soir', text: 'Faire rouler un bus jusqu’à 22 heures.' }
  return perform(town, writeProposal, { process: process.slug, ...usual, ...wish }, agent)
}

/** The town as a server holds it: it measures the syntheses that are published. */
export function measureServer(town: Town): MeasureWorker {
  const worker = new MeasureWorker(town, (error) => {
    throw error
  })
  town.memo.set('measures', worker)
  return worker
}
