import { catalogue } from '#kernel/i18n.ts'
import { plural } from '#ui/numbers.ts'

/** The words of the desk that prints letters. What a letter says is in telling-messages.ts. */
export const letterWords = catalogue(
  {
    title: 'Lettres à imprimer',
    lead: 'Une lettre par feuille A4, à plier en trois pour une enveloppe longue à fenêtre (110 × 220 mm). Lisez la liste, préparez les lettres, imprimez-les, puis notez le jour où elles sont postées.',
    nothing: 'Aucune lettre n’est à imprimer.',
    ready: (n: string) => `Prêtes à imprimer (${n})`,
    number: 'N°',
    voice: 'Parole',
    address: 'Adresse dans la fenêtre',
    answers: 'Réponses',
    prepare: (n: number) => plural(n, { one: 'Préparer la lettre', other: 'Préparer les # lettres' }, 'fr'),
    most: (n: string) => `${n} lettres au plus par impression : les suivantes viennent ensuite.`,
    apart: (n: string) => `À écrire à la main (${n})`,
    apartLead:
      'Ces lettres ne peuvent pas partir dans une enveloppe à fenêtre. Écrivez l’enveloppe à la main si vous le pouvez, puis notez-le dans la liste.',
    fault: {
      gone: 'L’adresse n’est plus gardée.',
      no_town: 'Il manque un code postal et une ville en France, chacun sur sa ligne.',
      too_long: 'Une ligne dépasse 38 signes : la fenêtre la couperait.',
    },
    why: 'Pourquoi',
    typed: 'Comme elle est écrite',
    open: 'Imprimées, pas encore postées',
    openOne: (day: string, n: number) =>
      `Impression du ${day} : ${plural(n, { one: '# lettre', other: '# lettres' }, 'fr')}`,
    printing: (id: number) => `Impression n° ${id}`,
    printingLead: (day: string, n: number) =>
      `Préparée le ${day} : ${plural(n, { one: '# lettre', other: '# lettres' }, 'fr')}. Imprimez d’un seul côté, à la taille réelle (100 %), et essayez une feuille dans l’enveloppe.`,
    download: 'Le PDF à imprimer',
    noPdf:
      'Cette machine ne sait pas faire de PDF. Imprimez cette page : les lettres sont en dessous, une par feuille.',
    pull: 'À retirer du tas avant de poster',
    pullLead:
      'Depuis l’impression, ces personnes ont retiré leur parole, changé d’adresse ou de moyen, ou leur réponse a été corrigée.',
    sheet: (n: number) => `Lettre ${n}`,
    postedOn: 'Jour où elles sont postées',
    posted: (n: number) =>
      plural(n, { one: 'Noter la lettre postée', other: 'Noter les # lettres postées' }, 'fr'),
    close: 'Clore cette impression',
    whatNext: 'Une fois à la poste',
    putBack: 'Remettre à imprimer',
    putBackLead:
      'À faire si ces feuilles ne partiront pas (perdues, abîmées). Les personnes reviennent dans la liste à imprimer. Détruisez les feuilles : rien ne doit partir deux fois.',
    putBackTitle: 'Ces feuilles ne partiront pas',
    isPosted: (day: string) => `Ces lettres sont postées depuis le ${day}.`,
    isPutBack: 'Ces lettres ont été remises à imprimer.',
    toList: 'Les lettres à imprimer',
    printed: (id: number) => `Imprimée (impression n° ${id}), pas encore notée postée.`,
    nothingToPrint: 'Aucune lettre n’est à imprimer : la liste a changé, ou c’est déjà fait.',
    listChanged: 'Quelqu’un vient de préparer ces lettres. Ouvrez la liste de nouveau.',
    noPrinting: 'Cette impression n’existe pas.',
    isSettled: 'Ces lettres sont déjà notées postées, ou remises à imprimer.',
    future: 'Ce jour n’est pas encore venu.',
    beforePrinting: 'Ce jour est avant l’impression.',
    fileTitle: (process: string) => `Lettres aux auteurs : ${process}`,
    noSender:
      'La fiche de la Ville (« où venir ») ne donne pas d’adresse avec son code postal : les lettres n’auront pas d’adresse de retour.',
    order: 'Qui attend depuis le plus longtemps d’abord',
  },
  {
    title: 'Letters to print',
    lead: 'One letter an A4 sheet, folded in three for a long window envelope (110 × 220 mm). Read the list, prepare the letters, print them, then record the day they are posted.',
    nothing: 'No letter is to be printed.',
    ready: (n) => `Ready to print (${n})`,
    number: 'No.',
    voice: 'Contribution',
    address: 'Address in the window',
    answers: 'Answers',
    prepare: (n) => plural(n, { one: 'Prepare the letter', other: 'Prepare the # letters' }, 'en'),
    most: (n) => `${n} letters a printing at most: the others come after.`,
    apart: (n) => `To write by hand (${n})`,
    apartLead:
      'These letters cannot leave in a window envelope. Write the envelope by hand if you can, then record it in the list.',
    fault: {
      gone: 'The address is no longer kept.',
      no_town: 'A French postcode and town, on a line of their own, are missing.',
      too_long: 'A line is longer than 38 signs: the window would cut it.',
    },
    why: 'Why',
    typed: 'As it is written',
    open: 'Printed, not posted yet',
    openOne: (day, n) => `Printing of ${day}: ${plural(n, { one: '# letter', other: '# letters' }, 'en')}`,
    printing: (id) => `Printing no. ${id}`,
    printingLead: (day, n) =>
      `Prepared on ${day}: ${plural(n, { one: '# letter', other: '# letters' }, 'en')}. Print on one side, at actual size (100%), and try one sheet in the envelope.`,
    download: 'The PDF to print',
    noPdf: 'This machine cannot make a PDF. Print this page: the letters are below, one a sheet.',
    pull: 'To take out of the pile before posting',
    pullLead:
      'Since the printing, these people withdrew their words, changed their address or means, or their answer was corrected.',
    sheet: (n) => `Letter ${n}`,
    postedOn: 'Day they are posted',
    posted: (n) =>
      plural(n, { one: 'Record the letter as posted', other: 'Record the # letters as posted' }, 'en'),
    close: 'Close this printing',
    whatNext: 'Once at the post office',
    putBack: 'Put back to print',
    putBackLead:
      'To do if these sheets will not leave (lost, spoilt). The people come back to the list to print. Destroy the sheets: nothing must leave twice.',
    putBackTitle: 'These sheets will not leave',
    isPosted: (day) => `These letters have been posted since ${day}.`,
    isPutBack: 'These letters were put back to print.',
    toList: 'The letters to print',
    printed: (id) => `Printed (printing no. ${id}), not recorded as posted yet.`,
    nothingToPrint: 'No letter is to be printed: the list has changed, or it is done.',
    listChanged: 'Somebody has just prepared these letters. Open the list again.',
    noPrinting: 'This printing does not exist.',
    isSettled: 'These letters are already recorded as posted, or put back to print.',
    future: 'This day has not come yet.',
    beforePrinting: 'This day is before the printing.',
    fileTitle: (process) => `Letters to authors: ${process}`,
    noSender:
      'The sheet of the town (“where to come”) gives no address with its postcode: the letters will bear no return address.',
    order: 'Who has waited longest first',
  },
)
