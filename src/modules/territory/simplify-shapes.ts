import type { FeatureCollection, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import { type AreaShape, isClockwise } from '#ui/map-layout.ts'

/** Corners of less than this share of the whole are dropped: less than a dot of a map as wide as a page. */
const smallest = 4e-6
/** About a metre in France, for a town: points that two neighbours share become the same. */
const grid = 20_000
const decimals = 5

/**
 * Outlines made light together, so that neighbours stay joined: the border two districts share is simplified once. Kept as
 * GeoJSON asks (RFC 7946): outer rings turn anticlockwise, five decimals, closed.
 */
export function simplifyShapes(shapes: readonly AreaShape[]): AreaShape[] {
  if (shapes.length === 0) return []
  const collection: FeatureCollection<AreaShape> = {
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  }
  const joined = topology({ areas: collection }, grid)
  const [west = 0, south = 0, east = 0, north = 0] = joined.bbox ?? []
  const weight = (east - west) * (north - south) * smallest
  const lighter = simplify(presimplify(joined as never), weight)
  const made = feature(
    lighter,
    lighter.objects.areas as never,
  ) as unknown as FeatureCollection<AreaShape | null>
  return made.features.map(({ geometry }, index) => tidy(geometry) ?? (shapes[index] as AreaShape))
}

/** Undefined when nothing is left: a district smaller than the grid keeps the shape it came with. */
function tidy(shape: AreaShape | null): AreaShape | undefined {
  if (!shape) return undefined
  const polygons = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
    .map((rings) => rings.map(rounded).filter((ring, index) => ring.length >= 4 || index === 0))
    .filter(([outer]) => (outer?.length ?? 0) >= 4)
    .map((rings) =>
      rings.map((ring, index) => (isClockwise(ring) === index > 0 ? ring : [...ring].reverse())),
    )
  const [only, ...others] = polygons
  if (!only) return undefined
  return others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function rounded(ring: readonly Position[]): Position[] {
  const points = ring.map(([x = 0, y = 0]) => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))])
  return points.filter(
    ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
  )
}
