import { expect, it } from 'vitest'
import { anEdit, dice, randomLog } from '#testing/logs.ts'
import { type Based, carriedOnIn, replay } from './edit.ts'
import { reachOf } from './reach.ts'

it('reading again only the texts within reach of each act leaves every text where the whole log replayed puts it', () => {
  let [acts, read, merges] = [0, 0, 0]
  for (let seed = 1000; seed <= 1600; seed++) {
    const roll = dice(seed)
    const [texts, themes] = [6 + roll(30), 2 + roll(5)]
    const base = new Map<number, Based>(
      Array.from({ length: texts }, (_, i) => [i + 1, { theme: 1 + roll(themes), second: 1 + roll(themes) }]),
    )
    const log = randomLog(roll, texts, themes)
    const homes = new Map(replay(base, []).homeOf)
    for (const [at, added] of log.entries()) {
      const reach = reachOf(log.slice(0, at), added) ?? [...base.keys()]
      const within = new Map(
        reach.flatMap((text) => (base.has(text) ? [[text, base.get(text) as Based]] : [])),
      )
      const done = log.slice(0, at + 1)
      const { merged, homeOf } = replay(within, done)
      for (const [text, home] of homeOf) homes.set(text, home)
      const now = new Map(
        [...homes].map(([text, home]) => [text, home === null ? null : carriedOnIn(merged, home)]),
      )
      expect(now, `seed ${seed}, act ${at}`).toEqual(replay(base, done).themeOf)
      acts++
      read += within.size
      if (added.kind === 'merge') merges++
    }
  }
  expect(merges).toBeGreaterThan(100)
  expect(read / acts).toBeLessThan(4)
})

it('a merge, and taking it back, read again only texts that somebody sent away from a theme', () => {
  const log = [
    anEdit('move', { theme: 1, texts: [1, 2, 3] }),
    anEdit('split', { theme: 1, other: 3, texts: [4] }),
    anEdit('forbid', { theme: 2, texts: [7] }),
  ]
  const merge = anEdit('merge', { theme: 1, other: 2 })
  expect(reachOf(log, merge)).toEqual([7])
  expect(reachOf([...log, merge], anEdit('undo', { undoes: merge.id }))).toEqual([7])
})
