import type { Clock } from '#kernel/clock.ts'
import { lastOpenDay } from '#ui/holidays.ts'
import { hire, type Stage } from './cast.ts'
import * as facts from './facts.ts'
import {
  comingAct,
  comingMeeting,
  exampleMembers,
  postponedProcess,
  postponedProposals,
  postponedThemes,
  postponement,
  waitingOpinion,
} from './postponement-examples.ts'

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
  const themeOf = new Map<string, number>()
  for (const title of postponedThemes)
    themeOf.set(
      title,
      (await stage.as('facilitator', 'create-theme', { process, title, example: true })).id as number,
    )
  for (const [index, { title, text, theme }] of postponedProposals.entries()) {
    const input = {
      process,
      title,
      text,
      theme: themeOf.get(theme),
      contributions: [voices[index]],
      example: true,
    }
    proposals.push((await stage.as('facilitator', 'write-proposal', input)).id as number)
  }
  onDay(-60)
  await stage.as('agent', 'advance-process', { process, from: 'synthesis' })
  let waiting = 0
  for (const [index, { answer }] of postponedProposals.entries()) {
    const organisation = stage.organisation.ccas
    const proposal = proposals[index]
    const made = await stage.as('agent', 'assign-proposal', { proposal, organisation, due: dayAt(-20) })
    if (!answer) {
      waiting = made.answer as number
      continue
    }
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
  onDay(-5)
  await stage.as('agent', 'ask-opinion', {
    answer: waiting,
    organisations: waitingOpinion.organisations.map((key) => stage.organisation[key]),
    question: waitingOpinion.question,
    due: dayAt(10),
    example: true,
  })
  onDay(-4)
  await prepareVote(stage, id as number, fridayAfter(dayAt(20)))
  stage.clock.set(now)
}

/** What the council is called for: its meeting, its members, the act and the answers it would adopt. */
async function prepareVote(stage: Stage, process: number, heldOn: string): Promise<void> {
  const { id: deliberation } = await stage.as('secretariat', 'prepare-deliberation', {
    process,
    ...comingAct,
    plannedOn: heldOn,
    example: true,
  })
  await stage.as('secretariat', 'adopt-answers', { deliberation, all: true })
  const { id: meeting } = await stage.as('secretariat', 'plan-meeting', { ...comingMeeting, heldOn })
  await stage.as('secretariat', 'place-on-agenda', { deliberation, meeting })
  await stage.as('secretariat', 'write-members', { body: comingMeeting.body, members: exampleMembers })
}

function fridayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((12 - date.getUTCDay()) % 7))
  return lastOpenDay(date.toISOString().slice(0, 10))
}
