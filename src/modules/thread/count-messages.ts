import { catalogue } from '#kernel/i18n.ts'

/** Things counted, the words of their lists, and what is said where something is missing. */
export const counts = catalogue(
  {
    counted: {
      process: { one: '# démarche', other: '# démarches' },
      session: { one: '# séance', other: '# séances' },
      contribution: { one: '# parole', other: '# paroles' },
      statement: { one: '# constat', other: '# constats' },
      proposal: { one: '# proposition', other: '# propositions' },
      answer: { one: '# réponse', other: '# réponses' },
      deliberation: { one: '# délibération', other: '# délibérations' },
      action: { one: '# action', other: '# actions' },
    },
    others: {
      process: { one: '# autre démarche', other: '# autres démarches' },
      session: { one: '# autre séance', other: '# autres séances' },
      contribution: { one: '# autre parole', other: '# autres paroles' },
      statement: { one: '# autre constat', other: '# autres constats' },
      proposal: { one: '# autre proposition', other: '# autres propositions' },
      answer: { one: '# autre réponse', other: '# autres réponses' },
      deliberation: { one: '# autre délibération', other: '# autres délibérations' },
      action: { one: '# autre action', other: '# autres actions' },
    },
    everyOne: {
      process: 'Toutes les démarches de ce fil',
      session: 'Toutes les séances de ce fil',
      contribution: 'Toutes les paroles de ce fil',
      statement: 'Tous les constats de ce fil',
      proposal: 'Toutes les propositions de ce fil',
      answer: 'Toutes les réponses de ce fil',
      deliberation: 'Toutes les délibérations de ce fil',
      action: 'Toutes les actions de ce fil',
    },
    list: {
      range: (from: string, to: string) => `${from} à ${to}`,
      ranges: 'Par numéro d’ordre',
      published: (n: string, total: string) => `Publiées : ${n} sur ${total}`,
      back: 'Revenir au fil',
      order: 'dans l’ordre du fil',
    },
    readings: {
      thread: 'Le fil d’une chose : nœuds, liens et dates, dans les deux sens',
      arrows: 'Les liens directs d’une chose, en amont et en aval, avec leur date et leur auteur',
    },
    gaps: {
      statement: {
        title: 'Pas encore rapprochée d’autres paroles',
        text: 'Aucun constat ne cite encore cette parole.',
      },
      proposal: {
        title: 'Pas encore de proposition',
        text: 'Aucune proposition n’est encore reliée à ce fil.',
      },
      answer: {
        title: 'La réponse de la Ville',
        text: 'La Ville doit une réponse, avec sa raison, à chaque proposition.',
      },
      deliberation: { title: 'Le vote', text: 'Aucune délibération n’est encore reliée à ce fil.' },
      action: {
        title: 'L’action',
        text: 'La proposition est retenue. Aucune action n’y est encore reliée.',
      },
      contribution: {
        title: 'D’où cela vient',
        text: 'Aucune parole publiée n’est reliée à ce fil. Nous ne savons pas qui l’a demandé.',
      },
    },
  },
  {
    counted: {
      process: { one: '# process', other: '# processes' },
      session: { one: '# session', other: '# sessions' },
      contribution: { one: '# contribution', other: '# contributions' },
      statement: { one: '# statement', other: '# statements' },
      proposal: { one: '# proposal', other: '# proposals' },
      answer: { one: '# answer', other: '# answers' },
      deliberation: { one: '# deliberation', other: '# deliberations' },
      action: { one: '# action', other: '# actions' },
    },
    others: {
      process: { one: '# other process', other: '# other processes' },
      session: { one: '# other session', other: '# other sessions' },
      contribution: { one: '# other contribution', other: '# other contributions' },
      statement: { one: '# other statement', other: '# other statements' },
      proposal: { one: '# other proposal', other: '# other proposals' },
      answer: { one: '# other answer', other: '# other answers' },
      deliberation: { one: '# other deliberation', other: '# other deliberations' },
      action: { one: '# other action', other: '# other actions' },
    },
    everyOne: {
      process: 'All the processes of this thread',
      session: 'All the sessions of this thread',
      contribution: 'All the contributions of this thread',
      statement: 'All the statements of this thread',
      proposal: 'All the proposals of this thread',
      answer: 'All the answers of this thread',
      deliberation: 'All the deliberations of this thread',
      action: 'All the actions of this thread',
    },
    list: {
      range: (from, to) => `${from} to ${to}`,
      ranges: 'By order number',
      published: (n, total) => `Published: ${n} out of ${total}`,
      back: 'Back to the thread',
      order: 'in the order of the thread',
    },
    readings: {
      thread: 'The thread of a thing: knots, links and dates, both ways',
      arrows: 'The direct links of a thing, upstream and downstream, with their date and their author',
    },
    gaps: {
      statement: {
        title: 'Not yet brought together with other words',
        text: 'No statement quotes these words yet.',
      },
      proposal: { title: 'No proposal yet', text: 'No proposal is linked to this thread yet.' },
      answer: { title: 'The town’s answer', text: 'The town owes each proposal an answer, with its reason.' },
      deliberation: { title: 'The vote', text: 'No deliberation is linked to this thread yet.' },
      action: { title: 'The action', text: 'The proposal is kept. No action is linked to it yet.' },
      contribution: {
        title: 'Where it comes from',
        text: 'No published words are linked to this thread. We do not know who asked for it.',
      },
    },
  },
)
