import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { testTown } from '#testing/town.ts'
import { readDistrictFile } from './district-file.ts'
import { territory } from './module.ts'
import { simplifyShapes } from './simplify-shapes.ts'

const town = testTown()
const nantes = readFileSync(join(import.meta.dirname, '../../../demo/nantes-2022/quartiers.geojson'), 'utf8')
const origin = { source: 'Nantes Métropole, données ouvertes', licence: 'Licence Ouverte' }

const square = (west: number, south: number) => [
  [west, south],
  [west + 0.02, south],
  [west + 0.02, south + 0.02],
  [west, south + 0.02],
  [west, south],
]
const collection = (...features: [string, unknown][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([nom, geometry]) => ({ type: 'Feature', properties: { nom }, geometry })),
  })
const polygon = (west = -1.55, south = 47.2) => ({ type: 'Polygon', coordinates: [square(west, south)] })

test('the eleven districts of Nantes come in from their open data, joined and light, and go out again', async () => {
  const agent = await persona(town, 'agent')
  const { call, ask } = doors(town)
  await call('add-district', { name: 'DERVALLIERES-ZOLA' }, agent)
  const first = await (await call('import-districts', { geojson: nantes, ...origin }, agent)).json()
  expect(first).toEqual({ drawn: 1, created: 10, unchanged: 0 })
  const again = await (await call('import-districts', { geojson: nantes, ...origin }, agent)).json()
  expect(again).toEqual({ drawn: 0, created: 0, unchanged: 11 })

  const file = await ask('export-districts')
  expect(file.headers.get('content-type')).toContain('geo+json')
  const text = await file.text()
  expect(text.length).toBeLessThan(30_000)
  const { features } = JSON.parse(text)
  expect(features.length).toBe(11)
  expect(features[0].properties).toEqual({ nom: 'DERVALLIERES-ZOLA', ...origin })
  expect(features.every((one: { geometry: { type: string } }) => one.geometry.type === 'Polygon')).toBe(true)
})

test('what two neighbours share is simplified once: their common border has the same points on both sides', () => {
  const { districts } = readDistrictFile(nantes)
  const light = simplifyShapes(districts.flatMap(({ shape }) => (shape ? [shape] : [])))
  const owners = new Map<string, number>()
  const points = light.flatMap((shape) => [...new Set((shape.coordinates[0] as number[][]).map(String))])
  for (const point of points) owners.set(point, (owners.get(point) ?? 0) + 1)
  const shared = [...owners.values()].filter((many) => many > 1).length
  expect(points.length).toBeLessThan(1_000)
  expect(shared).toBeGreaterThan(150)
})

test.each([
  ['is not GeoJSON', 'ceci', 'lisible'],
  ['has no district', collection(), 'FeatureCollection'],
  [
    'is in metres',
    collection(['Nord', { type: 'Polygon', coordinates: [square(355_000, 6_690_000)] }]),
    'pas des degrés',
  ],
  [
    'says another projection',
    JSON.stringify({
      ...JSON.parse(collection(['Nord', polygon()])),
      crs: { properties: { name: 'EPSG:2154' } },
    }),
    'une autre projection',
  ],
  ['holds a point', collection(['Nord', { type: 'Point', coordinates: [-1.5, 47.2] }]), 'une surface'],
  [
    'holds an open ring',
    collection(['Nord', { type: 'Polygon', coordinates: [square(-1.5, 47.2).slice(0, 4)] }]),
    'n’est pas fermé',
  ],
  ['names a district twice', collection(['Nord', polygon()], ['NORD', polygon(-1.6)]), 'déjà plus haut'],
  ['leaves a district without name', collection(['Nord', polygon()], ['', polygon(-1.6)]), 'pas de nom'],
])('a file that %s is refused with a sentence, and no district is left behind', async (_, geojson, said) => {
  const agent = await persona(town, 'agent')
  const { call, ask } = doors(town)
  const refused = await call('import-districts', { geojson, ...origin }, agent)
  expect(refused.status).toBe(422)
  const { fields } = (await refused.json()) as { fields: Record<string, string> }
  expect(fields.geojson).toContain(said)
  expect(await (await ask('list-districts')).json()).toEqual([])
})

test('a file whose names are elsewhere says which columns it has, and comes in once the column is told', async () => {
  const agent = await persona(town, 'agent')
  const { call } = doors(town)
  const geojson = JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { code: 'N', appellation: 'Nord' }, geometry: polygon() }],
  })
  const refused = (await (await call('import-districts', { geojson, ...origin }, agent)).json()) as {
    fields: Record<string, string>
  }
  expect(refused.fields.geojson).toContain('code, appellation')
  const told = await call('import-districts', { geojson, ...origin, nameIn: 'appellation' }, agent)
  expect(await told.json()).toMatchObject({ created: 1 })
})

async function send(fields: Record<string, string | File>, as: Persona) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const made = new Response(body)
  const content = await made.arrayBuffer()
  return doors(town).app.request(`http://localhost/${town.slug}/bureau/quartiers/importer`, {
    method: 'POST',
    body: content,
    headers: {
      'content-type': made.headers.get('content-type') as string,
      'content-length': String(content.byteLength),
      cookie: `parole_session=${as.session}`,
    },
  })
}

test('on its page an import first shows the map and the fate of each district, and changes nothing until confirmed', async () => {
  const agent = await persona(town, 'agent')
  const { ask } = doors(town)
  const file = new File([nantes], 'quartiers.geojson')
  const unsaid = await send({ file, source: 'Nantes Métropole', licence: '' }, agent)
  expect(unsaid.status).toBe(422)
  const report = await (await send({ file, ...origin }, agent)).text()
  expect(report).toContain('ajouté avec son contour')
  expect(report.match(/class="map-area" d="M/g)?.length).toBeGreaterThanOrEqual(11)
  expect(await (await ask('list-districts')).json()).toEqual([])
  expect((await send({ confirmed: '1', geojson: nantes, ...origin }, agent)).status).toBe(303)
  expect(((await (await ask('list-districts')).json()) as unknown[]).length).toBe(11)
})

test('the tables of the territory declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, territory.tables as PgTable[])).toEqual([])
})
