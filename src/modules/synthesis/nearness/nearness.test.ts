import { describe, expect, it } from 'vitest'
import { NearTexts, saysTheSame } from './near-texts.ts'
import { readingList, shareOf, singular } from './reading-list.ts'
import { compare } from './voices-index.ts'

const texts = [
  'Le bus ne passe plus le soir dans mon quartier.',
  'Il n’y a plus de bus le soir après vingt heures.',
  'Le soir, aucun bus ne dessert le quartier.',
  'Les loyers sont trop chers pour les jeunes.',
  'Un logement coûte trop cher quand on débute.',
  'Trop cher, le loyer d’un petit appartement.',
  'Il faut des médecins dans le centre de santé.',
  'On attend des mois pour voir un médecin.',
  'Le chien de ma voisine aboie.',
]
const rows = texts.map((text, id) => ({ id: id + 100, text, persons: 1 }))

describe('near texts', () => {
  it('finds who says the same in other words, and lets the others be', () => {
    const found = new NearTexts(texts).nearest('Remettre des bus le soir', 9)
    expect(
      found
        .slice(0, 3)
        .map((one) => one.at)
        .sort(),
    ).toEqual([0, 1, 2])
    expect(
      found
        .filter(saysTheSame)
        .map((one) => one.at)
        .sort(),
    ).toEqual([0, 1, 2])
  })

  it('answers nothing to words that no text has', () => {
    expect(new NearTexts(texts).nearest('xylophone zzz', 9)).toEqual([])
    expect(new NearTexts([]).nearest('bus', 9)).toEqual([])
  })
})

describe('the reading list', () => {
  it('tells more when more is read, never skips a voice of the whole, and names those nobody speaks for', async () => {
    const index = await compare(rows)
    const short = { ...index, lengths: index.lengths.map((length) => length * 20) }
    const [little, all] = [readingList(short, '1500'), readingList(short, 'all')]
    expect(little.signs).toBeLessThanOrEqual(1500)
    expect(little.spokenFor).toBeLessThan(all.spokenFor)
    expect(all.spokenFor + singular(index).size).toBe(texts.length)
    expect(shareOf(index, []).spokenFor).toBe(0)
    expect(readingList(await compare(rows), 'all').places).toEqual(readingList(index, 'all').places)
  })
})
