import { catalogue } from '#kernel/i18n.ts'

/** What was said in another language, what it says in French, and the name its author chose. */
export const translationMessages = catalogue(
  {
    pseudonym: 'Nom choisi',
    language: 'Langue',
    asBrief: 'Le lire comme cahier d’acteur, thèse par thèse',
    declared: '1 contribution ; le nombre est celui que le groupe a déclaré',
    add: 'Écrire ce que cela dit en français',
    change: 'Changer la traduction',
    title: 'Ce que cela dit en français',
    lead: 'Les mots dits restent tels quels, dans leur langue. La traduction est montrée à côté, avec son origine. Aucune traduction automatique n’est proposée.',
    label: 'En français',
    by: 'Qui a traduit',
    said: (language: string) => `Tel que c’est dit, en ${language}`,
    origin: {
      author: 'traduit en français par son auteur',
      relative: 'traduit en français par un proche de l’auteur',
      interpreter: 'traduit en français par un interprète',
      agent: 'traduit en français par un agent de la Ville',
    },
    whose: {
      author: 'Son auteur',
      relative: 'Un proche de l’auteur',
      interpreter: 'Un interprète',
      agent: 'Un agent de la Ville',
    },
    french: 'Ces mots sont déjà en français.',
    save: 'Enregistrer la traduction',
  },
  {
    pseudonym: 'Name chosen',
    language: 'Language',
    asBrief: 'Read it as a stakeholder brief, thesis by thesis',
    declared: '1 contribution; the number is the one the group declared',
    add: 'Write what it says in French',
    change: 'Change the translation',
    title: 'What it says in French',
    lead: 'The words said stay as they are, in their language. The translation is shown beside them, with its origin. No machine translation is offered.',
    label: 'In French',
    by: 'Who translated',
    said: (language: string) => `As it was said, in ${language}`,
    origin: {
      author: 'put in French by its author',
      relative: 'put in French by someone close to the author',
      interpreter: 'put in French by an interpreter',
      agent: 'put in French by an officer of the town',
    },
    whose: {
      author: 'Its author',
      relative: 'Someone close to the author',
      interpreter: 'An interpreter',
      agent: 'An officer of the town',
    },
    french: 'These words are in French already.',
    save: 'Record the translation',
  },
)
