import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { decisions, reasonKinds } from '#modules/answers/answer.ts'
import { proposalStatuses } from '#modules/synthesis/module.ts'

/** The proposals of a process and their published answers, as a file. */
export const proposalsFile: DescribedFile = {
  name: 'proposals',
  title: { fr: 'Les propositions et leurs réponses', en: 'The proposals and their answers' },
  who: {
    fr: 'Tout le monde. Les propositions fusionnées et retirées y sont aussi. Une réponse y entre le jour où elle est publiée.',
    en: 'Everyone. Merged and withdrawn proposals are in it too. An answer enters it the day it is published.',
  },
  addresses: [
    '/demarches/{process}/propositions.csv',
    '/demarches/{process}/propositions.json',
    '/api/export-proposals?process={process}',
  ],
  columns: describedColumns(
    `number | number | Numéro / Number | Le numéro public de la proposition. / The public number of the proposal. | 4
     title | text | Titre / Title | Ce qui est demandé, en une ligne. / What is asked, in one line. | Un bus le dimanche
     text | text? | Texte / Text | La demande entière. / The whole request. | Que le bus passe chaque heure le dimanche.
     need | text? | Besoin / Need | Le besoin auquel elle répond. / The need it meets. | Se déplacer sans voiture.
     axis | text? | Axe / Axis | Le titre court de l’axe. / The short title of the axis. | Isolement
     angle | text? | Angle / Angle | Le regard qui croise tous les axes. / The look that crosses every axis. | L’accès aux droits
     theme | text? | Thème / Theme | Le thème de la synthèse. / The theme of the synthesis. | Se déplacer
     status | choice | État / State | Admise, fusionnée dans une autre, retirée. / Admitted, merged into another, withdrawn. | admitted
     merged_into | number? | Fusionnée dans / Merged into | Le numéro de l’autre proposition. / The number of the other proposal. | 2
     status_reason | text? | Raison de l’état / Reason of the state | Pourquoi elle est fusionnée ou retirée. / Why it is merged or withdrawn. | Dit la même chose.
     voices | number paroles / contributions | Paroles d’origine / Words it comes from | Combien de paroles l’ont portée. / How many contributions carried it. | 7
     contributions | text? | Leurs numéros / Their numbers | Les numéros publics de ces paroles. / The public numbers of these words. | C-000123 C-000124
     organisation | text? | Qui répond / Who answers | Le service ou l’organisme chargé de répondre. / The service or organisation in charge of the answer. | Service exemple
     due_day | day? | Réponse promise le / Answer due on | Le jour promis. / The day promised. | 2017-10-15
     decision | choice? | Décision / Decision | Retenue, en partie, déjà faite, non retenue, d’un autre organisme. / Kept, in part, already done, not kept, of another body. | kept
     reason_kind | choice? | Sorte de raison / Kind of reason | La sorte de raison donnée. / The kind of reason given. | ${reasonKinds[0]}
     reason | text? | Raison / Reason | La raison, comme elle est publiée. / The reason, as published. | La ligne existe et sera prolongée.
     follow_up | text? | Ce qui suit / What follows | Ce que la Ville fera, qui et quand. / What the town will do, who and when. | Essai de six mois.
     passed_to | text? | Transmise à / Passed to | L’autre organisme, s’il y en a un. / The other body, if any. | Le département
     passed_on | day? | Transmise le / Passed on | Le jour de la transmission. / The day it was passed on. | 2017-11-02
     plain | text? | En mots simples / In simple words | La réponse en mots simples. / The answer in simple words. | Oui. Le bus passera.
     version | number? | Version / Version | De la réponse publiée. / Of the published answer. | 1
     published_on | day? | Publiée le / Published on | Le jour de publication de la réponse. / The day the answer was published. | 2017-10-10
     example | yes-no | Proposition exemple / Example proposal | Vrai : inventée pour une démonstration. / True: invented for a demonstration. | false
     answer_example | yes-no? | Réponse exemple / Example answer | Vrai : inventée pour une démonstration. / True: invented for a demonstration. | false`,
    { status: proposalStatuses, decision: decisions, reason_kind: reasonKinds },
  ),
}
