import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { doors, persona, settle } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { aGrouping, anAppliedGrouping, speakOf } from '#testing/grouped.ts'
import { aProposal, aStatement } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess, withdrawVoice } from '#testing/voices.ts'
import { replay } from './edit.ts'
import { baseOf, editsOf, placesOf } from './edits-reads.ts'
import { home, themeEdit } from './tables.ts'

const town = testTown()
const rows = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]

async function aDesk() {
  const process = await aProcess(town)
  const voices = await speakOf(town, process)
  const run = await anAppliedGrouping(town, process)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const { call } = doors(town)
  const done = async (name: string, input: object) => {
    const answer = await call(name, input, facilitator)
    if (answer.status >= 300) throw new Error(`${name}: ${await answer.text()}`)
    return answer.json()
  }
  const themeOf = async (voice: number | undefined) =>
    (await rows(sql`select theme_id::int as theme from synthesis_place where contribution_id = ${voice}`))[0]
      ?.theme as number | null | undefined
  const [bus, logement, medecin] = [
    await themeOf(voices.bus?.[0]),
    await themeOf(voices.logement?.[0]),
    await themeOf(voices.medecin?.[0]),
  ] as [number, number, number]
  return { process, voices, run, facilitator, call, done, themeOf, bus, logement, medecin }
}

it('the first grouping makes its themes, named by the words of the people, and every voice has its place', async () => {
  const { process, voices, themeOf, bus, logement, medecin } = await aDesk()
  expect(new Set([bus, logement, medecin]).size).toBe(3)
  for (const [subject, theme] of Object.entries({ bus, logement, medecin }))
    for (const voice of voices[subject] as number[]) expect(await themeOf(voice), subject).toBe(theme)
  const titles = await rows(
    sql`select title from synthesis_theme where process_id = ${process.id} order by id`,
  )
  expect(titles.map(({ title }) => String(title).toLowerCase()).join(' ')).toMatch(/bus|soir/)
})

it('what people decide is kept by the next grouping: moved, renamed, merged, locked, forbidden', async () => {
  const { process, voices, done, themeOf, bus, logement, medecin } = await aDesk()
  await done('move-texts', { theme: logement, contributions: [voices.bus?.[0]] })
  await done('rename-theme', { theme: medecin, title: 'Se soigner' })
  await done('lock-theme', { theme: medecin })
  await done('forbid-theme', { theme: logement, contributions: [voices.logement?.[3]] })
  await done('merge-themes', { theme: bus, into: logement })
  await speakOf(town, process, ['bus'])
  const next = await aGrouping(town, process, 5)
  await done('apply-grouping', { run: next })
  expect(await themeOf(voices.bus?.[0])).toBe(logement)
  expect(await themeOf(voices.bus?.[1])).toBe(logement)
  expect(await themeOf(voices.logement?.[3])).not.toBe(logement)
  for (const voice of voices.medecin as number[]) expect(await themeOf(voice)).toBe(medecin)
  expect(await rows(sql`select title, locked from synthesis_theme where id = ${medecin}`)).toEqual([
    { title: 'Se soigner', locked: true },
  ])
  const [journalled] = await rows(
    sql`select data from kernel_journal where fact = 'GroupingApplied' order by id desc limit 1`,
  )
  expect(journalled?.data).toMatchObject({ decisions: 5 })
})

it('the desk is the grouping and the log, replayed', async () => {
  const { process, voices, done, bus, logement, medecin } = await aDesk()
  await done('move-texts', { theme: medecin, contributions: [voices.bus?.[2]] })
  const { edit } = await done('merge-themes', { theme: logement, into: bus })
  await done('split-theme', { theme: bus, title: 'Le loyer', contributions: [voices.logement?.[1]] })
  await done('pin-texts', { theme: bus, contributions: [voices.bus?.[3]] })
  const state = replay(await baseOf(town.db, process.id), await editsOf(town.db, process.id))
  expect(await placesOf(town.db, process.id)).toEqual(state.themeOf)
  expect(edit).toBeGreaterThan(0)
})

it('each act leaves the desk as the whole log replayed would, though it looks only at the texts it may move', async () => {
  const { process, voices, done, bus, logement, medecin } = await aDesk()
  const [a, b, c, d] = voices.bus as [number, number, number, number]
  const asReplayed = async () => {
    const state = replay(await baseOf(town.db, process.id), await editsOf(town.db, process.id))
    expect(await placesOf(town.db, process.id)).toEqual(state.themeOf)
    const decided = await rows(
      sql`select contribution_id::int as id from synthesis_place where process_id = ${process.id} and decided_by = 'person' order by 1`,
    )
    expect(decided.map(({ id }) => id)).toEqual([...state.byPerson].sort((x, y) => Number(x) - Number(y)))
  }
  const act = async (name: string, input: object): Promise<number> => {
    const { edit } = await done(name, input)
    await asReplayed()
    return edit
  }
  await act('forbid-theme', { theme: logement, contributions: [a, b] })
  await act('move-texts', { theme: medecin, contributions: [c] })
  await act('forbid-theme', { theme: medecin, contributions: [d] })
  const first = await act('merge-themes', { theme: bus, into: logement })
  const second = await act('merge-themes', { theme: logement, into: medecin })
  await act('lock-theme', { theme: medecin })
  await act('unlock-theme', { theme: medecin })
  await act('undo-theme-edit', { edit: second })
  await act('undo-theme-edit', { edit: first })
  const split = await act('split-theme', { theme: bus, title: 'Horaires', contributions: [a] })
  await act('undo-theme-edit', { edit: split })
})

it('a merge carries its sentences and proposals along, and taking it back brings them back', async () => {
  const { process, voices, done, themeOf, bus, logement } = await aDesk()
  const { id } = await aStatement(town, process, bus)
  const proposal = await aProposal(town, process, { theme: bus, contributions: [voices.bus?.[0]] })
  const { edit } = await done('merge-themes', { theme: bus, into: logement })
  const under = async () => [
    (await rows(sql`select theme_id::int as t from synthesis_statement where id = ${id}`))[0]?.t,
    (await rows(sql`select theme_id::int as t from synthesis_proposal where id = ${proposal.id}`))[0]?.t,
  ]
  expect(await under()).toEqual([logement, logement])
  await done('undo-theme-edit', { edit })
  expect(await under()).toEqual([bus, bus])
  expect(await themeOf(voices.bus?.[1])).toBe(bus)
})

it('each act is taken back by another line of the log, which is never rewritten', async () => {
  const { voices, done, call, facilitator, themeOf, bus, logement } = await aDesk()
  const moved = await done('move-texts', { theme: logement, contributions: voices.bus as number[] })
  await done('undo-theme-edit', { edit: moved.edit })
  expect(await themeOf(voices.bus?.[0])).toBe(bus)
  expect((await call('undo-theme-edit', { edit: moved.edit }, facilitator)).status).toBe(409)
  const renamed = await done('rename-theme', { theme: bus, title: 'Se déplacer le soir' })
  await done('undo-theme-edit', { edit: renamed.edit })
  const [title] = await rows(sql`select title from synthesis_theme where id = ${bus}`)
  expect(title?.title).not.toBe('Se déplacer le soir')
  const split = await done('split-theme', { theme: bus, title: 'Horaires', contributions: [voices.bus?.[3]] })
  await done('pin-texts', { theme: split.theme, contributions: [voices.bus?.[3]] })
  const above = await call('undo-theme-edit', { edit: split.edit }, facilitator)
  expect(above.status).toBe(409)
  expect(await above.text()).toContain('plus récente en dépend')
  const refused = await town.db
    .transaction((tx) =>
      tx.execute(sql`update synthesis_theme_edit set kind = 'lock' where id = ${moved.edit}`),
    )
    .then(
      () => '',
      (error) => String(error.cause?.message),
    )
  expect(refused).toContain('ne s’efface pas')
})

it('two facilitators at once: the second is told what the first did, and nothing is overwritten', async () => {
  const { process, voices, done, call, bus, logement } = await aDesk()
  const other = await persona(town, 'facilitator', { process: process.id })
  const [{ seen }] = (await rows(
    sql`select coalesce(max(id), 0)::int as seen from synthesis_theme_edit`,
  )) as [{ seen: number }]
  await done('rename-theme', { theme: bus, title: 'Se déplacer', seen })
  const late = await call('rename-theme', { theme: bus, title: 'Transports', seen }, other)
  expect(late.status).toBe(409)
  expect(await late.text()).toMatch(/a renommé .* en « Se déplacer ».*Rien n’a été écrasé/s)
  // What the other did elsewhere is in nobody's way.
  const elsewhere = await call(
    'move-texts',
    { theme: logement, contributions: [voices.medecin?.[0]], seen },
    other,
  )
  expect(elsewhere.status).toBe(200)
})

it('a locked theme is changed by nobody until it is unlocked, and new voices may join it', async () => {
  const { process, voices, call, done, facilitator, themeOf, bus, logement } = await aDesk()
  await done('lock-theme', { theme: bus })
  for (const [name, input] of [
    ['rename-theme', { theme: bus, title: 'Autre' }],
    ['merge-themes', { theme: bus, into: logement }],
    ['split-theme', { theme: bus, title: 'Autre', contributions: [voices.bus?.[0]] }],
    ['move-texts', { theme: logement, contributions: [voices.bus?.[0]] }],
    ['forbid-theme', { theme: bus, contributions: [voices.bus?.[0]] }],
  ] as const) {
    const refused = await call(name, input, facilitator)
    expect(refused.status, name).toBe(409)
    expect(await refused.text()).toContain('verrouillé')
  }
  const { id } = await aContribution(town, process, {
    text: 'Un bus du soir tous les jours dans le quartier',
  })
  await published(id, process.id)
  expect(await themeOf(id)).toBe(bus)
  await done('unlock-theme', { theme: bus })
  await done('rename-theme', { theme: bus, title: 'Autre' })
})

/** The fact that reactions wait for, as a decision on a voice leaves it. */
async function noted(fact: string, id: number, data: object) {
  await town.db.execute(
    sql`insert into kernel_journal (at, fact, subject_kind, subject_id, actor, operation, door, data)
        values (now(), ${fact}, 'contribution', ${String(id)}, 'operator', 'test', 'api', ${JSON.stringify(data)}::jsonb)`,
  )
  await settle(town)
}
const published = (id: number, process: number) =>
  noted('ContributionPublished', id, { process, masked: false })

it('a voice published since finds its theme by the vote of its neighbours, or waits for a person', async () => {
  const { process, themeOf, bus } = await aDesk()
  const near = await aContribution(town, process, {
    text: 'Plus aucun bus le soir, les horaires du bus sont mauvais',
  })
  const far = await aContribution(town, process, { text: 'Zut' })
  await published(near.id, process.id)
  expect(await themeOf(near.id)).toBe(bus)
  expect(await themeOf(far.id)).toBe(null)
  const [kept] = await rows(
    sql`select placed_by, standing from synthesis_placement where contribution_id = ${near.id}`,
  )
  expect(kept?.placed_by).toBe('vote')
})

it('a voice withdrawn leaves the desk, whatever was decided of it', async () => {
  const { process, voices, done, themeOf, logement } = await aDesk()
  const id = voices.bus?.[0] as number
  await done('move-texts', { theme: logement, contributions: [id] })
  await withdrawVoice(town, id)
  await noted('ContributionWithdrawn', id, { process: process.id, erased: true })
  expect(await themeOf(id)).toBeUndefined()
  expect(await rows(sql`select from synthesis_placement where contribution_id = ${id}`)).toEqual([])
})

it('a theme that a new grouping no longer finds is retired, unless people made it, decided of it or wrote under it', async () => {
  const { process, voices, done, bus, medecin } = await aDesk()
  await aStatement(town, process, bus)
  for (const voice of [...(voices.bus as number[]), ...(voices.medecin as number[])])
    await withdrawVoice(town, voice)
  await aContribution(town, process, { text: 'Les loyers des logements sont trop chers pour les familles' })
  await done('apply-grouping', { run: await aGrouping(town, process) })
  const gone = await rows(
    sql`select id::int, retired_at is not null as retired from synthesis_theme where id in (${bus}, ${medecin}) order by id`,
  )
  expect(gone).toContainEqual({ id: bus, retired: false })
  expect(gone).toContainEqual({ id: medecin, retired: true })
})

it('an applied grouping is applied once, and one that was left is not applied', async () => {
  const { process, run, call, facilitator } = await aDesk()
  expect((await call('apply-grouping', { run }, facilitator)).status).toBe(409)
  const first = await aGrouping(town, process, 2)
  await aGrouping(town, process, 3)
  expect((await call('apply-grouping', { run: first }, facilitator)).status).toBe(409)
})

it('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, [themeEdit, home])).toEqual([])
})
