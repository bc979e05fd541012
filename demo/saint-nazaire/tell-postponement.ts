import type { Clock } from '#kernel/clock.ts'
import { hire, type Stage } from './cast.ts'
import * as facts from './facts.ts'
import { postponedProcess, postponedProposals, postponement } from './postponement-examples.ts'

const dayMs = 86_400_000
const process = postponedProcess.slug

/** An invented process that passed to the decision with one answer still owed, by a public act: what it looks like. */
export async function postponeOneAnswer(stage: Stage, clock: Clock): Promise<void> {
  const now = clock.now()
  const dayAt = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
  const onDay = (days: number) => stage.clock.set(new Date(now.getTime() + days * dayMs))
  onDay(-150)
  const { question, ...description } = postponedProcess
  const { id } = await stage.as('agent', 'create-process', description)
  await hire(stage, id as number, dayAt(-150), dayAt(300))
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
    openMatters: 'Les rencontres entre voisins de tous les âges. (exemple)',
    closedMatters: 'Les aides de l’État et du Département. (exemple)',
    decidedBy: 'Le conseil municipal.',
    useOfInputs: 'Chaque proposition reçoit une réponse avec sa raison.',
    period: `${dayAt(-150)} – ${dayAt(200)}`,
  })
  await stage.as('agent', 'add-axis', { process, origin: 'town', ...facts.axes[0] })
  await stage.as('agent', 'advance-process', { process, from: 'preparation' })
  onDay(-120)
  const proposals: number[] = []
  const voices: number[] = []
  for (const { voice, answerBy, contact } of postponedProposals) {
    const words = { process, channel: 'counter', text: `${voice} (exemple)`, answerBy, contact }
    const made = await stage.as('agent', 'enter-contribution', words)
    await stage.as('agent', 'publish-contribution', { contribution: made.id })
    voices.push(made.id as number)
  }
  onDay(-90)
  await stage.as('agent', 'advance-process', { process, from: 'participation' })
  for (const [index, { title, text }] of postponedProposals.entries()) {
    const input = { process, title, text, contributions: [voices[index]], example: true }
    proposals.push((await stage.as('facilitator', 'write-proposal', input)).id as number)
  }
  onDay(-60)
  await stage.as('agent', 'advance-process', { process, from: 'synthesis' })
  for (const [index, { answer }] of postponedProposals.entries()) {
    // The one that is promised has no sheet yet: an empty one could not say that it is an example.
    if (!answer) continue
    const organisation = stage.organisation.ccas
    const proposal = proposals[index]
    const made = await stage.as('agent', 'assign-proposal', { proposal, organisation, due: dayAt(-20) })
    await stage.as('agent', 'draft-answer', { answer: made.answer, ...answer, example: true })
    await stage.as('elected', 'validate-answer', { answer: made.answer })
  }
  onDay(-15)
  await stage.as('agent', 'publish-answers', { process })
  onDay(-7)
  await stage.as('elected', 'postpone-answers', {
    process,
    proposals: postponedProposals.flatMap((one, index) => (one.answer ? [] : [index + 1])),
    ...postponement,
    due: dayAt(60),
    example: true,
  })
  stage.clock.set(now)
}
