import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { toldFacts } from './happened.ts'

/** The news of a process, as programs read them; RSS and Atom say the same. */
export const newsFile: DescribedFile = {
  name: 'news',
  title: { fr: 'Les actualités d’une démarche', en: 'The news of a process' },
  who: {
    fr: 'Tout le monde. Les plus récentes d’abord.',
    en: 'Everyone. The latest first.',
  },
  addresses: ['/api/list-news?process={process}'],
  columns: describedColumns(
    `key | text | Clé / Key | Ne change jamais. / Never changes. | SessionPlanned-1-2017-03-01
     fact | choice | Ce qui s’est passé / What happened | Le fait du journal. / The fact of the journal. | SessionPlanned
     day | day | Jour / Day | À l’heure de Paris. / Paris time. | 2017-03-01
     title | text | Titre / Title | En une ligne, en français. / In one line, in French. | Séances prévues : 16
     about | text? | À propos de / About | Le nom de la chose, s’il n’y en a qu’une. / The name of the thing, when it is one alone. | Atelier des aînés
     path | text | Adresse / Address | Où cela se lit, dans la ville. / Where it is read, inside the town. | /demarches/fabrique-2017/programme
     count | number choses / things | Combien / How many | Choses racontées ensemble. / Things told together. | 16
     example | yes-no | Exemple / Example | Vrai : inventé pour une démonstration. / True: invented for a demonstration. | false
     text | text? | Texte / Text | D’une actualité écrite par la Ville. / Of news written by the town. | L’atelier est déplacé.
     correctedAt | instant? | Corrigée le / Corrected at | L’instant de sa correction. / The instant it was corrected. | 2017-03-02T09:00:00.000Z`,
    { fact: toldFacts },
  ),
}
