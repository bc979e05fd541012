import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { endTown, settle, wireTown } from './app.ts'

const town = testTown()

test('a server that has just told a story still checks the files it is sent, behind any backlog', async () => {
  wireTown(town, true)
  // What a demonstration does between its chapters, in the process that serves it afterwards.
  await settle(town)
  const agent = await persona(town, 'agent')
  const body = new FormData()
  body.set('file', new File(['Ce que vous dites\nUn banc près de la mairie\n'], 'paroles.csv'))
  const made = new Response(body)
  const bytes = await made.arrayBuffer()
  await doors(town).app.request(`http://localhost/${town.slug}/bureau/contributions/importer`, {
    method: 'POST',
    body: bytes,
    headers: {
      'content-type': made.headers.get('content-type') as string,
      'content-length': String(bytes.byteLength),
      cookie: `parole_session=${agent.session}`,
    },
  })
  await expect
    .poll(async () => (await town.db.execute(sql`select status from exchange_run`)).rows, { timeout: 5000 })
    .toEqual([{ status: 'checked' }])
  await endTown(town)
})
