import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { keptReasons, statuses } from '#modules/contributions/module.ts'
import { logKinds } from './log-reads.ts'

/** The public log of moderation as a file: every value is a day, a number or a word of a closed list. */
export const logFileDescribed: DescribedFile = {
  name: 'moderation-log',
  title: { fr: 'Le journal public de la modération', en: 'The public log of moderation' },
  who: {
    fr: 'Tout le monde. Ni le texte, ni qui a parlé, ni qui a décidé n’y sont. Le plus récent d’abord.',
    en: 'Everyone. Neither the text, nor who spoke, nor who decided is in it. The latest first.',
  },
  addresses: ['/demarches/{process}/journal-de-moderation.csv', '/api/take-moderation-log?process={process}'],
  columns: describedColumns(
    `day | day | Jour / Day | Le jour de la décision, à l’heure de Paris. / The day of the decision, Paris time. | 2017-05-21
     reference | text | Ce qui est jugé / What is judged | Le numéro public de la parole ; pour une phrase de la synthèse ou une réponse, son genre puis son numéro. / The public number of the contribution; for a sentence of the synthesis or an answer, its kind then its number. | C-000123
     decision | choice | Décision / Decision | Ce qui a été fait : relecture, publication, refus, recours, signalement. / What was done: reading, publication, refusal, appeal, report. | ContributionPublished
     from | choice? | État avant / State before | L’état de la parole avant. Vide pour un recours ou un signalement, qui n’en changent pas. / The state before. Empty for an appeal or a report, which change none. | screened
     to | choice? | État après / State after | L’état de la parole après. Vide pour un recours ou un signalement. / The state after. Empty for an appeal or a report. | published
     reason | choice? | Raison / Reason | La règle publiée pour laquelle la parole n’est pas publiée, ou dont l’auteur demande le réexamen. / The published rule for which the words are not published, or that the appeal is about. | insult
     result | choice? | Issue / Result | Ce qui est décidé d’un recours ou d’un signalement. / What is decided of an appeal or of reports. | accepted`,
    {
      decision: Object.values(logKinds).flat(),
      from: statuses,
      to: statuses,
      reason: keptReasons,
      result: ['accepted', 'rejected', 'acted', 'dismissed'],
    },
  ),
}
