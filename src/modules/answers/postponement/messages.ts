import { catalogue } from '#kernel/i18n.ts'

/** The words of the act by which a process passes to the decision with answers still owed. */
export const postponementWords = catalogue(
  {
    nothingMissing:
      'Chaque proposition a sa réponse : aucun acte n’est nécessaire pour passer à la décision.',
    notNamed: (numbers: string) =>
      `Nommez aussi : n° ${numbers}. L’acte nomme chaque proposition restée sans réponse.`,
    namedInVain: (numbers: string) =>
      `Retirez : n° ${numbers}. Ces propositions n’attendent pas de réponse dans cette démarche.`,
    dueInPast: 'Choisissez un jour à venir : c’est la nouvelle promesse.',
    noAct: 'Aucun acte de report n’a été pris pour cette démarche.',
    take: 'Passer à la décision en promettant les réponses manquantes',
    takeLead:
      'C’est un acte public. Il nomme chaque proposition sans réponse, dit pourquoi, et donne le jour où elles seront répondues. Il ne se retire pas. Sans lui, la démarche ne peut pas passer à la décision.',
    which: 'Les propositions sans réponse, une à une',
    whichHint: 'Cochez chacune : l’acte ne vaut que s’il les nomme toutes.',
    reason: 'Pourquoi ces réponses manquent, tel que ce sera lu par tous',
    reasonHint: 'Au moins 40 signes. Dites ce qui a pris du retard et ce qui va changer.',
    due: 'Le jour où elles seront toutes répondues',
    signedAs: 'Votre fonction',
    signedAsHint: 'Par exemple : adjointe aux solidarités. Elle est montrée avec l’acte.',
    sign: 'Prendre l’acte et passer à la décision',
    back: 'Retour à la publication',
    title: (n: string) => `Passage à la décision avec ${n}`,
    owed: { one: '# réponse promise', other: '# réponses promises' },
    lead: (day: string) => `La Ville promet de répondre à chacune avant le ${day}.`,
    signed: (day: string) => `Acte pris le ${day}. Fonction :`,
    why: 'Pourquoi',
    named: 'Les propositions nommées',
    counted: (answered: string, total: string) => `${answered} sur ${total} ont reçu leur réponse depuis.`,
    answeredOn: (day: string) => `répondue le ${day}`,
    stillDue: (day: string) => `réponse promise pour le ${day}`,
    broken: (day: string) => `promise pour le ${day}, toujours sans réponse`,
    number: (n: number, title: string) => `N° ${n}, ${title}`,
    ofProposal: (act: string, day: string) =>
      `Par un acte public du ${act}, la Ville a reporté cette réponse au ${day}.`,
    onProcess: (owed: string, day: string) =>
      `Cette démarche est passée à la décision avec ${owed} pour le ${day}.`,
    read: 'Lire l’acte',
    allAnswers: 'Toutes les réponses',
  },
  {
    nothingMissing: 'Each proposal has its answer: no act is needed to pass to the decision.',
    notNamed: (numbers: string) => `Name also: no. ${numbers}. The act names each proposal left unanswered.`,
    namedInVain: (numbers: string) =>
      `Take out: no. ${numbers}. These proposals do not wait for an answer in this process.`,
    dueInPast: 'Choose a day to come: it is the new promise.',
    noAct: 'No act of postponement was taken for this process.',
    take: 'Pass to the decision and promise the missing answers',
    takeLead:
      'This is a public act. It names each unanswered proposal, says why, and gives the day by which they will be answered. It cannot be taken back. Without it, the process cannot pass to the decision.',
    which: 'The unanswered proposals, one by one',
    whichHint: 'Tick each one: the act holds only if it names them all.',
    reason: 'Why these answers are missing, as it will be read by all',
    reasonHint: 'At least 40 characters. Say what is late and what will change.',
    due: 'The day by which they will all be answered',
    signedAs: 'Your office',
    signedAsHint: 'For example: deputy mayor for solidarity. It is shown with the act.',
    sign: 'Take the act and pass to the decision',
    back: 'Back to publication',
    title: (n: string) => `Passed to the decision with ${n}`,
    owed: { one: '# answer promised', other: '# answers promised' },
    lead: (day: string) => `The town promises to answer each before ${day}.`,
    signed: (day: string) => `Act taken on ${day}. Office:`,
    why: 'Why',
    named: 'The proposals named',
    counted: (answered: string, total: string) => `${answered} of ${total} have received their answer since.`,
    answeredOn: (day: string) => `answered on ${day}`,
    stillDue: (day: string) => `answer promised for ${day}`,
    broken: (day: string) => `promised for ${day}, still unanswered`,
    number: (n: number, title: string) => `No. ${n}, ${title}`,
    ofProposal: (act: string, day: string) =>
      `By a public act of ${act}, the town put off this answer to ${day}.`,
    onProcess: (owed: string, day: string) => `This process passed to the decision with ${owed} for ${day}.`,
    read: 'Read the act',
    allAnswers: 'All the answers',
  },
)
