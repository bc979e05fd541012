/** All of it is invented, to show a process that passes to the decision while one answer is still owed. */
export const postponedProcess = {
  slug: 'cafes-des-voisins',
  title: 'Des cafés entre voisins (exemple)',
  summary:
    'Un exemple de démarche passée à la décision avec une réponse encore due : l’acte public la nomme, dit pourquoi et pour quand.',
  sponsor: 'Ville de Saint-Nazaire (exemple)',
  level: 'consultation',
  labelFr: 'Exemple : cette démarche est inventée, avec ses paroles, ses réponses et son acte.',
  labelEn: 'Example: this process is invented, with its words, its answers and its act.',
  question: 'Comment mieux se connaître entre voisins ?',
} as const

/** The themes of that process, and what a proposal waits for: the opinion of two services on the one that is promised. */
export const postponedThemes = ['Se retrouver près de chez soi', 'Aller chez les autres'] as const

export const waitingOpinion = {
  question:
    'Combien de personnes viendraient le soir, et de quelles résidences faudrait-il partir ? (exemple)',
  organisations: ['housing', 'association'],
} as const

interface Asked {
  readonly title: string
  readonly theme: (typeof postponedThemes)[number]
  readonly text: string
  readonly voice: string
  /** How its author wants to be told: invented too. */
  readonly answerBy: 'letter' | 'telephone'
  readonly contact: string
  /** Left out: promised by the act, for later. */
  readonly answer?: Readonly<Record<string, string>>
}

export const postponedProposals: readonly Asked[] = [
  {
    title: 'Un café ouvert une fois par semaine dans chaque quartier',
    theme: 'Se retrouver près de chez soi',
    text: 'Prêter une salle une matinée par semaine, avec quelqu’un qui accueille et présente les gens.',
    voice: 'Je ne connais personne dans mon immeuble, un café le matin m’aiderait.',
    answerBy: 'letter',
    contact: 'Dominique Exemple, 1 rue de l’Exemple, 44600 Saint-Nazaire',
    answer: {
      decision: 'kept_in_part',
      reasonKind: 'need',
      reason:
        'Trois salles sont libres le mardi et le jeudi matin. Les autres quartiers attendront que leur salle soit refaite.',
      followUp: 'Le CCAS ouvre trois cafés à la rentrée, avec des bénévoles formés.',
    },
  },
  {
    title: 'Des bancs devant les commerces',
    theme: 'Se retrouver près de chez soi',
    text: 'Poser des bancs avec dossier et accoudoirs devant les commerces, pour se reposer et parler.',
    voice: 'Sans banc, ma mère ne sort plus faire ses courses.',
    answerBy: 'letter',
    contact: 'Chez ma mère, résidence de l’Exemple',
    answer: {
      decision: 'kept',
      reasonKind: 'need',
      reason: 'Les bancs avec accoudoirs manquent devant vingt commerces, et la rue le permet.',
      followUp: 'Le service de l’espace public en pose vingt avant l’été.',
    },
  },
  {
    title: 'Une navette gratuite vers les cafés du soir',
    theme: 'Aller chez les autres',
    text: 'Un petit bus, le soir, pour aller au café d’un autre quartier et en revenir.',
    voice: 'Le soir il n’y a plus de bus pour rentrer.',
    answerBy: 'telephone',
    contact: '02 61 91 00 00',
  },
]

export const postponement = {
  reason:
    'Le prix de la navette dépend du nouveau contrat de transport, que la communauté d’agglomération signe dans deux mois. Nous ne voulons pas répondre non sans le connaître. (exemple)',
  signedAs: 'adjointe aux solidarités (exemple)',
} as const

/** What the council is asked to vote in three weeks. */
export const comingAct = {
  body: 'council',
  subject: 'Des cafés entre voisins dans trois quartiers (exemple)',
  rapporteur: 'Claude Martin (exemple)',
  summary:
    'Trois salles ouvrent une matinée par semaine, avec quelqu’un qui accueille. Vingt bancs sont posés devant les commerces. (exemple)',
} as const

export const comingMeeting = {
  body: 'council',
  startsAt: '18:30',
  place: 'Hôtel de ville, salle du conseil (exemple)',
  openToPublic: 'yes',
  example: true,
} as const

export const exampleMembers = [
  'Mme Camille Exemple ; 3 rue de l’Exemple, 44600 Saint-Nazaire',
  'M. Dominique Exemple',
  'Mme Lou Exemple',
].join('\n')
