import { catalogue } from '#kernel/i18n.ts'

export const backupMessages = catalogue(
  {
    operatorOnly: 'Une sauvegarde contient tout : seul l’opérateur de la machine peut la faire.',
    exists: (path: string) => `${path} existe déjà : une sauvegarde n’en écrase jamais une autre.`,
    done: (path: string, rows: number, files: number) =>
      `${path} : ${rows} lignes, ${files} fichier(s). Relue jusqu’au bout. Gardez-la comme la base : elle contient tout.`,
    restored: (slug: string, rows: number, files: number, made: string) =>
      `Ville « ${slug} » : ${rows} lignes et ${files} fichier(s) de la sauvegarde du ${made}.`,
    withoutHosts: (hosts: string) =>
      `Ses noms de domaine (${hosts}) servent déjà à une autre ville : ils n’ont pas été repris (town.json).`,
    whichFile: 'Indiquez la sauvegarde : restore FICHIER --town VILLE',
    whichTown: 'Indiquez la ville : create-town VILLE [--host NOM]',
    created: (slug: string) =>
      `La ville « ${slug} » est créée, vide. Décrivez-la : describe-town --town ${slug} …`,
    known: (slug: string) => `La ville « ${slug} » existe déjà : rien n’a changé.`,
  },
  {
    operatorOnly: 'A backup holds everything: only the operator of the machine may make one.',
    exists: (path: string) => `${path} already exists: a backup never overwrites another.`,
    done: (path: string, rows: number, files: number) =>
      `${path}: ${rows} rows, ${files} file(s). Read again to the end. Guard it like the database: it holds everything.`,
    restored: (slug: string, rows: number, files: number, made: string) =>
      `Town “${slug}”: ${rows} rows and ${files} file(s) of the backup of ${made}.`,
    withoutHosts: (hosts: string) =>
      `Its host names (${hosts}) already serve another town: they were not taken over (town.json).`,
    whichFile: 'Name the backup: restore FILE --town TOWN',
    whichTown: 'Name the town: create-town TOWN [--host NAME]',
    created: (slug: string) =>
      `The town “${slug}” is created, empty. Describe it: describe-town --town ${slug} …`,
    known: (slug: string) => `The town “${slug}” already exists: nothing changed.`,
  },
)
