import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'

const subjects = [
  'Il faudrait des logements moins chers et des loyers encadrés pour les familles du quartier',
  'Les bus du soir devraient passer plus souvent pour rentrer du travail sans voiture',
  'Les personnes âgées isolées attendent une visite et des repas partagés chaque semaine',
  'La cantine et la crèche coûtent trop cher aux parents qui élèvent seuls leurs enfants',
]
const endings = [
  'dans ma rue',
  'près de la gare',
  'cet hiver',
  'pour tout le monde',
  'depuis deux ans',
  'à la mairie',
]

/** For tests: texts on four subjects, each word of which may be missing. */
export function drawnTexts(count: number, seed = 3): { texts: string[]; subject: number[] } {
  const random = new SeededRandom(seed)
  const subject = Array.from({ length: count }, () => random.below(subjects.length))
  const texts = subject.map((one) => {
    const words = (subjects[one] as string).split(' ').filter(() => random.next() > 0.3)
    return `${words.join(' ')} ${endings[random.below(endings.length)]} ${random.below(1000)}`
  })
  return { texts, subject }
}
