import { catalogue, sentence, type Words } from '#kernel/i18n.ts'

/** What is said of a file of rows that cannot be read, whatever it is read for. */
export const rowMessages = catalogue(
  {
    fileMissing: (path: string) => `Le fichier ${path} n’existe pas.`,
    notFile: (path: string) => `${path} est un dossier : donnez un fichier CSV ou JSON par lignes.`,
    notCsv: (line: number) =>
      `Ligne ${line} : le tableau ne peut pas être lu. Un guillemet est sans doute ouvert et pas refermé.`,
    moreCells: (line: number) =>
      `Ligne ${line} : plus de cases que de colonnes. Un texte qui contient le séparateur se met entre guillemets.`,
    notUtf8: (line: number) =>
      `Vers la ligne ${line} : le fichier n’est pas en UTF-8. Dans un tableur, enregistrez-le sous « CSV UTF-8 ».`,
    hugeLine: (line: number) =>
      `Ligne ${line} : plus d’un million de signes. Un guillemet n’est pas refermé, ou un document entier tient dans une case : coupez-le.`,
    sameId: (id: string, line: number) =>
      `Ligne ${line} : l’identifiant « ${id} » est déjà dans le fichier. Donnez à chaque texte le sien.`,
    notJson: (line: number) => `Ligne ${line} : ce n’est pas du JSON.`,
    noText: 'Le fichier ne contient aucun texte.',
  },
  {
    fileMissing: (path: string) => `The file ${path} does not exist.`,
    notFile: (path: string) => `${path} is a folder: give a file of CSV or JSON lines.`,
    notCsv: (line: number) =>
      `Line ${line}: the table cannot be read. A quotation mark is probably opened and not closed.`,
    moreCells: (line: number) =>
      `Line ${line}: more cells than columns. A text that holds the separator is put between quotation marks.`,
    notUtf8: (line: number) =>
      `About line ${line}: the file is not in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.`,
    hugeLine: (line: number) =>
      `Line ${line}: more than a million signs. A quotation mark is not closed, or a whole document is in one cell: cut it.`,
    sameId: (id: string, line: number) =>
      `Line ${line}: the identifier “${id}” is in the file already. Give each text its own.`,
    notJson: (line: number) => `Line ${line}: this is not JSON.`,
    noText: 'The file holds no text.',
  },
)

export type RowMessages = (typeof rowMessages)['fr']
export const rowWords = (pick: (m: RowMessages) => string): Words => sentence(rowMessages, pick)
