import { catalogue } from '#kernel/i18n.ts'

/** How to read a proof, for someone who never saw one. */
export const proofMessages = catalogue(
  {
    how: 'Comment lire cette preuve',
    steps: [
      'Une empreinte est un nombre calculé à partir d’un texte. Une seule lettre changée donne une autre empreinte.',
      'L’empreinte de cette ligne est mêlée à celle de ses voisines, deux par deux. À la fin, il reste une seule empreinte : celle de tout le registre.',
      'La Ville a signé cette dernière empreinte. Ce site vient de refaire le calcul, à partir de cette ligne.',
    ],
    provesTitle: 'Ce que cela prouve',
    proves: 'La ligne était là quand la Ville a signé. Elle n’a pas changé depuis.',
    not: 'Cela ne prouve pas que ce qui est écrit est vrai, ni que tout a été écrit.',
    doubt: 'Vous ne croyez pas ce site ? Téléchargez le registre et refaites le calcul chez vous.',
    doubtLink: 'Vérifier soi-même',
  },
  {
    how: 'How to read this proof',
    steps: [
      'A fingerprint is a number computed from a text. One letter changed gives another fingerprint.',
      'The fingerprint of this line is mixed with those of its neighbours, two by two. In the end one fingerprint remains: that of the whole register.',
      'The town signed that last fingerprint. This site has just done the computation again, from this line.',
    ],
    provesTitle: 'What it proves',
    proves: 'The line was there when the town signed. It has not changed since.',
    not: 'It does not prove that what is written is true, nor that everything was written.',
    doubt: 'You do not believe this site? Download the register and do the computation at home.',
    doubtLink: 'Check it yourself',
  },
)
