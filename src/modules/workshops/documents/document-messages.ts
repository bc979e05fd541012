import { catalogue } from '#kernel/i18n.ts'

/** Documents given before a session, as files. */
export const documentMessages = catalogue(
  {
    publishedOn: (day: string) => `publié le ${day}`,
    reserved: 'pour les personnes inscrites',
    withCode: 'pour les personnes inscrites : ouvrez-le depuis votre inscription, avec votre code',
    onlyRegistered:
      'Ce document est pour les personnes inscrites à la séance : ouvrez-le depuis votre inscription, avec votre code.',
    types: {
      'application/pdf': 'PDF',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
      'application/vnd.oasis.opendocument.text': 'LibreOffice (ODT)',
      'text/plain; charset=utf-8': 'texte',
      'image/jpeg': 'image',
    },
    gone: 'fichier absent',
    file: 'Le fichier',
    fileHint: 'PDF, Word, LibreOffice, texte ou image, 15 Mo au plus. Son nom n’est pas gardé.',
    body: 'Ce que dit le fichier, en texte',
    bodyHint: 'Pour les personnes qui ne peuvent pas ouvrir ou lire le fichier.',
    audience: 'Qui peut l’ouvrir ?',
    audiences: { all: 'Tout le monde', registered: 'Les personnes inscrites à la séance, avec leur code' },
    link: 'Ou son adresse sur le web, à la place du fichier',
    download: 'Télécharger',
    asText: 'Ce que dit ce document',
    noText:
      'Le texte de ce fichier n’a pas été donné. Si vous ne pouvez pas le lire, demandez-le : nous vous le lirons.',
    toSession: 'La séance',
    toOwn: 'Revenir à mon inscription',
  },
  {
    publishedOn: (day: string) => `published on ${day}`,
    reserved: 'for those registered',
    withCode: 'for those registered: open it from your registration, with your code',
    onlyRegistered:
      'This document is for those registered for the session: open it from your registration, with your code.',
    types: {
      'application/pdf': 'PDF',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
      'application/vnd.oasis.opendocument.text': 'LibreOffice (ODT)',
      'text/plain; charset=utf-8': 'text',
      'image/jpeg': 'picture',
    },
    gone: 'file missing',
    file: 'The file',
    fileHint: 'PDF, Word, LibreOffice, text or picture, 15 MB at most. Its name is not kept.',
    body: 'What the file says, as text',
    bodyHint: 'For people who cannot open or read the file.',
    audience: 'Who may open it?',
    audiences: { all: 'Everyone', registered: 'Those registered for the session, with their code' },
    link: 'Or its address on the web, instead of the file',
    download: 'Download',
    asText: 'What this document says',
    noText: 'The text of this file was not given. If you cannot read it, ask: we will read it to you.',
    toSession: 'The session',
    toOwn: 'Back to my registration',
  },
)
