import { stringify } from 'csv-stringify/sync'
import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { Download } from '#kernel/reading.ts'
import { kinds, statuses } from './action.ts'
import { periods } from './money.ts'
import type { Plan, PlanAction } from './reads.ts'

/** The actions of a plan as a file. */
export const actionsFile: DescribedFile = {
  name: 'actions',
  title: { fr: 'Les actions d’un plan', en: 'The actions of a plan' },
  who: {
    fr: 'Tout le monde. Les filtres de la page tiennent aussi pour le fichier.',
    en: 'Everyone. The filters of the page hold for the file too.',
  },
  addresses: ['/plans/{plan}/actions.csv', '/api/export-actions?plan={plan}'],
  columns: describedColumns(
    `number | number | Numéro / Number | Le numéro public de l’action dans son plan. / The public number of the action in its plan. | 7
     title | text | Action / Action | Ce que la Ville fait, en une ligne. / What the town does, in one line. | Créer un conseil des aînés
     axis | text? | Axe / Axis | Le titre de l’axe de la démarche. / The title of the axis of the process. | Accompagner le vieillissement
     kind | choice | Genre / Kind | Créer, essayer, étudier… / Create, try, study… | create
     flagship | yes-no | Phare / Flagship | Vrai : la Ville la dit action phare. / True: the town calls it a flagship action. | false
     open_option | text? | Choix encore ouvert / Option still open | Ce qui n’est pas tranché. / What is not settled. | Sociale ou solidaire
     pilot | text? | Pilote / Pilot | Qui mène l’action. / Who leads the action. | Service exemple
     start_from | day? | Début, au plus tôt / Start, at the earliest | Le premier jour de la date écrite. / The first day of the date as written. | 2018-01-01
     start_to | day? | Début, au plus tard / Start, at the latest | Le dernier jour de la date écrite. / The last day of the date as written. | 2018-12-31
     start_text | text? | Début, tel qu’écrit / Start, as written | La date comme la Ville l’a écrite. / The date as the town wrote it. | 2018
     deadline_from | day? | Échéance, au plus tôt / Deadline, at the earliest | Le premier jour de la date écrite. / The first day of the date as written. | 2019-10-01
     deadline_to | day? | Échéance, au plus tard / Deadline, at the latest | Le dernier jour de la date écrite : le retard se compte après. / The last day of the date as written: lateness is counted after it. | 2019-12-31
     deadline_text | text? | Échéance, telle qu’écrite / Deadline, as written | La date comme la Ville l’a écrite. / The date as the town wrote it. | fin 2019
     days_late | number? jours / days | Jours de retard / Days late | Comptés le jour du téléchargement. Vide : elle n’est pas en retard, ou on ne peut pas le savoir. / Counted on the day of the download. Empty: it is not late, or nobody can know. | 12
     status | choice | État / Status | Le dernier état publié ; inconnu tant que personne ne l’a dit. / The last status published; unknown until somebody says. | in_progress
     status_on | day? | État au / Status on | Le jour de cet état. / The day of that status. | 2019-03-01
     status_example | yes-no | État exemple / Example status | Vrai : cet état est inventé pour une démonstration. / True: this status is invented for a demonstration. | false
     amount_euros | number? euros / euros | Montant / Amount | Vide : non connu, pas zéro. / Empty: not known, not zero. | 9600.5
     amount_period | choice? | Montant pour / Amount for | En tout, ou par an. / In all, or per year. | total
     districts_served | number? quartiers / districts | Quartiers servis / Districts served | Là où l’action est arrivée. / Where the action has arrived. | 3
     districts_aimed | number? quartiers / districts | Quartiers visés / Districts aimed at | Là où elle doit arriver. / Where it must arrive. | 11
     proposals | number propositions / proposals | Propositions reliées / Linked proposals | Combien de propositions l’ont demandée. / How many proposals asked for it. | 2
     source | text? | Source / Source | Où c’est écrit. / Where it is written. | Délibération n° 12
     example | yes-no | Exemple / Example | Vrai : action inventée pour une démonstration. / True: action invented for a demonstration. | false`,
    { kind: kinds, status: statuses, amount_period: periods },
  ),
}

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
export function actionsAsCsv(plan: Plan, actions: readonly PlanAction[]): Download {
  const axisOf = new Map(plan.axes.map((axis) => [axis.id, axis.title]))
  const lines = actions.map((action) => ({
    number: action.number,
    title: action.title,
    axis: action.axisId === null ? null : axisOf.get(action.axisId),
    kind: action.kind,
    flagship: action.flagship,
    open_option: action.openOption,
    pilot: action.pilot,
    start_from: action.begins?.from,
    start_to: action.begins?.to,
    start_text: action.begins?.text,
    deadline_from: action.deadline?.from,
    deadline_to: action.deadline?.to,
    deadline_text: action.deadline?.text,
    days_late: action.timing.is === 'late' ? action.timing.days : null,
    status: action.status,
    status_on: action.statusOn,
    status_example: action.statusExample,
    amount_euros: action.amountCents === null ? null : action.amountCents / 100,
    amount_period: action.amountPeriod,
    districts_served: action.coverage?.served,
    districts_aimed: action.coverage?.total,
    proposals: action.proposals,
    source: action.source,
    example: action.example,
  }))
  const text = stringify(lines, {
    header: true,
    columns: actionsFile.columns.map(({ name }) => name),
    bom: true,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
  return new Download('text/csv; charset=utf-8', `plan-${plan.strategy.slug}.csv`, text)
}
