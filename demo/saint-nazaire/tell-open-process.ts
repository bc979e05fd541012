import type { Clock } from '#kernel/clock.ts'
import { hire, type Stage } from './cast.ts'
import { openProcess } from './examples.ts'
import * as facts from './facts.ts'

const dayMs = 86_400_000

/** A process open now, so that a visitor can try the form: begun a month before the demonstration is loaded. */
export async function openToday(stage: Stage, clock: Clock): Promise<number> {
  const now = clock.now()
  const dayAt = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
  stage.clock.set(new Date(now.getTime() - 30 * dayMs))
  const { slug, question, ...description } = openProcess
  const process = slug
  const { id } = await stage.as('agent', 'create-process', { slug, ...description })
  await hire(stage, id as number, dayAt(-30), dayAt(365))
  await stage.as('agent', 'publish-charter', {
    process,
    ...facts.charter,
    title: 'Charte (exemple)',
    text: `Exemple, d’après la charte de 2017.\n\n${facts.charter.text.split('\n\n')[1]}`,
    commitments: facts.charter.commitments.slice(0, 1),
  })
  await stage.as('agent', 'publish-mandate', {
    process,
    question,
    openMatters: 'Tout ce qui touche à l’isolement, au vieillissement, au logement et à la grande précarité.',
    closedMatters: 'Les aides décidées par l’État et le Département.',
    decidedBy: 'Le conseil municipal.',
    useOfInputs: 'Chaque proposition reçoit une réponse avec sa raison.',
    period: `${dayAt(-30)} – ${dayAt(300)}`,
  })
  for (const axis of facts.axes) await stage.as('agent', 'add-axis', { process, origin: 'town', ...axis })
  for (const title of facts.angles) await stage.as('agent', 'add-angle', { process, title })
  await stage.as('agent', 'advance-process', { process, from: 'preparation' })
  stage.clock.set(now)
  return id as number
}
