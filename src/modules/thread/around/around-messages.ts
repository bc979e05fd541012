import { catalogue } from '#kernel/i18n.ts'

export const aroundMessages = catalogue(
  {
    title: 'Le fil de ceci',
    before: 'D’où cela vient',
    after: 'Ce qui a suivi',
    process: 'La démarche',
    nothingBefore: 'Aucune parole publiée n’y est reliée.',
    nothingAfter: 'Rien n’y est encore relié.',
    whole: 'Voir le fil : le dessin et les étapes',
    grouped: 'Voir tout le fil, par thème',
    everything: 'Toute la démarche',
    every: {
      session: 'Les séances',
      contribution: 'Les paroles',
      statement: 'Les constats',
      proposal: 'Les propositions',
      answer: 'Les réponses',
      deliberation: 'Les délibérations',
      action: 'Les actions',
    },
  },
  {
    title: 'The thread of this',
    before: 'Where it comes from',
    after: 'What followed',
    process: 'The process',
    nothingBefore: 'No published words are linked to it.',
    nothingAfter: 'Nothing is linked to it yet.',
    whole: 'See the thread: the picture and the steps',
    grouped: 'See the whole thread, by theme',
    everything: 'The whole process',
    every: {
      session: 'The sessions',
      contribution: 'The words',
      statement: 'The statements',
      proposal: 'The proposals',
      answer: 'The answers',
      deliberation: 'The deliberations',
      action: 'The actions',
    },
  },
)
