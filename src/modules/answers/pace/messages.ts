import { catalogue } from '#kernel/i18n.ts'

export const paceWords = catalogue(
  {
    title: 'Le rythme',
    left: 'Restent à rédiger',
    due: 'Le jour promis',
    weekdays: 'Jours de semaine d’ici là',
    needed: 'Il en faut par jour',
    real: 'Rédigées par jour depuis deux semaines',
    state: {
      done: 'Tout est rédigé',
      enough: 'Le rythme suffit',
      slow: 'Le rythme ne suffit pas',
      late: 'Le jour promis est passé',
      unknown: 'Aucun jour n’est promis',
    },
    method:
      'Jours de semaine, du lundi au vendredi ; les jours fériés ne sont pas retirés. Le jour est celui du mandat, sinon le dernier jour de rendu des fiches.',
  },
  {
    title: 'The pace',
    left: 'Left to draft',
    due: 'The promised day',
    weekdays: 'Weekdays until then',
    needed: 'Needed each day',
    real: 'Drafted each day for two weeks',
    state: {
      done: 'All is drafted',
      enough: 'The pace is enough',
      slow: 'The pace is not enough',
      late: 'The promised day is past',
      unknown: 'No day is promised',
    },
    method:
      'Weekdays, Monday to Friday; public holidays are not taken out. The day is that of the mandate, else the last due day of the sheets.',
  },
)
