import { describe, expect, it } from 'vitest'
import { compareTexts, sameFrom } from './compared-texts.ts'
import { lengthSteps, readingList, shareOf, singular } from './reading-list.ts'
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
const rows = texts.map((text, id) => ({ id: id + 100, text }))

describe('near texts', () => {
  it('finds who says the same in other words, and lets the others be', () => {
    const found = compareTexts(texts).near.near('Remettre des bus le soir', { k: 9 })
    expect(
      found
        .slice(0, 3)
        .map((one) => one.text)
        .sort(),
    ).toEqual([0, 1, 2])
    const same = found.filter((one) => one.nearness >= sameFrom).map((one) => one.text)
    expect(same.length).toBeGreaterThan(0)
    expect(same.filter((text) => text > 2)).toEqual([])
  })

  it('answers nothing to words that no text has', () => {
    expect(compareTexts(texts).near.near('xylophone zzz', { k: 9 })).toEqual([])
    expect(compareTexts([]).near.near('bus', { k: 9 })).toEqual([])
  })
})

describe('the reading list', () => {
  it('tells more when more is read, never skips a voice of the whole, and names those nobody speaks for', async () => {
    const index = compare(rows)
    const short = { ...index, lengths: index.lengths.map((length) => length * 20) }
    const [little, all] = [await readingList(short, 1500), await readingList(short, 'all')]
    expect(little.signs).toBeLessThanOrEqual(1500)
    expect(little.spokenFor).toBeLessThan(all.spokenFor)
    expect(all.spokenFor + (await singular(index)).size).toBe(texts.length)
    expect((await shareOf(index, [])).spokenFor).toBe(0)
    const steps = await lengthSteps(short)
    expect(steps.length).toBeGreaterThan(3)
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1]
      expect(step.spokenFor).toBeGreaterThanOrEqual(before?.spokenFor ?? 1)
      if (step.length !== 'all') expect(step.signs).toBeLessThanOrEqual(step.length)
    }
    expect(steps.at(-1)).toMatchObject({ length: 'all', signs: all.signs, spokenFor: all.spokenFor })
    expect(await lengthSteps(compare([]))).toEqual([])
    expect((await readingList(compare(rows), 'all')).places).toEqual((await readingList(index, 'all')).places)
  })
})
