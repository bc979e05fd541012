import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anAnswer } from '#testing/answers.ts'
import { doors, persona } from '#testing/doors.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const site = doors(town)
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]
const html = async (path: string, as?: Awaited<ReturnType<typeof persona>>) =>
  (await site.get(path, as)).text()
const receiptOf = (answer: Response) =>
  (answer.headers.get('location') as string).replace('/essai', '').split('?')[0] as string

test('anyone reports a sentence of the synthesis from its page; it stands in the same queue, and the answer is read with the code', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const theme = await aTheme(town, process)
  const one = await aStatement(town, process, theme.id, { text: 'Mme Guillou ne peut plus se déplacer.' })
  const form = `/signaler/phrase/${one.id}`
  expect(await html(`/demarches/${process.slug}/synthese/1`)).toContain(form)
  expect((await site.post(form, { text: 'Sans raison' })).status).toBe(422)
  const said = { reason: 'private', contact: 'moi@exemple.fr', submission: 'phrase-0001' }
  const receipt = receiptOf(await site.post(form, said))
  expect(receiptOf(await site.post(form, said))).toBe(receipt)
  expect(await html(receipt)).toContain('Phrase 1 de la synthèse')

  const desk = await html('/bureau/signalements', agent)
  expect(desk).toContain('Mme Guillou ne peut plus se déplacer.')
  expect(desk).toContain('À lire d’abord')
  const answer = { result: 'acted', answer: 'La phrase est écrite autrement, merci.' }
  expect((await site.post(`/bureau/signalements/phrase/${one.id}`, answer, agent)).status).toBe(303)
  expect((await site.post(`/bureau/signalements/phrase/${one.id}`, answer, agent)).status).toBe(404)
  expect(await html(receipt)).toContain('La phrase est écrite autrement, merci.')
  expect(await all(sql`select status, contact from moderation_report`)).toEqual([
    { status: 'acted', contact: null },
  ])
  expect(await all(sql`select recipient from kernel_message where kind = 'report'`)).toEqual([
    { recipient: 'moi@exemple.fr' },
  ])
  const log = await html(`/demarches/${process.slug}/journal-de-moderation`)
  expect(log.match(/Phrase 1 de la synthèse/g)).toHaveLength(2)
  expect(log).not.toMatch(/Guillou/)
  expect(await html(`/demarches/${process.slug}/journal-de-moderation.csv`)).toContain(
    'statement 1,ReportMade',
  )
})

test('a published answer may be reported, one that is not may not; only those who moderate settle it', async () => {
  const process = await aProcess(town, { phase: 'synthesis' })
  const [published, drafted] = [
    await anAnswer(town, process, { status: 'published' }),
    await anAnswer(town, process, { status: 'drafted' }),
  ]
  const elected = await persona(town, 'elected')
  expect(await html(`/demarches/${process.slug}/propositions/1`)).toContain(
    `/signaler/reponse/${published.id}`,
  )
  expect((await site.get(`/signaler/reponse/${drafted.id}`)).status).toBe(404)
  expect((await site.call('report-text', { kind: 'answer', id: drafted.id, reason: 'other' })).status).toBe(
    404,
  )
  const input = { kind: 'answer', id: published.id }
  expect((await site.call('report-text', { ...input, reason: 'other' })).status).toBe(200)
  const settled = { ...input, result: 'dismissed', answer: 'Rien ne change ici, voici pourquoi.' }
  expect((await site.call('settle-text-reports', settled, elected)).status).toBe(403)
})
