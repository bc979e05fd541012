import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'

/** The published stakeholder briefs of a process, as programs read them. */
export const briefsFile: DescribedFile = {
  name: 'briefs',
  title: { fr: 'Les cahiers d’acteurs publiés', en: 'The stakeholder briefs published' },
  who: {
    fr: 'Tout le monde. Un cahier qui attend d’être relu n’y est que compté.',
    en: 'Everyone. A brief that waits to be read is only counted.',
  },
  addresses: ['/api/list-briefs?process={process}'],
  columns: describedColumns(
    `waiting | number cahiers / briefs | En relecture / Being read | Combien attendent. / How many wait. | 1
     briefs[].reference | text | Numéro public / Public number | Le numéro qui désigne le cahier. / The number that names the brief. | C-000200
     briefs[].organisation | text? | Organisation / Organisation | Qui parle. / Who speaks. | Les Voisins
     briefs[].siret | text? | SIRET / SIRET | Le numéro d’établissement, s’il est donné. / The number of the establishment, if given. | 21440184500018
     briefs[].rna | text? | Numéro d’association / Number of the association | Le numéro du répertoire national (RNA), s’il est donné. / The number in the national list (RNA), if given. | W443001234
     briefs[].title | text? | Titre / Title | Le titre du cahier. / The title of the brief. | Pour des bus le dimanche
     briefs[].introduction | text? | Introduction / Introduction | Ce qui précède les thèses. / What comes before the theses. | Nous sommes 40 familles.
     briefs[].theses[].title | text | Titre de la thèse / Title of the thesis | Dans leur ordre ; la première est la thèse 1. / In their order; the first is thesis 1. | Un bus chaque heure
     briefs[].theses[].text | text? | Texte de la thèse / Text of the thesis | Ce qu’elle dit. / What it says. | Le dimanche, rien ne roule.`,
  ),
}
