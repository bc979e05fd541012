/**
 * Nantes, 2022: only what public pages of the town say. ARTICLE is the document the project was given (its lines are cited
 * as l.N); the others are pages read in public, each named where it is used. What they do not say stays unknown.
 */
export const article =
  'Article « La Stratégie nantaise des nouvelles solidarités issue du dialogue citoyen adoptée », Nantes Métropole, 6 juillet 2023'
export const dialogue = 'Page « Assises des nouvelles solidarités », dialoguecitoyen.metropole.nantes.fr'
export const press = '20 Minutes, 26 janvier 2022'
export const report = 'Page « Le rapport des Assises », metropole.nantes.fr'
const rightToFollow = 'dialoguecitoyen.metropole.nantes.fr, « Nouvelles solidarités : retour sur 5 actions »'

export const districtSource = 'Nantes Métropole, données ouvertes, copie par alexan-br/trisbac'
export const districtLicence = 'à vérifier auprès de Nantes Métropole (Licence Ouverte ou ODbL)'

export const town = {
  name: 'Nantes',
  kind: 'commune',
  inseeCode: '44109',
  colour: '#1b5838',
} as const

/** l.7, l.9: the announced figures, kept as quotations. 367 is the figure of another page of the town. */
export const process = {
  slug: 'assises-2022',
  title: 'Assises des nouvelles solidarités',
  summary:
    'De janvier à juin 2022, pendant 120 jours, la Ville de Nantes débat avec les citoyens, les associations, les entreprises et les institutions pour une ville plus solidaire et plus égale. La Ville annonce 4 300 participants, plus de 350 contributions, 97 cahiers d’acteurs et au moins 50 évènements (article du 6 juillet 2023) : ces chiffres sont cités, pas comptés ici.',
  sponsor: 'Ville de Nantes',
  level: 'concertation',
  method: [
    'Chiffres annoncés par la Ville, cités et non comptés ici : 4 300 participants, « plus de 350 » contributions individuelles (367 sur la page du rapport), 97 cahiers d’acteurs collectifs, « pas moins de 50 évènements ». La façon de compter n’est pas publiée.',
    'Compté dans ce logiciel : aucune contribution et aucun cahier, parce que leurs textes ne nous ont pas été donnés ; et les seules rencontres dont une page publique donne la date.',
    'On pouvait contribuer par écrit ou à l’oral, sur le site ou sur un répondeur téléphonique. Une enquête auprès de 1 100 habitants (TMO, novembre 2021) a précédé. Un panel de 30 citoyens a travaillé.',
  ].join('\n\n'),
  labelFr:
    'Démonstration : les contributions de 2022 ne nous ont pas été données, aucune n’est montrée. Les chiffres de la Ville sont cités avec leur source.',
  labelEn:
    'Demonstration: the contributions of 2022 were not given to us, none is shown. The figures of the town are quoted with their source.',
} as const

export const mandate = {
  question: 'Quelles nouvelles pistes d’actions pour une ville plus solidaire et plus égale ?',
  openMatters: 'Les pistes d’actions de solidarité sur le territoire de la ville.',
  closedMatters: 'Le document ne dit pas ce qui était fermé.',
  decidedBy: 'Le conseil municipal.',
  useOfInputs: 'Un rapport tire les constats, les enjeux et les propositions de toutes les contributions.',
  period: 'janvier 2022 – juin 2022',
} as const

/** l.13-15: three stakes and levers of the report of December 2022. */
export const axes = [
  {
    number: 1,
    title: 'Mieux soutenir, articuler et organiser les actions de solidarité',
    shortTitle: 'Organiser',
  },
  {
    number: 2,
    title: 'Vivre dignement et participer à la vie sociale, sans rester isolé',
    shortTitle: 'Vivre dignement',
  },
  {
    number: 3,
    title: 'Renforcer les solidarités de proximité et le vivre-ensemble',
    shortTitle: 'Proximité',
  },
] as const

/** The only meetings whose date a public page gives, of « pas moins de 50 évènements » (l.9). */
export const sessions = [
  {
    kind: 'meeting',
    title: 'Lancement des Assises',
    approximate: '26 janvier 2022',
    note: press,
  },
  {
    kind: 'meeting',
    title: '« Nantes solidaires », premier jour',
    approximate: '10 juin 2022',
    note: `700 personnes sur les deux jours, selon la Ville. ${dialogue}`,
  },
  {
    kind: 'meeting',
    title: '« Nantes solidaires », second jour',
    approximate: '11 juin 2022',
    note: `700 personnes sur les deux jours, selon la Ville. ${dialogue}`,
  },
] as const

/** « Droit de suite »: each year the town comes back to those who took part. */
export const returns = [
  { kind: 'restitution', title: 'Retour aux participants, première année', approximate: '19 octobre 2023' },
  { kind: 'restitution', title: 'Retour aux participants, deuxième année', approximate: '28 novembre 2024' },
] as const
export const returnsNote = `Chaque année, la Ville revient vers les participants. ${rightToFollow}`

export const voteNote =
  'À l’unanimité, selon une page publique de la Ville. Le nombre de voix n’y est pas : il reste inconnu.'

export const strategy = {
  slug: 'strategie-2023-2026',
  title: 'Stratégie nantaise des nouvelles solidarités 2023-2026',
  summary:
    'Avec pour fil rouge la lutte contre l’isolement. La part de l’enveloppe qui revient à chaque action n’est pas publiée : deux appels à coopérations sont chiffrés à 250 000 €, sans que l’article dise s’ils en font partie.',
  starts: '2023-06-30',
  ends: '2026-12-31',
  announcedActions: 100,
  announcedActionsQuote:
    'un plan d’action de 100 mesures ; « une centaine d’actions, dont 15 actions phares »',
  announcedActionsSource: article,
  envelope: '2350000',
  envelopePeriod: 'total',
  envelopeCredit: 'additional',
  envelopeSource: article,
} as const

/** l.23 to l.44: the seven engagements, in their order. */
export const engagements = [
  'Lutter contre la précarité financière pour améliorer le reste à vivre',
  'Renforcer l’accès aux droits',
  'Améliorer les conditions de vie des plus fragiles',
  'Renforcer l’accompagnement de la santé mentale',
  'Lutter contre l’isolement social',
  'Agir contre les inégalités sociales liées à la transition écologique',
  'Organiser, créer et soutenir les nouvelles solidarités',
] as const

interface Action {
  readonly engagement: number
  readonly kind: 'create' | 'experiment' | 'make_permanent' | 'study' | 'continuous' | 'call'
  readonly title: string
  readonly description: string
  readonly deadline?: string
  readonly start?: string
  readonly amount?: string
  readonly amountPeriod?: 'total'
  readonly allDistricts?: boolean
  /** Districts named, with what a later page of the town says of them. */
  readonly districts?: readonly (readonly [
    name: string,
    state: 'served' | 'not_yet' | 'unknown',
    note: string,
  ])[]
}

/** Only those the article names. None is marked flagship: it says there are fifteen, not which. */
export const actions: readonly Action[] = [
  {
    engagement: 1,
    kind: 'continuous',
    title: 'Élargir les aides facultatives du CCAS aux 18-25 ans',
    start: 'été 2024',
    description: 'Aides coup de pouce, micro-crédit, aides pour les factures d’énergie.',
  },
  {
    engagement: 2,
    kind: 'create',
    title: 'Ouvrir trois guichets d’accueil et d’accès aux droits : Dervallières, Bottière, Nantes Nord',
    deadline: '2026',
    description:
      'Celui des Dervallières est annoncé pour l’été 2023, les deux autres d’ici 2026.\n\nÀ corriger à la source : l’article cite Nantes Nord à la fois parmi les guichets à ouvrir et parmi ceux déjà ouverts. Une autre page de la Ville (« 8 actions concrètes », infotrafic.nantesmetropole.fr) dit que les guichets existants sont Bellevue et Nantes Sud. Les deux versions sont gardées ici ; la Ville ne les a pas départagées.',
    districts: [
      ['Dervallières - Zola', 'served', `Ouvert, selon ${rightToFollow}`],
      ['Nantes Nord', 'served', `Ouvert, selon ${rightToFollow}`],
      ['Doulon - Bottière', 'unknown', 'Annoncé d’ici 2026 ; nous ne savons pas s’il est ouvert.'],
    ],
  },
  {
    engagement: 2,
    kind: 'continuous',
    title: 'Passer de 5 à 10 professionnels qui vont vers les habitants, dans les 11 quartiers',
    start: '2023',
    allDistricts: true,
    description:
      'Départ : 5 professionnels. Cible : 10, de manière progressive. Nous ne savons pas combien ils sont aujourd’hui.',
  },
  {
    engagement: 2,
    kind: 'create',
    title: 'Ouvrir une Maison de la longévité',
    start: '2024',
    description: 'Un lieu pour les seniors et les professionnels, ouvert progressivement à partir de 2024.',
  },
  {
    engagement: 3,
    kind: 'make_permanent',
    title: 'Pérenniser l’épicerie sociale « Les 1000 fleurs du colibri »',
    description: 'Ouverte à l’essai en février 2023, contre la précarité alimentaire.',
    districts: [['Doulon - Bottière', 'unknown', 'L’article ne dit pas la suite donnée à l’essai.']],
  },
  {
    engagement: 3,
    kind: 'study',
    title: 'Étudier un lieu d’accueil parents-enfants pour les 6-11 ans',
    deadline: '2025',
    description: 'L’article écrit « d’ici 2024-2025 ». Une étude n’est pas une ouverture promise.',
  },
  {
    engagement: 3,
    kind: 'experiment',
    title: 'Expérimenter une équipe de travail social de rue',
    description: 'Une équipe mobile, sociale et de santé, pour les personnes en errance.',
  },
  {
    engagement: 4,
    kind: 'continuous',
    title: 'Déployer des actions de santé mentale dans tous les quartiers',
    allDistricts: true,
    description: 'Sensibilisation, formation, groupes de parole, médiateurs.',
  },
  {
    engagement: 5,
    kind: 'create',
    title: 'Lancer une plateforme pour faciliter les déplacements des seniors',
    deadline: '2026',
    description: 'L’article écrit « d’ici fin 2025-2026 ».',
  },
  {
    engagement: 6,
    kind: 'call',
    title: 'Lancer en 2024 un appel à coopérations pour une alimentation de qualité',
    deadline: '2024',
    amount: '250000',
    description: '250 000 € au projet ou aux projets lauréats.',
  },
  {
    engagement: 7,
    kind: 'create',
    title: 'Créer une coopérative nantaise des nouvelles solidarités',
    description: 'Un espace de ressources ; sa construction avec les acteurs était en cours.',
  },
  {
    engagement: 7,
    kind: 'call',
    title: 'Lancer en 2025 un autre appel à coopérations',
    deadline: '2025',
    amount: '250000',
    description:
      'L’article dit « d’un montant de 250 000 € ». L’appel publié en juin 2025 dit 250 000 € par an, pour 3 à 5 projets, pendant 2 ans (metropole.nantes.fr). Le montant affiché est celui de l’article.',
  },
]
