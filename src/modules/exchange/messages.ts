import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    unlisted: 'Ce mot n’est pas de la liste : corrigez-le, ou dites ce qu’il veut dire.',
    twice: 'Cet identifiant est déjà plus haut dans le fichier.',
    noText: (columns: string) =>
      `Il manque la colonne des paroles (« text », « texte », « contribution »…). Colonnes lues : ${columns}.`,
    whichQuestion:
      'Ce fichier vient de LimeSurvey. Dites quelle question contient la parole : rien ne permet de le deviner.',
    meetings:
      'Ce fichier de Decidim contient des rencontres, pas des paroles. Ajoutez-les au programme de la démarche.',
    absent: (columns: string) => `Le fichier n’a pas les colonnes attendues : ${columns}.`,
    noProcess: 'Ce fichier ne dit pas de quelle démarche il est : choisissez-la.',
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
    alike: (line: number, reference: string) =>
      `ligne ${line} : ressemble à ${reference}, déjà là dans la même démarche`,
    alikeSaid: (n: string) =>
      `Lignes qui ressemblent à une parole déjà là : ${n}. Pour les laisser de côté : --leave-alike.`,
    alikeLeft: (n: string) => `Lignes laissées de côté, car elles ressemblent à une parole déjà là : ${n}.`,
    remembered: (name: string) => `Colonnes lues comme la dernière fois : ${name}.`,
    unknownWord: (theirs: string, field: string, lines: string) =>
      `« ${theirs} » n’est pas un mot connu de ${field} (lignes : ${lines}). Dites ce qu’il veut dire dans --mapping, ou sur la page.`,
    reported: (out: string) =>
      `Les lignes à corriger sont dans ${out} : corrigez-les, puis importez ce fichier.`,
    notJson: 'Cette ligne n’est pas du JSON.',
    empty: 'Ce fichier est vide.',
    unreadable: (reason: string) => `Le fichier ne peut pas être lu comme un tableau : ${reason}`,
    fileMissing: (path: string) => `Le fichier ${path} n’existe pas.`,
    usageImport:
      'import contributions FICHIER [--town VILLE] [--dry-run] [--source NOM] [--process DÉMARCHE] [--sheet FEUILLE] [--mapping FICHIER.json|NOM] [--leave-alike] [--report FICHIER.csv]',
    usageExport:
      'export contributions [--town VILLE] [--format csv|xlsx|ods|json|jsonl] [--process DÉMARCHE] [--from JOUR] [--to JOUR] [--channel CANAL] [--status ÉTAT] [--out FICHIER]',
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
    unlisted: 'This word is not of the list: mend it, or say what it means.',
    twice: 'This identifier is already higher in the file.',
    noText: (columns: string) =>
      `The column of the words is missing (“text”, “comment”, “body”…). Columns read: ${columns}.`,
    whichQuestion:
      'This file comes from LimeSurvey. Say which question holds the words: nothing lets us guess it.',
    meetings:
      'This Decidim file holds meetings, not words of people. Add them to the programme of the process.',
    absent: (columns: string) => `The file lacks the columns expected: ${columns}.`,
    noProcess: 'This file does not say which process it is for: choose it.',
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
    alike: (line: number, reference: string) =>
      `line ${line}: looks like ${reference}, already in the same process`,
    alikeSaid: (n: string) =>
      `Lines that look like words already there: ${n}. To leave them aside: --leave-alike.`,
    alikeLeft: (n: string) => `Lines left aside, because they look like words already there: ${n}.`,
    remembered: (name: string) => `Columns read as the last time: ${name}.`,
    unknownWord: (theirs: string, field: string, lines: string) =>
      `“${theirs}” is no known word of ${field} (lines: ${lines}). Say what it means in --mapping, or on the page.`,
    reported: (out: string) => `The lines to mend are in ${out}: mend them, then import that file.`,
    notJson: 'This line is not JSON.',
    empty: 'This file is empty.',
    unreadable: (reason: string) => `The file cannot be read as a table: ${reason}`,
    fileMissing: (path: string) => `The file ${path} does not exist.`,
    usageImport:
      'import contributions FILE [--town TOWN] [--dry-run] [--source NAME] [--process PROCESS] [--sheet SHEET] [--mapping FILE.json|NAME] [--leave-alike] [--report FILE.csv]',
    usageExport:
      'export contributions [--town TOWN] [--format csv|xlsx|ods|json|jsonl] [--process PROCESS] [--from DAY] [--to DAY] [--channel CHANNEL] [--status STATE] [--out FILE]',
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
