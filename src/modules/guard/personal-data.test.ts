import { expect, test } from 'vitest'
import { findPersonalData } from './module.ts'

const seen = (text: string) =>
  findPersonalData(text)
    .filter(({ confidence }) => confidence !== 'possible')
    .map((one) => `${one.kind}: ${one.text}`)

test.each([
  ['écrire à jean.martin@example.fr.', 'email: jean.martin@example.fr'],
  ['<marie_d+ville@mail.ville-x.fr>', 'email: marie_d+ville@mail.ville-x.fr'],
  ['lili (at) free.fr merci', 'email: lili (at) free.fr'],
  ['dupont arobase orange point fr', 'email: dupont arobase orange point fr'],
  ['mon numéro est le 06 12 34 56 78 merci', 'telephone: 06 12 34 56 78'],
  ['06.12.34.56.78.', 'telephone: 06.12.34.56.78'],
  ['(0612345678)', 'telephone: 0612345678'],
  ['tél:01-23-45-67-89', 'telephone: 01-23-45-67-89'],
  ['+33 (0)6 12 34 56 78', 'telephone: +33 (0)6 12 34 56 78'],
  ['0033612345678 le soir', 'telephone: 0033612345678'],
  ['+33612345678 25 ans', 'telephone: +33612345678'],
  ['0692 12 34 56 à la Réunion', 'telephone: 0692 12 34 56'],
  ['+262 692 12 34 56', 'telephone: +262 692 12 34 56'],
  ['+32 475 12 34 56', 'telephone: +32 475 12 34 56'],
  ['NIR : 185057800608491', 'nir: 185057800608491'],
  ['sécu 2 69 06 2B 123 456 34', 'nir: 2 69 06 2B 123 456 34'],
  ['Carte vitale 1 55 01 2A 001 234 83', 'nir: 1 55 01 2A 001 234 83'],
  ['virer sur FR14 2004 1010 0505 0001 3M02 606', 'iban: FR14 2004 1010 0505 0001 3M02 606'],
  ['NL91ABNA0417164300', 'iban: NL91ABNA0417164300'],
  ['mon compte FR76 3000 4000 0500 0012 3456 789', 'iban: FR76 3000 4000 0500 0012 3456 789'],
  ["j'habite 12 rue des Lilas", 'address: 12 rue des Lilas'],
  ['au 3 bis avenue de la Gare depuis 1998', 'address: 3 bis avenue de la Gare'],
  ['12, bd Albert 1er, 44600 Saint-Nazaire', 'address: 12, bd Albert 1er, 44600 Saint-Nazaire'],
  ['8 rue du Docteur Roux à Nantes', 'address: 8 rue du Docteur Roux à Nantes'],
  ['5 rue Pierre et Marie Curie', 'address: 5 rue Pierre et Marie Curie'],
  ["J'habite rue des Lilas", 'address: rue des Lilas'],
  ['garée, AB-123-CD, depuis un mois', 'plate: AB-123-CD'],
  ['la voiture immatriculée 1234 XB 44', 'plate: 1234 XB 44'],
  ['née le 12 mars 1985 à Nantes', 'birth_date: 12 mars 1985'],
  ['Date de naissance : 03/04/61', 'birth_date: 03/04/61'],
  ['voir https://www.facebook.com/jean.dupont.44.', 'profile: https://www.facebook.com/jean.dupont.44'],
  ['demandez à @lili_du_44', 'profile: @lili_du_44'],
])('in « %s », the guard sees %s', (text, expected) => {
  expect(seen(text)).toEqual([expected])
})

test.each([
  'Mon numéro est le 1 85 05 78 006 084 92.',
  'NIR 5 85 05 78 006 084 91',
  'NIR 1 85 13 78 006 084 91',
  'Commande 185057800608491234',
  'Montant total : 123 456 789 012 345 €',
  'depuis 1998 et jusqu’en 2019, de 8 h 30 à 17 h',
  'Appelez le 119, le 3919 ou le 0800 23 13 13',
  'écrire à mairie@ville-de-x.fr ou prefet@ain.gouv.fr',
  'la rue des Lilas est mal entretenue',
  'Il manque 2 places de crèche, 3 cours de français et 1 place de parking',
  '44 000 euros, 10000 Français et 35000 Postes',
  'Il ne reste que 12 mars ou 3 avril',
  'https://www.facebook.com/groups/ville et www.exemple.fr',
  'Le 4 du mois, la CAF 44 et la TVA à 20 %',
  'un RDV @ 18 h',
  'FR76 est le début d’un numéro',
])('in « %s », there is nothing personal', (text) => {
  expect(seen(text)).toEqual([])
})

test('a social security number without its key is only said to be possible', () => {
  const [one, ...others] = findPersonalData('sécurité sociale : 1 85 05 78 006 084')
  expect(others).toEqual([])
  expect(one).toMatchObject({ kind: 'nir', confidence: 'possible' })
})

test('each finding says why, in both languages', () => {
  const text = 'Mme Dupont, 06 12 34 56 78'
  const french = findPersonalData(text).map(({ why }) => why)
  const english = findPersonalData(text, { lang: 'en' }).map(({ why }) => why)
  expect(french).toEqual([expect.stringContaining('civilité'), expect.stringContaining('téléphone')])
  expect(english).toEqual([expect.stringContaining('title'), expect.stringContaining('telephone')])
})
