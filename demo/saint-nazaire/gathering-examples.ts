/**
 * What the process open today shows of the work of gathering: invented from one end to the other, in a process that says so
 * on each page. Every title, text and name ends with « (exemple) ».
 */
const example = (text: string) => `${text} (exemple)`

export const held = {
  title: example('Atelier «\u00a0vivre près des autres\u00a0»'),
  place: example('Maison de quartier'),
}
export const coming = {
  title: example('Rencontre de préparation du forum'),
  place: example('Agora'),
}
/** At the same time as the other, so that the form has a collision to show. */
export const alsoComing = {
  title: example('Café des aidants'),
  place: example('Maison des associations'),
}

/** Given before the session to come: one for all, one for those registered. */
export const documents = [
  {
    title: example('Le déroulé de la rencontre'),
    audience: 'all',
    body: example('18 h 30 : accueil. 19 h : trois tables. 20 h : ce que chaque table retient.'),
  },
  {
    title: example('La liste des tables'),
    audience: 'registered',
    body: example('Table 1 : les voisins. Table 2 : les aînés. Table 3 : les papiers.'),
  },
] as const

type Category = 'citizen' | 'concerned' | 'association' | 'institution'
interface Said {
  readonly category: Category
  readonly text: string
}

/** Table by table; a cell below names them by their order. */
export const tables: readonly { name: string; axis: number; persons: number; said: readonly Said[] }[] = [
  {
    name: 'Voisins',
    axis: 1,
    persons: 7,
    said: [
      { category: 'citizen', text: example('Dans mon immeuble, on se croise mais personne ne se parle.') },
      { category: 'concerned', text: example('Quand je suis sorti de l’hôpital, personne ne le savait.') },
      {
        category: 'association',
        text: example('On a des bénévoles, mais on ne sait pas chez qui frapper.'),
      },
      {
        category: 'citizen',
        text: example('Une liste des personnes seules, non : je ne veux pas être sur une liste.'),
      },
    ],
  },
  {
    name: 'Aînés',
    axis: 2,
    persons: 6,
    said: [
      { category: 'citizen', text: example('Le bus du dimanche ne passe plus, ma mère ne sort plus.') },
      { category: 'institution', text: example('Les ateliers existent, ils sont complets en deux jours.') },
      { category: 'concerned', text: example('Un appel par semaine, ça change la semaine.') },
      {
        category: 'association',
        text: example('Les horaires changent chaque année, les gens s’y perdent.'),
      },
    ],
  },
]

export const cells: readonly {
  part: 'objective' | 'factor' | 'disposition'
  text: string
  rests: readonly number[]
  /** Who did not agree, and the words that say so. */
  disagrees?: readonly { category: Category; persons: number; says: number }[]
}[] = [
  { part: 'objective', text: example('Que personne ne reste seul sans l’avoir voulu.'), rests: [0, 1, 6] },
  { part: 'objective', text: example('Des activités où il reste de la place.'), rests: [5, 7] },
  { part: 'factor', text: example('Des voisins qui se croisent sans se parler.'), rests: [0] },
  { part: 'factor', text: example('Moins de transports le dimanche.'), rests: [4] },
  {
    part: 'disposition',
    text: example('Savoir chez qui frapper : une liste des personnes qui veulent être appelées.'),
    rests: [2, 6],
    disagrees: [{ category: 'citizen', persons: 6, says: 3 }],
  },
  { part: 'disposition', text: example('Le même programme toute l’année, affiché partout.'), rests: [7] },
]

export const comers = [
  { name: example('Léa'), persons: 2 },
  { name: example('Ali'), persons: 1 },
  { name: example('Monique'), persons: 1, needsAccess: true },
  { name: example('Groupe du foyer'), persons: 4 },
  { name: example('Paul'), persons: 1, reach: 'telephone', contact: '06 39 98 00 01' },
  { name: example('Inès'), persons: 2, needsChildCare: true },
  { persons: 1 },
] as const

/** Invented: the town has published no census in the form of these slips. */
export const census = {
  criterion: 'age',
  year: 2022,
  source: 'Chiffres inventés pour l’exemple : aucun recensement n’est dans nos documents',
  counts: [
    { category: '0-14', persons: 11_000 },
    { category: '15-29', persons: 12_000 },
    { category: '30-44', persons: 13_000 },
    { category: '45-59', persons: 13_500 },
    { category: '60-74', persons: 13_000 },
    { category: '75+', persons: 9_500 },
  ],
} as const

const slip = (age: string, sex: string, belongs: string, firstTime: string) => ({
  age,
  sex,
  belongs,
  firstTime,
})
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

/** Thirty-six slips: enough for the gap to be shown, more women and more elders than in the town. */
export const paperSlips = [
  ...times(7, slip('15-29', 'woman', 'citizen', 'yes')),
  ...times(6, slip('30-44', 'woman', 'association', 'no')),
  ...times(7, slip('45-59', 'man', 'citizen', 'no')),
  ...times(9, slip('60-74', 'woman', 'concerned', 'yes')),
  ...times(7, slip('75+', 'man', 'concerned', 'no')),
]

export const brief = {
  organisationName: example('Association de quartier'),
  inNameOf: example('Les 60 adhérents'),
  decidedHow: 'vote',
  members: 60,
  title: example('Rompre l’isolement, immeuble par immeuble'),
  introduction: example('Ce que nous voyons depuis dix ans dans le quartier.'),
  theses: [
    {
      title: example('Partir des immeubles'),
      text: example('Un référent par immeuble, volontaire, que la Ville forme et remplace quand il part.'),
    },
    {
      title: example('Dire ce qui existe'),
      text: example('Une seule page, à jour, avec ce qui se passe dans le quartier.'),
    },
  ],
} as const

/** The second version, after the association met again. */
export const renewedBrief = {
  ...brief,
  theses: [
    ...brief.theses,
    {
      title: example('Passer par ceux qui passent déjà'),
      text: example('Les facteurs, gardiens et aides à domicile voient les personnes chaque semaine.'),
    },
  ],
} as const

/** Three that wait, the second with a name and a number that the guard points out; one refused; one reported. */
export const voices = {
  waiting: [
    example('Il faudrait un banc à chaque arrêt de bus, ma voisine ne tient pas debout.'),
    example('Demandez à Mme Durand, au 06 39 98 00 02 : elle attend un logement depuis trois ans.'),
    example('Les papiers sont trop durs à lire, on renonce.'),
  ],
  refused: example('Vendez vos vieux meubles sur mon site, premier prix garanti.'),
  appeal: example('Je parlais de donner des meubles à ceux qui n’en ont pas, pas de vendre.'),
  reported: example('Les associations du centre ne font jamais rien pour les quartiers.'),
  report: example('C’est faux et blessant pour les bénévoles.'),
} as const

export const news = [
  {
    title: example('Le tableau de l’atelier est publié'),
    text: example('Ce que les deux tables ont dit, et qui n’était pas d’accord.'),
  },
  {
    title: example('La rencontre de préparation est complète'),
    text: example('Il reste la liste d’attente : une place libérée va à la personne suivante.'),
  },
] as const
