import type { Lang } from '#kernel/i18n.ts'
import { districtMessages } from './district-messages.ts'
import type { DistrictRow } from './reads.ts'

/** Who made the outlines and under which licence, each pair once: to be shown under every map of districts. */
export function attributionsOf(districts: readonly DistrictRow[], lang: Lang): string[] {
  const words = districtMessages[lang]
  return [
    ...new Set(
      districts.flatMap(({ shapeSource, shapeLicence }) =>
        shapeSource && shapeLicence ? [words.attribution(shapeSource, shapeLicence)] : [],
      ),
    ),
  ]
}
