import type { Block } from '#kernel/documents/document.ts'
import type { PaperLetter } from '#kernel/documents/letters-pdf.ts'
import { addressLines } from '#kernel/documents/postal-address.ts'
import { languageOf, partsOf } from '#modules/notices/telling.ts'
import { told } from '#modules/notices/telling-messages.ts'
import { senderOf, type TownIdentity } from '#modules/territory/module.ts'
import { formatDay } from '#ui/dates.ts'
import type { Printing, Sheet } from './reads.ts'

/**
 * The letter of one author: each answer with its decision and its reason, then how to follow. The receipt's code is a secret
 * that opens, corrects and withdraws their words, and somebody else may open a letter: it says where to write the code they have.
 */
export function paperLetter(
  sheet: Sheet,
  about: {
    printing: Printing
    town: TownIdentity | undefined
    townName: string
    /** Where a code is typed. */
    site: string
  },
): PaperLetter {
  const { printing, town, townName } = about
  const lang = languageOf(sheet.tellings)
  const words = told[lang]
  const name = town?.name ?? townName
  const text = (said: string): Block => ({ kind: 'text', text: { text: said } })
  const french = lang === 'en' ? 'fr' : undefined
  const parts = partsOf(sheet.tellings, lang)
  const blocks: Block[] = [text(words.hello)]
  for (const part of parts) {
    blocks.push(text(`${part.asked} ${part.comes}`))
    for (const answer of part.answers)
      blocks.push(
        {
          kind: 'facts',
          facts: [{ term: words.proposal, value: { text: answer.title, ...(french && { lang: french }) } }],
        },
        ...answer.lines.map((line): Block => ({ kind: 'text', text: { text: line } })),
      )
  }
  blocks.push(text(words.read), text(about.site), text(words.lost(town?.helpPhone ?? undefined)))
  blocks.push(text(words.signed(name)))
  return {
    from: senderOf(town, townName),
    to: addressLines(sheet.contact as string),
    on: words.placeAndDay(name, formatDay(printing.printedAt, lang)),
    subject: words.subject(parts.reduce((sum, part) => sum + part.answers.length, 0)),
    lang,
    blocks,
    mark: words.mark(printing.id, sheet.position, printing.letters),
  }
}
