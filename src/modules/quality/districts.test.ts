import { expect, it } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, call, ask } = doors(town)
/** The page’s words, with plain spaces. */
const read = async (path: string) => (await (await get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')
const ring = [
  [-1.6, 47.2],
  [-1.6, 47.3],
  [-1.5, 47.3],
  [-1.5, 47.2],
  [-1.6, 47.2],
]
const shifted = (by: number) => [ring.map(([east = 0, north = 0]) => [east + by, north])]

/** Districts side by side, brought in as the town would. */
async function districts(...names: string[]): Promise<number[]> {
  const features = names.map((name, index) => ({
    type: 'Feature',
    properties: { nom: name },
    geometry: { type: 'Polygon', coordinates: shifted(index / 10) },
  }))
  const geojson = JSON.stringify({ type: 'FeatureCollection', features })
  const by = await persona(town, 'administrator')
  const answer = await call('import-districts', { geojson, source: 'Relevé', licence: 'Licence Ouverte' }, by)
  expect(answer.status, await answer.clone().text()).toBe(200)
  const listed: { id: number; name: string }[] = await (await ask('list-districts')).json()
  return names.map((name) => listed.find((one) => one.name === name)?.id as number)
}

it('shows on a map and in a table how many published words name each district, and how many name none', async () => {
  const [first] = await districts('Nord', 'Sud')
  const process = await aProcess(town)
  for (const district of [first, first, undefined]) await aContribution(town, process, { district })
  const html = await read('/quartiers')
  expect(html).toContain('parole publiée : 1 sur 2')
  expect(html).toContain('ne disent pas leur quartier : 1')
  expect(html).toMatch(/<svg[^>]*role="img"/)
  expect(html).toContain('Licence Ouverte')
})

it('says that it does not know, rather than zero, when no words name a district', async () => {
  await districts('Nord')
  await aContribution(town, await aProcess(town))
  const html = await read('/quartiers')
  expect(html).toContain('nous ne savons pas d’où elles viennent')
  expect(html).not.toContain('0 sur 1')
  expect((await get('/quartiers?langue=en')).status).toBe(200)
})

it('says so when the town has named no district', async () => {
  expect(await read('/quartiers')).toContain('n’a pas encore nommé ses quartiers')
})
