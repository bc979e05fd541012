/** Text for the benchmarks, drawn from a seed: the same at every run. Nobody said any of it. */
export interface Words {
  /** A whole number from 0 to `below - 1`. */
  number(below: number): number
  one<T>(of: readonly T[]): T
  sentence(): string
  /** About `sentences` × 90 characters. */
  text(sentences: number): string
}

const who = [
  'Les personnes âgées du quartier',
  'Les familles qui arrivent',
  'Les jeunes sans permis',
  'Les parents seuls',
  'Les habitants de la tour',
  'Les étudiants',
  'Ceux qui travaillent la nuit',
  'Les aidants',
  'Les personnes en fauteuil',
  'Les nouveaux locataires',
  'Les retraités isolés',
  'Les femmes seules avec enfants',
]
const want = [
  'demandent un bus le soir',
  'attendent un logement adapté',
  'voudraient un lieu pour se retrouver',
  'ont besoin d’un accueil sans rendez-vous',
  'cherchent une place en crèche',
  'ne savent pas remplir les dossiers en ligne',
  'renoncent à voir un médecin',
  'aimeraient partager un jardin',
  'manquent d’informations sur leurs droits',
  'proposent une monnaie locale',
  'souhaitent une épicerie solidaire',
  'voient les trottoirs se dégrader',
  'demandent une permanence de la mairie',
  'ont peur de sortir après la nuit tombée',
]
const where = [
  'près du port',
  'autour de la gare',
  'dans les quartiers ouest',
  'derrière le marché',
  'au bord du canal',
  'dans les villages alentour',
  'devant le lycée',
  'sur la place centrale',
  'le long du boulevard',
  'au pied des immeubles',
]
const why = [
  'parce que les horaires ne conviennent à personne',
  'car le prix de l’énergie a doublé',
  'et personne ne répond au téléphone',
  'alors que des salles restent vides',
  'depuis la fermeture du guichet',
  'sans attendre la prochaine année scolaire',
  'avec les associations déjà présentes',
  'pour que chacun puisse participer',
  'comme cela se fait dans d’autres villes',
  'à condition d’être prévenus assez tôt',
]

export function words(seed: number): Words {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number) => Math.floor(next() * below)
  const one = <T>(of: readonly T[]) => of[number(of.length)] as T
  const sentence = () => `${one(who)} ${one(want)} ${one(where)}, ${one(why)}.`
  const text = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ')
  return { number, one, sentence, text }
}
