import { catalogue } from '#kernel/i18n.ts'

export const dictionaryMessages = catalogue(
  {
    title: 'Dictionnaire des données',
    menu: 'Dictionnaire des données',
    lead: 'Ce que contient chaque colonne des fichiers de paroles à télécharger. Le nom d’une colonne ne change jamais et n’est jamais traduit.',
    take: 'Ce dictionnaire est aussi un fichier :',
    others:
      'Les fichiers des propositions, des actions, des délibérations et du registre de modération ont d’autres colonnes, qui ne sont pas encore décrites ici.',
    thread: 'Les fichiers de tout le fil, de la parole à l’action, et leur dictionnaire',
    unknown: 'Une case vide veut dire « on ne le sait pas », jamais zéro.',
    guarded:
      'Dans un tableau (CSV, XLSX, ODS), une case qui commencerait par = + - @ est précédée d’une apostrophe : un tableur l’exécuterait comme une formule.',
    exports: {
      published: {
        title: 'Les contributions publiées d’une démarche',
        who: 'Tout le monde, depuis la page des contributions de la démarche. Rien de personnel n’y est.',
      },
      all: {
        title: 'Toutes les contributions',
        who: 'L’administrateur de la Ville, textes protégés compris. Les codes des reçus et les moyens d’être joint n’y sont jamais.',
      },
    },
    column: 'Colonne',
    type: 'Contient',
    meaning: 'Ce que c’est',
    example: 'Exemple',
    values: 'Un de ces mots :',
    types: {
      text: 'du texte',
      number: 'un nombre',
      'yes-no': 'true ou false',
      day: 'un jour, AAAA-MM-JJ',
      instant: 'un instant, en temps universel',
      choice: 'un mot d’une liste',
    },
    exportTitle: 'Exporter les contributions',
    exportMenu: 'Exporter des paroles',
    exportLead:
      'Textes protégés compris : ce fichier n’est pas à publier. Sans filtre, il se réimporte à l’identique dans une ville vide.',
    filters: 'Ce que vous voulez',
    process: 'Démarche',
    from: 'Arrivées depuis le',
    to: 'Jusqu’au',
    channel: 'Canal',
    status: 'État',
    all: 'Tous',
    allProcesses: 'Toutes',
    count: {
      none: 'Aucune contribution ne répond à ces filtres.',
      one: '# contribution dans le fichier',
      other: '# contributions dans le fichier',
    },
    download: (format: string) => `Télécharger en ${format}`,
    toDictionary: 'Ce que veut dire chaque colonne',
    badDay: 'Écrivez une date complète.',
  },
  {
    title: 'Data dictionary',
    menu: 'Data dictionary',
    lead: 'What each column of the files of words to download holds. The name of a column never changes and is never translated.',
    take: 'This dictionary is a file too:',
    others:
      'The files of proposals, actions, deliberations and of the moderation log have other columns, not described here yet.',
    thread: 'The files of the whole thread, from words to actions, and their dictionary',
    unknown: 'An empty cell means “not known”, never zero.',
    guarded:
      'In a table (CSV, XLSX, ODS), a cell that would begin with = + - @ has an apostrophe before it: a spreadsheet would run it as a formula.',
    exports: {
      published: {
        title: 'The published contributions of a process',
        who: 'Everyone, from the page of the contributions of the process. Nothing personal is in it.',
      },
      all: {
        title: 'Every contribution',
        who: 'The administrator of the town, protected texts included. Codes of receipts and ways to be reached are never in it.',
      },
    },
    column: 'Column',
    type: 'Holds',
    meaning: 'What it is',
    example: 'Example',
    values: 'One of these words:',
    types: {
      text: 'text',
      number: 'a number',
      'yes-no': 'true or false',
      day: 'a day, YYYY-MM-DD',
      instant: 'an instant, in universal time',
      choice: 'a word of a list',
    },
    exportTitle: 'Export the contributions',
    exportMenu: 'Export words',
    exportLead:
      'Protected texts included: this file is not to be published. Without filter, it is imported again identically into an empty town.',
    filters: 'What you want',
    process: 'Process',
    from: 'Arrived since',
    to: 'Until',
    channel: 'Channel',
    status: 'State',
    all: 'All',
    allProcesses: 'All',
    count: {
      none: 'No contribution answers these filters.',
      one: '# contribution in the file',
      other: '# contributions in the file',
    },
    download: (format: string) => `Download as ${format}`,
    toDictionary: 'What each column means',
    badDay: 'Write a whole date.',
  },
)
