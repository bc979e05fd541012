import type { Lang } from '#kernel/i18n.ts'
import { questionName } from '#modules/slips/module.ts'

const words: Readonly<Record<string, readonly [string, string]>> = {
  web: ['Le site', 'The site'],
  paper: ['Papier', 'Paper'],
  telephone: ['Téléphone', 'Telephone'],
  sms: ['SMS', 'Text message'],
  letter: ['Courrier', 'Letter'],
  email: ['Courriel', 'E-mail'],
  counter: ['Guichet', 'Counter'],
  workshop: ['Séance', 'Session'],
  outreach: ['Dans la rue, chez les gens', 'In the street, at people’s homes'],
  import: ['Fichier repris, moyen non connu', 'Imported file, channel not known'],
  citizen: ['Habitants', 'Inhabitants'],
  concerned: ['Personnes concernées', 'Persons concerned'],
  professional: ['Professionnels', 'Professionals'],
  association: ['Associations', 'Associations'],
  institution: ['Institutions', 'Institutions'],
  company: ['Entreprises', 'Companies'],
  town_agent: ['Agents de la Ville', 'Town employees'],
  unsaid: ['Non dit', 'Not said'],
}

/** The channel or the declared category of a contribution, in the plural. */
export const contributionWords = (key: string, lang: Lang): string =>
  words[key]?.[lang === 'fr' ? 0 : 1] ?? key

export const opinionWords = questionName
