import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { identifier } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { bodies } from '#modules/deliberations/deliberation.ts'
import { countPastActs, type PastAct, pastActs, perPage } from './reads.ts'

export const pastQuery = {
  q: z.string().max(200).optional(),
  page: identifier().default(1),
}

const told = ({ identity, searched, importId, ...act }: PastAct) => act

export const listPastActs = reading({
  name: 'list-past-acts',
  summary: { fr: 'Lister les délibérations anciennes', en: 'List past deliberations' },
  who: 'anyone',
  input: z.object(pastQuery),
  run: async ({ q, page }, { db }) => ({
    total: await countPastActs(db, q),
    perPage,
    acts: (await pastActs(db, q, page)).map(told),
  }),
})

/** The list of acts of before as a file: what each source says, and nothing else. */
export const pastActsDescribed: DescribedFile = {
  name: 'past-acts',
  title: { fr: 'Les délibérations anciennes', en: 'The past deliberations' },
  who: {
    fr: 'Tout le monde. Ce que dit la liste de la Ville, mot pour mot : ni texte, ni vote.',
    en: 'Everyone. What the list of the town says, word for word: neither text nor vote.',
  },
  addresses: ['/deliberations/anciennes.csv'],
  columns: describedColumns(
    `acted_on | day | Date / Date | Le jour de la séance. / The day of the meeting. | 2013-11-25
     body | choice | Assemblée / Body | Le conseil municipal, ou le conseil d’administration du CCAS. / The municipal council, or the board of the CCAS. | council
     number | text? | Numéro / Number | Le numéro de la délibération. / The number of the deliberation. | 464
     reference | text? | Numéro de dossier / File number | Celui du service qui l’a préparée. / That of the service that prepared it. | 67218
     subject | text | Objet / Subject | Tel qu’écrit. / As written. | Attribution d’une aide
     rapporteur | text? | Rapporteur ou rapporteure / Rapporteur | Tel qu’écrit. / As written. | Camille Exemple
     service | text? | Service / Service | Tel qu’écrit. / As written. | Direction exemple
     state | text? | État / State | Tel qu’écrit. / As written. | Délibération exécutoire
     source | text | Source / Source | D’où vient la liste. / Where the list comes from. | Données ouvertes de la Ville`,
    { body: bodies },
  ),
}

/** An unknown cell is empty. Cells that a spreadsheet would run as formulas are made inert. */
export function pastActsFile(rows: readonly PastAct[]): Download {
  const text = stringify(
    rows.map(({ actedOn, ...row }) => ({ ...row, acted_on: actedOn })),
    {
      header: true,
      columns: pastActsDescribed.columns.map(({ name }) => name),
      bom: true,
      escape_formulas: true,
    },
  )
  return new Download('text/csv; charset=utf-8', 'deliberations-anciennes.csv', text)
}
