import { catalogue } from '#kernel/i18n.ts'

export const coverageWords = catalogue(
  {
    title: 'Que lire d’abord ?',
    lead: 'Les paroles se ressemblent. En voici quelques-unes, choisies pour parler au nom du plus grand nombre : plus vous lisez, plus vous couvrez.',
    length: 'Combien voulez-vous lire ?',
    lengthHint:
      'Une parole est représentée quand vous en lisez une qui dit la même chose, ou presque. Déplacez le curseur : à la souris, au doigt, ou avec les flèches du clavier.',
    lengthEnds: ['Lire moins', 'Lire plus'],
    minutes: { one: 'environ # minute de lecture', other: 'environ # minutes de lecture' },
    step: (signs: string, minutes: string, share: string) =>
      `${signs} signes, ${minutes} : ${share} des paroles représentées`,
    stepAll: (signs: string, minutes: string, share: string) =>
      `Tout ce qui n’a pas déjà été dit, ${signs} signes, ${minutes} : ${share} des paroles représentées`,
    showThem: 'Montrer ces paroles',
    gauge: 'paroles publiées sont représentées par ce que vous lisez ici',
    read: (voices: string, signs: string) => `${voices}, ${signs} signes.`,
    method: (day: string) =>
      `Compté le ${day}. Une parole est représentée quand une parole choisie partage ses mots ou son sens. Le choix est fait par le calcul, sans hasard ; rien n’est résumé ni réécrit. Un regroupement compare de plus près : ses nombres peuvent différer un peu.`,
    now: 'La synthèse aujourd’hui',
    nowReached: 'paroles publiées sont représentées par une parole que la synthèse cite',
    nowAlone: 'ne ressemblent à aucune autre : chacune doit être lue pour elle-même.',
    alone: { one: '# parole singulière', other: '# paroles singulières', none: 'Aucune parole singulière' },
    aloneMark: 'parole singulière',
    tooMany: (most: string) =>
      `Il y a plus de ${most} paroles : elles sont comparées par le regroupement en thèmes, pas pendant que vous attendez.`,
    tooFew: 'Il faut au moins deux paroles publiées pour les comparer.',
    isCited: 'déjà citée',
    isAside: 'écartée',
    toUse: 'pas encore utilisée',
    open: 'Lire en entier et citer',
    back: 'Le plan de la synthèse',
    bulk: 'Écarter plusieurs paroles',
    bulkLead:
      'Personne ne doit être oublié : une parole est citée, ou écartée avec une raison que tout le monde peut lire. Cochez celles qui ont la même raison.',
    which: 'Les paroles ni citées ni écartées',
    reason: 'La raison, la même pour toutes',
    reasons: {
      said: 'Ce qu’elle dit est déjà dit par une parole citée.',
      off: 'Elle ne répond pas à la question posée par le mandat de la démarche.',
      short: 'Elle est trop courte pour être comprise seule.',
      greeting: 'C’est un salut ou un remerciement, sans demande.',
      other: 'Une autre raison, écrite ci-dessous',
    },
    reasonText: 'L’autre raison, telle qu’elle sera lue',
    aside: 'Écarter celles que j’ai cochées',
    none: 'Il n’y en a plus : toutes les paroles publiées sont citées ou écartées.',
    chooseReason: 'Choisissez une raison.',
    writeReason: 'Écrivez la raison : dix signes au moins.',
    refused: (reference: string) =>
      `La parole ${reference} est citée par une phrase : ôtez d’abord la citation.`,
    page: (n: string, total: string) => `Page ${n} sur ${total}`,
  },
  {
    title: 'What to read first?',
    lead: 'Voices resemble each other. Here are a few, chosen to speak for as many as possible: the more you read, the more you cover.',
    length: 'How much will you read?',
    lengthHint:
      'A voice is represented when you read one that says the same, or nearly. Move the slider with the mouse, a finger or the arrow keys.',
    lengthEnds: ['Read less', 'Read more'],
    minutes: { one: 'about # minute to read', other: 'about # minutes to read' },
    step: (signs: string, minutes: string, share: string) =>
      `${signs} characters, ${minutes}: ${share} of the voices represented`,
    stepAll: (signs: string, minutes: string, share: string) =>
      `All that was not said already, ${signs} characters, ${minutes}: ${share} of the voices represented`,
    showThem: 'Show these voices',
    gauge: 'published voices are represented by what you read here',
    read: (voices: string, signs: string) => `${voices}, ${signs} characters.`,
    method: (day: string) =>
      `Counted on ${day}. A voice is represented when a chosen one shares its words or its meaning. The choice is computed, without chance; nothing is summed up or written anew. A grouping compares more closely: its numbers may differ a little.`,
    now: 'The synthesis today',
    nowReached: 'published voices are represented by a voice that the synthesis cites',
    nowAlone: 'resemble no other: each has to be read for itself.',
    alone: { one: '# singular voice', other: '# singular voices', none: 'No singular voice' },
    aloneMark: 'singular voice',
    tooMany: (most: string) =>
      `There are more than ${most} voices: they are compared by the grouping in themes, not while you wait.`,
    tooFew: 'At least two published voices are needed to compare them.',
    isCited: 'cited already',
    isAside: 'set aside',
    toUse: 'not used yet',
    open: 'Read it whole and cite',
    back: 'The plan of the synthesis',
    bulk: 'Set several voices aside',
    bulkLead:
      'Nobody must be forgotten: a voice is cited, or set aside with a reason that everyone can read. Tick those that have the same reason.',
    which: 'Voices neither cited nor set aside',
    reason: 'The reason, the same for all',
    reasons: {
      said: 'What it says is already said by a voice that is cited.',
      off: 'It does not answer the question of the mandate of the process.',
      short: 'It is too short to be understood alone.',
      greeting: 'It is a greeting or thanks, without a request.',
      other: 'Another reason, written below',
    },
    reasonText: 'The other reason, as it will be read',
    aside: 'Set aside those I ticked',
    none: 'None is left: all published voices are cited or set aside.',
    chooseReason: 'Choose a reason.',
    writeReason: 'Write the reason: ten characters at least.',
    refused: (reference: string) => `Voice ${reference} is cited by a sentence: remove the citation first.`,
    page: (n: string, total: string) => `Page ${n} of ${total}`,
  },
)
