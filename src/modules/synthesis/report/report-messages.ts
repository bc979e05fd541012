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
    page: 'Page',
    missingSigns:
      'The sign □ stands for signs that the fonts of this machine do not have. The page and the DOCX document hold them.',
  },
)
