import { catalogue } from '#kernel/i18n.ts'

/** What is sent to authors and to those who reported. */
export const mailWords = catalogue(
  {
    hello: 'Bonjour,',
    refusedSubject: 'Votre parole n’est pas publiée : la raison',
    refused: (reference: string, process: string) =>
      `Vous avez donné votre avis dans la démarche « ${process} ». Votre parole (numéro ${reference}) n’est pas publiée.`,
    because: (reason: string) => `La raison, dans les règles publiées : elle ${reason}.`,
    canAppeal:
      'Vous pouvez la corriger, ou demander qu’une autre personne décide : c’est un recours, avec votre code.',
    decidedSubject: 'Votre recours a une réponse',
    decided: (reference: string, process: string) =>
      `Vous avez fait un recours pour votre parole (numéro ${reference}) dans la démarche « ${process} ». Une autre personne a décidé.`,
    accepted: 'Votre parole est publiée.',
    rejected: 'Votre parole reste non publiée.',
    restoredSubject: 'Votre parole n’est plus refusée',
    restored: (reference: string, process: string) =>
      `La Ville vous avait dit que votre parole (numéro ${reference}), dans la démarche « ${process} », n’était pas publiée. Elle a relu : cette décision est annulée.`,
    restoredNext: 'Votre parole sera lue une dernière fois, puis publiée. Vous n’avez rien à faire.',
    placeAndDay: (town: string, day: string) => `${town}, le ${day}`,
    lost: (phone: string | undefined) =>
      phone
        ? `Vous n’avez plus votre code, ou vous préférez qu’on vous l’explique : appelez le ${phone}.`
        : 'Vous n’avez plus votre code, ou vous préférez qu’on vous l’explique : demandez à la mairie.',
    mark: (reference: string) => `Lettre pour la parole ${reference}`,
    read: 'Les raisons, et un mot de la Ville pour vous, se lisent avec le code de votre reçu, à cette adresse :',
    rules: 'Les règles de publication, avec ce que l’on peut changer pour chaque raison :',
    signed: (town: string) => town,
    reportSubject: 'Votre signalement a une réponse',
    reported: (reference: string) => `Vous avez signalé la contribution ${reference}.`,
    acted: 'La Ville a changé quelque chose. Voici pourquoi :',
    dismissed: 'La Ville n’a rien changé. Voici pourquoi :',
  },
  {
    hello: 'Hello,',
    refusedSubject: 'Your words are not published: the reason',
    refused: (reference: string, process: string) =>
      `You gave your view in the process “${process}”. Your words (number ${reference}) are not published.`,
    because: (reason: string) => `The reason, in the published rules: it ${reason}.`,
    canAppeal: 'You may correct them, or ask that another person decide: it is an appeal, with your code.',
    decidedSubject: 'Your appeal is answered',
    decided: (reference: string, process: string) =>
      `You appealed for your words (number ${reference}) in the process “${process}”. Another person has decided.`,
    accepted: 'Your words are published.',
    rejected: 'Your words stay unpublished.',
    restoredSubject: 'Your words are no longer refused',
    restored: (reference, process) =>
      `The town had told you that your words (number ${reference}), in the process “${process}”, were not published. It has read again: that decision is cancelled.`,
    restoredNext: 'Your words will be read a last time, then published. You have nothing to do.',
    placeAndDay: (town, day) => `${town}, ${day}`,
    lost: (phone) =>
      phone
        ? `You no longer have your code, or you would rather have it explained: call ${phone}.`
        : 'You no longer have your code, or you would rather have it explained: ask at the town hall.',
    mark: (reference) => `Letter for the contribution ${reference}`,
    read: 'The reasons, and a word from the town for you, are read with the code of your receipt, at this address:',
    rules: 'The rules of publication, with what may be changed for each reason:',
    signed: (town: string) => town,
    reportSubject: 'Your report is answered',
    reported: (reference: string) => `You reported the contribution ${reference}.`,
    acted: 'The town has changed something. Here is why:',
    dismissed: 'The town has changed nothing. Here is why:',
  },
)
