import { catalogue } from '#kernel/i18n.ts'

const quoted = (title: string) => `« ${title} »`
const quotedEn = (title: string) => `“${title}”`
const textsFr = (n: number) => (n > 1 ? `${n} paroles` : 'une parole')
const textsEn = (n: number) => (n > 1 ? `${n} voices` : 'a voice')

/** What operations on themes refuse, and what they did, told to others. */
export const themeMessages = catalogue(
  {
    someone: 'Quelqu’un',
    untitled: 'Thème sans mots',
    noTheme: 'Ce thème n’existe pas dans cette démarche.',
    noText: 'Une de ces paroles n’est plus publiée, ou n’est pas de cette démarche. Rechargez la page.',
    noEdit: 'Cette décision n’existe pas.',
    gone: (title: string) =>
      `Le thème « ${title} » n’existe plus : il a été fusionné, ou plus rien ne s’y trouve. Rechargez la page.`,
    merged: (what: string, at: string) =>
      `Ce thème n’existe plus à part : ${what} (${at}). Rien n’est perdu : ses paroles, ses phrases et ses propositions sont dans celui qui continue, et ce que vous avez tapé est gardé. Regardez, puis recommencez si vous le voulez encore.`,
    carriedOn: (title: string) => `Ce thème a été fusionné : vous êtes maintenant sur « ${title} ».`,
    isLocked: (title: string) =>
      `Le thème « ${title} » est verrouillé : déverrouillez-le d’abord pour le changer.`,
    mergeOther: 'Choisissez un autre thème de la même démarche.',
    chooseTexts: 'Choisissez au moins une parole de ce thème.',
    notUndone: 'Cela ne s’annule pas.',
    undoneAlready: 'C’est déjà annulé.',
    standsOn: (what: string) => `Une décision plus récente en dépend : ${what}. Annulez-la d’abord.`,
    writtenUnder: 'Une phrase ou une proposition est écrite dans ce thème : fusionnez-le plutôt.',
    wouldBreak: 'Ce regroupement changerait une décision humaine : il n’est pas appliqué.',
    meanwhile: (what: string, at: string) =>
      `Depuis que vous avez ouvert cette page, ${what} (à ${at}). Rien n’a été écrasé. Regardez, puis recommencez si vous le voulez encore : ce que vous avez tapé est gardé.`,
    did: {
      create: (who: string, theme: string, _other: string, _n: number) => `${who} a créé ${quoted(theme)}`,
      rename: (who: string, theme: string, other: string, _n: number) =>
        `${who} a renommé ${quoted(theme)} en ${quoted(other)}`,
      merge: (who: string, theme: string, other: string, _n: number) =>
        `${who} a fusionné ${quoted(theme)} dans ${quoted(other)}`,
      split: (who: string, theme: string, other: string, n: number) =>
        `${who} a scindé ${quoted(theme)} : ${textsFr(n)} dans ${quoted(other)}`,
      move: (who: string, theme: string, _other: string, n: number) =>
        `${who} a rangé ${textsFr(n)} dans ${quoted(theme)}`,
      pin: (who: string, theme: string, _other: string, n: number) =>
        `${who} a épinglé ${textsFr(n)} dans ${quoted(theme)}`,
      forbid: (who: string, theme: string, _other: string, n: number) =>
        `${who} a dit ${n > 1 ? `de ${n} paroles` : 'd’une parole'} : pas ${quoted(theme)}`,
      lock: (who: string, theme: string, _other: string, _n: number) =>
        `${who} a verrouillé ${quoted(theme)}`,
      unlock: (who: string, theme: string, _other: string, _n: number) =>
        `${who} a déverrouillé ${quoted(theme)}`,
      undo: (who: string, theme: string, _other: string, _n: number) =>
        `${who} a annulé une décision sur ${quoted(theme)}`,
      apply: (who: string, _theme: string, _other: string, _n: number) => `${who} a appliqué un regroupement`,
    },
  },
  {
    someone: 'Somebody',
    untitled: 'Theme without words',
    noTheme: 'This theme does not exist in this process.',
    noText: 'One of these voices is no longer published, or is not of this process. Reload the page.',
    noEdit: 'This decision does not exist.',
    gone: (title: string) =>
      `The theme “${title}” is no more: it was merged, or nothing is found in it any more. Reload the page.`,
    merged: (what: string, at: string) =>
      `This theme is no longer apart: ${what} (${at}). Nothing is lost: its voices, sentences and proposals are in the one that carries on, and what you typed is kept. Look, then do it again if you still want to.`,
    carriedOn: (title: string) => `This theme was merged: you are now on “${title}”.`,
    isLocked: (title: string) => `The theme “${title}” is locked: unlock it first to change it.`,
    mergeOther: 'Choose another theme of the same process.',
    chooseTexts: 'Choose at least one voice of this theme.',
    notUndone: 'This cannot be taken back.',
    undoneAlready: 'It is taken back already.',
    standsOn: (what: string) => `A later decision stands on it: ${what}. Take that one back first.`,
    writtenUnder: 'A sentence or a proposal is written under this theme: merge it instead.',
    wouldBreak: 'This grouping would change a decision of people: it is not applied.',
    meanwhile: (what: string, at: string) =>
      `Since you opened this page, ${what} (at ${at}). Nothing was overwritten. Look, then do it again if you still want to: what you typed is kept.`,
    did: {
      create: (who: string, theme: string, _other: string, _n: number) => `${who} created ${quotedEn(theme)}`,
      rename: (who: string, theme: string, other: string, _n: number) =>
        `${who} renamed ${quotedEn(theme)} to ${quotedEn(other)}`,
      merge: (who: string, theme: string, other: string, _n: number) =>
        `${who} merged ${quotedEn(theme)} into ${quotedEn(other)}`,
      split: (who: string, theme: string, other: string, n: number) =>
        `${who} split ${quotedEn(theme)}: ${textsEn(n)} in ${quotedEn(other)}`,
      move: (who: string, theme: string, _other: string, n: number) =>
        `${who} put ${textsEn(n)} in ${quotedEn(theme)}`,
      pin: (who: string, theme: string, _other: string, n: number) =>
        `${who} pinned ${textsEn(n)} in ${quotedEn(theme)}`,
      forbid: (who: string, theme: string, _other: string, n: number) =>
        `${who} said of ${textsEn(n)}: not ${quotedEn(theme)}`,
      lock: (who: string, theme: string, _other: string, _n: number) => `${who} locked ${quotedEn(theme)}`,
      unlock: (who: string, theme: string, _other: string, _n: number) =>
        `${who} unlocked ${quotedEn(theme)}`,
      undo: (who: string, theme: string, _other: string, _n: number) =>
        `${who} took back a decision on ${quotedEn(theme)}`,
      apply: (who: string, _theme: string, _other: string, _n: number) => `${who} applied a grouping`,
    },
  },
)
