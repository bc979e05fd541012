/**
 * Saint-Nazaire, 2017: only what two public documents of the town say, each under the name of its document.
 * ARTICLE: « Fabrique des politiques sociales à Saint-Nazaire. Une délibération-cadre pour agir », Ville de Saint-Nazaire.
 * CHARTER: « Chartre de la Fabrique des politiques sociales », Ville de Saint-Nazaire.
 * What they do not say stays unknown here. What is invented to show the product is in examples.ts, and says so on screen.
 */
export const article =
  'Article « Fabrique des politiques sociales à Saint-Nazaire. Une délibération-cadre pour agir », Ville de Saint-Nazaire'
export const charterSource = 'Charte de la Fabrique des politiques sociales, Ville de Saint-Nazaire'

/** The day is in the article; hour and room are on another public page of the town, which says no end. */
export const launchNote =
  'À 18 h 30, selon la page d’actualité de la Ville (saintnazaire.fr). L’heure de fin et le nombre de présents ne sont pas publiés.'

export const town = {
  name: 'Saint-Nazaire',
  kind: 'commune',
  inseeCode: '44184',
  siren: '214401846',
  population: 74_568,
  populationYear: 2026,
  populationSource: 'Fichier des communes @etalab/decoupage-administratif 6.0.0 (table 2026)',
  colour: '#0b4a60',
} as const

export const process = {
  slug: 'fabrique-2017',
  title: 'Fabrique des politiques sociales',
  summary:
    'En 2017, la Ville de Saint-Nazaire questionne les acteurs sociaux, les partenaires, les associations et les habitants autour de quatre thèmes : l’isolement social, le vieillissement, le mal-logement et la grande précarité.',
  sponsor: 'Ville de Saint-Nazaire',
  level: 'co_construction',
  parentStrategy: 'Projet stratégique de la Ville',
  parentStrategyPeriod: '2016-2024',
  method:
    'Deux ateliers d’acteurs et deux ateliers de citoyens pour chaque axe, puis un grand atelier ouvert à tous. Une agence extérieure, Missions Publiques, recueille les points de vue. Les élus étudient les propositions pendant l’été, une soirée de restitution présente le travail, le conseil municipal vote.',
  labelFr:
    'Démonstration : les paroles affichées sont des réponses du Grand Débat national de 2019, rejouées ici. Celles de 2017 n’ont pas été publiées.',
  labelEn:
    'Demonstration: the voices shown are answers to the Grand Débat national of 2019, replayed here. Those of 2017 were not published.',
} as const

export const charter = {
  title: 'Charte de la Fabrique des politiques sociales',
  text: [
    'La Ville, son centre communal d’action sociale (CCAS) et ses partenaires font ensemble l’action sociale. La Ville veut réinterroger les politiques menées, dans le cadre du projet stratégique 2016-2024.',
    'La Fabrique est un temps de réflexion avec tous les acteurs de l’action sociale et ses usagers, et un espace de dialogue pour remettre l’usager au cœur des politiques qui le concernent.',
    'La Ville s’y engage pour écouter les habitants et les associer au suivi dans la durée, revoir le cadre d’intervention de la Ville et du CCAS, revoir les actions au regard des besoins nouveaux ou non couverts, et réaffirmer le CCAS comme lieu de référence.',
    'Quatre axes sont fixés par la Ville. Chacun est étudié sous deux angles : la participation des usagers et la coordination des partenaires.',
    'Toutes les propositions seront analysées. La Ville apportera une réponse argumentée à l’ensemble des participants. Une délibération-cadre sera présentée au conseil municipal le 29 septembre 2017.',
  ].join('\n\n'),
  principles: [
    {
      title: 'Le respect des personnes',
      text: 'Une posture ouverte aux différents points de vue. La confidentialité et le respect de la vie privée.',
    },
    {
      title: 'La transparence',
      text: 'Des données et des supports d’information mis à disposition. La méthode, puis les choix retenus ou non, sont présentés.',
    },
    {
      title: 'La distanciation',
      text: 'Un prestataire extérieur recueille les points de vue. Plusieurs regards sont croisés. La Ville répond à chacune des propositions.',
    },
  ],
  commitments: [
    {
      promisedBy: 'Ville de Saint-Nazaire',
      promise: 'Une réponse argumentée à chacune des propositions émises.',
      due: 'À l’issue des travaux',
      checkedHow: 'Part des propositions qui ont une réponse publiée avec sa raison.',
      checkCode: 'A1',
    },
    {
      promisedBy: 'Ville de Saint-Nazaire',
      promise: 'Une délibération-cadre présentée au conseil municipal le 29 septembre 2017.',
      due: '29 septembre 2017',
      checkedHow: 'Écart en jours entre la date promise et la date réelle du vote.',
      checkCode: 'A9',
    },
    {
      promisedBy: 'Ville de Saint-Nazaire',
      promise: 'La méthode, puis les choix retenus ou non, sont présentés.',
      due: 'À l’issue des travaux',
      checkedHow: 'Part des réponses qui disent leur raison.',
      checkCode: 'A3',
    },
    {
      promisedBy: 'Ville de Saint-Nazaire',
      promise: 'Le mandat dit, avant l’ouverture, ce qui est soumis au débat et comment.',
      due: 'Avant l’ouverture',
      checkedHow: 'Date de publication du mandat, comparée à la première rencontre.',
      checkCode: 'A10',
    },
  ],
}

export const mandate = {
  question:
    'Comment prévenir l’isolement, accompagner le vieillissement, lutter contre le mal-logement et agir contre la grande précarité ?',
  openMatters:
    'Les orientations des politiques sociales, les actions, les aides et les initiatives existantes, au regard des besoins nouveaux ou non couverts. La participation des usagers et la coordination des partenaires.',
  closedMatters:
    'Les quatre axes : la Ville les a fixés comme prioritaires. Le document ne dit rien d’autre de ce qui est fermé.',
  decidedBy: 'Le conseil municipal, par une délibération-cadre.',
  useOfInputs:
    'Toutes les réflexions et propositions sont analysées sur le plan opérationnel. La Ville répond à chacune avec ses raisons.',
  period: '23 mars 2017 – septembre 2017',
} as const

export const axes = [
  { number: 1, title: 'Prévenir l’isolement social et encourager les solidarités', shortTitle: 'Isolement' },
  { number: 2, title: 'Accompagner le vieillissement de la population', shortTitle: 'Vieillissement' },
  { number: 3, title: 'Lutter contre le mal-logement', shortTitle: 'Mal-logement' },
  { number: 4, title: 'Agir contre la grande précarité', shortTitle: 'Grande précarité' },
] as const

export const angles = [
  'La participation des usagers à la mise en œuvre des politiques',
  'La coordination des partenaires de l’action sociale',
] as const

/** CHARTER, the two tables: axis, day, start, end. All at Agora, in the Paris time zone (summer time). */
export const actorSessions = [
  [1, 1, '2017-04-06', '09:00', '12:00'],
  [1, 2, '2017-04-06', '09:00', '12:00'],
  [1, 3, '2017-04-06', '14:00', '17:00'],
  [1, 4, '2017-04-06', '14:00', '17:00'],
  [2, 1, '2017-05-03', '09:00', '12:00'],
  [2, 2, '2017-05-03', '14:00', '17:00'],
  [2, 3, '2017-05-04', '09:00', '12:00'],
  [2, 4, '2017-05-04', '14:00', '17:00'],
] as const

export const citizenSessions = [
  [1, 1, '2017-05-19', '18:30', '21:30'],
  [1, 2, '2017-05-19', '15:00', '18:00'],
  [1, 3, '2017-05-20', '10:00', '13:00'],
  [1, 4, '2017-05-20', '14:00', '17:00'],
  [2, 1, '2017-06-09', '18:30', '21:30'],
  [2, 2, '2017-06-09', '15:00', '18:00'],
  [2, 3, '2017-06-10', '10:00', '13:00'],
  [2, 4, '2017-06-10', '14:00', '17:00'],
] as const

/** ARTICLE: « 20 grandes actions », of which it names these eighteen. */
export const announcedActions = '20 grandes actions'

type Kind =
  | 'create'
  | 'experiment'
  | 'make_permanent'
  | 'study'
  | 'join_network'
  | 'partnership'
  | 'continuous'
  | 'relocate'
  | 'call'
export const actions: readonly {
  axis: 1 | 2 | 3 | 4
  kind: Kind
  title: string
  openOption?: string
  description: string
}[] = [
  {
    axis: 1,
    kind: 'create',
    title: 'Créer une épicerie sociale et/ou solidaire',
    openOption: 'Sociale, solidaire, ou les deux : le choix reste ouvert.',
    description: 'Contre l’isolement, la création d’une épicerie sociale et/ou solidaire est prévue.',
  },
  {
    axis: 1,
    kind: 'continuous',
    title: 'Accompagner davantage l’accès aux droits',
    description: 'Un accompagnement accru pour l’accès aux droits.',
  },
  {
    axis: 1,
    kind: 'continuous',
    title: 'Aider à l’accès à la culture, aux sports et aux loisirs',
    description: 'Des aides pour l’accès à la culture, aux sports et aux loisirs.',
  },
  {
    axis: 1,
    kind: 'continuous',
    title: 'Harmoniser les aides sur le territoire',
    description: 'Une harmonisation des aides sur le territoire.',
  },
  {
    axis: 1,
    kind: 'call',
    title: 'Lancer un appel à projets intergénérationnels',
    description: 'Un appel à projets pour des initiatives intergénérationnelles.',
  },
  {
    axis: 3,
    kind: 'experiment',
    title: 'Expérimenter de nouvelles formes de logement',
    description: 'De nouvelles formes de logements, à l’essai, pour des publics en grande précarité.',
  },
  {
    axis: 3,
    kind: 'make_permanent',
    title: 'Pérenniser le partenariat sur la précarité énergétique',
    description:
      'Un partenariat entre le CCAS, la Ville et la CARENE sur la précarité énergétique, à rendre durable.',
  },
  {
    axis: 3,
    kind: 'partnership',
    title: 'Développer les échanges entre le CCAS et les bailleurs sociaux',
    description: 'Des échanges plus nombreux entre le CCAS et les bailleurs sociaux.',
  },
  {
    axis: 2,
    kind: 'join_network',
    title: 'Adhérer au réseau « Ville amie des aînés »',
    description:
      'L’adhésion doit aider à repenser la ville (équipements, aménagements, services publics) pour en faciliter l’accès aux séniors.',
  },
  {
    axis: 2,
    kind: 'create',
    title: 'Créer un Conseil des aînés',
    description: 'Un Conseil des aînés est à créer.',
  },
  {
    axis: 2,
    kind: 'continuous',
    title: 'Développer les solidarités de proximité',
    description: 'Des solidarités de proximité à développer.',
  },
  {
    axis: 2,
    kind: 'continuous',
    title: 'Proposer des animations pour les aînés dans tous les quartiers',
    description: 'Une offre d’animation pour ce public, dans tous les quartiers.',
  },
  {
    axis: 2,
    kind: 'study',
    title: 'Réfléchir à une possible future maison des aidants',
    description: 'Une réflexion sera engagée. Ce n’est pas une ouverture promise.',
  },
  {
    axis: 4,
    kind: 'relocate',
    title: 'Reloger l’accueil de jour et restaurant social Le Trait d’union',
    description: 'L’accueil de jour et restaurant social Le Trait d’union sera relogé.',
  },
  {
    axis: 4,
    kind: 'continuous',
    title: 'Encourager l’entraide entre pairs ayant connu la rue',
    description: 'L’entraide entre pairs ayant connu la rue est encouragée.',
  },
  {
    axis: 4,
    kind: 'continuous',
    title: 'Renforcer la veille sociale',
    description: 'La délibération prévoit de renforcer la veille sociale.',
  },
  {
    axis: 4,
    kind: 'partnership',
    title: 'Renforcer le partenariat sur les fragilités psychiques',
    description:
      'Le partenariat autour de l’accompagnement des publics présentant des fragilités psychiques est renforcé.',
  },
  {
    axis: 4,
    kind: 'partnership',
    title: 'Mieux coordonner l’accueil des personnes étrangères',
    description: 'Les initiatives sur l’accueil des personnes étrangères sont mieux coordonnées.',
  },
]
