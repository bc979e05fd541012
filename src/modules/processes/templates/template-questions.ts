import type { CommitmentRow } from '#modules/processes/texts/charter-rows.ts'

/** Whatever the template: what a mandate must say before anybody speaks. */
export const mandateQuestions: readonly string[] = [
  'Quelle question posez-vous, en une phrase que chacun comprend ?',
  'Qu’est-ce qui peut vraiment changer après la démarche ?',
  'Qu’est-ce qui est déjà décidé, et pourquoi ?',
  'Qui décide à la fin, et quel jour ?',
  'Que ferez-vous de ce qui est dit, et comment le direz-vous ?',
  'Pour quand promettez-vous les réponses ?',
]

/** The promises this site can check by itself, each with the code of its check. */
export const checkedCommitments: readonly CommitmentRow[] = [
  {
    promisedBy: 'La Ville',
    promise: 'Une réponse argumentée à chacune des propositions.',
    due: 'Avant le vote du conseil, prévu le {vote}',
    checkedHow: 'Part des propositions qui ont une réponse publiée.',
    checkCode: 'A1',
  },
  {
    promisedBy: 'La Ville',
    promise: 'Chaque réponse dit sa raison, que la proposition soit retenue ou non.',
    due: 'Avec chaque réponse',
    checkedHow: 'Part des réponses publiées qui disent leur raison.',
    checkCode: 'A3',
  },
  {
    promisedBy: 'La Ville',
    promise: 'Les dates annoncées sont tenues, ou leur changement est expliqué.',
    due: 'Pendant toute la démarche',
    checkedHow: 'Écart en jours entre la première date annoncée et la date réelle.',
    checkCode: 'A9',
  },
  {
    promisedBy: 'La Ville',
    promise: 'Le mandat est publié avant la première rencontre.',
    due: 'Avant l’ouverture',
    checkedHow: 'Date du mandat comparée à celle de la première rencontre.',
    checkCode: 'A10',
  },
]
