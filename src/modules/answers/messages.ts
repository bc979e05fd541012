import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    actions: {
      assign: 'Attribuer',
      save: 'Mettre de côté',
      draft: 'Transmettre',
      sendBack: 'Renvoyer',
      validate: 'Valider',
      publish: 'Publier',
      correct: 'Corriger',
    },
    noAnswer: 'Cette fiche n’existe pas.',
    noProcess: 'Cette démarche n’existe pas.',
    noProposal: 'Cette proposition n’existe pas dans cette démarche.',
    noOrganisation: 'Cet organisme n’existe pas. Choisissez-le dans la liste.',
    notYours: 'Cette fiche est attribuée à un autre service.',
    otherProcess: 'Ces propositions ne sont pas de la même démarche.',
    notAdmitted: (number: number) =>
      `La proposition n° ${number} a été fusionnée ou retirée : elle n’attend plus de réponse.`,
    dueInPast: 'Ce jour est passé. Choisissez un jour à venir.',
    followUpMissing: 'Dites ce qui va suivre : une proposition retenue annonce une suite.',
    passedToMissing: 'Dites à quel organisme la proposition est transmise.',
    passedOnMissing: 'Dites quel jour la proposition a été transmise.',
    passedOnLater: 'La proposition doit être transmise avant que la réponse soit écrite. Vérifiez le jour.',
    onlyElected:
      'Changer la décision d’une réponse publiée revient à un·e élu·e. Vous pouvez corriger le texte.',
    nothingChanged: 'Rien n’a changé : la réponse est la même.',
    nothingToPublish: 'Aucune réponse validée n’attend d’être publiée dans cette démarche.',
    nothingToValidate: 'Choisissez au moins une réponse à valider.',
    notInInstruction:
      'Cette démarche n’est pas à l’instruction des propositions : le passage à la décision n’est pas possible maintenant.',
    alreadyPassed: 'Cette démarche est déjà passée à la décision.',
    missing: (count: number, numbers: string) =>
      count === 1
        ? `Il manque 1 réponse publiée : proposition n° ${numbers}. Chaque proposition doit avoir sa réponse avant la décision.`
        : `Il manque ${count} réponses publiées : propositions n° ${numbers}. Chaque proposition doit avoir sa réponse avant la décision.`,
  },
  {
    actions: {
      assign: 'Assign',
      save: 'Set aside',
      draft: 'Pass on',
      sendBack: 'Send back',
      validate: 'Validate',
      publish: 'Publish',
      correct: 'Correct',
    },
    noAnswer: 'This sheet does not exist.',
    noProcess: 'This process does not exist.',
    noProposal: 'This proposal does not exist in this process.',
    noOrganisation: 'This organisation does not exist. Choose it from the list.',
    notYours: 'This sheet is assigned to another service.',
    otherProcess: 'These proposals are not of the same process.',
    notAdmitted: (number: number) =>
      `Proposal no. ${number} was merged or withdrawn: it no longer waits for an answer.`,
    dueInPast: 'This day is past. Choose a day to come.',
    followUpMissing: 'Say what will follow: a proposal that is kept announces what comes next.',
    passedToMissing: 'Say to which body the proposal is passed on.',
    passedOnMissing: 'Say on which day the proposal was passed on.',
    passedOnLater: 'The proposal must be passed on before the answer is written. Check the day.',
    onlyElected:
      'To change the decision of a published answer takes an elected member. You can correct its text.',
    nothingChanged: 'Nothing changed: the answer is the same.',
    nothingToPublish: 'No validated answer is waiting to be published in this process.',
    nothingToValidate: 'Choose at least one answer to validate.',
    notInInstruction:
      'This process is not instructing its proposals: the passage to the decision is not possible now.',
    alreadyPassed: 'This process has already passed to the decision.',
    missing: (count: number, numbers: string) =>
      count === 1
        ? `1 published answer is missing: proposal no. ${numbers}. Each proposal must have its answer before the decision.`
        : `${count} published answers are missing: proposals no. ${numbers}. Each proposal must have its answer before the decision.`,
  },
)
