import type { Words } from '#kernel/i18n.ts'
import type { FileRow } from './file-columns.ts'
import type { publicColumns } from './public-columns.ts'

/** What a column of a file is called for people, what it means, and a value it may hold. */
export interface ColumnWords {
  readonly label: Words
  readonly meaning: Words
  /** As a file holds it, always invented. */
  readonly example: string
}

const says = (
  [fr, en]: readonly [string, string],
  [meaningFr, meaningEn]: readonly [string, string],
  example: string,
): ColumnWords => ({ label: { fr, en }, meaning: { fr: meaningFr, en: meaningEn }, example })

/** One line for each column that is written or read: a new column without its line does not compile. */
export const columnWords: Readonly<Record<keyof FileRow | keyof typeof publicColumns, ColumnWords>> = {
  text: says(
    ['La parole elle-même', 'The words themselves'],
    [
      'Ce qui a été dit, mot pour mot. Dans le fichier public : le texte publié, passages privés masqués.',
      'What was said, word for word. In the public file: the text as published, private passages masked.',
    ],
    'Le bus ne passe plus le soir.',
  ),
  title: says(
    ['Titre', 'Title'],
    ['Le titre donné par l’auteur, s’il y en a un.', 'The title its author gave, if any.'],
    'Le bus du soir',
  ),
  process: says(
    ['Démarche', 'Process'],
    ['Nom court de la démarche, comme dans son adresse.', 'Short name of the process, as in its address.'],
    'fabrique-2017',
  ),
  process_title: says(
    ['Titre de la démarche', 'Title of the process'],
    [
      'Le titre écrit en toutes lettres. À la lecture d’un fichier, il ne sert que si la démarche manque.',
      'The title in full. When a file is read, it serves only if the process is missing.',
    ],
    'La fabrique des politiques sociales',
  ),
  axis: says(
    ['Numéro de l’axe', 'Number of the axis'],
    ['Le numéro de l’axe de la démarche.', 'The number of the axis of the process.'],
    '2',
  ),
  axis_title: says(
    ['Titre de l’axe', 'Title of the axis'],
    ['Le titre de l’axe.', 'The title of the axis.'],
    'L’isolement',
  ),
  angle: says(
    ['Angle transversal', 'Angle'],
    ['Un regard qui croise tous les axes.', 'A look that crosses every axis.'],
    'L’accès aux droits',
  ),
  session: says(
    ['Séance', 'Session'],
    ['Le titre de la séance où cela a été dit.', 'The title of the session where it was said.'],
    'Atelier des aînés',
  ),
  session_day: says(
    ['Jour de la séance', 'Day of the session'],
    ['Avec le titre, il désigne une seule séance.', 'With the title it names one session.'],
    '2017-05-20',
  ),
  kind: says(['Nature', 'Kind'], ['Qui parle et comment.', 'Who speaks and how.'], 'individual'),
  channel: says(['Canal', 'Channel'], ['Par où la parole est arrivée.', 'How the words came in.'], 'paper'),
  author_category: says(
    ['Qui parle', 'Who speaks'],
    ['La catégorie dite par l’auteur, ou « non dit ».', 'The category its author said, or “unsaid”.'],
    'citizen',
  ),
  district: says(
    ['Quartier', 'District'],
    ['Le quartier dont on parle, dans la liste de la Ville.', 'The district spoken of, in the town’s list.'],
    'Méan-Penhoët',
  ),
  group_size: says(
    ['Nombre de personnes', 'Number of persons'],
    [
      'Combien de personnes parlent ensemble, comme elles l’ont déclaré.',
      'How many persons speak together, as they declared it.',
    ],
    '12',
  ),
  language: says(
    ['Langue', 'Language'],
    ['Code de la langue dans laquelle cela a été dit.', 'Code of the language it was said in.'],
    'fr',
  ),
  published_text: says(
    ['Texte publié', 'Published text'],
    [
      'Ce que le public lit, passages privés masqués. Vide tant que rien n’est publié.',
      'What the public reads, private passages masked. Empty while nothing is published.',
    ],
    'Le bus ne passe plus le soir.',
  ),
  status: says(['État', 'State'], ['Où en est la relecture.', 'How far the reading has gone.'], 'published'),
  status_reason: says(
    ['Raison de non-publication', 'Reason for not publishing'],
    [
      'La règle publiée pour laquelle la parole n’est pas publiée.',
      'The published rule for which the words are not published.',
    ],
    'off_subject',
  ),
  status_note: says(
    ['Note sur l’état', 'Note on the state'],
    ['Ce qui a été expliqué à l’auteur.', 'What was explained to the author.'],
    'Parle d’un autre sujet que la démarche.',
  ),
  private_life: says(
    ['Touche à la vie privée', 'Touches private life'],
    ['Quelqu’un l’a signalé à la relecture.', 'Somebody marked it when reading.'],
    'false',
  ),
  entered_for: says(
    ['Saisie pour l’auteur', 'Typed for the author'],
    ['Une autre personne a tapé ces mots.', 'Another person typed these words.'],
    'true',
  ),
  read_back: says(
    ['Relue à l’auteur', 'Read back to the author'],
    ['Ce qui a été tapé lui a été relu.', 'What was typed was read back.'],
    'true',
  ),
  said_on: says(
    ['Jour où cela a été dit', 'Day it was said'],
    ['Vide quand personne ne le sait.', 'Empty when nobody knows.'],
    '2017-05-20',
  ),
  received_at: says(
    ['Reçue à', 'Received at'],
    ['L’instant de l’arrivée.', 'The instant it arrived.'],
    '2017-05-20T12:30:00.000Z',
  ),
  received_on: says(
    ['Reçue le', 'Received on'],
    ['Le jour de l’arrivée. L’heure n’est pas publique.', 'The day it arrived. The hour is not public.'],
    '2017-05-20',
  ),
  screened_at: says(
    ['Relue à', 'Read at'],
    ['L’instant de la relecture.', 'The instant it was read.'],
    '2017-05-21T08:00:00.000Z',
  ),
  published_at: says(
    ['Publiée à', 'Published at'],
    ['L’instant de la publication.', 'The instant it was published.'],
    '2017-05-21T08:05:00.000Z',
  ),
  status_at: says(
    ['État depuis', 'State since'],
    ['L’instant du dernier changement d’état.', 'The instant of the last change of state.'],
    '2017-05-21T08:05:00.000Z',
  ),
  source: says(
    ['Provenance', 'Source'],
    ['D’où vient une parole reprise d’un fichier.', 'Where words taken from a file come from.'],
    'Plateforme 2026',
  ),
  external_id: says(
    ['Identifiant d’origine', 'Identifier over there'],
    [
      'Avec la provenance, il fait qu’une ligne envoyée deux fois est prise une fois.',
      'With the source, it makes a line sent twice taken once.',
    ],
    '1217',
  ),
  pseudonym: says(
    ['Pseudonyme', 'Pseudonym'],
    ['Le nom choisi par l’auteur pour signer.', 'The name its author chose to sign with.'],
    'Mouette44',
  ),
  arrived_on: says(
    ['Arrivée le', 'Arrived on'],
    ['Le jour d’arrivée d’une lettre.', 'The day a letter arrived.'],
    '2017-05-19',
  ),
  mail_reference: says(
    ['Référence du courrier', 'Reference of the mail'],
    ['Le numéro d’enregistrement du courrier.', 'The number the mail was registered under.'],
    'COUR-2017-0456',
  ),
  translation: says(
    ['Traduction', 'Translation'],
    ['Le texte en français à côté des mots dits.', 'The text in French beside the words as said.'],
    'Il n’y a pas de bus le soir.',
  ),
  translation_origin: says(
    ['Qui a traduit', 'Who translated'],
    ['La personne qui a mis en français.', 'The person who put it in French.'],
    'interpreter',
  ),
  author_check: says(
    ['Vérifiée par l’auteur', 'Checked by the author'],
    [
      'Ce que l’auteur a dit, avec son reçu, de ce qui a été tapé pour lui.',
      'What the author said, with the receipt, of what was typed for them.',
    ],
    'confirmed',
  ),
  author_checked_at: says(
    ['Vérifiée à', 'Checked at'],
    ['L’instant de cette vérification.', 'The instant of that check.'],
    '2017-05-22T10:00:00.000Z',
  ),
  reference: says(
    ['Numéro public', 'Public number'],
    ['Le numéro qui la désigne ici, pour toujours.', 'The number that names it here, for good.'],
    'C-000123',
  ),
}
