import type { Words } from '#kernel/i18n.ts'
import type { Kind } from '#modules/thread/thread.ts'

/** The words of the open data of the thread: what each sort of thing and of link means, printed as its dictionary. */
export const nodeWords: Readonly<
  Record<Kind, { readonly type: string; readonly label: Words; readonly meaning: Words }>
> = {
  process: {
    type: 'Process',
    label: { fr: 'Démarche', en: 'Process' },
    meaning: {
      fr: 'Une démarche de participation, de son mandat à ses résultats.',
      en: 'A participation process, from its mandate to its results.',
    },
  },
  session: {
    type: 'Session',
    label: { fr: 'Séance', en: 'Session' },
    meaning: {
      fr: 'Un atelier ou une réunion de la démarche, avec son jour et son état.',
      en: 'A workshop or meeting of the process, with its day and state.',
    },
  },
  contribution: {
    type: 'Contribution',
    label: { fr: 'Parole', en: 'Contribution' },
    meaning: {
      fr: 'Une parole publiée : ses premiers mots, jamais son auteur. Le texte entier est à son adresse.',
      en: 'A published contribution: its first words, never its author. The whole text is at its address.',
    },
  },
  statement: {
    type: 'Statement',
    label: { fr: 'Constat', en: 'Statement' },
    meaning: {
      fr: 'Une phrase de la synthèse : constat, enjeu ou levier.',
      en: 'A sentence of the synthesis: finding, stake or lever.',
    },
  },
  proposal: {
    type: 'Proposal',
    label: { fr: 'Proposition', en: 'Proposal' },
    meaning: {
      fr: 'Une demande faite à la collectivité : transmise, fusionnée ou retirée.',
      en: 'A request made to the town: passed on, merged or withdrawn.',
    },
  },
  answer: {
    type: 'Answer',
    label: { fr: 'Réponse', en: 'Answer' },
    meaning: {
      fr: 'La réponse à une proposition. Avant sa publication, seul son jour attendu est donné.',
      en: 'The answer to a proposal. Before it is published, only the day it is due is given.',
    },
  },
  deliberation: {
    type: 'Deliberation',
    label: { fr: 'Délibération', en: 'Deliberation' },
    meaning: {
      fr: 'Le vote du conseil municipal ou du conseil d’administration du CCAS.',
      en: 'The vote of the municipal council or of the board of the CCAS, its social action body.',
    },
  },
  action: {
    type: 'Action',
    label: { fr: 'Action', en: 'Action' },
    meaning: {
      fr: 'Une action d’un plan, avec son état.',
      en: 'An action of a plan, with its state.',
    },
  },
}

/** Each sort of link, read from what comes first to what follows. */
export const linkWords: Readonly<Record<string, Words>> = {
  holds: { fr: 'la démarche tient la séance', en: 'the process holds the session' },
  receives: {
    fr: 'la séance, ou la démarche, reçoit la parole',
    en: 'the session, or the process, receives the contribution',
  },
  isQuotedBy: { fr: 'la parole est citée par le constat', en: 'the contribution is quoted by the statement' },
  leadsTo: {
    fr: 'la parole, ou le constat, mène à la proposition',
    en: 'the contribution, or the statement, leads to the proposal',
  },
  isMergedInto: {
    fr: 'la proposition est fusionnée dans une autre',
    en: 'the proposal is merged into another',
  },
  isAnsweredBy: { fr: 'la proposition a cette réponse', en: 'the proposal has this answer' },
  isAdoptedBy: {
    fr: 'la réponse est adoptée par la délibération',
    en: 'the answer is adopted by the deliberation',
  },
  isCarriedOutBy: {
    fr: 'la proposition est mise en œuvre par l’action',
    en: 'the proposal is carried out by the action',
  },
  decides: { fr: 'la délibération décide l’action', en: 'the deliberation decides the action' },
}

const column = (name: string, fr: string, en: string) => ({ name, meaning: { fr, en } })

export const nodeColumns = [
  column('id', 'adresse stable de la chose', 'stable address of the thing'),
  column('type', 'sorte de chose', 'sort of thing'),
  column(
    'title',
    'titre, ou premiers mots (320 signes au plus)',
    'title, or first words (320 characters at most)',
  ),
  column('date', 'jour (AAAA-MM-JJ) ; vide : non connu', 'day (YYYY-MM-DD); empty: not known'),
  column('status', 'état', 'state'),
  column('page', 'page où la chose se lit', 'page where the thing is read'),
  column('example', 'vrai : inventé pour une démonstration', 'true: invented for a demonstration'),
] as const

export const linkColumns = [
  column('source', 'adresse de ce qui vient avant', 'address of what comes first'),
  column('link', 'sorte de lien', 'sort of link'),
  column('target', 'adresse de ce qui suit', 'address of what follows'),
  column(
    'date',
    'jour du lien (AAAA-MM-JJ) ; vide : non connu',
    'day of the link (YYYY-MM-DD); empty: not known',
  ),
  column(
    'disagrees',
    'vrai : la parole n’est pas d’accord avec le constat',
    'true: the contribution disagrees with the statement',
  ),
  column('example', 'vrai : inventé pour une démonstration', 'true: invented for a demonstration'),
] as const
