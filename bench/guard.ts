import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, findPersonalData, type Kind } from '#modules/guard/module.ts'
import type { Printer } from './figures.ts'
import { items } from './guard-items.ts'
import { measureMentions, measureMentionsIn } from './guard-mentions.ts'
import { familyNames, firstNames, namings, written } from './guard-names.ts'
import { readEchr } from './guard-texts.ts'

const sure = (findings: readonly Finding[]) => findings.filter(({ confidence }) => confidence !== 'possible')

interface Tally {
  right: number
  missed: number
  wrong: number
}
const tally = (): Tally => ({ right: 0, missed: 0, wrong: 0 })

function say(print: Printer, name: string, { right, missed, wrong }: Tally): void {
  print.figure({
    name: `guard ${name}: recall`,
    value: right / (right + missed),
    unit: `of ${right + missed}`,
  })
  print.figure({
    name: `guard ${name}: precision`,
    value: right / (right + wrong),
    unit: `of ${right + wrong}`,
  })
}

/** A generator of numbers that says the same at each run. */
export function drawing(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One item in each text, at the edge of a word; what else of that kind is found there, and was not before, is wrong. */
function insertedItems(texts: readonly string[], print: Printer): void {
  const draw = drawing(2019)
  for (const [kind, make] of Object.entries(items) as [Kind, (typeof items)[keyof typeof items]][]) {
    const counts = tally()
    for (let n = 0; n < 1_000; n += 1) {
      const text = texts[draw(texts.length)] as string
      const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
      const at = spaces[draw(spaces.length)] ?? text.length
      const item = make(draw)
      const whole = `${text.slice(0, at)} ${item.before}${item.text} ${text.slice(at).trimStart()}`
      const start = at + 1 + item.before.length
      const found = sure(findPersonalData(whole)).filter((one) => one.kind === kind)
      const right = found.some((one) => one.start <= start && one.end >= start + item.text.length)
      counts[right ? 'right' : 'missed'] += 1
      counts.wrong += found.filter((one) => one.end <= start || one.start >= start + item.text.length).length
    }
    say(print, `${kind}, inserted`, counts)
  }
}

/** Names in sentences as citizens write them; a name counts when all its words are hidden. */
function insertedNames(print: Printer): void {
  const draw = drawing(44)
  const counts: Record<'sure' | 'all', Tally> = { sure: tally(), all: tally() }
  for (let n = 0; n < 3_000; n += 1) {
    const first = firstNames[draw(firstNames.length)] as string
    const family = familyNames[draw(familyNames.length)] as string
    const naming = (namings[n % namings.length] as string)
      .replaceAll('{F}', first)
      .replaceAll('{L}', family)
      .replaceAll('{U}', family.toUpperCase())
      .replaceAll('{f}', first.toLowerCase())
      .replaceAll('{l}', family.toLowerCase())
    const start = naming.indexOf('«')
    const end = naming.indexOf('»') - 1
    const text = naming.replace(/[«»]/g, '')
    const every = findPersonalData(text)
    for (const [name, found] of [
      ['sure', sure(every)],
      ['all', every],
    ] as const) {
      const hidden = (offset: number) => found.some((one) => one.start <= offset && one.end > offset)
      const whole = [...text.slice(start, end)].every(
        (sign, index) => !/\p{L}/u.test(sign) || hidden(start + index),
      )
      counts[name][whole ? 'right' : 'missed'] += 1
      counts[name].wrong += found.filter((one) => one.end <= start || one.start >= end).length
    }
  }
  say(print, 'names in citizens’ sentences', counts.sure)
  say(print, 'names, doubtful ones too', counts.all)
}

/** Each name of the sentences written by hand, word by word. */
function writtenNames(print: Printer): void {
  const counts = tally()
  for (const sentence of written) {
    const pieces = sentence.split(/[«»]/)
    const text = pieces.join('')
    const found = sure(findPersonalData(text)).filter(({ kind }) => kind === 'name')
    let at = 0
    const right = new Set<Finding>()
    for (const [index, piece] of pieces.entries()) {
      const hits = found.filter((one) => one.start < at + piece.length && one.end > at)
      if (index % 2) {
        counts[hits.length > 0 ? 'right' : 'missed'] += 1
        for (const hit of hits) right.add(hit)
      }
      at += piece.length
    }
    counts.wrong += found.filter((one) => !right.has(one)).length
  }
  say(print, 'names in sentences written by hand', counts)
}

/** Words of names in court texts annotated by hand. */
function courtNames(folder: string, print: Printer): void {
  const { text, words } = readEchr(readFileSync(join(folder, 'echr_fr_manual_dev.tsv'), 'utf8'))
  for (const [label, found] of [
    ['names in court texts', sure(findPersonalData(text))],
    ['names in court texts, doubtful ones too', findPersonalData(text)],
  ] as const) {
    const counts = tally()
    for (const { start, person } of words) {
      const hit = found.some((one) => one.kind === 'name' && one.start <= start && one.end > start)
      if (person) counts[hit ? 'right' : 'missed'] += 1
      else if (hit) counts.wrong += 1
    }
    say(print, label, counts)
  }
}

/** The cases others wrote to test their own detectors. */
function givenCases(folder: string, print: Printer): void {
  const nirs = JSON.parse(readFileSync(join(folder, 'nir_cas_tests.json'), 'utf8'))
  const isNir = (text: string) => sure(findPersonalData(text)).some(({ kind }) => kind === 'nir')
  const found = nirs.valid.filter(([text]: [string]) => isNir(text)).length
  const alike = nirs.not_a_nir.filter(isNir).length
  print.figure({ name: 'guard social security numbers found', value: found, unit: `of ${nirs.valid.length}` })
  print.figure({ name: 'guard look-alikes taken for one', value: alike, unit: `of ${nirs.not_a_nir.length}` })
}

/**
 * Precision and recall of the guard. `folder` holds `personal-data/` and `contributions/`, data that does not ship with
 * the project; where it is absent, only the sentences of the repository are measured and it is said.
 */
export function measureGuard(folder: string, print: Printer): void {
  measureMentions(print)
  const personal = join(folder, 'personal-data')
  const answers = join(folder, 'contributions/reponses.jsonl')
  if (!existsSync(personal) || !existsSync(answers)) {
    print.say(
      `guard: personal data not measured, because ${folder} does not hold personal-data/ and contributions/`,
    )
    return
  }
  const texts = readFileSync(answers, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
  print.say('guard: personal data in texts')
  const start = performance.now()
  const found = texts.flatMap((text) => sure(findPersonalData(text)))
  const seconds = (performance.now() - start) / 1000
  const signs = texts.reduce((total, text) => total + text.length, 0)
  print.figure({ name: 'guard speed', value: signs / seconds / 1e6, unit: 'million signs a second' })
  print.figure({ name: 'guard findings in 2,196 answers as they are', value: found.length, unit: 'findings' })
  measureMentionsIn(texts, signs, print)
  insertedItems(texts, print)
  insertedNames(print)
  writtenNames(print)
  courtNames(personal, print)
  givenCases(personal, print)
}
