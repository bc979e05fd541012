import { catalogue } from '#kernel/i18n.ts'

/** The words of the agreement, once a check is closed: to the desk and to everyone. */
export const resultMessages = catalogue(
  {
    title: 'L’accord des personnes qui ont vérifié',
    people: 'Entre les personnes',
    synthesis: 'Avec le rangement de la synthèse',
    plainPeople: (alike: string, chance: string) =>
      `Sur 100 paroles, deux personnes en placent ${alike} dans le même thème. Le hasard seul en mettrait ${chance} ensemble.`,
    plainSynthesis: (alike: string, chance: string) =>
      `Sur 100 paroles, une personne en place ${alike} là où la synthèse les avait rangées. Le hasard seul en mettrait ${chance} ensemble.`,
    kappa: (kappa: string, low: string, high: string) =>
      `Kappa de Cohen : ${kappa}, entre ${low} et ${high}.`,
    onTexts: (n: string) => `Mesuré sur ${n} paroles.`,
    tooFew: 'Trop peu de paroles placées par les deux (il en faut 20) : rien n’est calculé.',
    persons: {
      one: '# personne a placé des paroles',
      other: '# personnes ont placé des paroles',
      none: 'Personne n’a placé de parole',
    },
    handedIn: {
      one: '# a rendu ses réponses',
      other: '# ont rendu leurs réponses',
      none: 'aucune n’a rendu ses réponses',
    },
    counts: 'Ce qui a été compté',
    drawn: 'Paroles tirées',
    withdrawn: 'Retirées depuis par leurs auteurs',
    unsure: 'Réponses « je ne sais pas »',
    unsureNote:
      'Une parole à laquelle une personne répond « je ne sais pas » n’entre pas dans ses comparaisons. « Aucun de ces thèmes » est une réponse.',
    seed: 'Graine du tirage',
    each: 'Deux à deux',
    eachCaption: 'Les personnes sont des lettres, tirées au sort',
    pair: 'Qui',
    withSynthesis: (one: string) => `${one} et la synthèse`,
    between: (one: string, other: string) => `${one} et ${other}`,
    texts: 'Paroles en commun',
    alike: 'Placées pareil',
    kappaName: 'Kappa de Cohen',
    interval: (kappa: string, low: string, high: string) => `${kappa} (${low} à ${high})`,
    ari: 'Indice de Rand ajusté',
    tooFewShort: 'trop peu',
    confusions: 'Les thèmes pris l’un pour l’autre',
    confusionsCaption: 'Les couples de thèmes, les plus mêlés d’abord',
    noConfusion: 'Aucun thème n’a été pris pour un autre.',
    couple: 'Thèmes',
    amongPeople: 'Entre personnes',
    withIt: 'Avec la synthèse',
    confusionsNote:
      'Deux thèmes souvent pris l’un pour l’autre demandent un nom plus clair, ou à n’en faire qu’un.',
    noTheme: 'Aucun de ces thèmes',
    differing: 'Paroles que tous placent ailleurs',
    differingNote:
      'Deux personnes ou plus les ont placées, et aucune là où elles étaient rangées. Rien n’est déplacé sans vous.',
    differingCount: { one: '# parole', other: '# paroles', none: 'aucune parole' },
    differingGone: {
      one: '# de cette page n’est plus publiée : ses mots ne sont pas montrés.',
      other: '# de cette page ne sont plus publiées : leurs mots ne sont pas montrés.',
    },
    noDiffering: 'Aucune parole n’a été placée ailleurs par tous.',
    was: (theme: string) => `Rangée dans « ${theme} » au moment du tirage.`,
    since: 'Elle a été déplacée depuis.',
    move: 'Ranger cette parole',
    changed: 'Ce qui a changé pendant la vérification',
    changedNote:
      'Un thème renommé reste le même ; les réponses d’un thème fusionné comptent pour celui qui continue ; celles d’un thème divisé ou retiré restent à son nom.',
    how: { renamed: 'renommé', merged: 'fusionné', split: 'divisé', retired: 'retiré' },
    read: 'Comment lire ces chiffres',
    readKappa:
      'Le kappa de Cohen (1960) retire de l’accord ce que le hasard aurait donné : 1, toujours d’accord ; 0, comme au hasard ; moins que 0, moins qu’au hasard. Il dépend du nombre de thèmes et de leurs tailles : comparez-le à lui-même, d’une vérification à l’autre.',
    readInterval:
      'L’intervalle à 95 % vient de 1 000 tirages au sort avec remise parmi les paroles (bootstrap, méthode des centiles). Il dit le hasard du tirage, pas celui des personnes. Quand tous sont d’accord, il se réduit à un point et ne dit plus rien : sans aucun désaccord sur n paroles, la vraie part de désaccords peut encore aller jusqu’à environ 3 ÷ n (5 % pour 60 paroles).',
    readAri:
      'L’indice de Rand ajusté (Hubert et Arabie, 1985) ne regarde que les paroles mises ensemble, quels que soient les noms des thèmes.',
    readMany: 'À plus de deux personnes, le chiffre est la moyenne de toutes les paires.',
    readScale:
      'Landis et Koch (1977) appellent « modéré » un kappa de 0,41 à 0,60, « important » de 0,61 à 0,80, « presque parfait » au-delà. Ils disent eux-mêmes ces bornes arbitraires, et elles ne tiennent pas compte du nombre de thèmes : nous ne les appliquons pas.',
    public: (persons: string, alike: string) =>
      `${persons} : ${alike} des paroles placées dans le même thème`,
    publicPersons: { one: '# personne', other: '# personnes', none: 'personne' },
    publicSynthesis: (alike: string, kappa: string, low: string, high: string) =>
      `Avec le rangement de la synthèse : ${alike} (kappa ${kappa}, entre ${low} et ${high}).`,
    publicMethod: (day: string, n: string, kappa: string, low: string, high: string) =>
      `Vérification à l’aveugle close le ${day}, sur ${n} paroles tirées au sort dans chaque thème. Kappa de Cohen : ${kappa} (entre ${low} et ${high}, bootstrap à 95 %) : 1, toujours d’accord ; 0, comme au hasard.`,
    sheet: 'Accord des personnes qui ont vérifié',
    none: 'pas encore mesuré',
  },
  {
    title: 'The agreement of the people who checked',
    people: 'Between people',
    synthesis: 'With the placement of the synthesis',
    plainPeople: (alike: string, chance: string) =>
      `Of 100 voices, two people place ${alike} in the same theme. Chance alone would put ${chance} together.`,
    plainSynthesis: (alike: string, chance: string) =>
      `Of 100 voices, a person places ${alike} where the synthesis had put them. Chance alone would put ${chance} together.`,
    kappa: (kappa: string, low: string, high: string) =>
      `Cohen’s kappa: ${kappa}, between ${low} and ${high}.`,
    onTexts: (n: string) => `Measured on ${n} voices.`,
    tooFew: 'Too few voices placed by both (20 are needed): nothing is computed.',
    persons: {
      one: '# person placed voices',
      other: '# people placed voices',
      none: 'Nobody placed a voice',
    },
    handedIn: {
      one: '# handed in their answers',
      other: '# handed in their answers',
      none: 'none handed in their answers',
    },
    counts: 'What was counted',
    drawn: 'Voices drawn',
    withdrawn: 'Taken back since by their authors',
    unsure: 'Answers “I do not know”',
    unsureNote:
      'A voice to which a person answers “I do not know” is left out of their comparisons. “None of these themes” is an answer.',
    seed: 'Seed of the draw',
    each: 'Two by two',
    eachCaption: 'People are letters, drawn by lot',
    pair: 'Who',
    withSynthesis: (one: string) => `${one} and the synthesis`,
    between: (one: string, other: string) => `${one} and ${other}`,
    texts: 'Voices in common',
    alike: 'Placed alike',
    kappaName: 'Cohen’s kappa',
    interval: (kappa: string, low: string, high: string) => `${kappa} (${low} to ${high})`,
    ari: 'Adjusted Rand index',
    tooFewShort: 'too few',
    confusions: 'Themes taken for each other',
    confusionsCaption: 'Pairs of themes, the most mixed up first',
    noConfusion: 'No theme was taken for another.',
    couple: 'Themes',
    amongPeople: 'Between people',
    withIt: 'With the synthesis',
    confusionsNote: 'Two themes often taken for each other need a clearer name, or to be made one.',
    noTheme: 'None of these themes',
    differing: 'Voices that all placed elsewhere',
    differingNote: 'Two people or more placed them, and none where they were. Nothing is moved without you.',
    differingCount: { one: '# voice', other: '# voices', none: 'no voice' },
    differingGone: {
      one: '# of this page is no longer published: its words are not shown.',
      other: '# of this page are no longer published: their words are not shown.',
    },
    noDiffering: 'No voice was placed elsewhere by all.',
    was: (theme: string) => `Placed in “${theme}” when it was drawn.`,
    since: 'It was moved since.',
    move: 'Place this voice',
    changed: 'What changed during the check',
    changedNote:
      'A renamed theme stays the same; the answers of a merged theme count for the one that carries on; those of a split or retired theme stay under its name.',
    how: { renamed: 'renamed', merged: 'merged', split: 'split', retired: 'retired' },
    read: 'How to read these figures',
    readKappa:
      'Cohen’s kappa (1960) takes from the agreement what chance would have given: 1, always agreed; 0, as by chance; under 0, less than by chance. It depends on how many themes there are and on their sizes: compare it with itself, from one check to the next.',
    readInterval:
      'The 95% interval comes from 1,000 draws with replacement among the voices (bootstrap, percentile method). It tells the chance of the sample, not that of the people. When all agree it shrinks to a point and says nothing more: without any disagreement on n voices, the true share of disagreements may still be up to about 3 ÷ n (5% for 60 voices).',
    readAri:
      'The adjusted Rand index (Hubert and Arabie, 1985) looks only at which voices are put together, whatever the names of the themes.',
    readMany: 'With more than two people, the figure is the mean of all pairs.',
    readScale:
      'Landis and Koch (1977) call a kappa of 0.41 to 0.60 “moderate”, 0.61 to 0.80 “substantial”, beyond “almost perfect”. They say themselves that these divisions are arbitrary, and they ignore how many themes there are: we do not apply them.',
    public: (persons: string, alike: string) => `${persons}: ${alike} of the voices placed in the same theme`,
    publicPersons: { one: '# person', other: '# people', none: 'nobody' },
    publicSynthesis: (alike: string, kappa: string, low: string, high: string) =>
      `With the placement of the synthesis: ${alike} (kappa ${kappa}, between ${low} and ${high}).`,
    publicMethod: (day: string, n: string, kappa: string, low: string, high: string) =>
      `Blind check closed on ${day}, on ${n} voices drawn by lot in each theme. Cohen’s kappa: ${kappa} (between ${low} and ${high}, 95% bootstrap): 1, always agreed; 0, as by chance.`,
    sheet: 'Agreement of the people who checked',
    none: 'not measured yet',
  },
)
