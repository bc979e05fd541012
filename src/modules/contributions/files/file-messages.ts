import { catalogue } from '#kernel/i18n.ts'

export const fileMessages = catalogue(
  {
    textRequired: 'Le texte manque.',
    reasonRequired: 'Une contribution non publiée a une raison : remplissez status_reason.',
    publishedRequired: 'Une contribution masquée a un texte publié : remplissez published_text.',
    sessionDayRequired: 'Une séance se reconnaît à son titre et à son jour : remplissez session_day.',
    keyRequired: 'Donnez source et external_id, ou key : sans cela, la même ligne serait ajoutée deux fois.',
    unknownProcess: 'Cette démarche n’existe pas ici.',
    unknownAxis: 'Cette démarche n’a pas d’axe de ce numéro.',
    unknownAngle: 'Cette démarche n’a pas cet angle.',
    unknownSession: 'Cette démarche n’a pas de séance de ce titre à ce jour.',
    unknownDistrict: 'Ce quartier n’est pas dans la liste de la Ville.',
  },
  {
    textRequired: 'The text is missing.',
    reasonRequired: 'A contribution that is not published has a reason: fill in status_reason.',
    publishedRequired: 'A masked contribution has a published text: fill in published_text.',
    sessionDayRequired: 'A session is known by its title and its day: fill in session_day.',
    keyRequired: 'Give source and external_id, or key: without them the same line would be added twice.',
    unknownProcess: 'This process does not exist here.',
    unknownAxis: 'This process has no axis of this number.',
    unknownAngle: 'This process does not have this angle.',
    unknownSession: 'This process has no session of this title on this day.',
    unknownDistrict: 'This district is not in the town’s list.',
  },
)
