import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { findPersonalData } from './module.ts'

const names = (text: string, doubtful = false) =>
  findPersonalData(text)
    .filter(({ kind, confidence }) => kind === 'name' && (doubtful || confidence !== 'possible'))
    .map(({ text: name }) => name)

test.each([
  ["j'ai vu M. Dupont hier", ['Dupont']],
  ["j'ai vu Mme Marie-Claire Bernard hier", ['Marie-Claire Bernard']],
  ['Madame Le Goff et le docteur d’Hervilly', ['Le Goff', 'd’Hervilly']],
  ['MM. Durand, Le Bihan et N’Diaye', ['Durand', 'Le Bihan', 'N’Diaye']],
  ['Monsieur le maire Dupont a signé', ['Dupont']],
  ['mme dupont ne répond jamais', ['dupont']],
  ['mr el amrani et mme le goff', ['el amrani', 'le goff']],
  ['Mme Petit est gentille', ['Petit']],
  ["Je m'appelle Svetlana et je vis seule", ['Svetlana']],
  ["je m'appelle fatima benali", ['fatima benali']],
  ["je m'appelle yasmine lecorre j'ai 45 ans", ['yasmine lecorre']],
  ["je m'appelle monique le bihan", ['monique le bihan']],
  ["je m'appelle fatima retraitée de la poste", ['fatima']],
  ['Mon voisin Kevin ne sort plus', ['Kevin']],
  ['La famille Le Goff et la famille de Kersauson', ['Le Goff', 'de Kersauson']],
  ["N'DIAYE Océane, retraitée, et LE GOFF Bertrand.", ["N'DIAYE Océane", 'LE GOFF Bertrand']],
  ['Quand Pierre est tombé, personne', ['Pierre']],
  ['La famille Kowalski a été expulsée', ['Kowalski']],
  ['Il faut baisser le loyer\nJean Martin', ['Jean Martin']],
  ['DUPONT Jean, retraité', ['DUPONT Jean']],
  ['Merci à jean durand pour tout', ['jean durand']],
  ['D’après J.-P. Guillou, rien ne bouge', ['J.-P. Guillou']],
  ['Le juge Moreau a décidé', ['Moreau']],
  ['Quand Samira est tombée, personne', ['Samira']],
  ['JE VEUX REMERCIER MONIQUE GUILLOU POUR SON AIDE', ['MONIQUE GUILLOU']],
])('in « %s », the names are %j', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  'Monsieur le Préfet, je vous écris',
  'Madame, Monsieur, bonjour',
  'Madame la Ministre de la Santé',
  'Un premier point sur la fiscalité locale\nIl faut que cela change, et vite.',
  'Le lycée Jean Moulin et la rue du Docteur Roux sont à refaire',
  'La loi Pinel, la Fondation Abbé Pierre et l’hôpital Georges Pompidou',
  'La ville de Saint-Nazaire, Nantes et la France',
  'Il aime la rose, la pierre et le jardin de mai',
  'LES RETRAITES DOIVENT AUGMENTER ET LE PETIT COMMERCE RESTER',
  'Monsieur tout le monde paie, madame aussi',
  'Justice et Liberté pour le Peuple',
  'Pôle Emploi et la Sécurité Sociale',
])('in « %s », there is no name', (text) => {
  expect(names(text, true)).toEqual([])
})

test('a name said once with its title is found everywhere in the text, but not in the name of a street', () => {
  const text = 'Mme Guillou aide. Guillou est fatiguée, la rue Guillou aussi. guillou revient.'
  expect(names(text)).toEqual(['Guillou', 'Guillou', 'guillou'])
})

test('in 410 real answers of citizens, what is found is five names of public persons and nothing else', () => {
  const file = new URL('../../../demo/saint-nazaire/grand-debat-2019.csv', import.meta.url)
  const rows: { text: string }[] = parse(readFileSync(file), { columns: true })
  expect(rows).toHaveLength(410)
  expect(rows.flatMap(({ text }) => findPersonalData(text).map((one) => one.text)).sort()).toEqual([
    'B. Hamon',
    'BERGER',
    'Macron',
    'Macron',
    'Macron',
  ])
})
