import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    noProcess: 'Cette démarche n’existe pas.',
    noTheme: 'Ce thème n’existe pas dans cette démarche.',
    noStatement: 'Cette phrase n’existe pas dans cette démarche.',
    noProposal: 'Cette proposition n’existe pas dans cette démarche.',
    noContribution: 'Cette parole n’existe pas dans cette démarche.',
    noAxis: 'Cet axe n’existe pas dans cette démarche.',
    noAngle: 'Cet angle n’existe pas dans cette démarche.',
    noCitation: 'Cette citation n’existe pas, ou n’existe plus.',
    notPublished: 'Seule une parole publiée peut être citée ou écartée.',
    wordsNotThere: 'Ces mots ne sont pas dans la parole publiée. Copiez-les tels qu’ils sont écrits.',
    passageOutside: 'Ce passage dépasse la fin de la parole.',
    onePassage: 'Choisissez des phrases qui se suivent : une citation est un seul passage.',
    hasOrigin: (numbers: string) =>
      `Cette phrase est à l’origine de propositions (${numbers}) : elle ne peut pas être ôtée. Corrigez-la.`,
    atTheEnd: 'Cette phrase est déjà au bout.',
    passageHalf: 'Donnez le début et la fin du passage, ou aucun des deux.',
    alreadyCited: 'Cette parole est déjà citée ici.',
    citedElsewhere: 'Cette parole est citée par une phrase : elle ne peut pas être écartée.',
    sameTitle: 'Un thème porte déjà ce nom. Donnez-en un autre.',
    mergeAlone: 'Choisissez au moins une autre proposition à fusionner dans celle-ci.',
    notAdmitted: (number: number, status: string) =>
      `La proposition n° ${number} n’est plus ouverte : son état est « ${status} ».`,
    otherProcess: 'Ces propositions ne sont pas de la même démarche.',
    foreignOrigin: 'Cette origine ne vient pas de la proposition partagée.',
    nothingToAdd: 'Choisissez au moins une parole ou une phrase.',
    reasonLength: 'Écrivez une raison d’au moins dix signes : elle sera publique.',
    badReference: (reference: string) =>
      `« ${reference} » n’est pas une parole publiée de cette démarche. Une référence s’écrit C-000123.`,
  },
  {
    noProcess: 'This process does not exist.',
    noTheme: 'This theme does not exist in this process.',
    noStatement: 'This sentence does not exist in this process.',
    noProposal: 'This proposal does not exist in this process.',
    noContribution: 'This voice does not exist in this process.',
    noAxis: 'This axis does not exist in this process.',
    noAngle: 'This angle does not exist in this process.',
    noCitation: 'This citation does not exist, or no longer exists.',
    notPublished: 'Only a published voice can be cited or set aside.',
    wordsNotThere: 'These words are not in the published voice. Copy them as they are written.',
    passageOutside: 'This passage goes past the end of the voice.',
    onePassage: 'Choose sentences that follow each other: a citation is one passage.',
    hasOrigin: (numbers: string) =>
      `Proposals come from this sentence (${numbers}): it cannot be taken out. Correct it.`,
    atTheEnd: 'This sentence is already at the end.',
    passageHalf: 'Give the start and the end of the passage, or neither.',
    alreadyCited: 'This voice is already cited here.',
    citedElsewhere: 'This voice is cited by a sentence: it cannot be set aside.',
    sameTitle: 'A theme already has this name. Give another one.',
    mergeAlone: 'Choose at least one other proposal to merge into this one.',
    notAdmitted: (number: number, status: string) =>
      `Proposal no. ${number} is no longer open: its state is “${status}”.`,
    otherProcess: 'These proposals are not of the same process.',
    foreignOrigin: 'This origin does not come from the proposal that is split.',
    nothingToAdd: 'Choose at least one voice or sentence.',
    reasonLength: 'Write a reason of at least ten characters: it will be public.',
    badReference: (reference: string) =>
      `“${reference}” is not a published voice of this process. A reference is written C-000123.`,
  },
)
