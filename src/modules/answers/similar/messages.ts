import { catalogue } from '#kernel/i18n.ts'

export const similarWords = catalogue(
  {
    title: 'Réponses déjà données à des propositions proches',
    method:
      'Trouvées par les mots de la proposition, parmi les réponses publiées de toutes les démarches. Une réponse proche n’est qu’un point de départ : répondez à cette proposition-là.',
    here: 'dans cette démarche',
    on: (day: string) => `réponse publiée le ${day}`,
    take: 'Partir de ce texte',
    ofProposal: (n: number) => `de la réponse à la proposition n° ${n}`,
    taken: (n: number, process: string) =>
      `Le texte de la réponse à la proposition n° ${n} (${process}) est repris dans le formulaire. Rien n’est gardé tant que vous n’avez pas mis de côté ou transmis : adaptez-le d’abord.`,
    acts: (words: string) => `Chercher « ${words} » dans les délibérations anciennes`,
    summary: 'Les réponses déjà publiées à des propositions proches de celle d’une fiche',
  },
  {
    title: 'Answers already given to close proposals',
    method:
      'Found by the words of the proposal, among the published answers of every process. A close answer is only a start: answer this very proposal.',
    here: 'in this process',
    on: (day: string) => `answer published on ${day}`,
    take: 'Begin with this text',
    ofProposal: (n: number) => `of the answer to proposal no. ${n}`,
    taken: (n: number, process: string) =>
      `The text of the answer to proposal no. ${n} (${process}) is taken into the form. Nothing is kept until you set it aside or pass it on: adapt it first.`,
    acts: (words: string) => `Search “${words}” in the past deliberations`,
    summary: 'The answers already published to proposals close to that of a sheet',
  },
)
