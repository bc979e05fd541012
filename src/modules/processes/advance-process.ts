import { and, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { fuzzyValues } from './dates/fuzzy-columns.ts'
import { exactDay, type FuzzyDate, fuzzyDateField, optionalFuzzyDate } from './dates/fuzzy-date.ts'
import { dayInParis } from './dates/paris-time.ts'
import { processAdvanced } from './facts.ts'
import { messages } from './messages.ts'
import { keepers, type Phase, phases, processLife, stepFrom } from './process.ts'
import { lockProcess, type Process } from './reads.ts'
import { ownerOfProcess } from './requires.ts'
import { mandate, phase, process } from './tables.ts'

export const advanceProcess = operation({
  name: 'advance-process',
  summary: { fr: 'Faire passer la démarche à la phase suivante', en: 'Move the process to its next phase' },
  done: { fr: 'La démarche est passée à la phase suivante.', en: 'The process has moved to its next phase.' },
  who: keepers,
  from: Object.values(processLife).flatMap((step) => step.from),
  when: processLife.openParticipation.when,
  owner: ownerOfProcess,
  input: z.object({
    process: slug(),
    /** The phase that the person saw: asking twice moves it once. */
    from: z.enum(phases),
    /** When it really happened; today when left out. */
    on: fuzzyDateField().optional(),
    slipReason: line({ max: 400 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockProcess(tx, input.process)
    const today = dayInParis(now)
    const on = optionalFuzzyDate(input.on) ?? exactDay(today)
    if (on.from > today)
      throw invalid(
        'on',
        sentence(messages, (m) => m.notYetHappened),
      )
    if (found.currentPhase !== input.from) throw conflict(phaseNow(found.currentPhase))
    if (found.currentPhase === 'instruction') throw conflict(sentence(messages, (m) => m.decisionElsewhere))
    const step = stepFrom(found.currentPhase)
    if (!step) throw conflict(sentence(messages, (m) => m.nothingAfter))
    if (step.to === 'participation') await requireMandate(tx, found.id)
    await enterPhase(tx, found, step.to, on, input.slipReason)
    note(processAdvanced(found.id, { from: found.currentPhase, to: step.to }))
    return { phase: step.to }
  },
})

/** Charter and law alike: what is asked, what is closed and who decides are public before anyone is asked to speak. */
async function requireMandate(tx: Database, id: number): Promise<void> {
  const [found] = await tx.select({ n: count() }).from(mandate).where(eq(mandate.processId, id))
  if (!found?.n) throw conflict(sentence(messages, (m) => m.mandateFirst))
}

/** Ends the present phase and begins the next; real dates already written by hand are left as they are. */
export async function enterPhase(
  tx: Database,
  found: Process,
  to: Phase,
  on: FuzzyDate,
  slipReason?: string,
): Promise<void> {
  await tx.update(process).set({ currentPhase: to }).where(eq(process.id, found.id))
  const rows = await tx.select().from(phase).where(eq(phase.processId, found.id))
  const here = (kind: Phase) => and(eq(phase.processId, found.id), eq(phase.kind, kind))
  const row = (kind: Phase) => rows.find((one) => one.kind === kind)
  if (!row(found.currentPhase)?.realEndFrom)
    await tx.update(phase).set(fuzzyValues('realEnd', on)).where(here(found.currentPhase))
  if (!row(to)?.realStartFrom) await tx.update(phase).set(fuzzyValues('realStart', on)).where(here(to))
  if (slipReason) await tx.update(phase).set({ slipReason }).where(here(to))
}

const phaseNow = (current: Phase): Words => ({
  fr: messages.fr.phaseNow(messages.fr.phases[current]),
  en: messages.en.phaseNow(messages.en.phases[current]),
})
