import type { Visit } from '#kernel/web/page.ts'
import { wordsFor } from '#modules/contributions/module.ts'
import { messages } from './messages.ts'

/** Sending one's voice or a photo in simple words. The page does not call itself FALC. */
export const easyLeave = {
  link: 'Envoyer votre voix, ou la photo d’une feuille',
  title: 'Envoyer votre voix ou une photo',
  lead: 'Vous préférez parler ?\nEnregistrez votre voix avec votre téléphone.\nVous préférez le papier ?\nÉcrivez sur une feuille.\nPrenez la feuille en photo.\nUne personne de la mairie écrit vos mots.\nVous les relisez avec votre code.',
  sound: 'Votre voix',
  soundHint: 'Parlez 8 minutes au plus.',
  photo: 'Prendre la feuille en photo',
  photoHint: 'L’appareil photo s’ouvre.\nPosez la feuille à plat.\nIl faut de la lumière.',
  photos: 'Choisir une photo déjà prise',
  photosHint: '3 photos au plus.',
  axis: 'De quoi parlez-vous ?',
  any: 'Je ne sais pas',
  never:
    'Personne ne verra votre photo sur ce site.\nPersonne n’entendra votre voix sur ce site.\nUne personne de la mairie écrit vos mots.\nLa photo et la voix sont effacées 30 jours après.',
  slow: 'L’envoi peut durer 2 ou 3 minutes.\nAttendez de voir votre code.',
  send: 'Envoyer',
} satisfies Partial<(typeof messages)['fr']['leave']>

export const easyFollow = {
  title: 'Nous avons reçu votre envoi',
  keep: 'Voici votre code.\nGardez-le bien.\nIl sert à lire la réponse.',
  aloud: 'Pour le lire à voix haute :',
  waiting:
    'Une personne de la mairie va écrire vos mots.\nRevenez avec votre code.\nVous lirez le texte.\nVous direz si c’est juste.',
  aside: (why: string) =>
    `Nous n’avons pas pu écrire vos mots.\nPourquoi : ${why}.\nVous pouvez envoyer autre chose.\nVous pouvez appeler la mairie.`,
  gone: 'Vous avez retiré votre envoi.\nIl est effacé.',
  received: 'Reçu le',
  what: 'Vous avez envoyé',
  state: 'Où il en est',
  withdraw: 'Effacer mon envoi',
  withdrawLead: 'Votre photo ou votre voix est effacée tout de suite.\nPersonne n’écrira vos mots.',
} satisfies Partial<(typeof messages)['fr']['follow']>

export const easyLeaveEn: typeof easyLeave = {
  link: 'Send your voice, or the photo of a sheet',
  title: 'Send your voice or a photo',
  lead: 'You prefer to talk?\nRecord your voice with your telephone.\nYou prefer paper?\nWrite on a sheet.\nTake a photo of the sheet.\nA person of the town hall writes down your words.\nYou read them again with your code.',
  sound: 'Your voice',
  soundHint: 'Talk for 8 minutes at most.',
  photo: 'Take a photo of the sheet',
  photoHint: 'The camera opens.\nPut the sheet flat.\nYou need light.',
  photos: 'Choose a photo already taken',
  photosHint: '3 photos at most.',
  axis: 'What do you talk about?',
  any: 'I do not know',
  never:
    'Nobody will see your photo on this site.\nNobody will hear your voice on this site.\nA person of the town hall writes down your words.\nThe photo and the voice are erased 30 days later.',
  slow: 'Sending can take 2 or 3 minutes.\nWait until you see your code.',
  send: 'Send',
}

export const easyFollowEn: typeof easyFollow = {
  title: 'We have what you sent',
  keep: 'Here is your code.\nKeep it well.\nYou need it to read the answer.',
  aloud: 'To read it aloud:',
  waiting:
    'A person of the town hall is going to write down your words.\nCome back with your code.\nYou will read the text.\nYou will say if it is right.',
  aside: (why: string) =>
    `We could not write down your words.\nWhy: ${why}.\nYou can send something else.\nYou can call the town hall.`,
  gone: 'You took back what you sent.\nIt is erased.',
  received: 'Received on',
  what: 'You sent',
  state: 'Where it is',
  withdraw: 'Erase what I sent',
  withdrawLead: 'Your photo or your voice is erased at once.\nNobody will write down your words.',
}

const usual = {
  leave: { fr: messages.fr.leave, en: messages.en.leave },
  follow: { fr: messages.fr.follow, en: messages.en.follow },
}

export const leaveWords = (visit: Visit): (typeof messages)['fr']['leave'] =>
  wordsFor(visit, usual.leave, { fr: easyLeave, en: easyLeaveEn })

export const followWords = (visit: Visit): (typeof messages)['fr']['follow'] =>
  wordsFor(visit, usual.follow, { fr: easyFollow, en: easyFollowEn })
