import { stringify } from 'csv-stringify/sync'
import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import type { Lang } from '#kernel/i18n.ts'
import { Download } from '#kernel/reading.ts'
import type { Fault } from './file.ts'
import { messages } from './messages.ts'

/** What of a town's list could not be taken. */
export const pastFaultsDescribed: DescribedFile = {
  name: 'past-acts-faults',
  title: {
    fr: 'Les lignes écartées d’une liste de délibérations',
    en: 'The lines set apart of a list of deliberations',
  },
  who: {
    fr: 'Le secrétariat, tant que la liste n’est pas reprise.',
    en: 'The secretariat, as long as the list is not taken.',
  },
  addresses: ['/bureau/deliberations/anciennes/{import}/ecartees.csv'],
  columns: describedColumns(
    `_line | number | Ligne / Line | Son numéro dans le fichier envoyé. / Its number in the file that was sent. | 12
     _column | text | Colonne / Column | Celle qui est à corriger. / The one to mend. | Date CM
     _reason | text | Raison / Reason | Ce qui ne va pas, en une phrase. / What is wrong, in a sentence. | la date manque
     _value | text? | Valeur / Value | Ce qui est écrit dans cette case. / What is written in that cell. | 31/02/2013`,
  ),
}

export function faultsFile(faults: readonly Fault[], lang: Lang): Download {
  const { reason } = messages[lang]
  const text = stringify(
    faults.map((one) => [one.line, one.column, reason[one.reason](one.value), one.value]),
    {
      header: true,
      columns: pastFaultsDescribed.columns.map(({ name }) => name),
      bom: true,
      escape_formulas: true,
    },
  )
  return new Download('text/csv; charset=utf-8', 'lignes-ecartees.csv', text)
}
