import { describe, expect, it } from 'vitest'
import { type AdviceKind, advise } from './advise.ts'
import { heavyIn } from './heavy-words.ts'
import { readingEase, stepOf } from './reading-ease.ts'
import { sentencesOf, wordsOf } from './sentences.ts'
import { syllables } from './syllables.ts'

const asked = {
  number: 12,
  title: 'Ouvrir une permanence le samedi matin',
  text: 'Ceux qui travaillent ne peuvent pas venir en semaine.',
}
const good = {
  decision: 'kept',
  reason:
    'Vous demandez une permanence le samedi matin. C’est utile : une personne sur trois travaille aux heures où le guichet est ouvert. Le CCAS tient déjà des rendez-vous le jeudi soir, mais ils sont pleins.',
  followUp: 'Le service des solidarités ouvre un samedi par mois à partir de mars 2027.',
  passedTo: null,
  passedOn: null,
  plain: null,
}
const failing = (draft: Parameters<typeof advise>[0]) =>
  advise(draft, asked)
    .advice.filter((one) => one.holds === false)
    .map((one) => one.kind)
const about = (draft: Parameters<typeof advise>[0], kind: AdviceKind) =>
  advise(draft, asked).advice.find((one) => one.kind === kind)?.about

describe('the syllables of a word', () => {
  it.each([
    ['ville', 1],
    ['villes', 1],
    ['le', 1],
    ['je', 1],
    ['quartier', 2],
    ['samedi', 3],
    ['permanence', 3],
    ['logement', 3],
    ['pied', 1],
    ['client', 2],
    ['réel', 2],
    ['naïf', 2],
    ['création', 3],
    ['eau', 1],
    ['bureau', 2],
    ['guide', 1],
    ['oui', 1],
    ['habitants', 3],
    ['accompagnement', 5],
    ['solidarité', 5],
    ['mairie', 2],
    ['travaille', 2],
    ['étaient', 2],
    ['2027', 1],
  ])('of « %s »: %i', (word, count) => {
    expect(syllables(word)).toBe(count)
  })
})

describe('sentences and words', () => {
  it('end where they end, and not at « art. L. 123-4 » or « M. Le Goff »', () => {
    expect(
      sentencesOf('M. Le Goff a raison. L’art. L. 123-4 le dit ! Nous le ferons.\n- Un banc\n- Deux bancs'),
    ).toEqual([
      'M. Le Goff a raison.',
      'L’art. L. 123-4 le dit !',
      'Nous le ferons.',
      '- Un banc',
      '- Deux bancs',
    ])
  })
  it('are counted as a reader counts them', () => {
    expect(wordsOf('L’atelier du rendez-vous, 3 fois.')).toEqual([
      'L’',
      'atelier',
      'du',
      'rendez-vous',
      '3',
      'fois',
    ])
  })
})

describe('the reading ease of Kandel and Moles', () => {
  it('is the formula, and says nothing of a few words', () => {
    const text = Array.from({ length: 8 }, () => 'Le chat dort sur le lit.').join(' ')
    const ease = readingEase(text)
    expect(ease).toMatchObject({ words: 48, sentences: 8, wordsPerSentence: 6, syllablesPerWord: 1 })
    expect(ease.score).toBe(100)
    expect(readingEase('Le chat dort.').score).toBeNull()
    expect(readingEase('')).toMatchObject({ score: null, words: 0 })
  })
  it('is said in words, by the steps of its scale', () => {
    expect([0, 29, 30, 59, 60, 69, 70, 80, 100].map(stepOf)).toEqual([
      ...['veryHard', 'veryHard', 'hard', 'ratherHard', 'plain', 'plain', 'ratherEasy', 'easy', 'easy'],
    ])
  })
  it('finds office words harder than plain ones', () => {
    const office =
      'La mise en œuvre opérationnelle des orientations stratégiques relatives à l’accompagnement individualisé des bénéficiaires nécessite préalablement la mobilisation transversale des partenaires institutionnels et associatifs concernés par la problématique de la territorialisation.'
    expect(readingEase(good.reason).score).toBeGreaterThan(60)
    expect(readingEase(office).score).toBeLessThan(10)
  })
})

describe('heavy words', () => {
  it('are found whole, with their contraction, and a simpler one is given', () => {
    expect(heavyIn('Dans le cadre du plan, afin de mutualiser.').map((one) => one.found)).toEqual([
      'afin de',
      'dans le cadre du',
      'mutualiser',
    ])
    expect(heavyIn('Le dispositif')[0]?.simple).toContain('aide, service, projet')
    expect(heavyIn('Les initiés prédispositifs')).toEqual([])
  })
})

describe('the advice beside a draft', () => {
  it('finds nothing to say of an answer that names, cites, and says who does what by when', () => {
    expect(failing(good)).toEqual([])
  })
  it('says that nothing follows when « une réflexion est engagée »', () => {
    const vague = { ...good, reason: 'Une réflexion est engagée sur ce sujet.', followUp: 'À voir.' }
    expect(failing(vague)).toEqual(['substance', 'cites', 'who', 'when', 'heavy'])
    expect(about(vague, 'heavy')).toEqual([
      {
        sentence: 'Une réflexion est engagée sur ce sujet.',
        simpler: '« une réflexion est engagée » : dites qui réfléchit, et jusqu’à quel jour',
      },
    ])
  })
  it('asks for who and when of what is kept only, and for the body of what is another’s', () => {
    const refused = { ...good, decision: 'not_kept', followUp: null }
    expect(failing(refused)).toEqual([])
    expect(failing({ ...refused, decision: 'other_body' })).toEqual(['passed'])
    expect(
      failing({ ...refused, decision: 'other_body', passedTo: 'La Carene', passedOn: '2026-03-01' }),
    ).toEqual([])
  })
  it('shows the sentence that is too long', () => {
    const long = `La permanence du samedi matin ${'et encore un peu plus '.repeat(6)}reste possible.`
    expect(about({ ...good, reason: long }, 'long')).toEqual([{ sentence: long }])
  })
  it('asks the version in easy words for one idea a sentence, when there is one', () => {
    expect(failing({ ...good, plain: 'Le guichet ouvre un samedi par mois.\nC’est un essai.' })).toEqual([])
    const long =
      'Le guichet ouvrira un samedi par mois à partir de mars pour les gens qui travaillent en semaine.'
    expect(failing({ ...good, plain: long })).toEqual(['plain'])
    expect(about({ ...good, plain: long }, 'plain')).toEqual([{ sentence: long }])
  })
  it('takes the number of the proposal as a citation, and no other number', () => {
    const reason =
      'Votre demande n° 12 coûte trop cher cette année : il faudrait payer trois personnes de plus au guichet.'
    const draft = { ...good, decision: 'not_kept', reason, followUp: null }
    expect(failing(draft)).toEqual([])
    expect(failing({ ...draft, reason: reason.replace('n° 12', 'n° 123') })).toEqual(['cites'])
  })
  it('says of nothing written what is missing, without failing', () => {
    expect(failing({ ...good, decision: null, reason: null, followUp: null })).toEqual([
      'decision',
      'substance',
      'cites',
    ])
  })
})
