import type { Template } from './template.ts'
import { checkedCommitments, mandateQuestions } from './template-questions.ts'

/** The ten steps of the OECD, in our own words; its durations are ours, because the guide gives none. */
export const templateTenSteps: Template = {
  key: 'dix-etapes',
  title: { fr: 'Les dix étapes', en: 'The ten steps' },
  about: {
    fr: 'Pour toute démarche : du problème à résoudre à l’habitude de participer. La liste des dix étapes reste à jour au bureau.',
    en: 'For any process: from the problem to solve to the habit of taking part. The list of the ten steps stays up to date at the desk.',
  },
  source: {
    fr: 'D’après les lignes directrices de l’OCDE sur les processus de participation citoyenne (2022), doi 10.1787/f765caf6-en. Formulation française de Parole tenue, qui n’engage pas l’OCDE. Les durées et la charte sont de nous.',
    en: 'After the OECD Guidelines for Citizen Participation Processes (2022), doi 10.1787/f765caf6-en. French wording by Parole tenue, not by the OECD. Durations and charter are ours.',
  },
  link: 'https://doi.org/10.1787/f765caf6-en',
  level: 'concertation',
  method:
    '- Dire le problème et le bon moment.\n- Dire le résultat attendu.\n- Choisir qui inviter, et comment aller vers les plus éloignés.\n- Choisir la méthode.\n- Choisir les outils numériques, sans oublier le papier.\n- Faire savoir.\n- Mener la démarche.\n- Utiliser ce qui est dit et répondre.\n- Évaluer.\n- Faire durer la participation.',
  phases: {
    preparation: [0, 59],
    participation: [60, 121],
    synthesis: [122, 152],
    instruction: [153, 213],
    decision: [214, 240],
  },
  milestones: [
    { kind: 'launch', title: 'Ouverture de la participation', at: 60 },
    { kind: 'restitution', title: 'Restitution de la synthèse', at: 152 },
    { kind: 'vote', title: 'Vote du conseil municipal', at: 240 },
    { kind: 'other', title: 'Évaluation publique de la démarche', at: 300 },
  ],
  angles: [],
  charter: {
    title: 'Charte de la démarche',
    text: 'Cette charte dit pourquoi nous vous demandons votre avis, ce qui peut changer, et ce que la Ville promet.',
    principles: [
      {
        title: 'Un but clair',
        text: 'La question est posée avant de commencer, et la décision n’est pas déjà prise.',
      },
      {
        title: 'Toutes les voix',
        text: 'Chacun peut prendre part, en ligne, sur papier, par téléphone ou en personne.',
      },
      { title: 'Des comptes rendus', text: 'Ce qui est dit est publié, et son usage est expliqué.' },
    ],
    commitments: checkedCommitments,
  },
  mandate: [
    ...mandateQuestions,
    'Qui doit absolument être entendu, et comment irez-vous vers ces personnes ?',
    'Comment saurez-vous, à la fin, si la démarche a été utile ?',
  ],
}

/** Nantes 2022: 120 days of assises. All that its public pages do not say is ours. */
export const templateAssises: Template = {
  key: 'assises',
  title: { fr: 'Des assises en 120 jours', en: 'Assises in 120 days' },
  about: {
    fr: 'Quatre mois de rencontres ouvertes à tous, un rapport public, puis une stratégie votée par le conseil.',
    en: 'Four months of meetings open to all, a public report, then a strategy voted by the council.',
  },
  source: {
    fr: 'D’après les pages publiques de la Ville de Nantes sur ses assises de 2022 : 120 jours, un lancement, un rapport en décembre, un vote le 30 juin suivant. La charte et les durées intermédiaires sont de nous.',
    en: 'After the public pages of the town of Nantes on its assises of 2022: 120 days, a launch, a report in December, a vote on 30 June after. The charter and the lengths in between are ours.',
  },
  level: 'concertation',
  method:
    '- Cent vingt jours de rencontres dans tous les quartiers.\n- Un rapport public de ce qui a été dit.\n- Une stratégie avec ses actions, votée par le conseil.',
  phases: {
    preparation: [0, 29],
    participation: [30, 149],
    synthesis: [150, 340],
    instruction: [341, 520],
    decision: [521, 550],
  },
  milestones: [
    { kind: 'launch', title: 'Lancement des assises', at: 30 },
    { kind: 'grand_atelier', title: 'Rencontre de clôture, ouverte à tous', at: 149 },
    { kind: 'restitution', title: 'Rapport des assises', at: 340 },
    { kind: 'vote', title: 'Vote de la stratégie', at: 550 },
  ],
  angles: [],
  charter: {
    title: 'Charte des assises',
    text: 'Cette charte dit comment se tiennent les assises et ce que la Ville promet à celles et ceux qui y prennent part.',
    principles: [
      { title: 'Ouvertes à tous', text: 'Toute personne peut venir, habitante ou de passage.' },
      { title: 'Près de chez vous', text: 'Les rencontres se tiennent dans tous les quartiers.' },
      { title: 'Rien ne se perd', text: 'Chaque parole est gardée et peut être suivie jusqu’à la décision.' },
    ],
    commitments: checkedCommitments,
  },
  mandate: [...mandateQuestions, 'Dans quels quartiers irez-vous, et avec quelles associations ?'],
}
