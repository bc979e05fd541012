import { catalogue } from '#kernel/i18n.ts'

export const badgeMessages = catalogue(
  {
    title: 'Douze indicateurs publics',
    lead: 'Ce que la démarche promet, compté par le logiciel. Chaque chiffre dit sur combien, à quelle date, comment il est compté, et mène à ses lignes.',
    caption: 'Les indicateurs A1 à A12',
    code: 'Code',
    what: 'Indicateur',
    figure: 'Chiffre',
    state: 'État',
    rows: 'Méthode et lignes',
    read: 'Lire',
    embedTitle: 'Montrer un chiffre sur votre site',
    embed:
      'Une image, sans script. Elle ne demande rien à un autre site que celui-ci. Elle dit le chiffre, le jour et l’adresse où le vérifier. Elle n’est verte que si la promesse est tenue.',
    ground:
      'Son fond suit le thème, clair ou sombre, de qui lit. Pour un fond toujours clair ou toujours sombre, remplacez « fond=auto » par « fond=clair » ou « fond=sombre ».',
    preview: 'Voir l’image :',
    grounds: { auto: 'selon le thème', clair: 'fond clair', sombre: 'fond sombre' },
    show: (code: string, title: string) => `${code}. ${title}`,
    copy: 'À copier dans une page :',
    counted: (day: string) => `Compté le ${day}`,
    verify: 'À vérifier sur',
    unknownBadge: 'Ce badge n’existe pas.',
  },
  {
    title: 'Twelve public indicators',
    lead: 'What the process promises, counted by the software. Each figure says out of how many, on which day, how it is counted, and leads to its rows.',
    caption: 'Indicators A1 to A12',
    code: 'Code',
    what: 'Indicator',
    figure: 'Figure',
    state: 'State',
    rows: 'Method and rows',
    read: 'Read',
    embedTitle: 'Show a figure on your site',
    embed:
      'A picture, without a script. It asks nothing of any site but this one. It says the figure, the day and the address where it can be checked. It is green only if the promise is kept.',
    ground:
      'Its ground follows the theme, light or dark, of whoever reads. For a ground that is always light or always dark, replace “fond=auto” by “fond=clair” or “fond=sombre”.',
    preview: 'See the picture:',
    grounds: { auto: 'as the theme', clair: 'light ground', sombre: 'dark ground' },
    show: (code, title) => `${code}. ${title}`,
    copy: 'To copy into a page:',
    counted: (day) => `Counted on ${day}`,
    verify: 'To be checked at',
    unknownBadge: 'There is no such badge.',
  },
)
