/**
 * What no source gives, written to show the product: persons, synthesis, proposals, answers and links. Everything here is
 * marked « exemple » on the screen. The voices it rests on are real: answers to the Grand Débat national of 2019, by their
 * identifiers.
 */

export const organisations = [
  { key: 'town', name: 'Ville de Saint-Nazaire', kind: 'town_service' },
  { key: 'council', name: 'Conseil municipal de Saint-Nazaire', kind: 'council' },
  { key: 'ccas', name: 'CCAS de Saint-Nazaire', kind: 'ccas' },
  { key: 'carene', name: 'CARENE', kind: 'intercommunal' },
  { key: 'agency', name: 'Missions Publiques', kind: 'company' },
  { key: 'housing', name: 'Service logement (exemple)', kind: 'town_service' },
  { key: 'association', name: 'Association de quartier (exemple)', kind: 'association' },
] as const

/** Invented persons: one a role. */
export const people = [
  {
    key: 'administrator',
    name: 'Sacha Morel',
    role: 'administrator',
    organisation: 'town',
    title: 'Administration du site',
  },
  { key: 'agent', name: 'Camille Roy', role: 'agent', organisation: 'ccas', title: 'Action sociale, CCAS' },
  {
    key: 'service',
    name: 'Dominique Petit',
    role: 'service',
    organisation: 'housing',
    title: 'Service logement',
  },
  {
    key: 'elected',
    name: 'Claude Martin',
    role: 'elected',
    organisation: 'council',
    title: 'Élu·e à l’action sociale',
  },
  {
    key: 'secretariat',
    name: 'Alix Bernard',
    role: 'secretariat',
    organisation: 'council',
    title: 'Secrétariat du conseil',
  },
  {
    key: 'facilitator',
    name: 'Lou Girard',
    role: 'facilitator',
    organisation: 'agency',
    title: 'Animation des ateliers',
  },
  {
    key: 'guarantor',
    name: 'Noa Leroy',
    role: 'guarantor',
    organisation: 'association',
    title: 'Garant·e de la démarche',
  },
  {
    key: 'partner',
    name: 'Charlie Simon',
    role: 'partner',
    organisation: 'association',
    title: 'Association partenaire',
  },
] as const

export const emailOf = (key: string) => `${key}@exemple.fr`

interface Theme {
  title: string
  axis: number
  statements: {
    kind: 'statement' | 'stake' | 'lever'
    text: string
    says: string[]
    disagrees?: string[]
    minority?: true
  }[]
}

export const themes: Theme[] = [
  {
    title: 'Connaître ses droits',
    axis: 1,
    statements: [
      {
        kind: 'statement',
        text: 'Des personnes n’ont pas les aides auxquelles elles ont droit : elles ne les connaissent pas, ou n’osent pas les demander.',
        says: ['gd-3-26973-TY1', 'gd-3-2946-TY1', 'gd-3-35314-TY1', 'gd-3-17575-jA1'],
      },
      {
        kind: 'statement',
        text: 'Trop de guichets et de dossiers : plusieurs voix demandent un seul interlocuteur.',
        says: ['gd-3-11873-TY1', 'gd-3-20386-TY1', 'gd-3-48755-TY1', 'gd-3-4854-TY1'],
      },
      {
        kind: 'stake',
        text: 'Les voix ne sont pas d’accord sur le contrôle des aides : certaines en veulent davantage, d’autres demandent qu’on n’y touche pas.',
        says: ['gd-3-43707-jA1', 'gd-3-51477-jA1', 'gd-3-70269-jA1'],
        disagrees: ['gd-3-41396-jA1', 'gd-3-41775-jA1'],
      },
    ],
  },
  {
    title: 'Vieillir accompagné',
    axis: 2,
    statements: [
      {
        kind: 'statement',
        text: 'Rester chez soi en vieillissant demande plus d’aide à domicile.',
        says: ['gd-3-67266-TY1', 'gd-3-52530-TY1'],
      },
      {
        kind: 'statement',
        text: 'Les maisons de retraite coûtent trop cher, et la dépendance manque de moyens.',
        says: ['gd-3-15268-TY1', 'gd-3-16222-TY1', 'gd-3-64022-TY1', 'gd-3-16974-TY1', 'gd-3-37519-TY1'],
      },
      {
        kind: 'statement',
        text: 'Les proches qui aident un parent ou un enfant y perdent leur emploi et leurs droits.',
        says: ['gd-3-5330-TY1'],
        minority: true,
      },
    ],
  },
  {
    title: 'Se loger, se chauffer',
    axis: 3,
    statements: [
      {
        kind: 'statement',
        text: 'Se loger et se chauffer pèsent trop lourd, même quand on travaille.',
        says: [
          'gd-3-27548-TY1',
          'gd-3-72661-TY1',
          'gd-3-12721-TY1',
          'gd-3-72899-TY1',
          'gd-3-20997-TY1',
          'gd-3-41775-jA1',
        ],
      },
      {
        kind: 'lever',
        text: 'Une garantie pour le propriétaire peut ouvrir un logement à qui n’a pas de caution.',
        says: ['gd-3-35314-TY1', 'gd-3-15146-jA1'],
      },
    ],
  },
  {
    title: 'Ne laisser personne à la rue',
    axis: 4,
    statements: [
      {
        kind: 'statement',
        text: 'Un abri pour une nuit ne suffit pas : il faut un toit stable et un accompagnement.',
        says: ['gd-3-47443-TY1', 'gd-3-67954-TY1', 'gd-3-37519-TY1'],
      },
      { kind: 'statement', text: 'Des personnes ont faim.', says: ['gd-3-10527-TY1', 'gd-3-14188-TY1'] },
    ],
  },
]

type Decision = 'kept' | 'kept_in_part' | 'already_done' | 'not_kept' | 'other_body'
interface Proposal {
  title: string
  text: string
  /** Its theme of the synthesis, by its title; one proposal is in none, as it happens. */
  theme?: string
  axis: number
  angle: number
  from: string[]
  service: 'ccas' | 'housing' | 'town'
  decision: Decision
  reasonKind: string
  reason: string
  followUp?: string
  passedTo?: string
  /** The title of the 2017 action it is linked to; the link itself is an example. */
  action?: string
}

export const proposals: Proposal[] = [
  {
    title: 'Dire à chacun ses droits sans attendre qu’il demande',
    text: 'Prévenir les personnes des aides auxquelles elles ont droit, surtout celles qui n’osent pas les demander.',
    theme: 'Connaître ses droits',
    axis: 1,
    angle: 1,
    from: ['gd-3-17575-jA1', 'gd-3-26973-TY1', 'gd-3-2946-TY1'],
    service: 'ccas',
    decision: 'kept_in_part',
    reasonKind: 'competence',
    reason:
      'Le CCAS peut aller vers les personnes qu’il connaît. Il n’a pas accès aux fichiers de l’État, et ne peut donc pas prévenir tout le monde.',
    followUp: 'Le CCAS accompagne davantage l’accès aux droits.',
    action: 'Accompagner davantage l’accès aux droits',
  },
  {
    title: 'Un seul dossier et un seul interlocuteur',
    text: 'Regrouper les demandes d’aide dans un seul dossier, suivi par une seule personne.',
    theme: 'Connaître ses droits',
    axis: 1,
    angle: 2,
    from: ['gd-3-11873-TY1', 'gd-3-20386-TY1', 'gd-3-48755-TY1'],
    service: 'ccas',
    decision: 'kept_in_part',
    reasonKind: 'competence',
    reason:
      'Les aides de la Ville et du CCAS peuvent être harmonisées. Celles de la CAF et du Département ne dépendent pas de la Ville.',
    followUp: 'Les aides sont comparées puis harmonisées sur le territoire.',
    action: 'Harmoniser les aides sur le territoire',
  },
  {
    title: 'Montrer toutes les aides au même endroit',
    text: 'Une liste commune des aides, pour mieux voir ses droits.',
    theme: 'Connaître ses droits',
    axis: 1,
    angle: 2,
    from: ['gd-3-70846-jA1'],
    service: 'ccas',
    decision: 'kept',
    reasonKind: 'need',
    reason: 'Comparer les aides est la première étape pour les harmoniser : la liste servira à tous.',
    followUp: 'La liste est faite avec les partenaires.',
    action: 'Harmoniser les aides sur le territoire',
  },
  {
    title: 'Contrôler davantage les aides',
    text: 'Recouper les informations et contrôler plus souvent les personnes aidées.',
    theme: 'Connaître ses droits',
    axis: 1,
    angle: 1,
    from: ['gd-3-43707-jA1', 'gd-3-51477-jA1'],
    service: 'ccas',
    decision: 'not_kept',
    reasonKind: 'contrary',
    reason:
      'Les pièces sont déjà vérifiées à chaque demande. La priorité de la démarche est que chacun ait ses droits, et les voix ne sont pas d’accord sur ce point.',
  },
  {
    title: 'Échanger des services entre voisins, sans argent',
    text: 'Encourager les échanges de services entre habitants.',
    theme: 'Vieillir accompagné',
    axis: 2,
    angle: 1,
    from: ['gd-3-72661-TY1'],
    service: 'town',
    decision: 'kept',
    reasonKind: 'need',
    reason: 'L’entraide entre voisins répond à l’isolement des personnes âgées et coûte peu.',
    followUp: 'Les solidarités de proximité sont développées.',
    action: 'Développer les solidarités de proximité',
  },
  {
    title: 'Plus d’aide à domicile pour rester chez soi',
    text: 'Renforcer les aides à domicile pour vivre chez soi le plus longtemps possible.',
    theme: 'Vieillir accompagné',
    axis: 2,
    angle: 1,
    from: ['gd-3-67266-TY1'],
    service: 'ccas',
    decision: 'other_body',
    reasonKind: 'other_body',
    reason: 'L’aide à domicile des personnes âgées est décidée et financée par le Département.',
    passedTo: 'Département de la Loire-Atlantique',
  },
  {
    title: 'Soutenir les proches qui aident',
    text: 'Reconnaître les personnes qui quittent leur emploi pour aider un proche, et les soutenir.',
    theme: 'Vieillir accompagné',
    axis: 2,
    angle: 1,
    from: ['gd-3-5330-TY1'],
    service: 'ccas',
    decision: 'kept_in_part',
    reasonKind: 'competence',
    reason:
      'Le salaire et la retraite des aidants dépendent de l’État. La Ville peut réfléchir à un lieu pour eux.',
    followUp: 'Une réflexion est engagée sur une possible future maison des aidants.',
    action: 'Réfléchir à une possible future maison des aidants',
  },
  {
    title: 'Des maisons de retraite publiques à un prix accessible',
    text: 'Construire des maisons de retraite publiques que la plupart des gens peuvent payer.',
    theme: 'Vieillir accompagné',
    axis: 2,
    angle: 2,
    from: ['gd-3-16222-TY1', 'gd-3-64022-TY1'],
    service: 'ccas',
    decision: 'other_body',
    reasonKind: 'other_body',
    reason: 'Les places et les prix sont fixés par le Département et l’Agence régionale de santé.',
    passedTo: 'Département de la Loire-Atlantique',
  },
  {
    title: 'Créer une branche dépendance de la sécurité sociale',
    text: 'Une nouvelle branche de la sécurité sociale pour la dépendance.',
    theme: 'Vieillir accompagné',
    axis: 2,
    angle: 2,
    from: ['gd-3-16974-TY1', 'gd-3-15268-TY1'],
    service: 'town',
    decision: 'other_body',
    reasonKind: 'other_body',
    reason: 'C’est une loi : seul le Parlement peut la voter.',
    passedTo: 'État',
  },
  {
    title: 'Aider à payer l’électricité et le chauffage',
    text: 'Une aide pour les factures d’électricité et de chauffage des personnes à petit revenu.',
    theme: 'Se loger, se chauffer',
    axis: 3,
    angle: 1,
    from: ['gd-3-72661-TY1', 'gd-3-27548-TY1', 'gd-3-12721-TY1'],
    service: 'housing',
    decision: 'kept',
    reasonKind: 'need',
    reason:
      'Le partenariat entre le CCAS, la Ville et la CARENE sur la précarité énergétique répond à ce besoin. Il était à l’essai.',
    followUp: 'Le partenariat devient durable.',
    action: 'Pérenniser le partenariat sur la précarité énergétique',
  },
  {
    title: 'Un système de caution pour louer un logement',
    text: 'Une caution collective qui permet de louer quand on a un petit revenu.',
    theme: 'Se loger, se chauffer',
    axis: 3,
    angle: 2,
    from: ['gd-3-35314-TY1', 'gd-3-15146-jA1'],
    service: 'housing',
    decision: 'kept_in_part',
    reasonKind: 'law',
    reason:
      'Une caution nationale existe déjà. La Ville peut en parler avec les bailleurs pour qu’elle soit mieux connue.',
    followUp: 'Les échanges entre le CCAS et les bailleurs sociaux sont développés.',
    action: 'Développer les échanges entre le CCAS et les bailleurs sociaux',
  },
  {
    title: 'Remettre l’allocation logement à son ancien montant',
    text: 'Annuler la baisse de cinq euros de l’allocation logement.',
    theme: 'Se loger, se chauffer',
    axis: 3,
    angle: 1,
    from: ['gd-3-41775-jA1'],
    service: 'housing',
    decision: 'other_body',
    reasonKind: 'other_body',
    reason: 'Le montant de l’allocation logement est fixé par l’État.',
    passedTo: 'État',
  },
  {
    title: 'Un toit pour un an, avec un accompagnement',
    text: 'Un hébergement stable d’un an au moins pour les personnes qui vivent à la rue.',
    theme: 'Ne laisser personne à la rue',
    axis: 4,
    angle: 1,
    from: ['gd-3-47443-TY1', 'gd-3-67954-TY1'],
    service: 'housing',
    decision: 'kept',
    reasonKind: 'need',
    reason: 'De nouvelles formes de logement peuvent être essayées avec des personnes en grande précarité.',
    followUp: 'Une expérimentation est lancée.',
    action: 'Expérimenter de nouvelles formes de logement',
  },
  {
    title: 'Un accueil digne, de jour, avec un repas',
    text: 'Un abri digne avec des repas pour les personnes sans domicile.',
    theme: 'Ne laisser personne à la rue',
    axis: 4,
    angle: 1,
    from: ['gd-3-37519-TY1'],
    service: 'ccas',
    decision: 'kept',
    reasonKind: 'need',
    reason: 'L’accueil de jour et restaurant social existe, mais ses locaux ne conviennent plus.',
    followUp: 'Le Trait d’union est relogé.',
    action: 'Reloger l’accueil de jour et restaurant social Le Trait d’union',
  },
  {
    title: 'Que personne n’ait faim',
    text: 'Permettre à chacun de se nourrir correctement.',
    theme: 'Ne laisser personne à la rue',
    axis: 4,
    angle: 2,
    from: ['gd-3-10527-TY1', 'gd-3-14188-TY1'],
    service: 'ccas',
    decision: 'kept',
    reasonKind: 'need',
    reason: 'Une épicerie permet de choisir ses produits à petit prix, et d’y rencontrer du monde.',
    followUp: 'Une épicerie sociale et/ou solidaire est créée.',
    action: 'Créer une épicerie sociale et/ou solidaire',
  },
  {
    title: 'Un revenu de base pour tous',
    text: 'Remplacer les aides par un revenu versé à tous.',
    axis: 4,
    angle: 1,
    from: ['gd-3-12928-TY1', 'gd-3-34113-TY1'],
    service: 'town',
    decision: 'other_body',
    reasonKind: 'other_body',
    reason: 'Une ville ne peut pas créer un revenu national : c’est une loi.',
    passedTo: 'État',
  },
]

/** The process open today, so that a visitor can try the form. Wholly an example. */
export const openProcess = {
  slug: 'idees-forum',
  title: 'Des idées pour le forum du social',
  summary:
    'Un exemple de démarche ouverte aujourd’hui, pour essayer le formulaire. Rien de ce qui est écrit ici n’est lu par la Ville.',
  sponsor: 'Ville de Saint-Nazaire (exemple)',
  level: 'consultation',
  labelFr:
    'Exemple : cette démarche est inventée pour que vous puissiez essayer. La Ville ne lit pas ce que vous y écrivez.',
  labelEn:
    'Example: this process is invented so that you can try. The town does not read what you write here.',
  question: 'Qu’est-ce qui devrait changer avant le prochain forum du social ?',
} as const
