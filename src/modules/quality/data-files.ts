import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { checkCodes, families, stateWords } from './check-codes.ts'

const everyone = {
  fr: 'Tout le monde. Calculé au moment où le fichier est pris, à partir des lignes.',
  en: 'Everyone. Computed from the rows when the file is taken.',
}
const verdicts = ['kept', 'broken', 'pending', 'unknown', 'figure'] as const

/** A text in both languages: two places of a JSON answer. */
const both = (name: string, label: string, meaning: string, example: string) =>
  ['fr', 'en'].map((lang) => `${name}.${lang} | text | ${label} | ${meaning} | ${example}`).join('\n')

const checksCsv: DescribedFile = {
  name: 'checks',
  title: { fr: 'Les vérifications, pour un tableur', en: 'The checks, for a spreadsheet' },
  who: everyone,
  addresses: ['/verifications.csv', '/api/export-checks?format=csv'],
  columns: describedColumns(
    `process | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017
     family | choice | Famille / Family | A : la parole tenue. I : qui participe. P : comment c’est mené. / A: the word kept. I: who takes part. P: how it is led. | A
     code | choice | Vérification / Check | Le code de la vérification. / The code of the check. | A1
     title | text | Titre / Title | Ce qui est vérifié, dans la langue demandée. / What is checked, in the language asked for. | Chaque proposition a une réponse
     state | choice | État / State | Tenu, non tenu, inconnu, en cours ; « nombre » n’est pas une promesse. / Kept, not kept, unknown, pending; “nombre” is a figure, not a promise. | tenu
     numerator | number? | Nombre compté / Number counted | Ce qui remplit la condition. Vide : non connu. / What meets the condition. Empty: not known. | 12
     denominator | number? | Sur combien / Out of | Ce sur quoi on compte. Vide : non connu. / What is counted out of. Empty: not known. | 15
     unknown | number | Non connus / Not known | Combien ne peuvent pas être jugés. / How many cannot be judged. | 0
     examples | number | Exemples / Examples | Combien sont inventés pour la démonstration. / How many are invented for the demonstration. | 0
     failing | number | Qui ne remplissent pas / That fail | Combien ne remplissent pas la condition. / How many do not meet the condition. | 3
     date | day | Jour du calcul / Day computed | Le jour où le nombre est calculé. / The day the figure is computed. | 2026-03-02
     counts | text | Ce qui est compté / What is counted | L’unité des deux nombres, en mots. / The unit of both numbers, in words. | propositions
     formula | text | Calcul / Formula | Le calcul, en mots. / The computation, in words. | Propositions qui ont une réponse publiée, sur toutes.
     method | text | Méthode / Method | Ce qui est pris et ce qui ne l’est pas. / What is taken and what is not. | Les propositions retirées ne sont pas comptées.
     rows | text | Lignes / Rows | L’adresse des lignes derrière le nombre. / The address of the rows behind the figure. | /verifications/A1?demarche=fabrique-2017`,
    { family: families, code: checkCodes, state: stateWords },
  ),
}

const checksJson: DescribedFile = {
  name: 'checks-json',
  title: { fr: 'Les vérifications, pour un programme', en: 'The checks, for a program' },
  who: everyone,
  addresses: ['/verifications.json', '/api/export-checks?format=json', '/api/check'],
  columns: describedColumns(
    `code | choice | Vérification / Check | Le code de la vérification. / The code of the check. | A1
     family | choice | Famille / Family | A : la parole tenue. I : qui participe. P : comment c’est mené. / A: the word kept. I: who takes part. P: how it is led. | A
     process.id | number | Numéro de la démarche / Number of the process | Son numéro ici. / Its number here. | 1
     process.slug | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017
     process.title | text | Titre de la démarche / Title of the process | Le titre en toutes lettres. / The title in full. | La fabrique
     numerator | number? | Nombre compté / Number counted | Ce qui remplit la condition. Vide : non connu. / What meets the condition. Empty: not known. | 12
     denominator | number? | Sur combien / Out of | Ce sur quoi on compte. Vide : non connu. / What is counted out of. Empty: not known. | 15
     unknown | number | Non connus / Not known | Combien ne peuvent pas être jugés. / How many cannot be judged. | 0
     examples | number | Exemples / Examples | Combien sont inventés pour la démonstration. / How many are invented for the demonstration. | 0
     date | day | Jour du calcul / Day computed | Le jour où le nombre est calculé. / The day the figure is computed. | 2026-03-02
     verdict | choice | État / State | Tenu, non tenu, sa date n’est pas venue, inconnu, simple nombre. / Kept, broken, its time has not come, unknown, a figure. | kept
${both('parts[].label', 'Partie / Part', 'Ce que le détail compte, en deux langues. / What the detail counts, in both languages.', 'Retenues')}
     parts[].value | number? | Valeur / Value | Vide : trop peu de personnes derrière le nombre, ou rien à compter. / Empty: too few persons behind it, or nothing to count. | 7
     parts[].unit | choice | Unité / Unit | Un nombre, des jours, ou une note sans nombre. / A count, days, or a note without number. | count
${both('failing[].label', 'Ligne / Row', 'Une ligne qui ne remplit pas la condition. / A row that does not meet the condition.', 'Proposition 4')}
${both('failing[].why', 'Pourquoi / Why', 'Pourquoi elle ne la remplit pas. / Why it does not.', 'Sans réponse')}
     failing[].path | text | Adresse / Address | Où la ligne se lit, dans la ville. / Where the row is read, inside the town. | /propositions/4
     failingTotal | number | Qui ne remplissent pas / That fail | Leur nombre entier, la liste pouvant être coupée. / Their whole number; the list may be cut. | 3
${both('title', 'Titre / Title', 'Ce qui est vérifié. / What is checked.', 'Chaque proposition a une réponse')}
${both('counts', 'Ce qui est compté / What is counted', 'L’unité des deux nombres. / The unit of both numbers.', 'propositions')}
${both('formula', 'Calcul / Formula', 'Le calcul, en mots. / The computation, in words.', 'Réponses publiées, sur toutes les propositions.')}
${both('method', 'Méthode / Method', 'Ce qui est pris et ce qui ne l’est pas. / What is taken and what is not.', 'Les propositions retirées ne sont pas comptées.')}`,
    {
      code: checkCodes,
      family: families,
      verdict: verdicts,
      'parts[].unit': ['count', 'days', 'note'],
    },
  ),
}

const crossingColumns = (process: string, at: string, camel: boolean) =>
  `${process}${at}axis | number | Numéro de l’axe / Number of the axis | Le numéro de l’axe dans la démarche. / The number of the axis in the process. | 2
   ${at}${camel ? 'axisTitle' : 'axis_title'} | text | Axe / Axis | Le titre court de l’axe. / The short title of the axis. | Isolement
   ${at}angle | number | Numéro de l’angle / Number of the angle | Le numéro de l’angle dans la démarche. / The number of the angle in the process. | 1
   ${at}${camel ? 'angleTitle' : 'angle_title'} | text | Angle / Angle | Le regard qui croise tous les axes. / The look that crosses every axis. | L’accès aux droits
   ${at}sessions | number séances / sessions | Séances / Sessions | Celles dont une table a travaillé ce croisement. Zéro veut dire aucune. / Those where a table worked on this crossing. Zero means none. | 2
   ${at}contributions | number paroles / contributions | Paroles / Contributions | Les paroles publiées placées là. / The published contributions placed there. | 14
   ${at}proposals | number propositions / proposals | Propositions / Proposals | Les propositions transmises placées là. / The proposals passed on placed there. | 3`

const crossingsCsv: DescribedFile = {
  name: 'axes-and-angles',
  title: { fr: 'Axes et angles, case par case', en: 'Axes and angles, cell by cell' },
  who: everyone,
  addresses: ['/demarches/{process}/axes-et-angles.csv'],
  columns: describedColumns(
    crossingColumns(
      'process | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017\n',
      '',
      false,
    ),
  ),
}

const crossingsJson: DescribedFile = {
  name: 'axes-and-angles-json',
  title: { fr: 'Axes et angles, pour un programme', en: 'Axes and angles, for a program' },
  who: everyone,
  addresses: ['/api/axes-and-angles?process={process}'],
  columns:
    describedColumns(`process | text | Démarche / Process | Nom court de la démarche. / Short name of the process. | fabrique-2017
   date | day | Jour du calcul / Day computed | Le jour où les nombres sont calculés. / The day the figures are computed. | 2026-03-02
   ${crossingColumns('', 'cells[].', true)}
   outside.sessions | number séances / sessions | Séances ailleurs / Sessions elsewhere | Celles qui ne sont dans aucune case. / Those that are in no cell. | 1
   outside.contributions | number paroles / contributions | Paroles ailleurs / Contributions elsewhere | Celles qui ne sont dans aucune case. / Those that are in no cell. | 6
   outside.proposals | number propositions / proposals | Propositions ailleurs / Proposals elsewhere | Celles qui ne sont dans aucune case. / Those that are in no cell. | 0`),
}

export const checkFiles = [checksCsv, checksJson, crossingsCsv, crossingsJson]
export { both, checksCsv, crossingsCsv, everyone }
