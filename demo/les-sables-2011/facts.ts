/**
 * Les Sables d'Olonne, 2011: only what the document « Cap Solidaire » says (Commission sociale, consultant CIRESE, 27 February
 * 2011). Its figures (trees of objectives, process of watch) are lost in the copy the project was given: they are not redrawn.
 */
export const source = 'Document « Cap Solidaire », Ville des Sables d’Olonne, 27 février 2011'

/** Of 2011: the commune has merged since, no present figure is of the same territory. */
export const town = { name: 'Les Sables d’Olonne (2011)', kind: 'commune', colour: '#793e00' } as const

export const process = {
  slug: 'cap-solidaire',
  title: 'Cap Solidaire',
  summary:
    'Un diagnostic social, puis une stratégie d’action sociale, commandés par le Maire et son équipe. Trois ateliers, les 22 et 23 février 2011, en tirent des tableaux en trois colonnes.',
  sponsor: 'Le Maire et son équipe municipale',
  level: 'concertation',
  method:
    'Les axes viennent des problèmes que partagent les associations et les institutions, à l’appui du diagnostic. La Commission sociale a validé les trois axes et leurs objectifs. CIRESE, cabinet extérieur, a rendu le document.',
  labelFr:
    'Démonstration : le texte des tableaux est celui du document de 2011. Les paroles dites dans les ateliers n’y sont pas, aucune n’est montrée.',
  labelEn:
    'Demonstration: the text of the tables is that of the document of 2011. What was said in the workshops is not in it, none is shown.',
} as const

export const axes = [
  {
    number: 1,
    title: 'Faire vivre les liens intergénérationnels et développer la mixité sociale',
    shortTitle: 'Liens',
  },
  {
    number: 2,
    title: 'Orienter la politique d’action sociale sur la prévention des situations de précarité',
    shortTitle: 'Prévention',
  },
  { number: 3, title: 'Favoriser l’insertion par l’emploi', shortTitle: 'Emploi' },
] as const

/** The document prints each table on a page of its own, both under this heading; it does not say of which workshop each is. */
export const heading =
  'Les constats et les volontés d’agir pour développer une politique de prévention de la précarité'
export const sessionNote = `« ${heading} ». Trois ateliers ont eu lieu les 22 et 23 février ; le document donne deux tableaux et ne dit pas de quel atelier vient chacun. ${source}`
/** Publication wants the name of who validated: the document validates axes and objectives, and is silent on the tables. */
export const validatedBy = 'le document « Cap Solidaire » (il ne dit pas qui a validé le tableau lui-même)'

export const tables = [
  {
    title: 'Ateliers de la Commission sociale : premier tableau',
    objective: [
      'Décloisonner les acteurs et mieux partager les actions',
      'Un besoin de se connaître et de s’informer sur les situations et les actions',
      'Identifier les modes d’action des acteurs et s’associer dans des processus d’intervention',
      'Rendre les offres plus lisibles pour les acteurs et les publics',
      'Repérer les besoins des publics et savoir les orienter en toute connaissance de cause',
      'Partager les pratiques d’action et mieux se représenter les missions de chacun',
      'Appuyer la définition des orientations stratégiques à partir de la réalité du terrain',
      'Des rôles spécifiques à chacun des acteurs',
      'Adapter les réponses et les faire évoluer',
    ],
    factor: [
      'Un territoire des Sables d’Olonne inscrit dans un ensemble urbain dense',
      'Des situations nouvelles de précarité',
      'Un large panel d’acteurs concernés par la démarche (Mairie, associations et institutions)',
      'Un processus de concertation continue en cours',
      'La légitimité de coordination par la Mairie d’une démarche de veille sociale',
      'La mise en place d’un processus dynamique de travail partenarial pour coopérer entre associations et acteurs publics',
    ],
    disposition: [
      'Développer une fonction de veille sociale pour croiser, et partager, des observations, selon des places différentes.',
      'Conduire une veille active selon un processus collectif permettant le partage des observations et l’élaboration de propositions d’action',
      'Donner à chacun sa place en rapport à son activité et la spécificité des engagements',
      'Faciliter la détection des publics rencontrant des difficultés pour agir en amont de problématiques et prévenir, plus que guérir',
      'Communiquer pour rendre plus lisible les acteurs/actions et valoriser l’offre existante',
    ],
  },
  {
    title: 'Ateliers de la Commission sociale : second tableau',
    objective: [
      'Travailler sur le lien social',
      'Générer durablement du lien social entre générations et habitants',
      'Promouvoir un espace de vie sociale mettant en relation et en communication',
      'Permettre une meilleure identification des lieux d’information',
      'Accroître la lisibilité des associations',
      'Promouvoir des activités faisant appel à des compétences bénévoles',
      'Travailler sur les réalités du logement et de l’emploi en relevant leurs impacts sociaux',
      'Identifier les marges possibles d’action et d’intervention pour la collectivité et les associations',
      'Mettre en place des actions innovantes',
    ],
    factor: [
      'Une offre d’activités dense et diversifiée',
      'Des projets qui ne connaissent pas toujours de concrétisation',
      'Des problématiques de logement à mieux analyser',
      'Des facteurs d’appartenance sociale à travailler selon les évolutions liées à l’âge',
      'Une information insuffisamment centralisée et coordonnée',
      'La proximité de « quartier » à faire vivre dans des rythmes de vie locale et en appui de l’existant',
    ],
    disposition: [
      'Réfléchir à des actions telles que la cohabitation ou l’habitat intergénérationnel',
      'Développer une animation intergénérationnelle à partir d’un lieu ouvert à tous',
      'Mieux communiquer sur l’offre associative existante en fédérant les acteurs autour de projets',
      'Animer la vie associative sur le territoire sablais par la mise en place progressive d’une démarche orientée vers la création d’un « Pôle Vie Associative ».',
      'Mobiliser les données du diagnostic mené par le CLIC pour reconsidérer la territorialisation de l’observation (échelle intercommunale) et définir des préconisations opérationnelles adaptées aux territoires',
      'Développer des actions permettant de donner vie aux quartiers (ex : fête des voisins)',
    ],
  },
] as const
