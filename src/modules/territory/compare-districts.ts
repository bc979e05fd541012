import { isDeepStrictEqual } from 'node:util'
import type { Words } from '#kernel/i18n.ts'
import type { AreaShape } from '#ui/map-layout.ts'
import { type DistrictFile, sameName } from './district-file.ts'
import { simplifyShapes } from './simplify-shapes.ts'

/** What becomes of a district of the file: known by its name, new, already as in the file, or refused. */
export type Fate = 'drawn' | 'created' | 'unchanged' | 'faulty'

export interface DistrictLine {
  readonly line: number
  readonly name: string
  readonly fate: Fate
  readonly id?: number
  /** The name the town uses, when the file writes it otherwise. */
  readonly known?: string
  readonly shape?: AreaShape
  readonly fault?: Words
}

export interface KnownDistrict {
  readonly id: number
  readonly name: string
  readonly shape: AreaShape | null
  readonly shapeSource: string | null
  readonly shapeLicence: string | null
}

/** The report of an import before it is made, and what the import does. Repeating one changes nothing. */
export function compareDistricts(
  file: DistrictFile,
  known: readonly KnownDistrict[],
  origin: { source?: string; licence?: string },
): DistrictLine[] {
  const byName = new Map(known.map((one) => [sameName(one.name), one]))
  const good = file.districts.flatMap(({ shape }) => (shape ? [shape] : []))
  const lighter = simplifyShapes(good)
  let next = 0
  return file.districts.map(({ line, name, shape: whole, fault }) => {
    if (!whole) return { line, name, fate: 'faulty' as const, fault }
    const shape = lighter[next++] as AreaShape
    const same = byName.get(sameName(name))
    if (!same) return { line, name, fate: 'created' as const, shape }
    const { id, shapeSource, shapeLicence } = same
    const unchanged =
      isDeepStrictEqual(same.shape, shape) &&
      shapeSource === (origin.source ?? shapeSource) &&
      shapeLicence === (origin.licence ?? shapeLicence)
    return {
      line,
      name,
      id,
      known: same.name,
      shape,
      fate: unchanged ? ('unchanged' as const) : ('drawn' as const),
    }
  })
}

export const countFates = (lines: readonly DistrictLine[]) => ({
  read: lines.length,
  drawn: lines.filter(({ fate }) => fate === 'drawn').length,
  created: lines.filter(({ fate }) => fate === 'created').length,
  unchanged: lines.filter(({ fate }) => fate === 'unchanged').length,
  faulty: lines.filter(({ fate }) => fate === 'faulty').length,
})
