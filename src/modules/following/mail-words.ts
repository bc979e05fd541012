import { catalogue, type Lang } from '#kernel/i18n.ts'

/** What followers read in their mailbox. */
export const mailWords = catalogue(
  {
    hello: 'Bonjour,',
    colon: '\u00a0: ',
    confirmSubject: (what: string) => `Confirmez pour suivre : ${what}`,
    confirmAsked: (what: string) =>
      `Quelqu’un, sans doute vous, a demandé à recevoir ici ce qui change dans « ${what} ». Si c’est vous, ouvrez cette page et appuyez sur le bouton :`,
    confirmNot:
      'Si ce n’est pas vous, ne faites rien : rien ne sera envoyé, et cette adresse est effacée dans sept jours.',
    subject: (n: number) =>
      n === 1 ? 'Ce que vous suivez : une nouvelle' : `Ce que vous suivez : ${n} nouvelles`,
    intro: (town: string) =>
      `Voici ce qui a changé dans ce que vous suivez${town ? ` (${town})` : ''} depuis notre dernier message.`,
    stop: 'Ne plus recevoir ces messages, sans compte :',
    see: 'Voir ce que vous suivez, et choisir :',
    signed: (town: string) => town,
    tooEarly: 'Les messages du jour partent à partir de huit heures.',
    tooLate: 'Il est tard : les messages partiront demain à partir de huit heures.',
    nobody: 'Personne n’est à prévenir aujourd’hui.',
    nothingToForget: 'Aucune demande n’est à effacer.',
  },
  {
    hello: 'Hello,',
    colon: ': ',
    confirmSubject: (what) => `Confirm to follow: ${what}`,
    confirmAsked: (what) =>
      `Someone, probably you, asked to receive here what changes in “${what}”. If it is you, open this page and press the button:`,
    confirmNot:
      'If it is not you, do nothing: nothing will be sent, and this address is erased within seven days.',
    subject: (n) => (n === 1 ? 'What you follow: one piece of news' : `What you follow: ${n} pieces of news`),
    intro: (town) =>
      `Here is what changed in what you follow${town ? ` (${town})` : ''} since our last message. What the town writes is in French.`,
    stop: 'Receive these messages no more, without an account:',
    see: 'See what you follow, and choose:',
    signed: (town) => town,
    tooEarly: 'The messages of the day leave from eight o’clock.',
    tooLate: 'It is late: messages will leave tomorrow from eight o’clock.',
    nobody: 'Nobody is to be told today.',
    nothingToForget: 'No request is to be erased.',
  },
)

export function confirmationMail(lang: Lang, what: string, key: string, town: string) {
  const m = mailWords[lang]
  const blocks = [
    m.hello,
    m.confirmAsked(what),
    `{site}/suivi/${key}/confirmer`,
    m.confirmNot,
    m.signed(town),
  ]
  return { subject: m.confirmSubject(what), body: `${blocks.filter(Boolean).join('\n\n')}\n` }
}
