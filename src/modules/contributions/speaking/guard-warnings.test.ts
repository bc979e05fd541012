import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors } from '#testing/doors.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()

const words = {
  step: 3,
  axis: '1',
  answerBy: 'code',
  submission: 'abcdefgh-1234-5678-9012-abcdefabcdef',
  go: 'on',
}

async function open() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-02-01')
  return { process, site: doors(town), form: `/participer/${process.slug}` }
}

const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]

test('names are pointed at too; the person may leave them for someone of the town to decide', async () => {
  const { site, form } = await open()
  const text = 'Demandez à Mme Guillou ou à Jean Martin, ils savent.'
  const warned = await site.post(form, { ...words, step: 2, text })
  expect(warned.status).toBe(422)
  const page = await warned.text()
  expect(page).toContain('un nom de personne : Guillou ; un nom de personne : Jean Martin')
  expect(page).toContain('name="keep"')
  const third = await (await site.post(form, { ...words, step: 2, text, keep: 'on' })).text()
  expect(third).toContain('Relisez avant d’envoyer')
  expect(third).toContain('name="keep"')
  expect((await site.post(form, { ...words, text, keep: 'on' })).status).toBe(303)
  expect(await all(sql`select published_text, private_life from contributions_contribution`)).toEqual([
    { published_text: null, private_life: true },
  ])
})

test('before sending, someone who may be in danger reads the numbers that answer day and night', async () => {
  const { site, form } = await open()
  const again = async (text: string) => (await site.post(form, { ...words, step: 2, text })).text()
  expect(await again('Mon mari me frappe quand il a bu.')).toContain('Quelqu’un est peut-être en danger')
  expect(await again('Le chômage frappe d’abord les jeunes.')).not.toContain(
    'Quelqu’un est peut-être en danger',
  )
})
