import { catalogue } from '#kernel/i18n.ts'
import type { AdviceKind } from './advise.ts'

type Said = Record<AdviceKind, { holds: string; fails: string }>

const fr: Said = {
  decision: { holds: 'La décision est nommée.', fails: 'Nommez la décision.' },
  substance: {
    holds: 'La raison dit pourquoi.',
    fails: 'La raison est très courte : dites pourquoi, avec un fait ou un chiffre.',
  },
  cites: {
    holds: 'La réponse parle de la proposition.',
    fails: 'Reprenez les mots de la proposition, ou son numéro : on doit savoir à quoi vous répondez.',
  },
  own: {
    holds: 'Ce texte ne sert qu’à cette proposition.',
    fails:
      'Le même texte, mot pour mot, répond à une autre proposition : dites ce qui est propre à celle-ci.',
  },
  who: { holds: 'Elle dit qui fait.', fails: 'Dites qui fait : quel service, quel organisme.' },
  when: { holds: 'Elle dit pour quand.', fails: 'Dites pour quand : un mois, une saison, une année.' },
  passed: {
    holds: 'Elle dit à qui la proposition est transmise, et depuis quand.',
    fails: 'Dites à quel organisme la proposition est transmise, et quel jour.',
  },
  long: {
    holds: 'Les phrases sont courtes.',
    fails: 'Plus de 25 mots dans une phrase : coupez-la en deux.',
  },
  heavy: { holds: 'Les mots sont simples.', fails: 'Des mots plus simples existent.' },
  ease: {
    holds: 'Le texte se lit sans effort.',
    fails: 'Le texte demande un effort : des phrases plus courtes, des mots plus courts.',
  },
  plain: {
    holds: 'La version en mots simples a des phrases courtes.',
    fails: 'En mots simples : une idée par phrase, quinze mots au plus.',
  },
}
const en: Said = {
  decision: { holds: 'The decision is named.', fails: 'Name the decision.' },
  substance: {
    holds: 'The reason says why.',
    fails: 'The reason is very short: say why, with a fact or a figure.',
  },
  cites: {
    holds: 'The answer speaks of the proposal.',
    fails: 'Take up the words of the proposal, or its number: one must know what you answer.',
  },
  own: {
    holds: 'This text serves this proposal alone.',
    fails: 'The same text, word for word, answers another proposal: say what is particular to this one.',
  },
  who: { holds: 'It says who acts.', fails: 'Say who acts: which service, which body.' },
  when: { holds: 'It says by when.', fails: 'Say by when: a month, a season, a year.' },
  passed: {
    holds: 'It says to whom the proposal is passed on, and since when.',
    fails: 'Say to which body the proposal is passed on, and on which day.',
  },
  long: { holds: 'The sentences are short.', fails: 'More than 25 words in a sentence: cut it in two.' },
  heavy: { holds: 'The words are plain.', fails: 'Simpler words exist.' },
  ease: {
    holds: 'The text reads without effort.',
    fails: 'The text takes effort: shorter sentences, shorter words.',
  },
  plain: {
    holds: 'The version in plain words has short sentences.',
    fails: 'In plain words: one idea a sentence, fifteen words at most.',
  },
}

export const qualityWords = catalogue(
  {
    points: fr,
    title: 'Relire avant de transmettre',
    readerTitle: 'Ce qui pourrait être mieux',
    lead: 'Des conseils, pas une note : rien n’est gardé, rien n’est bloqué.',
    atSaving: 'Ils se mettent à jour quand vous écrivez, ou quand vous mettez de côté.',
    before: 'Écrivez la raison : des conseils viendront ici, pas une note.',
    nothing: 'Rien à redire sur ces points.',
    toImprove: { one: '# point à revoir', other: '# points à revoir', none: 'aucun point à revoir' },
    well: 'Ce qui va déjà',
    figure: (score: string, step: string, perSentence: string) =>
      `Facilité de lecture : ${score} sur 100, ${step} (${perSentence} mots par phrase).`,
    steps: {
      veryHard: 'très difficile',
      hard: 'difficile',
      ratherHard: 'assez difficile',
      plain: 'courant',
      ratherEasy: 'assez facile',
      easy: 'facile',
    },
    scale: 'De 0, très difficile, à 100, très facile. À partir de 60, un texte se lit sans effort.',
    how: 'Comment c’est mesuré',
    tooShort: 'Facilité de lecture : trop peu de mots pour la mesurer (30 au moins).',
    method:
      'Formule de Kandel et Moles (1958), d’après Flesch : 207 − 1,015 × mots par phrase − 73,6 × syllabes par mot. Elle compte la longueur des phrases et des mots, rien d’autre : c’est un repère pour qui écrit, jamais une note, et elle n’est gardée nulle part.',
    plain: 'En mots simples',
    plainHint:
      'La même réponse, pour qui lit difficilement : une idée par ligne, des mots de tous les jours.',
    readPlain: 'Lire en mots simples',
    readWhole: 'Lire la réponse entière',
    plainNote: 'Cette version aide à comprendre. La réponse entière est celle qui engage la Ville.',
    summary: 'Ce qui pourrait être mieux dans une réponse, point par point, avec les phrases concernées',
  },
  {
    points: en,
    title: 'Read again before passing on',
    readerTitle: 'What could be better',
    lead: 'Advice, not a mark: nothing is kept, nothing is blocked.',
    atSaving: 'It follows as you write, or when you set aside.',
    before: 'Write the reason: advice will come here, not a mark.',
    nothing: 'Nothing to say on these points.',
    toImprove: { one: '# point to look at', other: '# points to look at', none: 'no point to look at' },
    well: 'What is well already',
    figure: (score: string, step: string, perSentence: string) =>
      `Reading ease: ${score} out of 100, ${step} (${perSentence} words a sentence).`,
    steps: {
      veryHard: 'very hard',
      hard: 'hard',
      ratherHard: 'rather hard',
      plain: 'plain',
      ratherEasy: 'rather easy',
      easy: 'easy',
    },
    scale: 'From 0, very hard, to 100, very easy. From 60 on, a text reads without effort.',
    how: 'How it is measured',
    tooShort: 'Reading ease: too few words to measure (30 at least).',
    method:
      'Formula of Kandel and Moles (1958), after Flesch: 207 − 1.015 × words a sentence − 73.6 × syllables a word. It counts the length of sentences and words, nothing else: a help for who writes, never a mark, and kept nowhere.',
    plain: 'In plain words',
    plainHint: 'The same answer, for those who read with difficulty: one idea a line, everyday words.',
    readPlain: 'Read in plain words',
    readWhole: 'Read the whole answer',
    plainNote: 'This version helps to understand. The whole answer is the one that binds the town.',
    summary: 'What could be better in an answer, point by point, with the sentences concerned',
  },
)
