import { catalogue } from '#kernel/i18n.ts'

export const messages = catalogue(
  {
    title: 'Contributions',
    unknown: 'Cette contribution n’existe pas.',
    unknownProcess: 'Cette démarche n’existe pas.',
    unknownAxis: 'Choisissez un sujet de cette démarche.',
    unknownAngle: 'Choisissez un angle de cette démarche.',
    unknownSession: 'Choisissez une séance de cette démarche.',
    unknownDistrict: 'Choisissez un quartier de la liste.',
    notNow: (action: string, status: string) =>
      `« ${action} » n’est pas possible maintenant : l’état actuel est « ${status} ».`,
    notYetOpen: (day: string | null) =>
      day
        ? `La participation n’est pas encore ouverte. Elle ouvre le ${day}.`
        : 'La participation n’est pas encore ouverte.',
    noLongerOpen:
      'La participation est close. Vous pouvez toujours parler à quelqu’un : le numéro est au bas de la page.',
    tooLateToEnter: 'La synthèse est finie : cette parole ne peut plus être ajoutée à la démarche.',
    sentAlready: (code: string) =>
      `Une première version de ce texte est déjà arrivée, avec le code ${code}. Pour la changer, ouvrez « Suivre ma parole » avec ce code, puis « Corriger ».`,
    saidTomorrow: 'Cette date est dans l’avenir. Écrivez le jour où la personne a parlé.',
    decidedMeanwhile: (status: string) =>
      `Une autre personne vient de décider : cette contribution est maintenant « ${status} ». Votre décision n’a rien écrasé. Relisez la fiche.`,
    alreadyPublished: 'Elle est déjà publiée ainsi : le texte n’a pas changé.',
    undoTooLate:
      'Cette décision ne se défait plus ici : elle n’est pas la vôtre, ou elle a plus de 15 minutes. Changez l’état depuis la fiche.',
    chooseReason: 'Choisissez une raison pour au moins une contribution.',
    maskFirst:
      'Ce texte touche à la vie privée. Masquez ce qu’il faut, ou cochez « Rien de privé, j’ai vérifié ».',
    nothingToPublish: 'Rien à publier : ces contributions ne sont pas relues, ou attendent un masque.',
    notYourSlip:
      'Vous ne pouvez reprendre que ce que vous avez saisi depuis moins d’un jour, et que personne n’a encore relu. Ensuite, seule la personne qui a parlé peut le corriger, avec le code de son reçu.',
    typedByMistake: 'Saisie par erreur en séance, et reprise par la personne qui l’avait tapée.',
    sameText: 'Le texte n’a pas changé. Modifiez-le, puis envoyez.',
    contactEmail: 'Écrivez une adresse électronique complète, par exemple prenom@exemple.fr.',
    contactTelephone: 'Écrivez un numéro de téléphone complet, par exemple 02 40 00 00 00.',
    contactLetter: 'Écrivez l’adresse complète où envoyer la lettre.',
    codeMistyped:
      'Un signe de ce code est faux, ou il en manque. Le code a 8 signes, comme 7KM4 R9TP. Regardez votre reçu et écrivez-le de nouveau.',
    codeUnknown:
      'Ce code ne correspond à aucune parole ici. Vérifiez chaque signe. Si vous avez un doute, appelez la mairie : le numéro est au bas de la page.',
    status: {
      received: 'reçue',
      screened: 'relue',
      published: 'publiée',
      published_masked: 'publiée avec des passages masqués',
      kept_unpublished: 'non publiée',
      withdrawn: 'retirée par son auteur',
    },
    states: {
      received: 'Reçues, à relire',
      screened: 'Relues, à publier',
      published: 'Publiées comme elles ont été dites',
      published_masked: 'Publiées avec des passages masqués',
      kept_unpublished: 'Non publiées, avec une raison',
      withdrawn: 'Retirées par leur auteur',
    },
    channel: {
      web: 'Ce site',
      paper: 'Papier',
      telephone: 'Téléphone',
      sms: 'SMS',
      letter: 'Lettre',
      email: 'Courriel',
      counter: 'Guichet',
      workshop: 'Atelier',
      outreach: 'Rencontre sur place',
      import: 'Repris d’un fichier',
    },
    category: {
      citizen: 'Habitant ou habitante',
      concerned: 'Personne concernée',
      professional: 'Professionnel ou professionnelle',
      association: 'Association',
      institution: 'Institution',
      company: 'Entreprise',
      town_agent: 'Agent de la Ville ou du CCAS',
      unsaid: 'Non dit',
    },
    kind: {
      individual: 'Parole d’une personne',
      group: 'Parole d’un groupe',
      verbatim: 'Parole notée en séance',
      brief: 'Cahier d’acteur',
      questionnaire: 'Réponse à un questionnaire',
    },
    reason: {
      personal_data: 'donne des informations privées qu’un masque ne suffit pas à protéger',
      accusation: 'accuse une personne que l’on peut reconnaître',
      insult: 'insulte quelqu’un',
      hatred: 'appelle à la haine ou rejette des personnes pour ce qu’elles sont',
      threat: 'menace quelqu’un',
      advertising: 'fait de la publicité',
      off_subject: 'ne parle d’aucun sujet de la démarche',
      unreadable: 'ne se comprend pas, même relue',
    },
    toMend: {
      personal_data:
        'Racontez la même chose sans nom, sans adresse et sans détail qui fait reconnaître quelqu’un. Puis corrigez votre parole avec votre code.',
      accusation:
        'Dites ce qui s’est passé sans désigner la personne. Puis corrigez votre parole avec votre code.',
      insult:
        'Enlevez l’insulte et gardez la critique : elle est la bienvenue. Corrigez votre parole avec votre code.',
      hatred:
        'Dites ce que vous vivez sans rejeter un groupe de personnes. Puis corrigez votre parole avec votre code.',
      threat:
        'Enlevez la menace. Si vous êtes en colère ou en danger, vous pouvez parler à une personne de la mairie.',
      advertising:
        'Dites ce qu’il faudrait faire, sans vendre ni recommander une entreprise. Puis corrigez votre parole avec votre code.',
      off_subject:
        'Dites le lien avec un sujet de la démarche, ou appelez la mairie : elle vous dira à qui en parler.',
      unreadable: 'Écrivez-la autrement, ou dites-la au téléphone : une personne l’écrira avec vous.',
    },
    persons: (n: string) => `${n} personnes parlent ensemble`,
    subject: 'Sujet',
    angle: 'Angle',
    by: 'Par quel moyen',
    who: 'Qui parle',
    when: 'Dite le',
    received: 'Reçue le',
    session: 'Séance',
    district: 'Quartier',
    process: 'Démarche',
    reference: 'Numéro public',
    noAxis: 'Un autre sujet',
    one: {
      title: (reference: string) => `Contribution ${reference}`,
      withdrawn: 'Son auteur l’a retirée. Son texte n’est plus public.',
      kept: (reason: string) => `Elle n’est pas publiée : elle ${reason}.`,
      waiting: 'Elle est reçue. Une personne la relit avant de la publier.',
      masked: 'Des passages sont masqués pour protéger quelqu’un.',
      became: 'Ce qu’elle est devenue',
      becameWhat: 'Où elle est citée, ce qui est demandé, la réponse, le vote, l’action.',
      thread: 'Suivre le fil',
      back: 'Toutes les contributions de la démarche',
      rules: 'Les règles de publication',
      report: 'Signaler',
    },
  },
  {
    title: 'Contributions',
    unknown: 'This contribution does not exist.',
    unknownProcess: 'This process does not exist.',
    unknownAxis: 'Choose a subject of this process.',
    unknownAngle: 'Choose an angle of this process.',
    unknownSession: 'Choose a session of this process.',
    unknownDistrict: 'Choose a district of the list.',
    notNow: (action: string, status: string) =>
      `“${action}” is not possible now: the present state is “${status}”.`,
    notYetOpen: (day: string | null) =>
      day ? `Participation is not open yet. It opens on ${day}.` : 'Participation is not open yet.',
    noLongerOpen:
      'Participation is closed. You can still talk to someone: the number is at the foot of the page.',
    tooLateToEnter: 'The synthesis is finished: these words can no longer be added to the process.',
    sentAlready: (code: string) =>
      `A first version of this text has already arrived, with the code ${code}. To change it, open “Follow my words” with this code, then “Correct”.`,
    saidTomorrow: 'This date is in the future. Write the day the person spoke.',
    decidedMeanwhile: (status: string) =>
      `Someone else has just decided: this contribution is now “${status}”. Your decision overwrote nothing. Read the sheet again.`,
    alreadyPublished: 'It is published like this already: the text has not changed.',
    undoTooLate:
      'This decision can no longer be undone here: it is not yours, or is more than 15 minutes old. Change the state from the sheet.',
    chooseReason: 'Choose a reason for at least one contribution.',
    maskFirst:
      'This text touches someone’s private life. Mask what must be, or tick “Nothing private, I have checked”.',
    nothingToPublish: 'Nothing to publish: these contributions have not been read, or wait for a mask.',
    notYourSlip:
      'You may only take back what you typed less than a day ago and nobody has read yet. After that, only the person who spoke may correct it, with the code of the receipt.',
    typedByMistake: 'Typed by mistake in a session, and taken back by the person who typed it.',
    sameText: 'The text has not changed. Change it, then send.',
    contactEmail: 'Write a complete e-mail address, for example name@example.org.',
    contactTelephone: 'Write a complete telephone number, for example 02 40 00 00 00.',
    contactLetter: 'Write the complete address to send the letter to.',
    codeMistyped:
      'One sign of this code is wrong, or missing. The code has 8 signs, like 7KM4 R9TP. Look at your receipt and write it again.',
    codeUnknown:
      'This code matches no words here. Check each sign. If in doubt, call the town hall: the number is at the foot of the page.',
    status: {
      received: 'received',
      screened: 'read',
      published: 'published',
      published_masked: 'published with masked passages',
      kept_unpublished: 'not published',
      withdrawn: 'withdrawn by its author',
    },
    states: {
      received: 'Received, to be read',
      screened: 'Read, to be published',
      published: 'Published as they were said',
      published_masked: 'Published with masked passages',
      kept_unpublished: 'Not published, with a reason',
      withdrawn: 'Withdrawn by their author',
    },
    channel: {
      web: 'This site',
      paper: 'Paper',
      telephone: 'Telephone',
      sms: 'Text message',
      letter: 'Letter',
      email: 'E-mail',
      counter: 'Counter',
      workshop: 'Workshop',
      outreach: 'Met on the spot',
      import: 'Taken from a file',
    },
    category: {
      citizen: 'Resident',
      concerned: 'Person concerned',
      professional: 'Professional',
      association: 'Association',
      institution: 'Institution',
      company: 'Company',
      town_agent: 'Officer of the town or of its social action centre',
      unsaid: 'Not said',
    },
    kind: {
      individual: 'One person’s words',
      group: 'A group’s words',
      verbatim: 'Words noted in a session',
      brief: 'Stakeholder brief',
      questionnaire: 'Answer to a questionnaire',
    },
    reason: {
      personal_data: 'gives private information that a mask is not enough to protect',
      accusation: 'accuses a person who can be recognised',
      insult: 'insults someone',
      hatred: 'calls for hatred or rejects people for what they are',
      threat: 'threatens someone',
      advertising: 'advertises something',
      off_subject: 'speaks of no subject of the process',
      unreadable: 'cannot be understood, even read again',
    },
    toMend: {
      personal_data:
        'Tell the same thing without a name, an address or a detail that lets someone be recognised. Then correct your words with your code.',
      accusation: 'Say what happened without pointing at the person. Then correct your words with your code.',
      insult: 'Take out the insult and keep the criticism: it is welcome. Correct your words with your code.',
      hatred:
        'Say what you live through without rejecting a group of people. Then correct your words with your code.',
      threat: 'Take out the threat. If you are angry or in danger, you can talk to someone at the town hall.',
      advertising:
        'Say what should be done, without selling or recommending a business. Then correct your words with your code.',
      off_subject:
        'Say the link with a subject of the process, or call the town hall: they will tell you whom to talk to.',
      unreadable: 'Write it in another way, or say it on the telephone: someone will write it with you.',
    },
    persons: (n: string) => `${n} persons speak together`,
    subject: 'Subject',
    angle: 'Angle',
    by: 'By what means',
    who: 'Who speaks',
    when: 'Said on',
    received: 'Received on',
    session: 'Session',
    district: 'District',
    process: 'Process',
    reference: 'Public number',
    noAxis: 'Another subject',
    one: {
      title: (reference: string) => `Contribution ${reference}`,
      withdrawn: 'Its author withdrew it. Its text is no longer public.',
      kept: (reason: string) => `It is not published: it ${reason}.`,
      waiting: 'It is received. Someone reads it before it is published.',
      masked: 'Some passages are masked to protect someone.',
      became: 'What became of it',
      becameWhat: 'Where it is quoted, what is asked, the answer, the vote, the action.',
      thread: 'Follow the thread',
      back: 'All the contributions of the process',
      rules: 'The rules of publication',
      report: 'Report',
    },
  },
)
