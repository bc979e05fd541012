import { catalogue } from '#kernel/i18n.ts'

export const pageMessages = catalogue(
  {
    import: {
      menu: 'Importer des paroles',
      title: 'Importer un fichier de contributions',
      lead: 'Choisissez le fichier. Rien n’est changé avant que vous ayez lu le rapport.',
      file: 'Fichier',
      fileHint:
        'CSV ou JSON par lignes, 50 Mo au plus. Deux colonnes au moins : process (l’adresse de la démarche) et text.',
      columns: 'Toutes les colonnes',
      check: 'Vérifier le fichier',
      noFile: 'Choisissez un fichier.',
      gone: 'Ce fichier n’est plus gardé ici. Choisissez-le de nouveau.',
      report: 'Le rapport',
      counts: { read: 'Lignes lues', added: 'À ajouter', known: 'Déjà là', faults: 'À corriger' },
      none: 'Aucune ligne n’est à corriger.',
      faults: 'Les lignes à corriger',
      line: 'Ligne',
      column: 'Colonne',
      reason: 'Pourquoi',
      more: (n: string) => `et ${n} autres`,
      takeGood: 'Importer les lignes bonnes, laisser les autres',
      takeAll: 'Importer',
      another: 'Choisir un autre fichier',
      done: 'Le fichier est importé',
      doneAdded: (n: string) =>
        `${n} contributions ajoutées. Elles attendent d’être relues, sauf celles que le fichier dit publiées.`,
      toQueue: 'Aller à la file',
      nothing: 'Il n’y a rien de nouveau à ajouter.',
    },
  },
  {
    import: {
      menu: 'Import words',
      title: 'Import a file of contributions',
      lead: 'Choose the file. Nothing changes before you have read the report.',
      file: 'File',
      fileHint:
        'CSV or JSON lines, 50 MB at most. At least two columns: process (the address of the process) and text.',
      columns: 'All the columns',
      check: 'Check the file',
      noFile: 'Choose a file.',
      gone: 'This file is no longer kept here. Choose it again.',
      report: 'The report',
      counts: { read: 'Lines read', added: 'To add', known: 'Already there', faults: 'To mend' },
      none: 'No line is to be mended.',
      faults: 'The lines to mend',
      line: 'Line',
      column: 'Column',
      reason: 'Why',
      more: (n: string) => `and ${n} others`,
      takeGood: 'Import the good lines, leave the others',
      takeAll: 'Import',
      another: 'Choose another file',
      done: 'The file is imported',
      doneAdded: (n: string) =>
        `${n} contributions added. They wait to be read, except those the file says are published.`,
      toQueue: 'Go to the queue',
      nothing: 'There is nothing new to add.',
    },
  },
)
