import { expect, test } from 'vitest'
import { outlineOf } from '#testing/pdf-outline.ts'
import { readPdf } from '#testing/pdf-text.ts'
import { breachesOf } from '#testing/pdf-ua.ts'
import { drawInProcess } from './draw-letters.ts'
import { drawHere } from './draw-lots.ts'
import type { PaperLetter } from './letters-pdf.ts'

const letterTo = (n: number, long = false): PaperLetter => ({
  from: ['Saint-Nazaire'],
  to: [`Personne ${n}`, '3 rue des Halles', '44600 Saint-Nazaire'],
  on: 'Saint-Nazaire, le 2 mars 2026',
  subject: 'La Ville répond',
  lang: n === 2 ? 'en' : 'fr',
  blocks: Array.from({ length: long ? 60 : 2 }, (_, at) => ({
    kind: 'text' as const,
    text: {
      text: `Paragraphe ${at} de la lettre ${n}, assez long pour tenir toute une ligne, et un peu plus encore.`,
    },
  })),
  mark: `Lettre ${n}`,
})
const letters = [1, 2, 3, 4, 5].map((n) => letterTo(n, n === 3))
const about = {
  title: 'Lettres',
  lang: 'fr',
  asOf: new Date('2026-03-02T10:00:00Z'),
  town: { name: 'Saint-Nazaire' },
  summary: { title: 'À garder', blocks: [] },
} as const
const numbers = (pdf: Uint8Array) => readPdf(pdf).map((one) => /Lettre (\d)/.exec(one.text)?.[1] ?? '')

test('letters drawn lot by lot make one PDF: every page in its place, every tag of every lot, what it says of itself', async () => {
  const told: number[] = []
  const drawn = await drawHere({ letters, about, lot: 2 }, new AbortController().signal, (made) =>
    told.push(made),
  )
  const whole = await drawHere({ letters, about, lot: 9 }, new AbortController().signal, () => {})
  if (!drawn || !whole) throw new Error('There is no compiler here.')
  expect(told).toEqual([2, 4, 5])
  expect(numbers(drawn.pdf)).toEqual(numbers(whole.pdf))
  expect(drawn.pages).toBe(numbers(drawn.pdf).length)
  const [joined, once] = [await outlineOf(Buffer.from(drawn.pdf)), await outlineOf(Buffer.from(whole.pdf))]
  const tags = (all: readonly string[]) => all.filter((one) => one !== 'Document')
  expect(tags(joined.tags)).toEqual(tags(once.tags))
  expect(await breachesOf(drawn.pdf)).toEqual([])
  expect([joined.marked, joined.lang]).toEqual([true, once.lang])
})

test('on both sides, each lot ends on a back, so that the next one begins on a front', async () => {
  const asked = { letters, about: { ...about, twoSided: true }, lot: 2 }
  const drawn = await drawHere(asked, new AbortController().signal, () => {})
  const fronts = numbers(drawn?.pdf as Uint8Array).flatMap((n, at) => (n ? [[n, at % 2]] : []))
  expect(await breachesOf(drawn?.pdf as Uint8Array)).toEqual([])
  for (const n of ['1', '2', '3', '4', '5']) expect(fronts.find(([one]) => one === n)?.[1], n).toBe(0)
})

test('the process that draws them gives the same, tells how far it is, and stops when it is told to', async () => {
  const told: number[] = []
  const drawn = await drawInProcess({ letters, about, lot: 3 }, new AbortController().signal, (made) =>
    told.push(made),
  )
  expect(told).toEqual([3, 5])
  expect(numbers(drawn?.pdf as Uint8Array).filter(Boolean)).toContain('5')
  const stop = new AbortController()
  const cut = drawInProcess({ letters, about, lot: 1 }, stop.signal, () => stop.abort(new Error('stopped')))
  await expect(cut).rejects.toThrow('stopped')
}, 20_000)
