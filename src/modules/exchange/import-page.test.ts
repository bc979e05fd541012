import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const desk = '/bureau/contributions'

test('a file is checked before anything changes, then its good rows are taken if the person says so', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const send = async (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    // A request made inside the process has no length, which a browser always sends.
    const made = new Response(body)
    const type = made.headers.get('content-type') as string
    const content = await made.arrayBuffer()
    return site.app.request(`http://localhost/${town.slug}${desk}/importer`, {
      method: 'POST',
      body: content,
      headers: {
        'content-type': type,
        'content-length': String(content.byteLength),
        cookie: `parole_session=${agent.session}`,
      },
    })
  }
  expect((await send({ file: new File([], 'vide.csv') })).status).toBe(422)
  const csv = `process,text,axis\n${process.slug},Une bonne ligne,1\n${process.slug},,1\n${process.slug},<script>alert(1)</script>,9\n`
  const report = await (await send({ file: new File([csv], 'paroles.csv') })).text()
  expect(report).toContain('Le texte manque.')
  expect(report).toContain('Cette démarche n’a pas d’axe de ce numéro.')
  expect(await all(sql`select 1 from contributions_contribution`)).toEqual([])
  const kept = /name="kept" value="([0-9a-f]{64})"/.exec(report)?.[1] as string
  const faulty = await (await send({ kept, report: '1' })).text()
  expect(faulty).toContain(`3,text,Le texte manque.,${process.slug},,1`)
  expect(await all(sql`select 1 from contributions_contribution`)).toEqual([])
  const done = await (await send({ kept })).text()
  expect(done).toContain('1 contributions ajoutées')
  expect(await all(sql`select text from contributions_contribution`)).toEqual([{ text: 'Une bonne ligne' }])
  expect((await send({ kept })).status).toBe(422)
  expect((await send({ kept: '../../etc/passwd' })).status).toBe(422)
  expect(
    (await site.get(`${desk}/importer`, await persona(town, 'facilitator', { process: process.id }))).status,
  ).toBe(403)
})
