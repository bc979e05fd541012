import { catalogue } from '#kernel/i18n.ts'

/** A letter that came to the town: its dates, its pages, what it says. */
export const letterMessages = catalogue(
  {
    title: 'Saisir une lettre',
    lead: 'Photographiez les pages, tapez le texte maintenant ou plus tard. La personne reçoit le même code qu’un habitant du site.',
    writtenOn: 'Date de la lettre',
    arrivedOn: 'Reçue le',
    mailReference: 'Numéro du courrier',
    mailReferenceHint: 'Celui du registre de la mairie, si vous en tenez un.',
    pages: 'Photos des pages',
    pagesHint:
      '10 au plus, 15 Mo chacune, JPEG, PNG ou WebP. Jamais publiques, effacées 30 jours après la saisie.',
    text: 'Ce que dit la lettre',
    textHint: 'Mot pour mot, sans nom ni adresse. Laissez vide pour la taper plus tard d’après les photos.',
    address: 'La personne veut une réponse par lettre : son adresse',
    addressHint:
      'Gardée à part, jamais publiée, effacée avec un retrait. Laissez vide si elle ne le demande pas.',
    keep: 'Garder la lettre',
    future: 'Cette date est dans l’avenir.',
    tooSoon: 'La lettre ne peut pas être reçue avant d’être écrite.',
    textOrPages: 'Tapez le texte, ou ajoutez les photos des pages.',
    textFirst:
      'Pour garder l’adresse, tapez aussi le texte. Si vous le tapez plus tard, vous noterez l’adresse à ce moment-là.',
    facts: {
      written: (day: string) => `Lettre du ${day}`,
      arrived: (day: string) => `reçue le ${day}`,
      reference: (reference: string) => `courrier n° ${reference}`,
    },
  },
  {
    title: 'Type a letter',
    lead: 'Photograph the pages, type the text now or later. The person receives the same code as someone who used the site.',
    writtenOn: 'Date of the letter',
    arrivedOn: 'Received on',
    mailReference: 'Number of the mail',
    mailReferenceHint: 'That of the town’s register, if you keep one.',
    pages: 'Photos of the pages',
    pagesHint: '10 at most, 15 MB each, JPEG, PNG or WebP. Never public, erased 30 days after typing.',
    text: 'What the letter says',
    textHint: 'Word for word, without name or address. Leave empty to type it later from the photos.',
    address: 'The person wants an answer by letter: their address',
    addressHint: 'Kept apart, never published, erased with a withdrawal. Leave empty if they do not ask.',
    keep: 'Keep the letter',
    future: 'This date is in the future.',
    tooSoon: 'The letter cannot be received before it is written.',
    textOrPages: 'Type the text, or add the photos of the pages.',
    textFirst:
      'To keep the address, type the text too. If you type it later, you will note the address then.',
    facts: {
      written: (day) => `Letter of ${day}`,
      arrived: (day) => `received on ${day}`,
      reference: (reference) => `mail no. ${reference}`,
    },
  },
)
