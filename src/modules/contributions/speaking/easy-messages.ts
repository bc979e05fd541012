import type { followMessages } from '#modules/contributions/receipts/follow-messages.ts'
import type { receiptMessages } from '#modules/contributions/receipts/receipt-messages.ts'
import type { speakMessages } from './speak-messages.ts'

/**
 * The same pages in simple words: one idea a line, short sentences, words everyone uses. After the European rules for
 * easy-to-read texts, but not read again by the persons they are for: the page does not call itself FALC.
 */
export const easySpeak = {
  correct: {
    title: 'Changer vos mots',
    lead: 'Votre nouveau texte remplace l’ancien.\nUne personne de la mairie le lit.\nElle le montre ensuite sur ce site.',
    label: 'Vos mots',
    send: 'Envoyer mes nouveaux mots',
    cancel: 'Ne rien changer',
  },
  withdraw: {
    title: 'Retirer vos mots',
    lead: 'Personne ne pourra plus les lire sur ce site.\nVous ne pourrez pas revenir en arrière.',
    erase: 'Effacez aussi mon texte à la mairie',
    eraseHint: 'Vous ne cochez pas ?\nLa mairie garde le texte.\nPersonne ne le voit.',
    send: 'Retirer mes mots',
    cancel: 'Garder mes mots',
  },
  title: 'Dire ce que vous pensez',
  steps: { subject: 'Le sujet', words: 'Vos mots', again: 'Relire' },
  which: 'De quoi voulez-vous parler ?',
  whichHint: 'Choisissez un sujet.\nVous ne savez pas ?\nChoisissez « Un autre sujet ».',
  chooseOne: 'Choisissez un sujet.',
  what: 'Que faut-il changer ?',
  whatHint:
    'Écrivez avec vos mots.\nLes fautes ne comptent pas.\nTout le monde pourra lire votre texte.\nN’écrivez pas de nom.\nN’écrivez pas d’adresse.\nN’écrivez pas de numéro de téléphone.',
  yourSubject: 'Vous parlez de :',
  writeSomething: 'Écrivez quelques mots.',
  contains: (what: string) => `Votre texte contient ${what}. Effacez-le, ou cochez une case sous le texte.`,
  mask: 'Cachez-le pour moi',
  keep: 'Laissez-le. Une personne de la mairie décidera.',
  whoFold: 'Dire qui vous êtes, sans votre nom (facultatif)',
  whoHint: 'Vous pouvez laisser vide.\nNous ne demandons pas votre nom.',
  pseudonym: 'Un nom inventé',
  pseudonymHint: 'Tout le monde le lira.\nN’écrivez pas votre vrai nom.',
  who: 'Vous êtes…',
  groupSize: 'Vous êtes plusieurs ? Écrivez combien.',
  groupHint: 'Un nombre.\nPar exemple : 12.',
  again: 'Relisez vos mots',
  answerBy: 'Comment voulez-vous avoir la réponse ?',
  answerByHint: 'Vous aurez un code.\nLe code suffit pour lire la réponse.',
  answer: {
    code: 'Je lirai la réponse avec mon code',
    email: 'Envoyez-moi un courriel',
    telephone: 'Appelez-moi',
    letter: 'Envoyez-moi une lettre',
    counter: 'Je viendrai à la mairie',
  },
  answerHint: { counter: 'Venez avec votre code.' },
  contact: 'Votre adresse ou votre numéro',
  contactHint:
    'Seulement pour un courriel, un appel ou une lettre.\nNous l’utilisons seulement pour vous répondre.\nPersonne ne le verra sur ce site.',
  willBeRead:
    'Vous envoyez votre texte.\nUne personne de la mairie le lit.\nElle le montre sur ce site, sans votre nom.',
  changeWords: 'Changer mes mots',
  send: 'Envoyer',
  nothingLost: 'Vous pouvez revenir en arrière.\nVotre texte est gardé.',
  byVoice: 'Vous préférez parler ? Envoyez votre voix, ou la photo d’une feuille',
  byBrief: 'Vous parlez pour une association ? Envoyez son texte',
  next: 'Et après ?',
  nextSteps: [
    'Vous relisez votre texte.',
    'Vous recevez un code.',
    'Une personne de la mairie lit votre texte.',
    'Elle le montre sur ce site, sans votre nom.',
    'Avec le code, vous lisez la réponse.',
    'Avec le code, vous pouvez changer votre texte.',
    'Avec le code, vous pouvez retirer votre texte.',
  ],
  hand: 'Vous décidez',
} satisfies Partial<(typeof speakMessages)['fr']>

export const easyReceipt = {
  arrived: 'Nous avons reçu vos mots',
  keep: 'Voici votre code.\nGardez-le bien.\nAvec ce code, vous pouvez lire la réponse.\nVous pouvez changer votre texte.\nVous pouvez retirer votre texte.',
  title: 'Votre reçu',
  by: 'Comment',
  masked: 'Nous cachons les noms et les adresses, comme vous l’avez demandé.',
  thread: 'La suite',
  lost: (phone: string) =>
    `Vous perdez le code ?\nPersonne ne peut le retrouver.\nNous n’avons ni votre nom, ni votre adresse.\nVous pouvez appeler le ${phone}.`,
  lostButKept: (phone: string) =>
    `Vous perdez le code ?\nPersonne ne peut le retrouver.\nVous pouvez appeler le ${phone}.`,
  address: (address: string) => `Ouvrez ${address}\nÉcrivez le code.`,
  orCopy: 'Ou écrivez les 8 signes sur un papier.',
  follow: 'Voir ce que deviennent mes mots',
  slip: 'Répondre à quelques questions, sans mon nom (facultatif)',
  another: 'Dire autre chose',
  erased: 'Ce texte est effacé.\nVous l’avez demandé.',
} satisfies Partial<(typeof receiptMessages)['fr']>

export const easyFollow = {
  title: 'Voir ce que deviennent mes mots',
  lead: 'Écrivez votre code.\nIl est sur votre reçu.\nIl a 8 signes.',
  noCode: 'Vous n’avez pas de code ?',
  noCodeWhat: 'Vous pouvez lire les mots de tout le monde.\nChoisissez un sujet.',
  kicker: 'Ce que deviennent vos mots',
  state: {
    received: 'Nous avons reçu vos mots.\nUne personne de la mairie va les lire.',
    screened: 'Une personne de la mairie a lu vos mots.\nElle va les montrer sur ce site.',
    published: 'Vos mots sont sur ce site.\nTout le monde peut les lire.',
    published_masked:
      'Vos mots sont sur ce site.\nTout le monde peut les lire.\nDes passages sont cachés, pour protéger quelqu’un.',
    kept_unpublished: 'Vos mots ne sont pas montrés sur ce site.',
    withdrawn: 'Vous avez retiré vos mots.\nPersonne ne peut plus les lire sur ce site.',
    taken_back:
      'Ce texte était une erreur.\nLa personne qui l’a tapé l’a effacé.\nIl ne reste rien de ce texte.',
  },
  keptBecause: (reason: string) => `Pourquoi : votre texte ${reason}.`,
  asSaid: 'Vos mots',
  asPublished: 'Vos mots, comme ils sont sur ce site',
  check: {
    question: 'Est-ce que ce sont bien vos mots ?',
    why: 'Une personne de la mairie a écrit pour vous.\nLisez. Dites si c’est juste.',
    yes: 'Oui, ce sont mes mots',
    no: 'Non, je change',
    confirmed: 'Vous avez lu.\nVous avez dit : c’est juste.',
    corrected: 'Vous avez changé ces mots.',
    yours: 'Vous avez écrit ces mots vous-même.',
  },
  can: 'Vous pouvez',
  became: 'Voir ce que ma parole est devenue',
  correct: 'Changer mes mots',
  withdraw: 'Retirer mes mots',
  print: 'Imprimer mon reçu',
  readIt: 'Lire mes mots sur le site',
  earlier: (n: string) => `Mes mots d’avant (${n})`,
  earlierNote: 'Il faut votre code pour les lire.',
  rules: 'Les règles du site',
} satisfies Partial<(typeof followMessages)['fr']>
