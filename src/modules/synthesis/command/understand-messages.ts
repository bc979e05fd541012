import { catalogue, sentence } from '#kernel/i18n.ts'

export const understandMessages = catalogue(
  {
    summary: 'Trouver les thèmes, les copies et les paroles à citer d’un fichier, sans serveur',
    usage:
      'understand FICHIER [--json] [--seed 1] [--resolution 1]   FICHIER : CSV ou JSON par lignes, colonnes id, text et, si besoin, group',
    fileMissing: (path: string) => `Le fichier ${path} n’existe pas.`,
    badSeed: '--seed attend un nombre entier, --resolution un nombre plus grand que 0 (1 d’habitude).',
    lacksColumns: 'Le fichier doit avoir une colonne « id » et une colonne « text ».',
    sameId: (id: string, line: number) =>
      `Ligne ${line} : l’identifiant « ${id} » est déjà dans le fichier. Donnez à chaque texte le sien.`,
    notJson: (line: number) => `Ligne ${line} : ce n’est pas du JSON.`,
    noText: 'Le fichier ne contient aucun texte.',
    steps: {
      duplicates: 'copies',
      ideas: 'idées',
      words: 'mots',
      neighbours: 'voisins',
      themes: 'thèmes',
      verbatims: 'paroles à citer',
      names: 'noms',
    },
    texts: (count: string, distinct: string) => `${count} textes, ${distinct} différents.`,
    theme: (number: number, texts: string, words: string) => `${number}. ${words} (${texts})`,
    represented: (share: string) => `Représentés par une parole citée : ${share}`,
    singular: (share: string) => `Voix singulières, à lister : ${share}`,
    empty: (count: string) => `Vides : ${count}`,
    toPlace: (count: string) => `À classer par une personne : ${count}`,
    stability: (value: string) =>
      `Accord entre deux moitiés des recherches (indice de Rand ajusté) : ${value}`,
    gap: (theme: number, more: string, less: string, points: string) =>
      `Thème ${theme} : « ${more} » en parle plus que « ${less} » (écart de ${points} points)`,
  },
  {
    summary: 'Find the themes, the copies and the words to cite of a file, without a server',
    usage:
      'understand FILE [--json] [--seed 1] [--resolution 1]   FILE: CSV or JSON lines, columns id, text and, if need be, group',
    fileMissing: (path: string) => `The file ${path} does not exist.`,
    badSeed: '--seed takes a whole number, --resolution a number above 0 (usually 1).',
    lacksColumns: 'The file must have a column “id” and a column “text”.',
    sameId: (id: string, line: number) =>
      `Line ${line}: the identifier “${id}” is in the file already. Give each text its own.`,
    notJson: (line: number) => `Line ${line}: this is not JSON.`,
    noText: 'The file holds no text.',
    steps: {
      duplicates: 'copies',
      ideas: 'ideas',
      words: 'words',
      neighbours: 'neighbours',
      themes: 'themes',
      verbatims: 'words to cite',
      names: 'names',
    },
    texts: (count: string, distinct: string) => `${count} texts, ${distinct} distinct.`,
    theme: (number: number, texts: string, words: string) => `${number}. ${words} (${texts})`,
    represented: (share: string) => `Represented by a cited verbatim: ${share}`,
    singular: (share: string) => `Singular voices, to list: ${share}`,
    empty: (count: string) => `Empty: ${count}`,
    toPlace: (count: string) => `To be placed by a person: ${count}`,
    stability: (value: string) => `Agreement of two halves of the searches (adjusted Rand index): ${value}`,
    gap: (theme: number, more: string, less: string, points: string) =>
      `Theme ${theme}: “${more}” speaks of it more than “${less}” (gap of ${points} points)`,
  },
)

export const understandWords = (pick: (m: (typeof understandMessages)['fr']) => string) =>
  sentence(understandMessages, pick)
