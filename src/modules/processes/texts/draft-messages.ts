import { catalogue } from '#kernel/i18n.ts'

/** The words of the charter being written. */
export const draftMessages = catalogue(
  {
    title: 'Écrire la charte',
    lead: 'Ce brouillon n’est visible que d’ici. Il devient public quand vous le publiez, sous une nouvelle version.',
    state: (n: number, day: string) => `Brouillon enregistré ${n} fois, la dernière le ${day}.`,
    noDraft:
      'Aucun brouillon n’est enregistré. Le texte ci-dessous vient de la version publiée, s’il y en a une.',
    save: 'Enregistrer le brouillon',
    preview: 'Relire avant de publier',
    saveFirst: 'La relecture montre le dernier brouillon enregistré.',
    principles: 'Les principes',
    commitments: 'Les engagements',
    addPrinciple: 'Ajouter un principe',
    addCommitment: 'Ajouter un engagement',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer',
    moves: 'Chaque bouton enregistre aussi le brouillon.',
    none: 'Aucun pour l’instant.',
    charterTitle: 'Titre de la charte',
    bothTexts: 'Du texte enregistré entre-temps à votre texte',
    bothNote:
      'Barré : dans le texte enregistré, pas dans le vôtre. Souligné : dans le vôtre seulement. Reprenez ce qui doit rester, puis enregistrez : votre texte prendra la place de l’autre.',
    previewTitle: 'Relire la charte avant de la publier',
    publish: (n: number) => `Publier la version ${n}`,
    onlyKeepers: 'La publication est faite par un agent ou une administratrice de la Ville.',
    nothingToPublish: 'Aucun brouillon n’est enregistré : écrivez d’abord la charte.',
    backToDraft: 'Revenir au brouillon',
    whatChanges: 'Ce qui change depuis la version publiée',
    incomplete: (n: number) =>
      n === 1
        ? 'Une ligne est incomplète : complétez-la ou videz-la dans le brouillon avant de publier.'
        : `${n} lignes sont incomplètes : complétez-les ou videz-les dans le brouillon avant de publier.`,
    noTitle: 'Il manque le titre ou le texte de la charte.',
    untitled: 'Sans titre',
    draftWaits: 'Un brouillon est enregistré, pas encore publié.',
    write: 'Écrire la charte',
  },
  {
    title: 'Write the charter',
    lead: 'This draft is seen from here only. It becomes public when you publish it, as a new version.',
    state: (n: number, day: string) => `Draft saved ${n} times, last on ${day}.`,
    noDraft: 'No draft is saved. The text below comes from the published version, if there is one.',
    save: 'Save the draft',
    preview: 'Read again before publishing',
    saveFirst: 'The preview shows the last draft saved.',
    principles: 'The principles',
    commitments: 'The commitments',
    addPrinciple: 'Add a principle',
    addCommitment: 'Add a commitment',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    moves: 'Each button also saves the draft.',
    none: 'None yet.',
    charterTitle: 'Title of the charter',
    bothTexts: 'From the text saved meanwhile to yours',
    bothNote:
      'Struck out: in the saved text, not in yours. Underlined: in yours only. Take back what must stay, then save: your text will replace the other.',
    previewTitle: 'Read the charter before publishing it',
    publish: (n: number) => `Publish version ${n}`,
    onlyKeepers: 'An agent or an administrator of the town publishes it.',
    nothingToPublish: 'No draft is saved: write the charter first.',
    backToDraft: 'Back to the draft',
    whatChanges: 'What changes since the published version',
    incomplete: (n: number) =>
      n === 1
        ? 'One row is incomplete: complete it or empty it in the draft before publishing.'
        : `${n} rows are incomplete: complete them or empty them in the draft before publishing.`,
    noTitle: 'The title or the text of the charter is missing.',
    untitled: 'No title',
    draftWaits: 'A draft is saved, not published yet.',
    write: 'Write the charter',
  },
)
