import { catalogue } from '#kernel/i18n.ts'

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The words of the public pages of the synthesis, which its desk shows too. */
export const words = catalogue(
  {
    title: 'La synthèse',
    lead: (statements: string, voices: string) =>
      `${statements}, d’après ${voices}. Chaque phrase s’ouvre sur les paroles qui la disent.`,
    leadNone: 'La synthèse n’est pas encore écrite.',
    statements: { one: '# phrase', other: '# phrases', none: 'aucune phrase' },
    voices: { one: '# parole', other: '# paroles', none: 'aucune parole' },
    citedVoices: { one: '# parole publiée', other: '# paroles publiées', none: 'aucune parole publiée' },
    coverage: 'paroles publiées citées par une phrase, ou écartées avec une raison',
    coverageDetail: (cited: string, aside: string) => `${cited} citées, ${aside} écartées.`,
    neverCited: {
      one: '# parole n’est dans aucun des deux',
      other: '# paroles ne sont dans aucun des deux',
      none: 'Aucune n’est oubliée',
    },
    seeNever: 'Lire celles qui ne sont pas citées',
    counted: (day: string) => `Compté le ${day}, à partir des citations.`,
    noVoice: 'Aucune parole n’est encore reliée à cette phrase.',
    disagree: {
      one: '# n’est pas d’accord',
      other: '# ne sont pas d’accord',
      none: 'aucun désaccord relevé',
    },
    saidBy: 'Dit par :',
    saidAgainst: 'Pas d’accord :',
    few: 'moins de 5',
    minority: 'Point de vue minoritaire',
    proposalsFrom: {
      one: '# proposition en est née',
      other: '# propositions en sont nées',
      none: 'aucune proposition n’en est née',
    },
    proposals: 'Les propositions',
    answers: 'Les réponses',
    bareThemes: 'Thèmes sans phrase pour l’instant',
    bareThemesLead: 'Des paroles peuvent y être rangées ; aucune phrase ne les dit encore.',
    emptyTheme: 'Aucune phrase dans ce thème pour l’instant.',
    empty: 'Aucun thème n’est encore écrit.',
    emptyHelp: 'Les paroles publiées se lisent déjà.',
    contributions: 'Toutes les paroles publiées',
    report: 'Signaler cette phrase',
    backToSynthesis: 'Toute la synthèse',
    whoSays: 'Les paroles qui le disent',
    whoDisagrees: 'Les paroles qui ne sont pas d’accord',
    passage: 'Passage cité',
    whole: 'Citée en entier',
    changed: 'Elle a été corrigée depuis : elle est montrée en entier.',
    withdrawn: 'Cette parole a été retirée par son auteur. Son lien reste, ses mots non.',
    hidden: 'Cette parole n’est pas publiée en ce moment.',
    source: (who: string, reference: string) => `${capital(who)}, parole ${reference}`,
    unusedTitle: 'Les paroles que la synthèse ne cite pas',
    unusedLead:
      'Personne ne doit être oublié. Voici les paroles publiées qui ne sont pas encore citées, et celles qui ont été écartées, avec la raison.',
    pile: {
      never: 'Ni citées ni écartées',
      cited: 'Citées',
      aside: 'Écartées avec une raison',
      all: 'Toutes les paroles publiées',
    },
    pileFilter: 'Par état',
    asideFor: 'Écartée :',
    none: {
      never: 'Toutes les paroles publiées sont citées ou écartées avec une raison.',
      cited: 'Aucune parole n’est encore citée.',
      aside: 'Aucune parole n’a été écartée.',
      all: 'Aucune parole n’est encore publiée.',
    },
    categories: {
      citizen: 'habitant ou habitante',
      concerned: 'personne concernée',
      professional: 'professionnel ou professionnelle',
      association: 'association',
      institution: 'institution',
      company: 'entreprise',
      town_agent: 'agent de la Ville ou du CCAS',
      unsaid: 'auteur non dit',
    },
    proposal: (n: number, title: string) => `Proposition n° ${n}, ${title}`,
    proposalCount: { one: '# proposition', other: '# propositions', none: 'aucune proposition' },
    desk: 'Bureau de la synthèse',
  },
  {
    title: 'The synthesis',
    lead: (statements: string, voices: string) =>
      `${statements}, from ${voices}. Each sentence opens on the voices that say it.`,
    leadNone: 'The synthesis is not written yet.',
    statements: { one: '# sentence', other: '# sentences', none: 'no sentence' },
    voices: { one: '# voice', other: '# voices', none: 'no voice' },
    citedVoices: { one: '# published voice', other: '# published voices', none: 'no published voice' },
    coverage: 'published voices cited by a sentence, or set aside with a reason',
    coverageDetail: (cited: string, aside: string) => `${cited} cited, ${aside} set aside.`,
    neverCited: { one: '# voice is in neither', other: '# voices are in neither', none: 'None is forgotten' },
    seeNever: 'Read those that are not cited',
    counted: (day: string) => `Counted on ${day}, from the citations.`,
    noVoice: 'No voice is linked to this sentence yet.',
    disagree: { one: '# disagrees', other: '# disagree', none: 'no disagreement noted' },
    saidBy: 'Said by:',
    saidAgainst: 'Disagree:',
    few: 'fewer than 5',
    minority: 'Minority view',
    proposalsFrom: {
      one: '# proposal came from it',
      other: '# proposals came from it',
      none: 'no proposal came from it',
    },
    proposals: 'The proposals',
    answers: 'The answers',
    bareThemes: 'Themes without a sentence yet',
    bareThemesLead: 'They may hold voices; no sentence says them yet.',
    emptyTheme: 'No sentence in this theme yet.',
    empty: 'No theme is written yet.',
    emptyHelp: 'The published voices can be read already.',
    contributions: 'All the published voices',
    report: 'Report this sentence',
    backToSynthesis: 'The whole synthesis',
    whoSays: 'The voices that say it',
    whoDisagrees: 'The voices that disagree',
    passage: 'Passage cited',
    whole: 'Cited whole',
    changed: 'It was corrected since: it is shown whole.',
    withdrawn: 'This voice was withdrawn by its author. Its link stays, its words do not.',
    hidden: 'This voice is not published at present.',
    source: (who: string, reference: string) => `${capital(who)}, voice ${reference}`,
    unusedTitle: 'The voices the synthesis does not cite',
    unusedLead:
      'Nobody must be forgotten. Here are the published voices that are not cited yet, and those that were set aside, with the reason.',
    pile: {
      never: 'Neither cited nor set aside',
      cited: 'Cited',
      aside: 'Set aside with a reason',
      all: 'All published voices',
    },
    pileFilter: 'By state',
    asideFor: 'Set aside:',
    none: {
      never: 'All published voices are cited or set aside with a reason.',
      cited: 'No voice is cited yet.',
      aside: 'No voice was set aside.',
      all: 'No voice is published yet.',
    },
    categories: {
      citizen: 'resident',
      concerned: 'person concerned',
      professional: 'professional',
      association: 'association',
      institution: 'institution',
      company: 'company',
      town_agent: 'officer of the town or of its social action centre',
      unsaid: 'author not said',
    },
    proposal: (n: number, title: string) => `Proposal no. ${n}, ${title}`,
    proposalCount: { one: '# proposal', other: '# proposals', none: 'no proposal' },
    desk: 'Desk of the synthesis',
  },
)

/** Fewer persons of a kind are said to be few, never how many. */
const fewest = 5

/** "2 habitants" would need a plural of each: the word, then its number, or that they are few. */
export function categoriesSaid(
  lang: 'fr' | 'en',
  categories: readonly { category: string; count: number }[],
): string {
  const names = words[lang].categories
  return categories
    .map(({ category, count }) => {
      const said = count < fewest ? words[lang].few : String(count)
      return `${names[category as keyof typeof names]} (${said})`
    })
    .join(', ')
}
