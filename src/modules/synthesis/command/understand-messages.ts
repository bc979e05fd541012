import { catalogue, sentence } from '#kernel/i18n.ts'

export const understandMessages = catalogue(
  {
    summary: 'Trouver les thèmes, les copies et les paroles à citer d’un fichier, sans serveur',
    usage:
      'understand FICHIER [--json] [--seed 1] [--resolution 1]\nFICHIER : CSV ou JSON par lignes (UTF-8), colonnes id, text et, si besoin, group.\n--json : une ligne par texte (thème, sous-thème, appartenance, groupe de copies, parole qui le représente).\n--seed : la même graine donne le même résultat.\n--resolution : plus de 1, des thèmes plus fins ; moins, plus larges',
    badSeed: '--seed attend un nombre entier, --resolution un nombre plus grand que 0 (1 d’habitude).',
    lacksColumns: (lacking: string, found: string) =>
      `La première ligne doit nommer les colonnes « id » et « text » ; il manque « ${lacking} ». Colonnes lues : ${found}`,
    lacks: (line: number) => `Ligne ${line} : il manque l’identifiant « id » ou le champ « text ».`,
    notText: (line: number) => `Ligne ${line} : « text » doit être du texte.`,
    steps: {
      duplicates: 'copies',
      ideas: 'idées',
      words: 'mots',
      neighbours: 'voisins',
      themes: 'thèmes',
      verbatims: 'paroles à citer',
      names: 'noms',
    },
    texts: (count: string, distinct: string) => `Textes lus : ${count}, distincts : ${distinct}.`,
    theme: (number: number, texts: string, words: string, parts: number) =>
      `${number}. ${words} (${texts}${parts > 1 ? ` ; ${parts} sous-thèmes` : ''})`,
    toRead: (verbatims: string, share: string) =>
      `À lire d’abord : ${verbatims} paroles en 1 500 signes représentent ${share}`,
    represented: (share: string) => `Représentés par une parole citée : ${share}`,
    singular: (share: string) => `Paroles singulières, à lister : ${share}`,
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
      'understand FILE [--json] [--seed 1] [--resolution 1]\nFILE: CSV or JSON lines (UTF-8), columns id, text and, if need be, group.\n--json: one line a text (theme, sub-theme, membership, group of copies, verbatim that represents it).\n--seed: the same seed gives the same result.\n--resolution: above 1, finer themes; below, broader ones',
    badSeed: '--seed takes a whole number, --resolution a number above 0 (usually 1).',
    lacksColumns: (lacking: string, found: string) =>
      `The first line must name the columns “id” and “text”; “${lacking}” is missing. Columns read: ${found}`,
    lacks: (line: number) => `Line ${line}: the identifier “id” or the field “text” is missing.`,
    notText: (line: number) => `Line ${line}: “text” must be text.`,
    steps: {
      duplicates: 'copies',
      ideas: 'ideas',
      words: 'words',
      neighbours: 'neighbours',
      themes: 'themes',
      verbatims: 'words to cite',
      names: 'names',
    },
    texts: (count: string, distinct: string) => `Texts read: ${count}, distinct: ${distinct}.`,
    theme: (number: number, texts: string, words: string, parts: number) =>
      `${number}. ${words} (${texts}${parts > 1 ? `; ${parts} sub-themes` : ''})`,
    toRead: (verbatims: string, share: string) =>
      `To read first: ${verbatims} verbatims in 1,500 signs represent ${share}`,
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
