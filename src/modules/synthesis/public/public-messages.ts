import { catalogue } from '#kernel/i18n.ts'

/** The words of the public synthesis: how far it is, its four figures, its picture. */
export const publicWords = catalogue(
  {
    nothingToPublish: 'Aucune phrase n’est écrite : il n’y a rien à publier.',
    bare: (numbers: string) =>
      `Ces phrases ne reposent sur aucune parole : ${numbers}. Reliez-les à des paroles, ou ôtez-les.`,
    publish: 'Publier la synthèse',
    publishAgain: 'Publier de nouveau',
    publishLead:
      'Les chiffres du jour sont gardés avec la date. Vous pourrez corriger la synthèse et la publier de nouveau.',
    draft: 'En cours d’écriture : elle peut encore changer.',
    published: (day: string) => `Publiée le ${day}.`,
    publishedAgain: (day: string, times: string) => `Publiée le ${day}, pour la ${times} fois.`,
    times: (n: number) => `${n}e`,
    minutes: {
      one: 'Moins de # minute de lecture',
      other: 'Environ # minutes de lecture',
      none: 'Rien à lire encore',
    },
    figures: 'Peut-on s’y fier ?',
    figuresLead: 'Quatre chiffres, comptés et non choisis, avec leur méthode.',
    reachable: 'paroles publiées s’ouvrent depuis une phrase de la synthèse',
    reachableMethod: (day: string) => `Compté le ${day}, à partir des citations.`,
    unrepresented: 'paroles publiées que nulle parole citée ne représente',
    unrepresentedMethod: (day: string) =>
      `Mesuré à la publication, le ${day}. Une parole est représentée quand une parole citée partage ses mots ou son sens.`,
    stability: 'Les thèmes sont-ils stables ?',
    stable: (share: string) => `${share} d’accord entre deux calculs`,
    stabilityMethod: (day: string) =>
      `Le regroupement en thèmes appliqué le ${day}, comparé à lui-même avec un autre départ (indice de Rand ajusté : 100 %, les mêmes thèmes ; 0 %, le hasard).`,
    agreement: 'Les personnes qui ont vérifié sont-elles d’accord ?',
    agreementMethod:
      'Deux personnes replacent un échantillon de paroles sans voir le classement. Cette vérification n’a pas encore été faite.',
    unknown: 'Pas encore mesuré.',
    unknownPublication: 'Ce chiffre est mesuré quand la synthèse est publiée.',
    unknownStability:
      'Les thèmes ont été faits par des personnes, ou aucun regroupement n’a encore été appliqué.',
    map: 'Les thèmes en une image',
    mapTitle: {
      personnes: 'Un cercle par thème, plus grand quand plus de personnes en ont parlé',
      voix: 'Un cercle par thème, plus grand quand il a plus de paroles',
      citations: 'Un cercle par thème, plus grand quand ses phrases citent plus de paroles',
    },
    sizedBy: 'Taille des cercles',
    weights: { personnes: 'Personnes', voix: 'Paroles', citations: 'Citations' },
    mapNote: (day: string) =>
      `Compté le ${day}. Paroles : celles que les phrases d’un thème citent et celles qui y sont rangées. Personnes : une par parole ; un groupe compte pour le nombre qu’il a déclaré ; qui a parlé plusieurs fois n’est pas connu. Citations : une parole citée par deux phrases compte deux fois. La place des cercles ne dit rien.`,
    citations: 'Citations',
    voices: 'Paroles',
    themeFiles: 'Les thèmes et leurs paroles, en données',
    themeFilesNote: 'Une ligne par parole d’un thème, avec ses mots publiés. Rien de personnel n’y est.',
    themeFilesBlind:
      'Une vérification à l’aveugle est en cours : les paroles rangées sans être citées n’y sont pas tant qu’elle dure.',
    dictionary: 'Ce que veut dire chaque colonne',
    theme: 'Thème',
    persons: 'Personnes',
    sentences: 'Phrases',
    few: 'moins de 5',
    nobody: 'aucune',
    open: (n: string) => `Lire ${n} ici`,
    openOne: 'Lire la parole ici',
    all: 'Toutes les paroles de cette phrase',
    files: 'La synthèse en document',
    docx: 'Pour un traitement de texte (DOCX)',
    pdf: 'À imprimer ou à lire (PDF accessible)',
    pdfMissing:
      'Le PDF ne peut pas être fabriqué sur cette machine. Le document DOCX contient la même chose.',
  },
  {
    nothingToPublish: 'No sentence is written: there is nothing to publish.',
    bare: (numbers: string) =>
      `These sentences rest on no voice: ${numbers}. Link them to voices, or take them out.`,
    publish: 'Publish the synthesis',
    publishAgain: 'Publish again',
    publishLead:
      'The figures of the day are kept with the date. You may correct the synthesis and publish it again.',
    draft: 'Being written: it may still change.',
    published: (day: string) => `Published on ${day}.`,
    publishedAgain: (day: string, times: string) => `Published on ${day}, for the ${times} time.`,
    times: (n: number) => `${n}${n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`,
    minutes: {
      one: 'Less than # minute to read',
      other: 'About # minutes to read',
      none: 'Nothing to read yet',
    },
    figures: 'Can it be relied on?',
    figuresLead: 'Four figures, counted rather than chosen, with their method.',
    reachable: 'published voices open from a sentence of the synthesis',
    reachableMethod: (day: string) => `Counted on ${day}, from the citations.`,
    unrepresented: 'published voices that no cited voice represents',
    unrepresentedMethod: (day: string) =>
      `Measured when published, on ${day}. A voice is represented when a cited one shares its words or its meaning.`,
    stability: 'Are the themes stable?',
    stable: (share: string) => `${share} agreement between two computations`,
    stabilityMethod: (day: string) =>
      `The grouping in themes applied on ${day}, compared with itself from another start (adjusted Rand index: 100%, the same themes; 0%, chance).`,
    agreement: 'Do the people who checked agree?',
    agreementMethod:
      'Two people place a sample of voices without seeing how they were placed. This check has not been made yet.',
    unknown: 'Not measured yet.',
    unknownPublication: 'This figure is measured when the synthesis is published.',
    unknownStability: 'The themes were made by people, or no grouping was applied yet.',
    map: 'The themes in one picture',
    mapTitle: {
      personnes: 'A circle a theme, larger when more people spoke of it',
      voix: 'A circle a theme, larger when it has more voices',
      citations: 'A circle a theme, larger when its sentences cite more voices',
    },
    sizedBy: 'Size of the circles',
    weights: { personnes: 'People', voix: 'Voices', citations: 'Citations' },
    mapNote: (day: string) =>
      `Counted on ${day}. Voices: those that the sentences of a theme cite and those placed in it. People: one a voice; a group counts for the number it declared; who spoke several times is not known. Citations: a voice cited by two sentences counts twice. The place of the circles says nothing.`,
    citations: 'Citations',
    voices: 'Voices',
    themeFiles: 'The themes and their voices, as data',
    themeFilesNote: 'A line a voice of a theme, with its published words. Nothing personal is in it.',
    themeFilesBlind:
      'A blind check is under way: voices placed without being cited are not in it until it is closed.',
    dictionary: 'What each column means',
    theme: 'Theme',
    persons: 'People',
    sentences: 'Sentences',
    few: 'fewer than 5',
    nobody: 'none',
    open: (n: string) => `Read ${n} here`,
    openOne: 'Read the voice here',
    all: 'All the voices of this sentence',
    files: 'The synthesis as a document',
    docx: 'For a word processor (DOCX)',
    pdf: 'To print or to read (accessible PDF)',
    pdfMissing: 'The PDF cannot be made on this machine. The DOCX document holds the same.',
  },
)
