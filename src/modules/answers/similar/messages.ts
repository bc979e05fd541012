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
    actsTitle: 'Déjà délibéré sur un sujet proche',
    actsMethod:
      'Trouvées par les mots de la proposition, dans la liste que la ville tient de ses délibérations d’avant ce site. Le texte de l’acte se demande au secrétariat.',
    actedIn: (year: string) => `Déjà délibéré en ${year} :`,
    actNumber: (number: string) => `Délibération n° ${number}`,
    actSource: 'Source :',
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
    actsTitle: 'Deliberated already on a close subject',
    actsMethod:
      'Found by the words of the proposal, in the list the town keeps of its deliberations from before this site. The text of the act is asked of the secretariat.',
    actedIn: (year: string) => `Deliberated already in ${year}:`,
    actNumber: (number: string) => `Deliberation no. ${number}`,
    actSource: 'Source:',
    acts: (words: string) => `Search “${words}” in the past deliberations`,
    summary: 'The answers already published to proposals close to that of a sheet',
  },
)
