import { describe, expect, it } from 'vitest'
import { dice, anEdit as edit, randomLog } from '#testing/logs.ts'
import {
  type Based,
  brokenDecisions,
  clashing,
  type Edit,
  liveEdits,
  replay,
  standingOn,
  titleOf,
} from './edit.ts'
import { carriedOn, type Grouped, propose } from './propose.ts'

const base = (themes: Record<number, number | null>, second: number | null = null) =>
  new Map<number, Based>(Object.entries(themes).map(([text, theme]) => [Number(text), { theme, second }]))

describe('replaying the log', () => {
  it('puts each text where the last person said, and leaves the others where they were', () => {
    const log = [edit('move', { theme: 2, texts: [1] }), edit('move', { theme: 3, texts: [1] })]
    const state = replay(base({ 1: 1, 2: 1 }), log)
    expect([...state.themeOf]).toEqual([
      [1, 3],
      [2, 1],
    ])
    expect([...state.byPerson]).toEqual([1])
  })

  it('follows a merge, and what was moved to a theme that is merged later', () => {
    const log = [
      edit('move', { theme: 2, texts: [1] }),
      edit('merge', { theme: 2, other: 3 }),
      edit('merge', { theme: 3, other: 4 }),
    ]
    expect([...replay(base({ 1: 1, 2: 2, 3: 3 }), log).themeOf.values()]).toEqual(
      [1, 2, 3].map((text) => (text === 1 ? 4 : 4)),
    )
  })

  it('sends a text away from a forbidden theme: to the second nearest, else to be placed', () => {
    const log = [edit('forbid', { theme: 1, texts: [1, 2] }), edit('forbid', { theme: 5, texts: [2] })]
    const state = replay(base({ 1: 1, 2: 1 }, 5), log)
    expect([...state.themeOf]).toEqual([
      [1, 5],
      [2, null],
    ])
  })

  it('takes an entry back as if it had never been, a rename included', () => {
    const first = edit('rename', { theme: 1, title: 'Se soigner', titleBefore: 'Médecin' })
    const second = edit('rename', { theme: 1, title: 'La santé', titleBefore: 'Se soigner' })
    const undo = (target: Edit) => edit('undo', { undoes: target.id, theme: 1 })
    expect(titleOf([first, second], 1, 'La santé')).toBe('La santé')
    expect(titleOf([first, second, undo(second)], 1, 'La santé')).toBe('Se soigner')
    expect(titleOf([first, second, undo(second), undo(first)], 1, 'Se soigner')).toBe('Médecin')
    const move = edit('move', { theme: 2, texts: [1] })
    expect(replay(base({ 1: 1 }), [move, undo(move)]).themeOf.get(1)).toBe(1)
  })
})

describe('people own the result', () => {
  it('keeps every decision after any new grouping, whatever the log and whatever the groups', () => {
    let decisions = 0
    for (let seed = 1; seed <= 400; seed++) {
      const roll = dice(seed)
      const [texts, themes] = [6 + roll(30), 2 + roll(5)]
      const everyText = Array.from({ length: texts }, (_, i) => i + 1)
      const log = randomLog(roll, texts, themes)
      const first = new Map<number, Based>(
        everyText.map((text) => [text, { theme: 1 + roll(themes), second: 1 + roll(themes) }]),
      )
      const before = replay(first, log).themeOf
      const groups = new Map<number, Grouped>(
        everyText.map((text) => [text, { group: roll(7) - 1 < 0 ? null : roll(6), second: roll(6) }]),
      )
      const known = Array.from({ length: themes }, (_, i) => ({ id: i + 1, stays: true }))
      const proposed = propose(before, true, groups, known, log)
      expect(proposed.broken, `seed ${seed}`).toEqual([])
      expect(proposed.state.themeOf.size).toBe(texts)
      decisions += liveEdits(log).length
    }
    expect(decisions).toBeGreaterThan(1000)
  })

  it('taking back the last decision gives the state before it', () => {
    for (let seed = 500; seed <= 800; seed++) {
      const roll = dice(seed)
      const [texts, themes] = [6 + roll(30), 2 + roll(5)]
      const log = randomLog(roll, texts, themes)
      const last = liveEdits(log).at(-1)
      if (!last || last !== log.at(-1)) continue
      const start = new Map<number, Based>(
        Array.from({ length: texts }, (_, i) => [i + 1, { theme: 1 + roll(themes), second: null }]),
      )
      const before = replay(start, log.slice(0, -1))
      const after = replay(start, [...log, edit('undo', { undoes: last.id })])
      expect([...after.themeOf], `seed ${seed}`).toEqual([...before.themeOf])
      expect([...after.locked]).toEqual([...before.locked])
    }
  })

  it('a decision that is broken is seen: the check does not replay', () => {
    const move = edit('move', { theme: 2, texts: [1] })
    const forbid = edit('forbid', { theme: 3, texts: [2] })
    const merge = edit('merge', { theme: 4, other: 5 })
    const lock = edit('lock', { theme: 6 })
    const log = [move, forbid, merge, lock]
    const state = replay(base({ 1: 1, 2: 3, 3: 4, 4: 6 }), log)
    const wrong = new Map<number, number | null>([
      [1, 1],
      [2, 3],
      [3, 4],
      [4, 1],
    ])
    const before = new Map([[4, 6]])
    expect(brokenDecisions(log, state, before)).toEqual([])
    expect(new Set(brokenDecisions(log, { ...state, themeOf: wrong }, before))).toEqual(new Set(log))
  })
})

describe('proposing a grouping', () => {
  const groups = (of: Record<number, number | null>) =>
    new Map<number, Grouped>(
      Object.entries(of).map(([text, group]) => [Number(text), { group, second: null }]),
    )
  const themes = [
    { id: 10, stays: false },
    { id: 20, stays: false },
  ]
  const desk = new Map<number, number | null>([
    [1, 10],
    [2, 10],
    [3, 10],
    [4, 20],
    [5, 20],
    [6, 20],
  ])

  it('the first time, every group is a new theme', () => {
    const first = propose(new Map(), false, groups({ 1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1 }), [], [])
    expect(first).toMatchObject({ fresh: [-1, -2], gone: [], moved: [], arrived: 6, decisions: 0 })
  })

  it('a theme carries on in the group that shares most of its texts; what is new, gone or moved is said', () => {
    const next = propose(
      desk,
      true,
      groups({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 0, 6: 0, 7: 2, 8: 2, 9: 2 }),
      themes,
      [],
    )
    expect(next).toMatchObject({ fresh: [-3], gone: [], arrived: 3, moved: [{ text: 4, from: 20, to: 10 }] })
    const gone = propose(desk, true, groups({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: null }), themes, [])
    expect(gone).toMatchObject({ fresh: [], gone: [20] })
  })

  it('a group of two texts left by people’s decisions is no theme', () => {
    const log = [edit('pin', { theme: 10, texts: [1] })]
    const next = propose(desk, true, groups({ 1: 5, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1, 7: 5, 8: 5 }), themes, log)
    expect(next.fresh).toEqual([])
    expect(next.state.themeOf.get(1)).toBe(10)
    expect(next.state.themeOf.get(7)).toBe(null)
  })

  it('what people merged is not proposed apart again', () => {
    const log = [edit('merge', { theme: 20, other: 10 })]
    const before = replay(base({ 1: 10, 2: 10, 3: 10, 4: 20, 5: 20, 6: 20 }), log).themeOf
    const next = propose(before, true, groups({ 1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1 }), themes, log)
    expect(next.fresh).toEqual([])
    expect(new Set(next.state.themeOf.values())).toEqual(new Set([10]))
  })

  it('two themes never carry on in one group, nor one in two', () => {
    const desk = new Map([1, 2, 3, 4].map((text) => [text, text < 3 ? 10 : 20]))
    const { carries } = carriedOn(desk, groups({ 1: 0, 2: 1, 3: 0, 4: 0 }), new Set())
    expect(new Map(carries)).toEqual(
      new Map([
        [0, 20],
        [1, 10],
      ]),
    )
  })
})

describe('several people at once', () => {
  it('what another did to the same text or theme is found, and nothing else is in the way', () => {
    const rename = edit('rename', { theme: 1, title: 'Autre', titleBefore: 'Un' })
    const move = edit('move', { theme: 2, texts: [7] })
    expect(clashing([rename, move], { themes: [1], texts: [] })).toBe(rename)
    expect(clashing([rename, move], { themes: [3], texts: [7] })).toBe(move)
    expect(clashing([rename, move], { themes: [2], texts: [8] })).toBeUndefined()
  })

  it('a split is not taken back under what was decided of the theme it made', () => {
    const split = edit('split', { theme: 1, other: 9, texts: [1] })
    const move = edit('move', { theme: 9, texts: [2] })
    expect(standingOn([split, move], split)).toBe(move)
    expect(standingOn([split], split)).toBeUndefined()
  })
})
