import { operator } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { passToDecision } from '#modules/answers/publication/pass-to-decision.ts'
import { enterContribution } from '#modules/contributions/entering/enter-contribution.ts'
import { publishContribution } from '#modules/contributions/publishing/publish-contribution.ts'
import { submitContribution } from '#modules/contributions/speaking/submit-contribution.ts'
import { prepareDeliberation } from '#modules/deliberations/preparation/prepare-deliberation.ts'
import { adoptAnswers } from '#modules/deliberations/votes/adopt-answers.ts'
import { recordVote } from '#modules/deliberations/votes/record-vote.ts'
import { addAction } from '#modules/plans/add-action.ts'
import { adoptActions } from '#modules/plans/adopt-actions.ts'
import { createStrategy } from '#modules/plans/create-strategy.ts'
import { linkActionToProposal } from '#modules/plans/link-action-to-proposal.ts'
import { addAxis } from '#modules/processes/add-axis.ts'
import { advanceProcess } from '#modules/processes/advance-process.ts'
import { createProcess } from '#modules/processes/create-process.ts'
import { setMilestone } from '#modules/processes/dates/set-milestone.ts'
import { publishMandate } from '#modules/processes/texts/publish-mandate.ts'
import { citeContribution } from '#modules/synthesis/citations/cite-contribution.ts'
import { writeProposal } from '#modules/synthesis/proposals/write-proposal.ts'
import { writeStatement } from '#modules/synthesis/statements/write-statement.ts'
import { createTheme } from '#modules/synthesis/themes/create-theme.ts'
import { recordAttendance } from '#modules/workshops/attendance/record-attendance.ts'
import { planSession } from '#modules/workshops/plan-session.ts'
import { anAnswer } from './answers.ts'
import { settle } from './doors.ts'
import type { TestTown } from './town.ts'
import { someone } from './voices.ts'

/** One process told through operations, from its mandate to an action: what a walk must find again. */
export interface ThreadWorld {
  readonly process: { id: number; slug: string }
  readonly session: number
  /** Entered in the session, cited by the statement. */
  readonly voice: { id: number; reference: string; code: string }
  /** Sent on the web, cited too; it disagrees. */
  readonly other: { id: number; reference: string; code: string }
  /** Received, never published. */
  readonly hidden: { id: number; reference: string; code: string }
  readonly statement: number
  readonly proposal: { id: number; number: number }
  readonly answer: number
  readonly deliberation: number
  readonly action: number
}

/** Every text is `words(what)`: a test may plant anything in all of them at once. */
export async function tellThread(
  town: TestTown,
  words: (what: string) => string = (what) => what,
): Promise<ThreadWorld> {
  const as = (role: string) => (role === 'operator' ? operator : someone(role))
  // biome-ignore lint/suspicious/noExplicitAny: the world is told by names; each operation checks its own input
  const tell = async (operation: AnyOperation, input: object, role = 'agent'): Promise<any> =>
    perform(town, operation, input, { actor: as(role), door: 'api' })
  const slug = 'fabrique'
  town.clock.set('2026-01-05T10:00:00+01:00')
  const { id: processId } = await tell(createProcess, {
    slug,
    title: words('Fabrique des politiques sociales'),
    summary: words('Dire ce qui compte.'),
    sponsor: words('La Ville'),
    level: 'concertation',
  })
  await tell(addAxis, {
    process: slug,
    number: 1,
    title: words('L’isolement social'),
    shortTitle: words('Isolement').slice(0, 60),
    origin: 'town',
  })
  await tell(publishMandate, {
    process: slug,
    question: words('Que faut-il changer ?'),
    openMatters: words('Tout'),
    closedMatters: words('Rien'),
    decidedBy: words('Le conseil municipal'),
    useOfInputs: words('Une réponse à chaque proposition'),
    period: '2026-01-12 – 2026-02-13',
    answersDue: '2026-04-30',
  })
  await tell(setMilestone, {
    process: slug,
    kind: 'launch',
    title: words('Lancement'),
    planned: '2026-01-12',
    real: '2026-01-05',
  })
  await tell(setMilestone, {
    process: slug,
    kind: 'restitution',
    title: words('Restitution'),
    planned: '2026-05-20',
  })
  const { id: session } = await tell(planSession, {
    process: slug,
    kind: 'workshop',
    axis: 1,
    title: words('Atelier isolement'),
    audience: 'citizens',
    day: '2026-01-20',
    start: '18:30',
    end: '21:30',
    place: words('Agora'),
  })
  await tell(advanceProcess, { process: slug, from: 'preparation' })
  town.clock.set('2026-01-21T10:00:00+01:00')
  await tell(recordAttendance, { session, persons: 12, qualifier: 'exactly' })
  const voice = await tell(enterContribution, {
    process: slug,
    session,
    axis: 1,
    channel: 'workshop',
    text: words('Le bus ne passe plus le soir, ma mère reste seule.'),
    authorCategory: 'citizen',
  })
  const sent = async (text: string, submission: string) => {
    const made = await tell(submitContribution, { process: slug, text: words(text), submission }, 'visitor')
    return { ...made, id: await idOf(town, made.reference) }
  }
  const other = await sent('Le bus du soir roule à vide, gardons l’argent.', 'monde-fil-0001')
  const hidden = await sent('Des mots que personne ne doit lire ici.', 'monde-fil-0002')
  for (const { id } of [voice, other])
    await tell(publishContribution, { contribution: id, nothingPrivate: true })
  await tell(advanceProcess, { process: slug, from: 'participation' })
  town.clock.set('2026-03-02T10:00:00+01:00')
  const { id: theme } = await tell(createTheme, { process: slug, title: words('Se déplacer') })
  const { id: statement } = await tell(writeStatement, {
    process: slug,
    theme,
    kind: 'statement',
    text: words('Le soir, on ne peut plus se déplacer.'),
    contributions: [voice.id],
  })
  await tell(citeContribution, { statement, contribution: other.id, stance: 'disagrees' })
  const proposal = await tell(writeProposal, {
    process: slug,
    title: words('Un bus le soir'),
    text: words('Faire rouler un bus jusqu’à 22 heures.'),
    statements: [statement],
  })
  await tell(advanceProcess, { process: slug, from: 'synthesis' })
  const { id: answer } = await anAnswer(
    town,
    { slug },
    {
      proposal: proposal.id,
      status: 'published',
      said: {
        reason: words('La ligne ouvrira un samedi par mois, à l’essai.'),
        followUp: words('Une action la suivra.'),
      },
    },
  )
  const { id: deliberation } = await tell(prepareDeliberation, {
    process: processId,
    body: 'council',
    subject: words('Délibération-cadre'),
    plannedOn: '2026-03-10',
  })
  await tell(passToDecision, { process: slug })
  await settle(town)
  await tell(adoptAnswers, { deliberation, answers: [answer] })
  town.clock.set('2026-06-02T10:00:00+02:00')
  await tell(recordVote, { deliberation, votedOn: '2026-06-02', outcome: 'adopted' }, 'secretariat')
  const { id: strategy } = await tell(createStrategy, {
    process: processId,
    slug: 'plan',
    title: words('Plan d’actions'),
    starts: '2026-07-01',
    ends: '2028-06-30',
    announcedActions: 2,
    announcedActionsQuote: words('2 actions'),
  })
  const { id: action } = await tell(addAction, {
    strategy,
    title: words('Ouvrir la ligne du soir'),
    kind: 'experiment',
    deadline: '2027',
  })
  await tell(linkActionToProposal, { action, proposal: proposal.id })
  await tell(adoptActions, { deliberation, strategy, actions: [action] })
  return {
    process: { id: processId, slug },
    session,
    voice,
    other,
    hidden,
    statement,
    proposal,
    answer,
    deliberation,
    action,
  }
}

async function idOf(town: TestTown, reference: string): Promise<number> {
  const { rows } = await town.pool.query(
    'select id::int from contributions_contribution where reference = $1',
    [reference],
  )
  return (rows[0] as { id: number }).id
}
