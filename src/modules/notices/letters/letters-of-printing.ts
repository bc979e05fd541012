import { createHash } from 'node:crypto'
import type { Block } from '#kernel/documents/document.ts'
import type { AboutLetters, PaperLetter } from '#kernel/documents/letters-pdf.ts'
import { postcodeOf } from '#kernel/documents/postal-address.ts'
import { publicAddressOf } from '#kernel/towns/public-address.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { letterheadOf, townIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import { plural } from '#ui/numbers.ts'
import { letterWords } from './messages.ts'
import { paperLetter } from './paper-letter.ts'
import { type Printing, type Sheet, sheetsOf } from './reads.ts'

export interface Pile {
  readonly letters: readonly PaperLetter[]
  readonly about: AboutLetters
  /** Changes as soon as one letter would say something else, leave for elsewhere, or not leave at all. */
  readonly contents: string
}

/** The letters of a printing that are still to leave, with the sheet that goes before them. */
export async function pileOf(town: Town, printing: Printing): Promise<Pile> {
  const identity = await townIdentity(town.db)
  const townName = identity?.name ?? town.slug
  const sheets = await sheetsOf(town.db, printing.id)
  const site = `${publicAddressOf(town)}/suivre`
  const letters = sheets.map((sheet) => paperLetter(sheet, { printing, town: identity, townName, site }))
  const contents = createHash('sha256').update(JSON.stringify(letters)).digest('base64url')
  const m = letterWords.fr
  return {
    letters,
    contents,
    about: {
      title: m.fileTitle(sheets[0]?.tellings[0]?.processTitle ?? townName),
      lang: 'fr',
      asOf: printing.printedAt,
      town: await letterheadOf(town.db, townName),
      twoSided: printing.twoSided,
      summary: summaryOf(printing, sheets),
    },
  }
}

/** A sheet for who prints and posts: counts and numbers of letters, no name and no street. In French, as the desk's papers are. */
function summaryOf(printing: Printing, sheets: readonly Sheet[]): AboutLetters['summary'] {
  const m = letterWords.fr
  const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
  const piles: { postcode: string; from: number; to: number; letters: number }[] = []
  for (const { contact, position } of sheets) {
    const postcode = postcodeOf(contact ?? '') ?? ''
    const last = piles.at(-1)
    if (last?.postcode === postcode)
      piles[piles.length - 1] = { ...last, to: position, letters: last.letters + 1 }
    else piles.push({ postcode, from: position, to: position, letters: 1 })
  }
  const gone = printing.letters - sheets.length
  const blocks: Block[] = [
    text(m.summaryKeep),
    {
      kind: 'facts',
      facts: [
        { term: m.summaryDay, value: { text: formatDay(printing.printedAt, 'fr', true) } },
        { term: m.summaryLetters, value: { text: m.letters(sheets.length) } },
        {
          term: m.summaryNumbers,
          value: { text: m.range(sheets[0]?.position ?? 0, sheets.at(-1)?.position ?? 0) },
        },
        { term: m.summaryOrder, value: { text: m.order } },
        { term: m.summarySides, value: { text: printing.twoSided ? m.sides.both : m.sides.one } },
        ...(gone > 0 ? [{ term: m.summaryGone, value: { text: m.letters(gone) } }] : []),
      ],
    },
    {
      kind: 'table',
      caption: m.summaryByPostcode,
      head: [m.postcode, m.summaryLetters, m.summaryNumbers],
      widths: [34, 33, 33],
      rows: piles.map((one) => [
        [{ text: one.postcode }],
        [{ text: plural(one.letters, { one: '#', other: '#' }, 'fr') }],
        [{ text: m.range(one.from, one.to) }],
      ]),
    },
  ]
  return { title: m.printing(printing.id), blocks }
}
