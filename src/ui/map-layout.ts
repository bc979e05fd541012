import { type GeoContext, geoPath, geoTransverseMercator } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'

export type AreaShape = Polygon | MultiPolygon

/** A shape on the picture: its path in whole units, and where its number stands, inside it. */
export interface PlacedArea {
  readonly path: string
  readonly x: number
  readonly y: number
}

export interface LaidMap {
  readonly width: number
  readonly height: number
  /** One for each shape given, in their order; undefined where there is no shape. */
  readonly areas: readonly (PlacedArea | undefined)[]
}

type Point = readonly [number, number]

const width = 480
const tallest = 560
const margin = 6

/** Shapes of one place fitted to a picture, on a projection centred on that place: no distortion the eye could see. */
export function layMap(shapes: readonly (AreaShape | null)[]): LaidMap {
  const drawn = shapes.filter((shape) => shape !== null).map(forSphere)
  if (drawn.length === 0) return { width, height: 0, areas: shapes.map(() => undefined) }
  const all = { type: 'GeometryCollection' as const, geometries: drawn }
  const [longitude, latitude] = middleOf(drawn)
  const projection = geoTransverseMercator().rotate([-longitude, -latitude])
  projection.fitWidth(width - 2 * margin, all)
  const [[, top], [, bottom]] = geoPath(projection).bounds(all)
  const height = Math.min(tallest, Math.ceil(bottom - top) + 2 * margin)
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    all,
  )
  return {
    width,
    height,
    areas: shapes.map((shape) => {
      if (!shape) return undefined
      const rings = new RingsInUnits()
      geoPath(projection, rings)(forSphere(shape))
      const [x, y] = placeInside(rings.all)
      return { path: rings.path(), x, y }
    }),
  }
}

/** d3-geo draws on the sphere, where the inside of a ring is on its right: the reverse of GeoJSON (RFC 7946). */
function forSphere(shape: AreaShape): AreaShape {
  const turn = (rings: readonly Position[][]) =>
    rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : [...ring].reverse()))
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: turn(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(turn) }
}

export function isClockwise(ring: readonly Position[]): boolean {
  let doubled = 0
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    doubled += x * nextY - nextX * y
  }
  return doubled < 0
}

function middleOf(shapes: readonly AreaShape[]): Point {
  const positions = shapes.flatMap((shape) =>
    (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flatMap((rings) => rings[0] ?? []),
  )
  const middle = (axis: 0 | 1) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const position of positions) {
      least = Math.min(least, position[axis] ?? 0)
      most = Math.max(most, position[axis] ?? 0)
    }
    return (least + most) / 2
  }
  return [middle(0), middle(1)]
}

/** Receives what d3-geo draws, in whole units; points that fall on the one before are dropped. */
class RingsInUnits implements GeoContext {
  readonly all: [number, number][][] = []

  beginPath() {}
  arc() {}
  closePath() {}
  moveTo(x: number, y: number) {
    this.all.push([[Math.round(x), Math.round(y)]])
  }
  lineTo(x: number, y: number) {
    const ring = this.all.at(-1)
    const last = ring?.at(-1)
    const [unitX, unitY] = [Math.round(x), Math.round(y)]
    if (ring && (last?.[0] !== unitX || last[1] !== unitY)) ring.push([unitX, unitY])
  }

  /** Steps from point to point rather than places: a third of the weight. An island smaller than a unit is left out. */
  path(): string {
    return this.all
      .filter((ring) => ring.length > 2)
      .map((ring) => {
        let [x, y] = ring[0] as [number, number]
        const steps = ring.slice(1).map(([nextX, nextY]) => {
          const step = `${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`
          x = nextX
          y = nextY
          return step
        })
        return `M${ring[0]?.join(' ')}l${steps.join(' ').replace(/ -/g, '-')}z`
      })
      .join('')
  }
}

const cells = 24

/** The place inside the rings that is farthest from their edges, on a grid: a centre may fall outside of a bent shape. */
function placeInside(rings: readonly (readonly Point[])[]): Point {
  const points = rings.flat()
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  let best: Point = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]
  let farthest = Number.NEGATIVE_INFINITY
  for (let column = 1; column < cells; column++)
    for (let row = 1; row < cells; row++) {
      const place: Point = [left + ((right - left) * column) / cells, top + ((bottom - top) * row) / cells]
      const distance = distanceToEdges(place, rings)
      if (distance > farthest) {
        farthest = distance
        best = [Math.round(place[0]), Math.round(place[1])]
      }
    }
  return best
}

/** Negative outside. */
function distanceToEdges([x, y]: Point, rings: readonly (readonly Point[])[]): number {
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings)
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const along =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
      nearest = Math.min(nearest, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)))
    }
  return inside ? nearest : -nearest
}
