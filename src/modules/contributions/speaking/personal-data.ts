import { isLang, type Lang } from '#kernel/i18n.ts'
import { type Finding, findPersonalData, findSensitiveMentions, mask } from '#modules/guard/module.ts'

const speaks = (language: string): Lang => (isLang(language) ? language : 'fr')

/** What in a text lets someone be recognised or reached, but for the doubtful: those are shown to who reads, not hidden. */
export function personalHints(text: string, lang: Lang = 'fr'): Finding[] {
  return findPersonalData(text, { lang }).filter(({ confidence }) => confidence !== 'possible')
}

/** The same text with each hint replaced by the word that says what was there: a proposal, or what the author asked for. */
export function masked(text: string, language = 'fr'): string {
  return mask(text, personalHints(text), speaks(language)).text
}

/** Whether someone must look before it is published as said: personal data, or words on someone's health, beliefs and the like. */
export function touchesPrivateLife(text: string): boolean {
  return personalHints(text).length > 0 || findSensitiveMentions(text).length > 0
}
