import type { Lang } from '#kernel/i18n.ts'
import { findAddresses } from './find-address.ts'
import { findBirthDates } from './find-birth-date.ts'
import { findEmails } from './find-email.ts'
import { findIbans } from './find-iban.ts'
import { findNames } from './find-name.ts'
import { findNirs } from './find-nir.ts'
import { findPlates } from './find-plate.ts'
import { findProfiles } from './find-profile.ts'
import { findTelephones } from './find-telephone.ts'
import { type Finding, settle } from './finding.ts'
import { tokensOf } from './tokens.ts'

const detectors = [
  findIbans,
  findNirs,
  findEmails,
  findProfiles,
  findAddresses,
  findBirthDates,
  findTelephones,
  findPlates,
  findNames,
]

/**
 * What in a French text lets someone be recognised or reached, in the order of the text, without overlap. It misses some
 * and takes some words for names: a person reads and decides. `lang` is that of the sentences that say why. Time grows
 * with the length of the text, whatever stands in it.
 */
export function findPersonalData(text: string, { lang = 'fr' }: { lang?: Lang } = {}): Finding[] {
  const tokens = tokensOf(text)
  return settle(
    text,
    detectors.flatMap((detect) => detect(tokens)),
    lang,
  )
}
