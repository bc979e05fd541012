import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform } from '#kernel/operation.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { aPlacedProcess } from '#testing/checked.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { aStatement } from '#testing/synthesis.ts'
import { type OwnTestTown, openOwnTestTown, testTown } from '#testing/town.ts'
import { someone } from '#testing/voices.ts'
import { mergeThemes } from './merge-themes.ts'
import { moveTexts } from './move-texts.ts'

const town = testTown()
const { get, post } = doors(town)
const seenIn = (page: string) => /name="seen" value="(\d+)"/.exec(page)?.[1] as string
const actionIn = (page: string) =>
  /<form[^>]*action="[^"]*(\/bureau\/synthese[^"]*)"/.exec(page)?.[1] as string

const agent = { actor: someone('agent'), door: 'api' as const }

/** Each voice is where it is because a person said so: no grouping is needed to replay it. */
async function decidedByPeople(at: Town, themes: readonly number[], of: (theme: number) => number[]) {
  for (const theme of themes) await perform(at, moveTexts, { theme, contributions: of(theme) }, agent)
}

async function twoAtTheDesk() {
  const { process, themes, placed } = await aPlacedProcess(town, 4)
  const [one, other] = [
    await persona(town, 'facilitator', { process: process.id }),
    await persona(town, 'facilitator', { process: process.id }),
  ]
  const of = (theme: number) => [...placed].filter(([, at]) => at === theme).map(([text]) => text)
  await decidedByPeople(town, themes, of)
  const desk = `/bureau/synthese/${process.slug}/themes`
  const opened = async (path: string, as: Persona) => (await get(`${desk}/${path}`, as)).text()
  /** Where each voice is now; none may be without a theme. */
  const where = async () => {
    const { rows } = await town.db.execute<{ text: number; theme: number | null }>(
      sql`select contribution_id::int as text, theme_id::int as theme from synthesis_place where process_id = ${process.id}`,
    )
    return new Map(rows.map(({ text, theme }) => [text, theme]))
  }
  const kinds = async () => {
    const { rows } = await town.db.execute<{ kind: string }>(
      sql`select kind from synthesis_theme_edit where process_id = ${process.id} and kind <> 'move' order by id`,
    )
    return rows.map(({ kind }) => kind)
  }
  return { process, themes, of, one, other, desk, opened, where, kinds }
}

describe('two facilitators at once', () => {
  it('one splits a theme that the other has just merged: told who did it, and what was chosen is kept', async () => {
    const { process, themes, of, one, other, desk, opened, where, kinds } = await twoAtTheDesk()
    const [bus, home] = themes
    await aStatement(town, process, bus)
    const [first, second] = of(bus) as [number, number]
    const mine = await opened(`${bus}/scinder`, one)
    const merge = { into: home, seen: seenIn(await opened(`${bus}/fusionner`, other)) }
    expect((await post(`${desk}/${bus}/fusionner`, merge, other)).status).toBe(303)
    const chosen = { title: 'Le soir', contributions: [first, second] }
    const late = await post(`${desk}/${bus}/scinder`, { ...chosen, seen: seenIn(mine) }, one)
    expect(late.status).toBe(409)
    const back = await late.text()
    expect(back).toMatch(/a fusionné «\s?Se déplacer\s?» dans «\s?Se loger\s?»/)
    expect(back).toContain('Rien n’est perdu')
    expect(back).toContain('value="Le soir"')
    for (const text of [first, second]) expect(back).toMatch(new RegExp(`value="${text}" checked`))
    expect(actionIn(back)).toBe(`${desk}/${home}/scinder`)
    // Looked at and wanted still: the same form does it on the theme that carries on.
    const again = await post(actionIn(back), { ...chosen, seen: seenIn(back) }, one)
    expect(again.status).toBe(303)
    expect(await kinds()).toEqual(['merge', 'split'])
    const now = await where()
    expect(now.size).toBe(12)
    expect([...now.values()]).not.toContain(null)
    expect(now.get(first)).toBe(now.get(second))
    expect(themes).not.toContain(now.get(first))
    for (const text of of(bus).slice(2)) expect(now.get(text)).toBe(home)
    const { rows } = await town.db.execute(
      sql`select theme_id::int as theme from synthesis_statement where process_id = ${process.id}`,
    )
    expect(rows).toEqual([{ theme: home }])
  })

  it('one merges a theme that the other has just split: told, then what was split stays apart', async () => {
    const { themes, of, one, other, desk, opened, where, kinds } = await twoAtTheDesk()
    const [bus, home] = themes
    const mine = seenIn(await opened(`${bus}/fusionner`, one))
    const [apart] = of(bus) as [number]
    const split = {
      title: 'Le soir',
      contributions: [apart],
      seen: seenIn(await opened(`${bus}/scinder`, other)),
    }
    expect((await post(`${desk}/${bus}/scinder`, split, other)).status).toBe(303)
    const late = await post(`${desk}/${bus}/fusionner`, { into: home, seen: mine }, one)
    expect(late.status).toBe(409)
    const back = await late.text()
    expect(back).toMatch(
      /a scindé «\s?Se déplacer\s?»\s: une parole dans «\s?Le soir\s?».*Rien n’a été écrasé/s,
    )
    expect(back).toMatch(new RegExp(`value="${home}" selected`))
    expect((await post(`${desk}/${bus}/fusionner`, { into: home, seen: seenIn(back) }, one)).status).toBe(303)
    expect(await kinds()).toEqual(['split', 'merge'])
    const now = await where()
    expect(themes).not.toContain(now.get(apart))
    for (const text of of(bus).slice(1)) expect(now.get(text)).toBe(home)
    expect([...now.values()]).not.toContain(null)
  })
})

describe('at the very same moment', () => {
  let own: OwnTestTown
  beforeAll(async () => {
    own = await openOwnTestTown()
  })
  afterAll(() => own.close())

  it('two crossed merges: one is done, the other is told, and neither waits for ever', async () => {
    const { themes, placed } = await aPlacedProcess(own, 2)
    const [bus, home] = themes
    await decidedByPeople(own, themes, (theme) =>
      [...placed].filter(([, at]) => at === theme).map(([text]) => text),
    )
    const both = await Promise.allSettled([
      perform(own, mergeThemes, { theme: bus, into: home }, agent),
      perform(own, mergeThemes, { theme: home, into: bus }, agent),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ reason: 'conflict' })
    const { rows } = await own.db.execute(
      sql`select count(*)::int as n, count(distinct theme_id)::int as themes from synthesis_place where theme_id in (${bus}, ${home})`,
    )
    expect(rows).toEqual([{ n: 4, themes: 1 }])
  })
})
