import type { Lang } from '#kernel/i18n.ts'
import type { NoticeKind } from '#modules/registrations/registration.ts'
import { type Session, whenWords } from '#modules/workshops/module.ts'

const words = {
  fr: {
    subjects: {
      promoted: 'Une place s’est libérée pour vous',
      moved: 'Une séance où vous êtes inscrit change',
      cancelled: 'Une séance où vous êtes inscrit est annulée',
      week_before: 'Vous êtes inscrit à une séance la semaine prochaine',
      day_before: 'Vous êtes inscrit à une séance demain',
    },
    first: {
      promoted: 'Vous étiez en liste d’attente. Une place s’est libérée : vous êtes inscrit.',
      moved: 'Le jour, l’heure ou le lieu a changé. Votre inscription est gardée.',
      cancelled: 'Cette séance n’aura pas lieu.',
      week_before: 'Nous vous attendons à cette séance.',
      day_before: 'Nous vous attendons à cette séance.',
    },
    reason: (reason: string) => `Raison : ${reason}`,
    place: (place: string) => `Lieu : ${place}`,
    placeUnknown: 'Lieu : pas encore publié',
    last: 'Pour voir, changer ou annuler votre inscription, prenez le code de votre reçu :',
    cannotCome: 'Si vous ne pouvez pas venir, annulez : la personne suivante aura votre place.',
    why: 'Ce message vous est envoyé parce que vous avez laissé cette adresse en vous inscrivant. Elle est effacée trente jours après votre dernière séance.',
  },
  en: {
    subjects: {
      promoted: 'A place has become free for you',
      moved: 'A session you are registered for changes',
      cancelled: 'A session you are registered for is cancelled',
      week_before: 'You are registered for a session next week',
      day_before: 'You are registered for a session tomorrow',
    },
    first: {
      promoted: 'You were on the waiting list. A place has become free: you are registered.',
      moved: 'The day, the time or the place has changed. Your registration is kept.',
      cancelled: 'This session will not take place.',
      week_before: 'We expect you at this session.',
      day_before: 'We expect you at this session.',
    },
    reason: (reason: string) => `Reason: ${reason}`,
    place: (place: string) => `Place: ${place}`,
    placeUnknown: 'Place: not published yet',
    last: 'To see, change or cancel your registration, take the code of your receipt:',
    cannotCome: 'If you cannot come, cancel: the next person will have your place.',
    why: 'You receive this message because you left this address when you registered. It is erased thirty days after your last session.',
  },
} as const

/** What someone is told by e-mail. The code is never in it: a mailbox may be read by others. */
export function toldWords(session: Session, kind: NoticeKind, lang: Lang): { subject: string; body: string } {
  const m = words[lang]
  const lines = [
    m.first[kind],
    '',
    session.title,
    sentenceCase(whenWords(session, lang)),
    session.place ? m.place(session.place) : m.placeUnknown,
    kind === 'cancelled' && session.cancelReason ? m.reason(session.cancelReason) : undefined,
    '',
    kind === 'cancelled' ? undefined : m.cannotCome,
    m.last,
    '{site}/inscription',
    '',
    m.why,
  ]
  return {
    subject: `${m.subjects[kind]} – ${session.title}`,
    body: `${lines.filter((line) => line !== undefined).join('\n')}\n`,
  }
}

/** What is to be said on the telephone, for the call list. */
export function spokenWords(kind: NoticeKind, lang: Lang): string {
  return words[lang].first[kind]
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
