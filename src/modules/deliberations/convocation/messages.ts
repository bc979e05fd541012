import { catalogue } from '#kernel/i18n.ts'
import { plural } from '#ui/numbers.ts'

/** The words of the notices to members and of the file of a meeting. A notice itself is written in French. */
export const convocationWords = catalogue(
  {
    members: 'Les membres à convoquer',
    membersOf: (body: string) => `Les membres à convoquer\u00a0: ${body}`,
    membersLead:
      'Une personne par ligne : son nom, puis un point-virgule et son adresse si elle demande du papier. Seul le secrétariat voit cette liste.',
    membersHint: 'Par exemple : Mme Awa Diop ; 3 rue des Halles, 44600 Saint-Nazaire',
    list: 'Noms et adresses',
    save: 'Garder la liste',
    known: (n: number) =>
      plural(
        n,
        {
          one: '# membre dans la liste.',
          other: '# membres dans la liste.',
          none: 'Aucun membre dans la liste.',
        },
        'fr',
      ),
    letters: 'Lettres (PDF)',
    lettersTitle: 'La convocation',
    file: 'Dossier de séance',
    fileNote: 'L’ordre du jour et le projet de chaque délibération.',
    explanation: { council: 'Note explicative de synthèse', board: 'Rapport explicatif' },
    explanationNote:
      'Ce que chaque projet change, comment il a été préparé, ce qu’il coûte, ce qui est demandé. À relire et à compléter.',
    explanationRule: {
      'council-required': 'À joindre : commune de 3 500 habitants et plus (CGCT, article L2121-12).',
      'council-free': 'Pas obligatoire dans une commune de moins de 3 500 habitants.',
      'council-unknown': 'Obligatoire à partir de 3 500 habitants ; la population n’est pas renseignée.',
      'board-required': 'À joindre : commune de 3 500 habitants et plus (CASF, article R123-16).',
      'board-free': 'Pas obligatoire dans une commune de moins de 3 500 habitants.',
      'board-unknown': 'Obligatoire à partir de 3 500 habitants ; la population n’est pas renseignée.',
    },
    pdf: 'PDF accessible',
    docx: 'DOCX',
    title: 'Convocation des membres',
    lead: (n: number) =>
      n > 0
        ? plural(n, { one: 'Une lettre', other: '# lettres, une par membre' }, 'fr')
        : 'Une seule lettre, sans nom : la liste des membres est vide.',
    incomplete: 'L’heure ou le lieu n’est pas connu : la convocation le dira « à préciser ».',
    empty: 'L’ordre du jour est vide : rien n’est à joindre.',
    tooMany: 'La liste a plus de 300 lignes.',
    noName: (line: number) => `Ligne ${line} : il manque un nom.`,
    tooLong: (line: number) => `Ligne ${line} : le nom ou l’adresse est trop long.`,
    noPdf: 'Cette machine ne sait pas faire de PDF.',
    cancelled: 'Cette séance est annulée : personne n’est convoqué.',
  },
  {
    members: 'The members to call',
    membersOf: (body) => `The members to call: ${body}`,
    membersLead:
      'One person a line: the name, then a semicolon and the address if they ask for paper. Only the secretariat sees this list.',
    membersHint: 'For example: Ms Awa Diop ; 3 rue des Halles, 44600 Saint-Nazaire',
    list: 'Names and addresses',
    save: 'Keep the list',
    known: (n) =>
      plural(
        n,
        { one: '# member in the list.', other: '# members in the list.', none: 'No member in the list.' },
        'en',
      ),
    letters: 'Letters (PDF)',
    lettersTitle: 'The notice',
    file: 'File of the meeting',
    fileNote: 'The agenda and the draft of each deliberation.',
    explanation: { council: 'Explanatory note', board: 'Explanatory report' },
    explanationNote:
      'What each draft changes, how it was prepared, what it costs, what is asked. To be read again and completed.',
    explanationRule: {
      'council-required': 'To be enclosed: town of 3,500 inhabitants or more (CGCT, article L2121-12).',
      'council-free': 'Not compulsory in a town of fewer than 3,500 inhabitants.',
      'council-unknown': 'Compulsory from 3,500 inhabitants; the population is not recorded.',
      'board-required': 'To be enclosed: town of 3,500 inhabitants or more (CASF, article R123-16).',
      'board-free': 'Not compulsory in a town of fewer than 3,500 inhabitants.',
      'board-unknown': 'Compulsory from 3,500 inhabitants; the population is not recorded.',
    },
    pdf: 'accessible PDF',
    docx: 'DOCX',
    title: 'Calling the members',
    lead: (n) =>
      n > 0
        ? plural(n, { one: 'One letter', other: '# letters, one a member' }, 'en')
        : 'One letter only, without a name: the list of members is empty.',
    incomplete: 'The hour or the place is not known: the notice will say « à préciser ».',
    empty: 'The agenda is empty: there is nothing to enclose.',
    tooMany: 'The list has more than 300 lines.',
    noName: (line) => `Line ${line}: a name is missing.`,
    tooLong: (line) => `Line ${line}: the name or the address is too long.`,
    noPdf: 'This machine cannot make a PDF.',
    cancelled: 'This meeting is cancelled: nobody is called.',
  },
)
