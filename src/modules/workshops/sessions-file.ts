import { type DescribedFile, describedColumns } from '#kernel/files/described-file.ts'
import { audiences, qualifiers, registrationModes, sessionKinds, sessionStatuses } from './session.ts'

const precisions = [
  'day',
  'part',
  'month',
  'quarter',
  'half',
  'season',
  'year-part',
  'year',
  'range',
  'words',
]

const around = (at: string, what: string) =>
  `${at}.from | day? | Du / From | Premier jour de ${what}. / First day of that time. | 2017-05-01
   ${at}.to | day? | Au / To | Dernier jour de ${what}. / Last day of that time. | 2017-05-31
   ${at}.text | text? | En toutes lettres / In words | Comme la Ville l’a écrit. / As the town wrote it. | en mai 2017
   ${at}.precision | choice? | Précision / Precision | Un jour, un mois, une saison… / A day, a month, a season… | month`

/** The programme of a process with who came, as programs read it. */
export const sessionsFile: DescribedFile = {
  name: 'sessions',
  title: { fr: 'Le programme et qui est venu', en: 'The programme and who came' },
  who: {
    fr: 'Tout le monde. Les séances annulées y sont aussi. Ni les personnes inscrites, ni leur nombre n’y sont.',
    en: 'Everyone. Cancelled sessions are in it too. Neither the persons registered nor their number are.',
  },
  addresses: ['/api/list-sessions?process={process}'],
  columns: describedColumns(
    `sessions[].id | number | Numéro / Number | Le numéro de la séance, dans son adresse. / The number of the session, in its address. | 12
     sessions[].processId | number | Numéro de la démarche / Number of the process | Son numéro ici. / Its number here. | 1
     sessions[].axisId | number? | Numéro interne de l’axe / Inner number of the axis | Pour les programmes ; le numéro public est plus bas. / For programs; the public number is below. | 3
     sessions[].kind | choice | Genre / Kind | Atelier, réunion, restitution… / Workshop, meeting, feedback… | workshop
     sessions[].title | text | Titre / Title | Son titre. / Its title. | Atelier des aînés
     sessions[].audience | choice | Pour qui / For whom | Acteurs, habitants ou tout le monde. / Actors, residents or everyone. | citizens
     sessions[].round | number? | Tour / Round | Premier ou second passage du même atelier. / First or second time of the same workshop. | 1
     sessions[].place | text? | Lieu / Place | Où elle se tient. / Where it is held. | Agora
     sessions[].access | text? | Pour venir / Getting there | Ce qu’il faut savoir pour venir. / What to know to come. | Entrée par la cour.
     sessions[].stepFree | yes-no? | Sans marche / Step-free | Vide : on ne le sait pas. / Empty: not known. | true
     sessions[].childCare | yes-no? | Garde d’enfants / Child care | Vide : on ne le sait pas. / Empty: not known. | false
     sessions[].transport | yes-no? | Transport / Transport | Vide : on ne le sait pas. / Empty: not known. | false
     sessions[].interpreter | yes-no? | Interprète / Interpreter | Vide : on ne le sait pas. / Empty: not known. | false
     sessions[].easyRead | yes-no? | Document facile à lire / Easy-read document | Vide : on ne le sait pas. / Empty: not known. | true
     sessions[].registration | choice | Inscription / Registration | Ouverte, fermée, ou pas demandée. / Open, closed, or not needed. | open
     sessions[].startsAt | instant? | Début / Start | Vide quand seule une date approchée est connue. / Empty when only an approximate date is known. | 2017-05-20T07:00:00.000Z
     sessions[].endsAt | instant? | Fin / End | Vide quand elle n’est pas connue. / Empty when not known. | 2017-05-20T10:00:00.000Z
     sessions[].approximateFrom | day? | Autour du / Around, from | Premier jour possible. / First possible day. | 2017-05-01
     sessions[].approximateTo | day? | Jusqu’au / Around, to | Dernier jour possible. / Last possible day. | 2017-05-31
     sessions[].approximateText | text? | Date en toutes lettres / Date in words | Comme la Ville l’a écrite. / As the town wrote it. | en mai 2017
     sessions[].sortDay | day | Jour de classement / Sorting day | Le jour selon lequel le programme est rangé. / The day the programme is sorted by. | 2017-05-20
     sessions[].capacity | number? personnes / persons | Places / Places | Combien peuvent venir. Vide : pas de limite dite. / How many may come. Empty: no limit said. | 30
     sessions[].facilitatorId | number? | Numéro de l’animation / Number of the facilitator | L’organisme qui anime. / The organisation that facilitates. | 4
     sessions[].documents | text? | Documents annoncés / Documents announced | Ce qui est remis avant la séance. / What is handed out before. | Un dossier de quatre pages.
     sessions[].note | text? | Remarque / Note | Ce que la Ville en dit. / What the town says of it. | Repas partagé.
     sessions[].status | choice | État / State | Prévue, tenue ou annulée. / Planned, held or cancelled. | held
     sessions[].cancelReason | text? | Pourquoi elle est annulée / Why it is cancelled | Lu par tout le monde. / Read by everyone. | La salle est fermée.
     sessions[].attendancePersons | number? personnes / persons | Personnes venues / Persons who came | Personnes distinctes. Vide : non compté. / Distinct persons. Empty: not counted. | 24
     sessions[].attendanceCount | number? présences / attendances | Présences / Attendances | Présences, une personne pouvant compter plusieurs fois. / Attendances; a person may count more than once. | 31
     sessions[].attendanceQualifier | choice? | Façon de lire le nombre / How to read it | Exactement, environ, plus de. / Exactly, about, more than. | about
     sessions[].attendanceNote | text? | Remarque sur le nombre / Note on the number | D’où il vient. / Where it comes from. | Feuille d’émargement.
     sessions[].revision | number | Nombre de changements / Number of changes | Combien de fois la séance a changé. / How many times it changed. | 0
     sessions[].createdAt | instant | Créée le / Created at | L’instant de sa création ici. / The instant it was created here. | 2017-03-01T08:00:00.000Z
     sessions[].changedAt | instant | Changée le / Changed at | L’instant du dernier changement. / The instant of the last change. | 2017-03-01T08:00:00.000Z
     sessions[].axisNumber | number? | Numéro de l’axe / Number of the axis | Vide : tous les axes, ou aucun. / Empty: all axes, or none. | 1
     sessions[].axisTitle | text? | Axe / Axis | Le titre de l’axe. / The title of the axis. | L’isolement
     sessions[].axisShortTitle | text? | Axe, en court / Axis, short | Son titre court. / Its short title. | Isolement
     sessions[].facilitator | text? | Animation / Facilitator | Le nom de l’organisme qui anime. / The name of the organisation that facilitates. | Cabinet exemple
     ${around('sessions[].approximate', 'la période')}
     ${around('sessions[].approximate.ends[]', 'ce bout de la période')}
     collisions[][] | number | Séances en collision / Sessions in collision | Deux numéros de séances qui se chevauchent dans une salle ou une animation. / Two numbers of sessions that overlap in a room or a facilitator. | 12
     turnouts[].id | number | Numéro / Number | Le numéro de ce compte. / The number of this count. | 1
     turnouts[].processId | number | Numéro de la démarche / Number of the process | Son numéro ici. / Its number here. | 1
     turnouts[].about | text | À propos de / About | Les séances dont on compte la venue. / The sessions whose attendance is counted. | Les seize ateliers
     turnouts[].persons | number personnes / persons | Personnes / Persons | Combien sont venues, comme annoncé. / How many came, as announced. | 150
     turnouts[].qualifier | choice | Façon de lire le nombre / How to read it | Exactement, environ, plus de. / Exactly, about, more than. | more_than
     turnouts[].source | text | Source / Source | Où ce nombre est écrit. / Where this number is written. | Bilan de la Ville
     turnouts[].recordedAt | instant | Noté le / Recorded at | L’instant où il a été noté ici. / The instant it was recorded here. | 2018-01-15T09:00:00.000Z`,
    {
      'sessions[].kind': sessionKinds,
      'sessions[].audience': audiences,
      'sessions[].registration': registrationModes,
      'sessions[].status': sessionStatuses,
      'sessions[].attendanceQualifier': qualifiers,
      'sessions[].approximate.precision': precisions,
      'sessions[].approximate.ends[].precision': precisions,
      'turnouts[].qualifier': qualifiers,
    },
  ),
}
