import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { authorCategories } from '#modules/contributions/module.ts'
import { fewest, parts } from './synthesis-table.ts'

/** The published synthesis table of a session, as programs read it. */
export const publishedTableFile: DescribedFile = {
  name: 'synthesis-table',
  title: { fr: 'Le tableau de synthèse d’une séance', en: 'The synthesis table of a session' },
  who: {
    fr: `Tout le monde, une fois le tableau publié. Seules les paroles publiées y sont ; un désaccord de moins de ${fewest} personnes n’est pas chiffré.`,
    en: `Everyone, once the table is published. Published words alone are in it; a disagreement of fewer than ${fewest} persons is not counted.`,
  },
  addresses: ['/api/show-published-table?session={session}'],
  columns: describedColumns(
    `state.status | choice | État / State | Toujours « published » ici. / Always “published” here. | published
     state.validated.body | text? | Validé par / Validated by | Qui a validé le tableau. / Who validated the table. | Comité de pilotage
     state.validated.day | day? | Validé le / Validated on | Le jour de la validation. / The day it was validated. | 2017-06-12
     state.publishedAt | instant? | Publié le / Published at | L’instant de la publication. / The instant it was published. | 2017-06-15T09:00:00.000Z
     state.wasPublished | yes-no | A été publié / Was published | Vrai dès la première publication. / True from the first time on. | true
     cells[].id | number | Numéro / Number | Le numéro de la case. / The number of the cell. | 7
     cells[].part | choice | Colonne / Column | Objectif de progrès, facteur de contexte, disposition à prendre. / Objective of progress, factor of context, disposition to take. | objective
     cells[].text | text | Texte / Text | Ce que dit la case. / What the cell says. | Que personne ne reste seul.
     cells[].verbatims[].reference | text | Numéro public / Public number | D’une parole sur laquelle la case repose. / Of words the cell rests on. | C-000123
     cells[].verbatims[].text | text | Parole / Words | Le texte publié, passages privés masqués. / The text as published, private passages masked. | Le bus ne passe plus le soir.
     cells[].verbatims[].language | text | Langue / Language | Code de la langue dans laquelle cela a été dit. / Code of the language it was said in. | fr
     cells[].verbatims[].category | choice | Qui parle / Who speaks | La catégorie dite. / The category said. | citizen
     cells[].unpublished | number paroles / contributions | Paroles non publiées / Words not published | Combien d’autres, qui ne sont pas publiées. / How many more, that are not published. | 2
     cells[].withdrawn | number paroles / contributions | Paroles retirées / Words withdrawn | Combien ont été retirées par leur auteur. / How many their author withdrew. | 0
     cells[].disagreements[].category | choice | Qui n’est pas d’accord / Who disagrees | La catégorie des personnes. / The category of the persons. | association
     cells[].disagreements[].persons | number? personnes / persons | Combien / How many | Vide : non compté, ou moins de cinq. / Empty: not counted, or fewer than five. | 6
     cells[].disagreements[].fewerThan | number? personnes / persons | Moins de / Fewer than | Dit quand le nombre est trop petit. / Said when the number is too small. | 5
     cells[].disagreements[].reference | text? | Parole qui le dit / Words that say it | Le numéro public, si elle est publiée. / The public number, if published. | C-000124`,
    {
      'state.status': ['published'],
      'cells[].part': parts,
      'cells[].verbatims[].category': authorCategories,
      'cells[].disagreements[].category': authorCategories,
    },
  ),
}
