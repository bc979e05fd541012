import type { Template } from './template.ts'
import { checkedCommitments, mandateQuestions } from './template-questions.ts'

/** Saint-Nazaire 2017. Durations are those between the days of its charter: workshops from 6 April to 10 June, vote on 29 September. */
export const templateFabrique: Template = {
  key: 'fabrique',
  title: { fr: 'La Fabrique de Saint-Nazaire', en: 'The Fabrique of Saint-Nazaire' },
  about: {
    fr: 'Des ateliers par axe, deux publics (acteurs, puis habitants), deux tours chacun, une réponse à chaque proposition, un vote du conseil.',
    en: 'Workshops by axis, two audiences (actors, then inhabitants), two rounds each, an answer to each proposal, a vote of the council.',
  },
  source: {
    fr: 'D’après la charte publiée par la Ville de Saint-Nazaire en 2017 : angles, principes, tours et écarts entre les dates. Les engagements sont résumés et complétés par nous. La durée des phases sans date dans la charte est de nous.',
    en: 'After the charter published by the town of Saint-Nazaire in 2017: angles, principles, rounds and days between dates. Commitments are summed up and completed by us. So is the length of phases without date in the charter.',
  },
  level: 'co_construction',
  method:
    '- Un premier tour d’ateliers pour dire ce qui va, ce qui manque et pourquoi.\n- Un second tour pour proposer.\n- Les acteurs de l’action sociale d’abord, puis les habitants.\n- Les axes se lisent sous deux angles : la participation des usagers et la coordination des partenaires.',
  phases: {
    preparation: [0, 13],
    participation: [14, 79],
    synthesis: [80, 110],
    instruction: [111, 180],
    decision: [181, 190],
  },
  milestones: [
    { kind: 'launch', title: 'Lancement', at: 0 },
    { kind: 'other', title: 'Acteurs, premier tour d’ateliers', at: 14 },
    { kind: 'other', title: 'Acteurs, second tour d’ateliers', at: 41 },
    { kind: 'other', title: 'Habitants, premier tour d’ateliers', at: 57 },
    { kind: 'other', title: 'Habitants, second tour d’ateliers', at: 78 },
    { kind: 'grand_atelier', title: 'Grand atelier ouvert à tous', at: 165 },
    { kind: 'vote', title: 'Vote du conseil municipal', at: 190 },
    { kind: 'restitution', title: 'Restitution à tous les participants', at: 201 },
  ],
  angles: ['La participation des usagers', 'La coordination des partenaires'],
  charter: {
    title: 'Charte de la démarche',
    text: 'Cette charte dit comment nous travaillons ensemble et ce que la Ville promet. Elle s’applique à toutes les rencontres et à toutes les paroles recueillies.',
    principles: [
      {
        title: 'Le respect des personnes',
        text: 'Tous les points de vue sont écoutés. La vie privée est protégée.',
      },
      {
        title: 'La transparence',
        text: 'Les données et les documents utiles sont mis à disposition. La méthode, puis les choix retenus ou non, sont présentés.',
      },
      {
        title: 'La distanciation',
        text: 'Un tiers extérieur recueille les points de vue. Plusieurs regards sont croisés.',
      },
    ],
    commitments: checkedCommitments,
  },
  mandate: [
    ...mandateQuestions,
    'Comment chaque axe sera-t-il lu sous les deux angles, usagers et partenaires ?',
  ],
}
