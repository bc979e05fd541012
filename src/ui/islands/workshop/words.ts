/** What the desk says by itself, where no server can say it. */
const fr = {
  allSent: (time: string) => `Tout est envoyé, ${time}. Aucune parole ne reste sur cet ordinateur.`,
  waiting: (n: number) =>
    n === 1
      ? '1 parole gardée sur cet ordinateur, pas encore envoyée.'
      : `${n} paroles gardées sur cet ordinateur, pas encore envoyées.`,
  changes: (n: number) =>
    n === 1 ? '1 correction pas encore envoyée.' : `${n} corrections pas encore envoyées.`,
  refused: (n: number) =>
    n === 1
      ? '1 parole n’est pas acceptée : voyez ci-dessous.'
      : `${n} ne sont pas acceptées : voyez ci-dessous.`,
  silent: 'Le site ne répond pas : continuez, nouvel essai dans un instant.',
  expired:
    'Votre connexion a expiré. Continuez : rien n’est perdu. Tout partira quand vous serez connecté·e de nouveau.',
  signIn: 'Se connecter de nouveau, dans un autre onglet',
  wrongRole:
    'Votre rôle ne permet pas, ou plus, d’écrire dans cette séance. Rien n’est perdu : téléchargez ces paroles, et demandez à la Ville.',
  noRoom: 'Ce navigateur refuse de garder ce texte : il reste dans le champ. Copiez-le sur un papier.',
  noStore:
    'Ce navigateur ne peut rien garder (navigation privée ?). La page marche, mais chaque envoi demande le réseau.',
  elsewhere: 'Cette parole est partie d’une autre fenêtre : rechargez la page pour la corriger.',
  download: 'Télécharger ce qui n’est pas envoyé',
  mendRefused: 'Reprendre ce texte pour le corriger',
  dropChange: 'Abandonner cette correction',
  kept: 'Gardée ici, pas encore envoyée',
  change: 'Corriger',
  undo: 'Défaire',
  editing: (text: string) => `Vous corrigez : « ${text} ». Entrée enregistre, Échap renonce.`,
  undone: 'Défait : le texte est revenu dans le champ.',
  nothingToUndo: 'Rien à défaire sur cet ordinateur.',
  nothingToChange: 'Rien à corriger sur cet ordinateur.',
  speaks: (who: string) => `Qui parle : ${who}.`,
  table: (name: string) => `${name}.`,
  atTable: (name: string, n: number) => `${name} : ${n} ${n > 1 ? 'paroles' : 'parole'}.`,
  inSession: (n: number) => `Toute la séance : ${n}.`,
  unsentHere: (n: number) => `${n} pas encore envoyée${n > 1 ? 's' : ''}.`,
  unknown: 'Page rouverte sans réseau : ce qui était noté avant n’est pas affiché, mais n’est pas perdu.',
  reload: 'Recharger la page quand le réseau revient',
  onlyTable: 'Ne montrer que cette table',
  notSecure:
    'Sans adresse sécurisée (https), cette page ne peut pas être rouverte pendant une coupure : gardez-la ouverte.',
  ready: 'Cette page peut être rouverte sans réseau sur cet ordinateur.',
}
const en: typeof fr = {
  allSent: (time) => `Everything is sent, ${time}. No words are left on this computer.`,
  waiting: (n) => `${n} kept on this computer, not sent yet.`,
  changes: (n) => (n === 1 ? '1 correction not sent yet.' : `${n} corrections not sent yet.`),
  refused: (n) => `${n} not accepted: see below.`,
  silent: 'The site does not answer: carry on, trying again shortly.',
  expired:
    'Your sign-in has expired. Carry on: nothing is lost. Everything leaves once you are signed in again.',
  signIn: 'Sign in again, in another tab',
  wrongRole:
    'Your role does not, or no longer, let you write in this session. Nothing is lost: download these words, and ask the town.',
  noRoom: 'This browser refuses to keep this text: it stays in the field. Copy it on paper.',
  noStore:
    'This browser can keep nothing (private window?). The page works, but each sending needs the network.',
  elsewhere: 'These words left from another window: reload the page to correct them.',
  download: 'Download what is not sent',
  mendRefused: 'Take this text back to mend it',
  dropChange: 'Give up this correction',
  kept: 'Kept here, not sent yet',
  change: 'Correct',
  undo: 'Undo',
  editing: (text) => `You are correcting: “${text}”. Enter saves, Escape gives up.`,
  undone: 'Undone: the text is back in the field.',
  nothingToUndo: 'Nothing to undo on this computer.',
  nothingToChange: 'Nothing to correct on this computer.',
  speaks: (who) => `Who speaks: ${who}.`,
  table: (name) => `${name}.`,
  atTable: (name, n) => `${name}: ${n}.`,
  inSession: (n) => `Whole session: ${n}.`,
  unsentHere: (n) => `${n} not sent yet.`,
  unknown: 'Page opened without network: what was noted before is not shown, but is not lost.',
  reload: 'Reload the page once the network is back',
  onlyTable: 'Show this table only',
  notSecure: 'Without a secure address (https), this page cannot be opened again during a cut: keep it open.',
  ready: 'This page can be opened again without network on this computer.',
}
export const english = document.documentElement.lang === 'en'
export const words = english ? en : fr

/** Signs a person reads as words; the template only ever puts text in text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (text) made.textContent = text
  if (className) made.className = className
  return made
}
export function button(text: string, act: () => unknown): HTMLButtonElement {
  const made = make('button', text, 'target-link')
  made.type = 'button'
  made.onclick = () => void act()
  return made
}
