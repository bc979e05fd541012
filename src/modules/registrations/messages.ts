import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    codeMistyped:
      'Ce code n’est pas complet, ou un signe est mal lu. Il a huit signes, en deux groupes de quatre.',
    codeUnknown:
      'Ce code n’ouvre rien ici. Vérifiez chaque signe. Une inscription est effacée trente jours après la dernière séance.',
    unknownRegistration: 'Cette inscription n’existe pas.',
    unknownSession: 'Cette séance n’est pas au programme de cette démarche.',
    otherProcess: 'Votre rôle ne porte pas sur cette démarche.',
    oneSession: 'Choisissez au moins une séance.',
    sameTime: (names: string) =>
      `Ces séances ont lieu en même temps : ${names}. Choisissez-en une, ou dites que vous gardez les deux.`,
    groupTooLarge: (capacity: number) => `Cette séance a ${capacity} places : écrivez un nombre plus petit.`,
    noRoomForMore: (free: number) =>
      free > 0
        ? `Il reste ${free === 1 ? 'une place' : `${free} places`} à cette séance : vous pouvez en demander autant, pas plus.`
        : 'Il n’y a plus de place libre à cette séance : le nombre de personnes ne peut pas augmenter.',
    contactEmail: 'Écrivez une adresse électronique complète, comme nom@exemple.fr.',
    contactTelephone: 'Écrivez un numéro de téléphone complet, avec tous ses chiffres.',
    notNow: (status: string) => `Ce n’est pas possible : cette inscription est « ${status} ».`,
    alreadyBegun: 'La séance a commencé ou est passée : l’inscription ne change plus.',
    nobodyToRemind: 'Personne n’est à prévenir aujourd’hui.',
    nobodyToForget: 'Aucune inscription n’est assez ancienne pour être effacée.',
    unknownNumber: (numbers: string) => `Aucune ligne de la liste ne porte ce numéro : ${numbers}.`,
    nothingTicked: 'Rien n’a changé sur la liste.',
    notYet: 'Cette séance n’a pas encore eu lieu : la porte ouvre le jour venu.',
    alreadyCalled: 'Cet appel est déjà noté.',
    closedDoor: 'Cette séance est annulée : il n’y a pas de liste à cocher.',
    sessionCancelled: 'Cette séance est annulée.',
    unknownCalendar: 'Cette adresse d’agenda ne sert plus.',
    waitingMark: '(en liste d’attente)',
    statuses: {
      registered: 'inscrite',
      waiting: 'en liste d’attente',
      cancelled: 'annulée',
      door: 'venue sans inscription',
    },
  },
  {
    codeMistyped:
      'This code is incomplete, or a sign was misread. It has eight signs, in two groups of four.',
    codeUnknown:
      'This code opens nothing here. Check each sign. A registration is erased thirty days after the last session.',
    unknownRegistration: 'This registration does not exist.',
    unknownSession: 'This session is not in the programme of this process.',
    otherProcess: 'Your role is not for this process.',
    oneSession: 'Choose at least one session.',
    sameTime: (names: string) =>
      `These sessions are at the same time: ${names}. Choose one, or say that you keep both.`,
    groupTooLarge: (capacity: number) => `This session has ${capacity} places: write a smaller number.`,
    noRoomForMore: (free: number) =>
      free > 0
        ? `${free} ${free === 1 ? 'place is' : 'places are'} left at this session: you may ask for as many, not more.`
        : 'No place is left at this session: the number of people cannot grow.',
    contactEmail: 'Write a whole e-mail address, such as name@example.org.',
    contactTelephone: 'Write a whole telephone number, with all its digits.',
    notNow: (status: string) => `This is not possible: this registration is “${status}”.`,
    alreadyBegun: 'The session has begun or is over: the registration changes no more.',
    nobodyToRemind: 'Nobody is to be told today.',
    nobodyToForget: 'No registration is old enough to be erased.',
    unknownNumber: (numbers: string) => `No line of the list has this number: ${numbers}.`,
    nothingTicked: 'Nothing changed on the list.',
    notYet: 'This session has not taken place yet: the door opens on its day.',
    alreadyCalled: 'This call is already noted.',
    closedDoor: 'This session is cancelled: there is no list to tick.',
    sessionCancelled: 'This session is cancelled.',
    unknownCalendar: 'This calendar address is no longer in use.',
    waitingMark: '(on the waiting list)',
    statuses: {
      registered: 'registered',
      waiting: 'on the waiting list',
      cancelled: 'cancelled',
      door: 'came without registration',
    },
  },
)
