import type { Key, Stage } from './cast.ts'
import * as facts from './facts.ts'

/** How proposals were instructed, all of it invented and marked « exemple »: by the title of the proposal. */
const opinions: Record<
  string,
  { asks: Key; of: 'housing' | 'association'; gives: Key; question: string; stance: string; text: string }
> = {
  'Un seul dossier et un seul interlocuteur': {
    asks: 'agent',
    of: 'housing',
    gives: 'service',
    question: 'Le service logement peut-il recevoir le même dossier que le CCAS ?',
    stance: 'conditional',
    text: 'Oui pour l’état civil, les ressources et la composition du foyer. La demande de logement social garde son formulaire : la loi l’impose.',
  },
  'Échanger des services entre voisins, sans argent': {
    asks: 'agent',
    of: 'association',
    gives: 'partner',
    question: 'L’association peut-elle tenir le carnet des échanges, et dans quels quartiers ?',
    stance: 'favourable',
    text: 'Nous le faisons déjà dans deux immeubles. Nous pouvons commencer dans le quartier dès la rentrée, avec une salle une fois par mois.',
  },
}

const notes: Record<string, { by: Key; text: string }> = {
  'Un seul dossier et un seul interlocuteur': {
    by: 'agent',
    text: 'Demander à la CAF si elle accepte de partager son attestation avant d’annoncer une date.',
  },
  'Aider à payer l’électricité et le chauffage': {
    by: 'service',
    text: 'Le bilan de l’essai arrive fin août : reprendre les chiffres dans la raison.',
  },
}

/** The proposals whose answer began with the shared reason. */
const shared = [
  'Plus d’aide à domicile pour rester chez soi',
  'Des maisons de retraite publiques à un prix accessible',
]

/** A reason written once for what another body decides. */
export async function shareReason(stage: Stage): Promise<number> {
  const { reason } = await stage.as('agent', 'write-shared-reason', {
    process: facts.process.slug,
    title: 'Décidé par un autre organisme',
    text: 'Vous demandez [ce que vous demandez]. C’est [l’organisme] qui en décide et qui le paie, pas la Ville. Nous lui transmettons votre proposition.',
    decision: 'other_body',
    reasonKind: 'other_body',
    example: true,
  })
  return reason as number
}

/** What stands beside an answer before it is drafted: an opinion, a note, the shared reason it begins with. */
export async function besideAnswer(
  stage: Stage,
  title: string,
  answer: number,
  reason: number,
): Promise<void> {
  const asked = opinions[title]
  if (asked) {
    const made = await stage.as(asked.asks, 'ask-opinion', {
      answer,
      organisations: [stage.organisation[asked.of]],
      question: asked.question,
      due: '2017-07-31',
      example: true,
    })
    const [opinion] = made.opinions as unknown as number[]
    await stage.as(asked.gives, 'give-opinion', {
      opinion,
      stance: asked.stance,
      text: asked.text,
      example: true,
    })
  }
  const note = notes[title]
  if (note) await stage.as(note.by, 'write-instruction-note', { answer, text: note.text, example: true })
  if (shared.includes(title)) await stage.as('agent', 'apply-shared-reason', { reason, answers: [answer] })
}
