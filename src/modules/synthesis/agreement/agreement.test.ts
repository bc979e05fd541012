import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { aPlacedProcess } from '#testing/checked.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { aStatement } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { withdrawVoice } from '#testing/voices.ts'
import { allotted, drawn } from './check.ts'
import { check, checkAnswer, checker, checkText } from './tables.ts'

const town = testTown()
const { call, ask, get, post } = doors(town)

async function rows<R>(query: ReturnType<typeof sql>) {
  return (await town.db.execute(query)).rows as R[]
}

async function aCheck() {
  const { process, themes } = await aPlacedProcess(town)
  const [facilitator, agent, guarantor] = [
    await persona(town, 'facilitator', { process: process.id }),
    await persona(town, 'agent'),
    await persona(town, 'guarantor'),
  ]
  const done = async (name: string, input: object, as: Persona) => {
    const answer = await call(name, input, as)
    if (answer.status >= 300) throw new Error(`${name}: ${await answer.text()}`)
    return answer.json()
  }
  const { id } = await done('draw-agreement-check', { process: process.slug, size: 30, seed: 3 }, agent)
  const sample = await rows<{ position: number; text: number; theme: number }>(
    sql`select position, contribution_id::int as text, theme_id::int as theme from synthesis_check_text where check_id = ${id} order by position`,
  )
  /** Answers everything: as the synthesis does, except where told. */
  const answerAll = async (as: Persona, other: (position: number, theme: number) => string | undefined) => {
    await done('join-agreement-check', { check: id }, as)
    for (const { position, theme } of sample)
      await done(
        'place-checked-text',
        { check: id, position, answer: other(position, theme) ?? String(theme) },
        as,
      )
    await done('finish-agreement-check', { check: id }, as)
  }
  const desk = `/bureau/synthese/${process.slug}`
  return { process, themes, facilitator, agent, guarantor, id, sample, done, answerAll, desk }
}

it('has the tables that its migration makes', async () => {
  expect(await driftOf(town.db, [check, checkText, checker, checkAnswer])).toEqual([])
})

it('draws in each theme according to its size, the same voices for the same seed', () => {
  expect(allotted([80, 15, 5], 20)).toEqual([16, 3, 1])
  expect(allotted([500, 1, 1], 30)).toEqual([28, 1, 1])
  expect(allotted([4, 4], 30)).toEqual([4, 4])
  const placed = Array.from({ length: 100 }, (_, text) => ({ text, theme: text % 4 }))
  const sample = drawn(placed, 30, 5)
  expect(new Set(sample.map(({ text }) => text)).size).toBe(30)
  expect(drawn(placed.toReversed(), 30, 5)).toEqual(sample)
  expect(drawn(placed, 30, 6)).not.toEqual(sample)
})

it('two people check, nobody sees anything before the end, then everyone reads the figures and nobody reads who', async () => {
  const { process, themes, facilitator, agent, guarantor, id, sample, done, answerAll, desk } = await aCheck()
  await aStatement(town, process, themes[0])
  expect(await (await ask('show-agreement', { process: process.slug })).json()).toBeNull()
  // One differs on two voices, the other on the first of them only: all differ there.
  const [first, second] = [sample[0], sample[1]] as [(typeof sample)[0], (typeof sample)[0]]
  const elsewhere = (theme: number) => String(themes.find((one) => one !== theme))
  await answerAll(facilitator, (position, theme) =>
    position === first.position || position === second.position ? elsewhere(theme) : undefined,
  )
  await answerAll(guarantor, (position, theme) =>
    position === first.position ? elsewhere(theme) : position === 3 ? 'unknown' : undefined,
  )
  expect(await (await ask('show-agreement', { process: process.slug })).json()).toBeNull()
  await done('close-agreement-check', { check: id }, agent)
  const { result, differing } = await (await ask('show-agreement-check', { check: id }, agent)).json()
  expect(result).toMatchObject({ persons: 2, finished: 2, drawn: 30, withdrawn: 0, unsure: 1 })
  expect(result.people).toMatchObject({ texts: 29, pairs: 1 })
  expect(result.people.alike).toBeCloseTo(28 / 29, 10)
  expect(result.synthesis.alike).toBeCloseTo((28 / 30 + 28 / 29) / 2, 10)
  expect(result.people.kappa).toBeGreaterThan(0.9)
  expect(differing.map((one: { id: number }) => one.id)).toEqual([first.text])
  const shown = await (await get(`${desk}/verification/${id}`, agent)).text()
  expect(shown).toContain(`/themes/voix/${first.text}/ranger`)
  expect(shown).not.toContain(facilitator.actor.name ?? 'Personne 1')
  const everyone = await (await get(`/demarches/${process.slug}/synthese`)).text()
  expect(everyone).toMatch(/2\s+personnes/)
  expect(everyone).not.toContain('Cette vérification n’a pas encore été faite')
  expect(
    await rows(sql`select person_id from synthesis_checker where person_id is not null and check_id = ${id}`),
  ).toEqual([])
})

it('is blind: whoever has begun and not finished reads no placement, by no door, and nobody reads an answer', async () => {
  const { process, themes, facilitator, agent, guarantor, id, done, desk, sample } = await aCheck()
  await done('join-agreement-check', { check: id }, guarantor)
  await done('place-checked-text', { check: id, position: 1, answer: 'none' }, guarantor)
  await done('join-agreement-check', { check: id }, facilitator)
  const hidden = [
    () => ask('list-themes', { process: process.slug }, facilitator),
    () => ask('list-theme-texts', { theme: themes[0] }, facilitator),
    () => get(`${desk}/themes`, facilitator),
    () => get(`${desk}/themes/${themes[0]}`, facilitator),
    () => get(`${desk}/themes/a-classer`, facilitator),
    () => get(`${desk}/themes/journal`, facilitator),
    () => get(`${desk}/themes/voix/${sample[0]?.text}/ranger`, facilitator),
    () => get(`${desk}/themes/${themes[0]}/scinder`, facilitator),
    () => call('close-agreement-check', { check: id }, facilitator),
  ]
  for (const [at, door] of hidden.entries()) expect((await door()).status, `door ${at}`).toBe(409)
  // Another one, who does not take part, works on.
  expect((await get(`${desk}/themes`, agent)).status).toBe(200)
  const mine = await (await ask('show-checked-text', { check: id, position: 1 }, facilitator)).json()
  expect(mine).toMatchObject({ position: 1, total: 30, answer: null })
  expect(Object.keys(mine).toSorted()).toEqual(['answer', 'language', 'position', 'text', 'themes', 'total'])
  for (const as of [facilitator, agent, guarantor]) {
    const all = await (await ask('show-agreement-check', { check: id }, as)).json()
    expect(all).toMatchObject({ result: null, differing: [], themes: [], seed: null })
    const list = await (await ask('list-agreement-checks', { process: process.slug }, as)).text()
    expect(list).not.toContain('"seed":3')
  }
  expect((await ask('show-checked-text', { check: id, position: 1 }, agent)).status).toBe(409)
  const page = await (await get(`${desk}/verification/${id}/parole/1`, facilitator)).text()
  expect(page).not.toContain('checked')
  expect(page).not.toMatch(/C-\d/)
  const [journal] = await rows<{ data: object }>(
    sql`select data from kernel_journal where fact = 'CheckedTextPlaced' order by id desc limit 1`,
  )
  expect(journal?.data).toEqual({ process: process.id, position: 1 })
})

it('answers change until they are handed in, then no more; who leaves does not come back', async () => {
  const { facilitator, guarantor, id, sample, done, desk, themes } = await aCheck()
  await done('join-agreement-check', { check: id }, facilitator)
  const page = `${desk}/verification/${id}/parole/2`
  const empty = await post(page, {}, facilitator)
  expect(empty.status).toBe(422)
  const sent = await post(page, { answer: String(themes[0]) }, facilitator)
  expect(sent.headers.get('location')).toContain(`/verification/${id}/parole/3`)
  expect(await (await get(page, facilitator)).text()).toMatch(new RegExp(`value="${themes[0]}" checked`))
  expect((await post(page, { answer: 'none' }, facilitator)).status).toBe(303)
  expect((await call('finish-agreement-check', { check: id }, facilitator)).status).toBe(409)
  await withdrawVoice(town, sample[4]?.text as number)
  const dropped = await call('place-checked-text', { check: id, position: 5, answer: 'none' }, facilitator)
  expect(dropped.status).toBe(409)
  for (const { position, theme } of sample)
    if (position !== 5)
      await done('place-checked-text', { check: id, position, answer: String(theme) }, facilitator)
  await done('finish-agreement-check', { check: id }, facilitator)
  const late = await call('place-checked-text', { check: id, position: 1, answer: 'none' }, facilitator)
  expect(late.status).toBe(409)
  await expect(
    town.db.transaction((tx) =>
      tx.execute(sql`update synthesis_check_answer set kind = 'none', theme_id = null`),
    ),
  ).rejects.toThrow()
  expect((await get(`${desk}/themes`, facilitator)).status).toBe(200)
  await done('join-agreement-check', { check: id }, guarantor)
  await done('place-checked-text', { check: id, position: 1, answer: 'none' }, guarantor)
  await done('leave-agreement-check', { check: id }, guarantor)
  expect((await call('join-agreement-check', { check: id }, guarantor)).status).toBe(409)
  expect(
    await rows(
      sql`select 1 from synthesis_check_answer a join synthesis_checker w on w.id = a.checker_id where w.check_id = ${id} and a.position = 1`,
    ),
  ).toHaveLength(1)
})

it('follows themes renamed and merged meanwhile, drops a voice withdrawn, and says so', async () => {
  const { facilitator, agent, guarantor, id, sample, done, answerAll, themes } = await aCheck()
  const [bus, logement] = themes
  await answerAll(facilitator, (_, theme) => (theme === bus ? String(logement) : undefined))
  await done('rename-theme', { theme: themes[2], title: 'La santé' }, agent)
  await done('merge-themes', { theme: bus, into: logement }, agent)
  await withdrawVoice(town, sample[0]?.text as number)
  await done('join-agreement-check', { check: id }, guarantor)
  const gone = await call('place-checked-text', { check: id, position: 2, answer: String(bus) }, guarantor)
  expect(gone.status).toBe(422)
  for (const { position } of sample.slice(1, 15))
    await done('place-checked-text', { check: id, position, answer: 'none' }, guarantor)
  await done('close-agreement-check', { check: id }, agent)
  const { result } = await (await ask('show-agreement-check', { check: id }, agent)).json()
  expect(result).toMatchObject({ withdrawn: 1, persons: 2, finished: 1, people: null })
  expect(result.changed).toEqual([
    { theme: bus, how: 'merged' },
    { theme: themes[2], how: 'renamed' },
  ])
  // What was said of one theme is said of the one that carries on.
  const alone = result.comparisons.filter((one: { agreement: object | null }) => one.agreement)
  expect(alone).toHaveLength(1)
  expect(alone[0].agreement).toMatchObject({ texts: 29, alike: 1, kappa: 1 })
  expect(
    (await call('place-checked-text', { check: id, position: 3, answer: 'none' }, guarantor)).status,
  ).toBe(409)
})

it('refuses to draw among too few voices, or twice at once', async () => {
  const { process, agent } = await aCheck()
  expect((await call('draw-agreement-check', { process: process.slug }, agent)).status).toBe(409)
  const small = await aPlacedProcess(town, 5)
  const refused = await call('draw-agreement-check', { process: small.process.slug }, agent)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('au moins 20 paroles')
})

it('shows every voice that all placed elsewhere, and every check, a page at a time', async () => {
  const { process, themes, facilitator, agent, guarantor, id, sample, done, answerAll, desk } = await aCheck()
  const next = (theme: number) => String(themes[(themes.indexOf(theme) + 1) % themes.length])
  for (const as of [facilitator, guarantor]) await answerAll(as, (_, theme) => next(theme))
  await withdrawVoice(town, sample[0]?.text as number)
  await done('close-agreement-check', { check: id }, agent)
  const page = async (query: string) => (await get(`${desk}/verification/${id}${query}`, agent)).text()
  const [first, second] = [await page(''), await page('?page=2')]
  const listed = (html: string) => [...html.matchAll(/voix\/(\d+)\/ranger/g)].map((one) => Number(one[1]))
  expect(listed(first)).toHaveLength(20)
  expect([...listed(first), ...listed(second)]).toEqual(sample.slice(1).map(({ text }) => text))
  expect(first).toMatch(/29\sparoles\./)
  expect(first).toContain('page=2')
  expect(await page('?page=99')).toContain('29')
  for (let n = 0; n < 21; n++)
    await town.db.execute(
      sql`insert into synthesis_check (process_id, seed, size, drawn_at, closed_at, result)
          values (${process.id}, 1, 20, now(), now(), '{"persons": 0}')`,
    )
  const checks = await (await get(`${desk}/verification`, agent)).text()
  expect(checks).toContain('verification?page=2')
  expect(await (await get(`${desk}/verification?page=2`, agent)).text()).toContain(`/verification/${id}"`)
  expect(checks).not.toContain(`/verification/${id}"`)
})
