import { stringify } from 'csv-stringify/sync'
import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { Download } from '#kernel/reading.ts'
import { dayOf } from '#ui/dates.ts'
import { bodies, executoryOn, outcomes, slipInDays, statuses } from './deliberation.ts'
import type { ListedAct } from './reads.ts'

/** The deliberations of the town as a file. SCDL, the format of the State, is another one (scdl/). */
export const actsFile: DescribedFile = {
  name: 'deliberations',
  title: { fr: 'Les délibérations', en: 'The deliberations' },
  who: {
    fr: 'Tout le monde. Celles en préparation y sont aussi. Les filtres de la page tiennent aussi pour le fichier.',
    en: 'Everyone. Those in preparation are in it too. The filters of the page hold for the file too.',
  },
  addresses: ['/deliberations.csv', '/api/export-deliberations'],
  columns: describedColumns(
    `number | text? | Numéro / Number | Le numéro que lui donne l’assemblée. / The number its body gives it. | 2017-12-04
     subject | text | Objet / Subject | Ce dont elle décide. / What it decides. | Plan d’actions sociales
     process | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017
     body | choice | Assemblée / Body | Le conseil municipal, ou le conseil d’administration du CCAS. / The municipal council, or the board of the CCAS. | council
     status | choice | État / Status | En préparation, votée, transmise, publiée. / In preparation, voted, sent, published. | voted
     planned_on | day? | Première date annoncée / First date announced | Le jour d’abord annoncé pour le vote. / The day first announced for the vote. | 2017-09-29
     announced_on | day? | Dernière date annoncée / Last date announced | Le dernier jour annoncé pour le vote. / The last day announced for the vote. | 2017-12-22
     voted_on | day? | Votée le / Voted on | Le jour du vote. / The day of the vote. | 2017-12-22
     slip_days | number? jours / days | Écart / Gap | De la première date annoncée au vote ; négatif : plus tôt. / From the first date announced to the vote; negative: earlier. | 84
     outcome | choice? | Résultat / Outcome | Adoptée ou rejetée. / Adopted or rejected. | adopted
     votes_for | number? voix / votes | Pour / For | Vide : non connu, pas zéro. / Empty: not known, not zero. | 38
     votes_against | number? voix / votes | Contre / Against | Vide : non connu, pas zéro. / Empty: not known, not zero. | 4
     votes_abstention | number? voix / votes | Abstentions / Abstentions | Vide : non connu, pas zéro. / Empty: not known, not zero. | 3
     votes_not_taking_part | number? voix / votes | Ne prennent pas part / Not taking part | Vide : non connu, pas zéro. / Empty: not known, not zero. | 0
     sent_on | day? | Transmise le / Sent on | À la préfecture. / To the prefecture. | 2017-12-27
     published_on | day? | Publiée le / Published on | Le jour de la mise en ligne du texte entier. / The day its full text was put online. | 2017-12-28
     executory_on | day? | Exécutoire le / Executory on | Calculé : transmise et publiée (CGCT, article L2131-1). / Computed: sent and published (CGCT, article L2131-1). | 2017-12-28
     answers | number réponses / answers | Réponses adoptées / Answers adopted | Les réponses aux propositions qu’elle adopte. / The answers to proposals that it adopts. | 16
     actions | number actions / actions | Actions adoptées / Actions adopted | Les actions du plan qu’elle adopte. / The actions of the plan that it adopts. | 18
     fingerprint | text? | Empreinte SHA-256 / SHA-256 fingerprint | Du texte publié. / Of the published text. | 9f86d081884c7d65…
     example | yes-no | Exemple / Example | Vrai : inventée pour une démonstration. / True: invented for a demonstration. | false`,
    { body: bodies, status: statuses, outcome: outcomes },
  ),
}

/** What is computed from a line, never typed. Null is unknown. */
export function withComputed(row: ListedAct) {
  return { ...row, slipInDays: slipInDays(row) ?? null, executoryOn: executoryOn(row) ?? null }
}

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
export function deliberationsAsCsv(rows: readonly ReturnType<typeof withComputed>[]): Download {
  const lines = rows.map((row) => ({
    number: row.number,
    subject: row.subject,
    process: row.process,
    body: row.body,
    status: row.status,
    planned_on: row.plannedOn,
    announced_on: row.announcedOn,
    voted_on: row.votedOn,
    slip_days: row.slipInDays,
    outcome: row.outcome,
    votes_for: row.votesFor,
    votes_against: row.votesAgainst,
    votes_abstention: row.votesAbstention,
    votes_not_taking_part: row.votesNotTakingPart,
    sent_on: row.sentOn,
    published_on: row.publishedAt && dayOf(row.publishedAt),
    executory_on: row.executoryOn,
    answers: row.answers,
    actions: row.actions,
    fingerprint: row.fingerprint,
    example: row.example,
  }))
  const text = stringify(lines, {
    header: true,
    columns: actsFile.columns.map(({ name }) => name),
    bom: true,
    escape_formulas: true,
    // A number is not a formula: the three days of a vote held early stay -3.
    cast: {
      boolean: (value) => (value ? 'true' : 'false'),
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  })
  return new Download('text/csv; charset=utf-8', 'deliberations.csv', text)
}
