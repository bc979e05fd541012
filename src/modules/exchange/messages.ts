import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    twice: 'Cet identifiant est déjà plus haut dans le fichier.',
    noText: (columns: string) =>
      `Il manque la colonne des paroles (« text », « texte », « contribution »…). Colonnes lues : ${columns}.`,
    noProcess: 'Ce fichier ne dit pas de quelle démarche il est : choisissez-la (--process).',
    headerTwice: (name: string) =>
      `Deux colonnes s’appellent « ${name} » : renommez l’une des deux, on ne sait pas laquelle lire.`,
    tooLong: (references: string) =>
      `Un classeur XLSX ne tient pas plus de 32 767 signes par cellule. Trop longues : ${references}. Choisissez CSV, ODS ou JSON.`,
    tooLongLine: (line: string) =>
      `Un classeur XLSX ne tient pas plus de 32 767 signes par cellule, et la ligne ${line} est plus longue. Prenez le CSV.`,
    ignored: (columns: string) => `Colonnes du fichier qui ne sont pas lues : ${columns}.`,
    stopped: (added: string, read: string) =>
      `Arrêté. ${added} contributions sont prises (${read} lignes lues). La même commande reprend où elle en était.`,
    going: (read: string, added: string, known: string, faults: string) =>
      `${read} lignes lues : ${added} ajoutées, ${known} déjà là, ${faults} à corriger…`,
    leftOut: (n: string) => `${n} lignes laissées de côté : des votes, ou ce que l’auteur a retiré là-bas.`,
    layout: (name: string) => `Disposition reconnue : ${name}.`,
    reported: (out: string) =>
      `Les lignes à corriger sont dans ${out} : corrigez-les, puis importez ce fichier.`,
    notJson: 'Cette ligne n’est pas du JSON.',
    empty: 'Ce fichier est vide.',
    unreadable: (reason: string) => `Le fichier ne peut pas être lu comme un tableau : ${reason}`,
    fileMissing: (path: string) => `Le fichier ${path} n’existe pas.`,
    usageImport:
      'Usage : import contributions FICHIER [--town VILLE] [--dry-run] [--source NOM] [--process DEMARCHE] [--sheet FEUILLE] [--report FICHIER.csv]',
    usageExport:
      'Usage : export contributions [--town VILLE] [--format csv|xlsx|ods|json|jsonl] [--out FICHIER]',
    summary: (read: string, added: string, known: string, faults: string) =>
      `${read} lignes lues : ${added} ajoutées, ${known} déjà là, ${faults} à corriger.`,
    trial: (read: string, added: string, known: string, faults: string) =>
      `Essai, rien n’est changé. ${read} lignes lues : ${added} à ajouter, ${known} déjà là, ${faults} à corriger.`,
    fault: (line: number, column: string, reason: string) => `ligne ${line}, colonne ${column} : ${reason}`,
    more: (n: string) => `… et ${n} autres.`,
    created: (what: string) => `Créé par l’import, à compléter : ${what}`,
    wouldCreate: (what: string) => `Serait créé par l’import : ${what}`,
    exported: (out: string) => `Toutes les contributions sont dans ${out}.`,
    things: {
      process: (name: string) => `démarche « ${name} »`,
      axis: (name: string) => `axe « ${name} »`,
      angle: (name: string) => `angle « ${name} »`,
      session: (name: string) => `séance « ${name} »`,
      district: (name: string) => `quartier « ${name} »`,
    },
    createdSummary:
      'Démarche créée par l’import d’un fichier de contributions. Sa présentation reste à écrire.',
    createdSponsor: 'Non dit dans le fichier',
  },
  {
    twice: 'This identifier is already higher in the file.',
    noText: (columns: string) =>
      `The column of the words is missing (“text”, “comment”, “body”…). Columns read: ${columns}.`,
    noProcess: 'This file does not say which process it is for: choose it (--process).',
    headerTwice: (name: string) =>
      `Two columns are called “${name}”: rename one of them, nobody can tell which to read.`,
    tooLong: (references: string) =>
      `An XLSX workbook holds at most 32,767 signs a cell. Too long: ${references}. Choose CSV, ODS or JSON.`,
    tooLongLine: (line: string) =>
      `An XLSX workbook holds at most 32,767 signs a cell, and line ${line} is longer. Take the CSV.`,
    ignored: (columns: string) => `Columns of the file that are not read: ${columns}.`,
    stopped: (added: string, read: string) =>
      `Stopped. ${added} contributions are taken (${read} lines read). The same command goes on from there.`,
    going: (read: string, added: string, known: string, faults: string) =>
      `${read} lines read: ${added} added, ${known} already there, ${faults} to mend…`,
    leftOut: (n: string) => `${n} lines left aside: votes, or what its author withdrew over there.`,
    layout: (name: string) => `Layout recognised: ${name}.`,
    reported: (out: string) => `The lines to mend are in ${out}: mend them, then import that file.`,
    notJson: 'This line is not JSON.',
    empty: 'This file is empty.',
    unreadable: (reason: string) => `The file cannot be read as a table: ${reason}`,
    fileMissing: (path: string) => `The file ${path} does not exist.`,
    usageImport:
      'Usage: import contributions FILE [--town TOWN] [--dry-run] [--source NAME] [--process PROCESS] [--sheet SHEET] [--report FILE.csv]',
    usageExport: 'Usage: export contributions [--town TOWN] [--format csv|xlsx|ods|json|jsonl] [--out FILE]',
    summary: (read: string, added: string, known: string, faults: string) =>
      `${read} lines read: ${added} added, ${known} already there, ${faults} to mend.`,
    trial: (read: string, added: string, known: string, faults: string) =>
      `Trial, nothing is changed. ${read} lines read: ${added} to add, ${known} already there, ${faults} to mend.`,
    fault: (line: number, column: string, reason: string) => `line ${line}, column ${column}: ${reason}`,
    more: (n: string) => `… and ${n} others.`,
    created: (what: string) => `Created by the import, to be completed: ${what}`,
    wouldCreate: (what: string) => `Would be created by the import: ${what}`,
    exported: (out: string) => `All the contributions are in ${out}.`,
    things: {
      process: (name: string) => `process “${name}”`,
      axis: (name: string) => `axis “${name}”`,
      angle: (name: string) => `angle “${name}”`,
      session: (name: string) => `session “${name}”`,
      district: (name: string) => `district “${name}”`,
    },
    createdSummary:
      'Process created by the import of a file of contributions. Its presentation remains to be written.',
    createdSponsor: 'Not said in the file',
  },
)
