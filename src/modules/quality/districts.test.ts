import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get } = doors(town)
/** The page’s words, with plain spaces. */
const read = async (path: string) => (await (await get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')
const square = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [-1.6, 47.2],
      [-1.6, 47.3],
      [-1.5, 47.3],
      [-1.5, 47.2],
      [-1.6, 47.2],
    ],
  ],
})

async function aDistrict(name: string, position: number): Promise<number> {
  const added = await town.db.execute<{ id: number }>(
    sql`insert into territory_district (name, position, shape, shape_source, shape_licence, shape_recorded_at)
        values (${name}, ${position}, ${square}::jsonb, 'Relevé', 'Licence Ouverte', now()) returning id::int`,
  )
  return added.rows[0]?.id as number
}

it('shows on a map and in a table how many published words name each district, and how many name none', async () => {
  const [first] = [await aDistrict('Nord', 1), await aDistrict('Sud', 2)]
  const process = await aProcess(town)
  const voices = [
    await aContribution(town, process),
    await aContribution(town, process),
    await aContribution(town, process),
  ]
  for (const { id } of voices.slice(0, 2))
    await town.db.execute(sql`update contributions_contribution set district_id = ${first} where id = ${id}`)
  const html = await read('/quartiers')
  expect(html).toContain('parole publiée : 1 sur 2')
  expect(html).toContain('ne disent pas leur quartier : 1')
  expect(html).toMatch(/<svg[^>]*role="img"/)
  expect(html).toContain('Licence Ouverte')
})

it('says that it does not know, rather than zero, when no words name a district', async () => {
  await aDistrict('Nord', 1)
  await aContribution(town, await aProcess(town))
  const html = await read('/quartiers')
  expect(html).toContain('nous ne savons pas d’où elles viennent')
  expect(html).not.toContain('0 sur 1')
  expect((await get('/quartiers?langue=en')).status).toBe(200)
})

it('says so when the town has named no district', async () => {
  expect(await read('/quartiers')).toContain('n’a pas encore nommé ses quartiers')
})
