import { z } from 'zod'
import { sentence, type Words } from '#kernel/i18n.ts'
import type { AreaShape } from '#ui/map-layout.ts'
import { districtMessages as messages } from './district-messages.ts'

/** What a file of districts may weigh and hold: the largest of France has fewer than 500. */
export const districtFileLimits = { characters: 8_000_000, districts: 500, positions: 300_000 }

export interface DistrictInFile {
  /** The place in the file, from 1. */
  readonly line: number
  readonly name: string
  readonly shape?: AreaShape
  readonly fault?: Words
}

export interface DistrictFile {
  readonly districts: readonly DistrictInFile[]
  /** The property where the names were found. */
  readonly nameIn?: string
  /** Why nothing can be read at all. */
  readonly fault?: Words
}

const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry: z.unknown() }))
    .min(1)
    .max(districtFileLimits.districts),
})
const position = z.array(z.number()).min(2).max(4)
const polygon = z.array(z.array(position).min(1)).min(1)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])

const say = (pick: (m: (typeof messages)['fr']['fault']) => string) =>
  sentence(messages, (m) => pick(m.fault))

/** Reads a GeoJSON file of districts: every fault in a sentence, nothing thrown. `nameIn` names the property of the names. */
export function readDistrictFile(text: string, nameIn?: string): DistrictFile {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { districts: [], fault: say((m) => m.notJson) }
  }
  const read = collection.safeParse(raw)
  if (!read.success) return { districts: [], fault: say((m) => m.notCollection) }
  if (read.data.crs !== undefined && !/CRS84|EPSG:+4326/.test(JSON.stringify(read.data.crs)))
    return { districts: [], fault: say((m) => m.otherProjection) }
  const { features } = read.data
  const property = nameIn ?? usualNames.find((name) => features.some((one) => named(one.properties, name)))
  if (!property || !features.some((one) => named(one.properties, property)))
    return {
      districts: [],
      fault: say((m) => m.noNames(Object.keys(features[0]?.properties ?? {}).join(', '))),
    }
  const seen = new Set<string>()
  let positions = 0
  const districts = features.map((feature, index): DistrictInFile => {
    const name = named(feature.properties, property)
    const line = index + 1
    if (!name) return { line, name: '', fault: say((m) => m.noName) }
    if (seen.has(sameName(name))) return { line, name, fault: say((m) => m.twice) }
    seen.add(sameName(name))
    const shape = geometry.safeParse(feature.geometry)
    if (!shape.success) return { line, name, fault: say((m) => m.notArea) }
    const rings = ringsOf(shape.data)
    positions += rings.reduce((sum, ring) => sum + ring.length, 0)
    const fault = rings.map(faultOfRing).find((found) => found !== undefined)
    return fault ? { line, name, fault } : { line, name, shape: shape.data }
  })
  if (positions > districtFileLimits.positions) return { districts: [], fault: say((m) => m.tooFine) }
  return { districts, nameIn: property }
}

/** The properties that open data of towns use, the first that is there. */
const usualNames = [
  'nom',
  'name',
  'NOM',
  'Nom',
  'NAME',
  'libelle',
  'LIBELLE',
  'nom_quart',
  'l_qu',
  'quartier',
  'QUARTIER',
]

function named(properties: Readonly<Record<string, unknown>> | null | undefined, property: string): string {
  const value = properties?.[property]
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 120) : ''
}

export const ringsOf = (shape: AreaShape) =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()

function faultOfRing(ring: readonly (readonly number[])[]): Words | undefined {
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return say((m) => m.notDegrees)
  if (ring.length < 4) return say((m) => m.tooShort)
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return say((m) => m.open)
  return undefined
}

/** « Dervallières - Zola » and « DERVALLIERES-ZOLA » are one district. */
export const sameName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
