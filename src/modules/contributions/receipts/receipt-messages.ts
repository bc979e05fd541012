import { catalogue } from '#kernel/i18n.ts'

/** The slip that is kept, on the screen and on paper. */
export const receiptMessages = catalogue(
  {
    page: 'Votre reçu',
    printed: (when: string) => `Reçu imprimé le ${when}.`,
    arrived: 'Votre parole est bien arrivée',
    keep: 'Gardez ce code. Il suffit pour suivre votre parole, la corriger ou la retirer.',
    title: 'Reçu de votre parole',
    subject: 'Sujet',
    by: 'Par quel moyen',
    masked: 'À votre demande, ce qui fait reconnaître quelqu’un dans le texte sera masqué.',
    thread: 'Ce qui suit',
    lost: (phone: string) =>
      `Code perdu ? Il ne peut pas être retrouvé : nous ne gardons ni votre nom, ni votre adresse. Vous pouvez toujours parler à quelqu’un au ${phone}.`,
    lostButKept: (phone: string) =>
      `Code perdu ? Il ne peut pas être retrouvé. Vous pouvez toujours parler à quelqu’un au ${phone}.`,
    address: (address: string) => `Ou ouvrez ${address} et écrivez le code.`,
    qr: 'Carré à flasher : ouvre la page de suivi',
    keepIt: 'Garder ce reçu',
    orCopy: 'Ou recopiez les 8 signes.',
    follow: 'Suivre ma parole',
    slip: 'Dire qui je suis en général, sans mon nom (facultatif)',
    another: 'Donner une autre parole',
    erased: 'Ce texte a été effacé à la demande de son auteur.',
  },
  {
    page: 'Your receipt',
    printed: (when: string) => `Receipt printed on ${when}.`,
    arrived: 'Your words have arrived',
    keep: 'Keep this code. It is enough to follow your words, correct them or withdraw them.',
    title: 'Receipt of your words',
    subject: 'Subject',
    by: 'By what means',
    masked: 'As you asked, what lets someone be recognised in the text will be hidden.',
    thread: 'What comes next',
    lost: (phone: string) =>
      `Code lost? It cannot be found again: we keep neither your name nor your address. You can always talk to someone on ${phone}.`,
    lostButKept: (phone: string) =>
      `Code lost? It cannot be found again. You can always talk to someone on ${phone}.`,
    address: (address: string) => `Or open ${address} and write the code.`,
    qr: 'Square to scan: opens the tracking page',
    keepIt: 'Keep this receipt',
    orCopy: 'Or copy the 8 signs.',
    follow: 'Follow my words',
    slip: 'Say a few things about me, without my name (optional)',
    another: 'Give other words',
    erased: 'This text was erased at its author’s request.',
  },
)
