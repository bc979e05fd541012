import { catalogue } from '#kernel/i18n.ts'

export const reportWords = catalogue(
  {
    title: (process: string) => `Synthèse – ${process}`,
    asOf: (day: string) => `Contenu au ${day}.`,
    example: 'Les phrases de cette synthèse sont un exemple inventé pour la démonstration.',
    every: (references: string) => `Toutes les paroles citées, avec la place des mots : ${references}.`,
    aside: 'Paroles publiées écartées avec une raison publique',
    method:
      'Les phrases sont écrites par des personnes. Chacune repose sur des paroles publiées, citées entières ou par passages ; la place des mots est comptée en signes du texte publié. Les sortes de personnes comptant moins de cinq paroles ne sont pas chiffrées.',
    themes: 'Les thèmes',
    themesCaption: 'Les thèmes et leur poids',
    placed: 'Paroles',
    pictureAlt: (count: string) =>
      `Un cercle numéroté par thème (${count}), plus grand quand plus de personnes en ont parlé. Le tableau qui suit donne les mêmes nombres.`,
    leftOut: 'Les paroles que la synthèse ne cite pas',
    leftOutCounts: (aside: string, never: string) =>
      `Écartées avec une raison publique : ${aside}. Ni citées ni écartées : ${never}. Personne ne doit être oublié : les voici.`,
    noneLeftOut: 'Toutes les paroles publiées sont citées par une phrase.',
    setAside: 'Écartées, avec la raison',
    never: 'Ni citées ni écartées',
    reference: 'Référence',
    voice: 'Parole',
    reason: 'Raison',
    who: 'Qui parle',
    firstOnes: (shown: string, total: string) =>
      `Les ${shown} premières sur ${total}. Toutes se lisent sur la page « Les paroles que la synthèse ne cite pas ».`,
    page: 'Page',
    missingSigns:
      'Le signe □ remplace des signes que les polices de cette machine n’ont pas. La page et le document DOCX les contiennent.',
  },
  {
    title: (process: string) => `Synthesis – ${process}`,
    asOf: (day: string) => `Contents as of ${day}.`,
    example: 'The sentences of this synthesis are an example made up for the demonstration.',
    every: (references: string) => `All the voices cited, with the place of the words: ${references}.`,
    aside: 'Published voices set aside with a public reason',
    method:
      'The sentences are written by people. Each rests on published voices, cited whole or by passages; the place of the words is counted in signs of the published text. Kinds of people with fewer than five voices are not counted.',
    themes: 'The themes',
    themesCaption: 'The themes and their weight',
    placed: 'Voices',
    pictureAlt: (count: string) =>
      `One numbered circle a theme (${count}), larger when more people spoke of it. The table below gives the same numbers.`,
    leftOut: 'The voices that the synthesis does not cite',
    leftOutCounts: (aside: string, never: string) =>
      `Set aside with a public reason: ${aside}. In neither: ${never}. Nobody is to be forgotten: here they are.`,
    noneLeftOut: 'Every published voice is cited by a sentence.',
    setAside: 'Set aside, with the reason',
    never: 'Neither cited nor set aside',
    reference: 'Reference',
    voice: 'Voice',
    reason: 'Reason',
    who: 'Who speaks',
    firstOnes: (shown: string, total: string) =>
      `The first ${shown} out of ${total}. All are read on the page “The voices that the synthesis does not cite”.`,
    page: 'Page',
    missingSigns:
      'The sign □ stands for signs that the fonts of this machine do not have. The page and the DOCX document hold them.',
  },
)
