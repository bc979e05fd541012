import { catalogue } from '#kernel/i18n.ts'

export const publicationWords = catalogue(
  {
    schedule: 'Programmer la publication',
    lead: 'Toutes les réponses validées à cette heure-là se publient ensemble : chacun l’apprend au même moment. Jusque-là, rien n’est public. Vous pouvez annuler ou changer d’heure.',
    day: 'Jour',
    time: 'Heure, à Paris (par exemple 18:30)',
    button: 'Programmer',
    back: 'Retour à la publication',
    cancel: 'Annuler la publication programmée',
    planned: (day: string, time: string) => `Publication programmée le ${day} à ${time}.`,
    change: 'Changer le jour ou l’heure',
    badTime: 'Écrivez l’heure comme 18:30.',
    inPast: 'Ce moment est passé. Choisissez un moment à venir.',
    none: 'Aucune publication n’est programmée pour cette démarche.',
    nothingDue: 'Aucune publication programmée n’est arrivée à son heure.',
  },
  {
    schedule: 'Schedule the publication',
    lead: 'All the answers validated by that hour are published together: everyone learns at the same time. Until then, nothing is public. You can cancel or change the hour.',
    day: 'Day',
    time: 'Hour, in Paris (for example 18:30)',
    button: 'Schedule',
    back: 'Back to publication',
    cancel: 'Cancel the scheduled publication',
    planned: (day: string, time: string) => `Publication scheduled for ${day} at ${time}.`,
    change: 'Change the day or the hour',
    badTime: 'Write the hour as 18:30.',
    inPast: 'This moment is past. Choose a moment to come.',
    none: 'No publication is scheduled for this process.',
    nothingDue: 'No scheduled publication has reached its hour.',
  },
)
