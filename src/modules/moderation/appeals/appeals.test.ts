import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona, settle } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]

/** A voice typed at the counter and refused by the first agent; its author left an e-mail address. */
async function refused({ alone = false } = {}) {
  const process = await aProcess(town, { phase: 'participation' })
  const first = await persona(town, 'agent')
  const second = alone ? first : await persona(town, 'agent')
  const site = doors(town)
  const typed = await site.call(
    'enter-contribution',
    {
      process: process.slug,
      channel: 'counter',
      text: 'Vos guichets sont nuls et archinuls.',
      answerBy: 'email',
      contact: 'voix@exemple.fr',
    },
    first,
  )
  expect(typed.status).toBe(200)
  const [row] = await all(sql`select id::int, code, reference from contributions_contribution`)
  const { id, code, reference } = row as unknown as { id: number; code: string; reference: string }
  await site.call('keep-contribution-unpublished', { contribution: id, reason: 'insult' }, first)
  return { process, first, second, site, id, code, reference }
}

test('a refusal never goes without a word, told by e-mail without what was said, and read with the code', async () => {
  const { site, code } = await refused()
  await settle(town)
  const [mail] = await all(sql`select recipient, subject, body from kernel_message where kind = 'moderation'`)
  expect(mail).toMatchObject({ recipient: 'voix@exemple.fr' })
  expect(String(mail?.body)).toContain('elle insulte quelqu’un')
  expect(String(mail?.body)).not.toMatch(/archinuls/)
  expect(String(mail?.body)).not.toContain(code)
  const page = await (await site.get(`/suivre/${code}`)).text()
  expect(page).toContain('Enlevez l’insulte et gardez la critique')
  expect(page).toContain(`/suivre/${code}/recours`)
})

test('a decision undone at once tells nobody anything', async () => {
  const { site, id, first, second } = await refused()
  await settle(town)
  expect((await site.call('undo-decisions', { contributions: [id] }, second)).status).toBe(409)
  expect((await site.post(`/bureau/contributions/${id}/defaire`, {}, first)).status).toBe(303)
  await settle(town)
  expect(await all(sql`select status, status_reason from contributions_contribution`)).toEqual([
    { status: 'received', status_reason: null },
  ])
  expect(await all(sql`select 1 from kernel_message where kind = 'moderation'`)).toEqual([])
  expect(await all(sql`select status from moderation_telling`)).toEqual([{ status: 'dropped' }])
})

test('an author appeals with the code; another person than who refused decides, with reasons', async () => {
  const { site, process, code, id, reference, first, second } = await refused()
  const guarantor = await persona(town, 'guarantor')
  const sent = await site.post(`/suivre/${code}/recours`, { text: 'Je critique un guichet, pas quelqu’un.' })
  expect(sent.status).toBe(303)
  expect((await site.call('make-appeal', { code, text: 'Encore une fois.' })).status).toBe(409)
  const [appeal] = await all(sql`select id::int, refused_by::int from moderation_appeal`)
  expect(appeal?.refused_by).toBe(first.actor.person)
  expect(await (await site.get(`/bureau/recours/${appeal?.id}`, first)).text()).toContain(
    'Vous avez refusé cette parole : une autre personne décide.',
  )
  const words = { appeal: appeal?.id, result: 'accepted', answer: 'Un guichet n’est pas une personne.' }
  const own = await site.call('decide-appeal', words, first)
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('une autre personne décide du recours')
  await site.call(
    'give-appeal-opinion',
    { appeal: appeal?.id, opinion: 'La critique est permise.' },
    guarantor,
  )
  expect((await site.call('decide-appeal', words, second)).status).toBe(200)
  expect((await site.call('decide-appeal', words, second)).status).toBe(409)
  expect(await all(sql`select status from contributions_contribution`)).toEqual([{ status: 'published' }])
  const page = await (await site.get(`/suivre/${code}`)).text()
  expect(page).toContain('recours accepté')
  expect(page).toContain('Un guichet n’est pas une personne.')
  expect(page).toContain('La critique est permise.')
  await settle(town)
  const base = `/demarches/${process.slug}/journal-de-moderation`
  const log = await (await site.get(base)).text()
  expect(log).toContain('recours accepté')
  for (const secret of ['archinuls', 'pas quelqu’un', first.actor.name as string])
    expect(log).not.toContain(secret)
  const lines = (await (await site.get(`${base}.csv`)).text()).trim().split('\r\n')
  expect(lines[0]).toBe('day,reference,decision,from,to,reason,result')
  expect(lines.some((line) => line.endsWith(`${reference},AppealDecided,,,,accepted`))).toBe(true)
  expect(
    lines.some((line) => line.includes('ContributionKeptUnpublished,received,kept_unpublished,insult')),
  ).toBe(true)
  expect(id).toBeGreaterThan(0)
})

const decideAlone = (person: number | undefined) =>
  town.db.execute(
    sql`update moderation_appeal set status = 'rejected', answer = 'Non, vraiment.', decided_by = ${person}, decided_at = ${town.clock.now().toISOString()}`,
  )

test('the database itself refuses that one person judge their own refusal', async () => {
  const { site, code, first } = await refused()
  await site.call('make-appeal', { code, text: 'Je critique un guichet.' })
  await expect(decideAlone(first.actor.person)).rejects.toMatchObject({ cause: { code: 'PT409' } })
})

test('when nobody else could decide, the appeal says that the same person did', async () => {
  const { site, code, first } = await refused({ alone: true })
  await site.call('make-appeal', { code, text: 'Je critique un guichet.' })
  await decideAlone(first.actor.person)
  expect(await all(sql`select alone from moderation_appeal`)).toEqual([{ alone: true }])
})

test('the appeal of words withdrawn and erased lapses, and its text goes with them', async () => {
  const { site, code } = await refused()
  await site.call('make-appeal', { code, text: 'Je critique un guichet.' })
  await site.call('withdraw-contribution', { code, erase: true })
  await settle(town)
  expect(await all(sql`select status, text from moderation_appeal`)).toEqual([{ status: 'lapsed', text: '' }])
})
